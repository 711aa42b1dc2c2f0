"""A role with work and nobody to do it."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.checks.roles import steps_of
from vsa.analysis.measures.utilisation import unstaffed
from vsa.analysis.results import Notice
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    for role in unstaffed(seen.case):
        text = message("analysis.warning.unstaffed", role=role)
        yield warning("unstaffed", text, steps_of(seen, role))


CHECK = Warn(110, _find)
