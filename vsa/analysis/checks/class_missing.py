"""Steps that nobody has said what are to the user."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import names
from vsa.analysis.results import Fix, Notice
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    without = [step.id for step in seen.case.steps if step.value_class is None]
    if without:
        text = message("analysis.warning.class_missing", count=len(without), steps=names(seen.stream, without))
        yield warning("class_missing", text, without, fix=Fix("set_necessary", tuple(without)))


CHECK = Warn(50, _find)
