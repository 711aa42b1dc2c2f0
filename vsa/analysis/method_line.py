"""The line under every set of figures: what they are and what they rest on (method.md section 7)."""

from collections.abc import Iterator
from typing import Literal

from vsa.analysis.case import Case
from vsa.analysis.gaps import Gaps
from vsa.analysis.results import Basis
from vsa.i18n import Message, message
from vsa.model.stream import Stream

View = Literal["main", "expected"]


def method_line(case: Case, gaps: Gaps, view: View) -> Message:
    """The line for the figures of the main route or of the mean case."""
    return message("analysis.method.line", parts=tuple(_parts(case, gaps, view)))


def _parts(case: Case, gaps: Gaps, view: View) -> Iterator[Message]:
    main = view == "main"
    yield message("analysis.method.main") if main else message("analysis.method.expected")
    yield message("analysis.method.time_basis", hours=case.basis.calendar.hours_per_day)
    yield _loops(case.stream, main)
    if case.stream.factory:
        yield message("analysis.method.factory")
    yield message("analysis.method.measured", measured=case.facets.measured, count=len(case.facets.steps))
    if gaps.waits:
        yield message("analysis.method.wait_missing", count=len(gaps.waits))
    if gaps.work:
        yield message("analysis.method.work_missing", count=len(gaps.work))


def _loops(stream: Stream, main: bool) -> Message:
    if stream.finished_cases:
        return message("analysis.method.finished_cases")
    return message("analysis.method.without_loops") if main else message("analysis.method.with_loops")


def refused_line(basis: Basis) -> Message:
    """The line of a stream that cannot be computed."""
    hours = message("analysis.method.time_basis", hours=basis.calendar.hours_per_day)
    return message("analysis.method.line", parts=(message("analysis.method.refused"), hours))
