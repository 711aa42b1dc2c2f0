"""Mode `staffing`: the office is opened, fills up, and is measured."""

from collections.abc import Mapping
from math import ceil

import numpy as np

from vsa.analysis.case import Case
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Notice
from vsa.analysis.simulation.course import Course, minutes_in_all
from vsa.analysis.simulation.outcome import Outcome
from vsa.analysis.simulation.results import Report, Request
from vsa.analysis.simulation.rooms import Room, load, rooms_of
from vsa.analysis.simulation.staffed_course import staffed
from vsa.analysis.simulation.staffing import Growing, Office, longest_likely_queue
from vsa.analysis.waits import arrivals_per_day
from vsa.i18n import Message, message
from vsa.model.base import Id

FULL = 1 - 1e-9
LONGEST_SETTLING = 5
"""In measured cases for each: beyond this an office hardly ever comes to rest."""
MOST_UNDER_WAY = 1_000_000
"""Cases that are in the office at once in the mean. More would fill the memory."""


def run_staffed(case: Case, course: Course, request: Request, report: Report) -> Outcome:
    """The cases of a request, with the people of the stream. Raises Refused when they cannot keep up."""
    arrivals = _arrivals_a_minute(case)
    rooms = rooms_of(case)
    work = load(case, course, arrivals)
    _refuse_nobody(case, rooms, work)
    used = {role: work.get(role, 0.0) / room.capacity for role, room in rooms.items()}
    _refuse_overload(case, used)
    under_way = arrivals * minutes_in_all(case, course)
    _refuse_crowd(under_way)
    busiest = max(used.values(), default=0.0)
    warm_up = _warm_up(request.cases, under_way, busiest)
    chance = np.random.default_rng(request.seed)
    office = Office(
        staffed(case, course, rooms, chance),
        rooms,
        chance,
        arrivals=arrivals,
        warm_up=warm_up,
        measured=request.cases,
        longest_queue=longest_likely_queue(warm_up + request.cases, max(case.visits.expected.values()), busiest),
    )
    try:
        office.run(report)
    except Growing as growing:
        raise _refused(case, "growing", growing.role, message("simulation.error.growing", role=growing.role)) from None
    return _outcome(office, rooms, work_counts=course.work_counts)


def _outcome(office: Office, rooms: Mapping[str, Room], *, work_counts: bool) -> Outcome:
    worked = np.array(office.work)
    waiting = office.lead_time - worked
    lead = office.lead_time if work_counts else waiting
    return Outcome(
        lead_time=lead,
        statutory_time=lead - np.array(office.stopped),
        waiting_time=waiting,
        dependent=True,
        utilisation={role: room.busy / (room.people * office.span) for role, room in rooms.items()},
    )


def _arrivals_a_minute(case: Case) -> float:
    a_day = arrivals_per_day(case.stream, case.basis)
    if not a_day:
        raise Refused(Notice("no_arrivals", "error", message("simulation.error.no_arrivals")))
    return a_day / case.basis.calendar.minutes_per_day


def _refuse_nobody(case: Case, rooms: Mapping[str, Room], work: Mapping[str, float]) -> None:
    for lane in case.stream.lanes.values():
        if lane.staff is not None and lane.name not in rooms and work.get(lane.name):
            raise _refused(case, "nobody", lane.name, message("simulation.error.nobody", role=lane.name))


def _refuse_overload(case: Case, used: Mapping[str, float]) -> None:
    for role, part in used.items():
        if part >= FULL:
            text = message("simulation.error.overloaded", role=role, percent=round(100 * part))
            raise _refused(case, "overloaded", role, text)


def _refuse_crowd(under_way: float) -> None:
    if under_way > MOST_UNDER_WAY:
        text = message("simulation.error.too_many_under_way", most=MOST_UNDER_WAY)
        raise Refused(Notice("too_many_under_way", "error", text))


def _refused(case: Case, code: str, role: str, text: Message) -> Refused:
    steps: tuple[Id, ...] = tuple(step.id for step in case.steps if case.roles[step.id] == role)
    return Refused(Notice(code, "error", text, steps))


def _warm_up(cases: int, under_way: float, used: float) -> int:
    """How many cases to leave out: a tenth, three times as many as are under way in the mean, and enough for the
    busiest queue to settle, which takes of the order of 1 / (1 - utilisation)^2 arrivals."""
    settling = min(4 / (1 - used) ** 2, float(LONGEST_SETTLING * cases))
    return ceil(max(cases / 10, 3 * under_way, settling))
