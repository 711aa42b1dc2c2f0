"""More value-adding time than time."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import name
from vsa.analysis.results import Fix, Notice
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    calendar = seen.case.basis.calendar
    for step in seen.case.steps:
        if step.value_time is None or step.process_time is None:
            continue
        if step.value_time.minutes(calendar) > step.process_time.minutes(calendar):
            text = message("analysis.warning.value_above_process", step=name(seen.stream, step.id))
            yield warning("value_above_process", text, (step.id,), fix=Fix("trim_value_time", (step.id,)))


CHECK = Warn(80, _find)
