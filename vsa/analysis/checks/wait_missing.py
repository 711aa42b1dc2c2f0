"""Steps whose wait nobody knows."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import names
from vsa.analysis.results import Notice
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    if without := seen.gaps.waits:
        text = message("analysis.warning.wait_missing", count=len(without), steps=names(seen.stream, without))
        yield warning("wait_missing", text, without)


CHECK = Warn(60, _find)
