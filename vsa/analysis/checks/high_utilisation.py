"""A role with hardly any time to spare."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.checks.roles import steps_of
from vsa.analysis.measures.utilisation import HIGH
from vsa.analysis.results import Notice
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    for role, used in seen.utilisation.items():
        if used > HIGH:
            text = message("analysis.warning.high_utilisation", role=role, percent=round(100 * used))
            yield warning("high_utilisation", text, steps_of(seen, role))


CHECK = Warn(100, _find)
