"""From a stream and a request to the figures of its simulated cases."""

from collections.abc import Iterable, Iterator

import numpy as np

from vsa.analysis.case import Case
from vsa.analysis.engine import analyse, case_of
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Basis, Notice
from vsa.analysis.simulation.course import Course, course_of, exact_mean
from vsa.analysis.simulation.estimates import Sample, at_most, histogram
from vsa.analysis.simulation.outcome import Outcome, refuse_endless_work
from vsa.analysis.simulation.results import Figures, LeadTimes, Mode, Report, Request, Simulation, Stopped
from vsa.analysis.simulation.rooms import queueing_nodes, rooms_of
from vsa.analysis.simulation.run_as_given import run_as_given
from vsa.analysis.simulation.run_staffed import run_staffed
from vsa.analysis.simulation.spreads import Minutes
from vsa.i18n import message
from vsa.model.stream import Stream

LEVELS = (0.5, 0.85, 0.95)
NEAR_P85 = (0.825, 0.875)


def experiment(stream: Stream, basis: Basis, request: Request, report: Report) -> Simulation:
    """Simulate cases of a stream: the contract is that of `simulate`."""
    analysis = analyse(stream, basis)
    deadline = stream.deadline.minutes(basis.calendar) if stream.deadline else None
    if analysis.expected is None:
        return Simulation(request, None, deadline, analysis.notices)
    try:
        case = case_of(stream, basis)
        course = course_of(case)
        figures = _figures(case, course, request, deadline, report)
    except Refused as refused:
        return Simulation(request, None, deadline, (*refused.notices, *analysis.notices))
    notices = analysis.notices if request.mode is Mode.WAITS else _with_queues(case, course, analysis.notices)
    return Simulation(request, figures, deadline, tuple(notices))


def _with_queues(case: Case, course: Course, notices: Iterable[Notice]) -> Iterator[Notice]:
    """What there is to know where queues form: nobody misses a wait there, and without staff none forms at all."""
    rooms = rooms_of(case)
    queueing = queueing_nodes(case, course, rooms)
    if not rooms:
        yield Notice("no_staff", "warning", message("simulation.warning.no_staff"))
    for notice in notices:
        if notice.code != "wait_missing" or not queueing.issuperset(notice.nodes):
            yield notice


def _figures(case: Case, course: Course, request: Request, deadline: float | None, report: Report) -> Figures:
    refuse_endless_work(case)
    run = run_as_given if request.mode is Mode.WAITS else run_staffed
    outcome = run(case, course, request, report)
    sample = Sample(request.cases, dependent=outcome.dependent)
    return Figures(
        lead_time=_lead_times(case, course, sample, outcome.lead_time),
        waiting_time=sample.mean(outcome.waiting_time),
        within_deadline=None if deadline is None else sample.share(at_most(outcome.statutory_time, deadline)),
        utilisation=outcome.utilisation,
        stopped=_stopped(outcome),
        histogram=histogram(outcome.lead_time if deadline is None else outcome.statutory_time),
    )


def _lead_times(case: Case, course: Course, sample: Sample, minutes: Minutes) -> LeadTimes:
    p50, p85, p95 = sample.percentiles(minutes, LEVELS)
    return LeadTimes(sample.mean(minutes), exact_mean(case, course), p50, p85, p95)


def _stopped(outcome: Outcome) -> Stopped:
    stopped = outcome.lead_time - outcome.statutory_time
    low, high = np.quantile(outcome.lead_time, NEAR_P85)
    near = (outcome.lead_time >= low) & (outcome.lead_time <= high)
    return Stopped(float(stopped.mean()), float(stopped[near].mean()) if near.any() else float(stopped.mean()))
