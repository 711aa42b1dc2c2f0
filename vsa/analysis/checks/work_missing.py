"""Steps whose process time nobody knows."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import names
from vsa.analysis.results import Notice
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    if without := seen.gaps.work:
        text = message("analysis.warning.work_missing", count=len(without), steps=names(seen.stream, without))
        yield warning("work_missing", text, without)


CHECK = Warn(70, _find)
