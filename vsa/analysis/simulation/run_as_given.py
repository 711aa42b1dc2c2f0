"""Mode `waits`: crowd after crowd goes through the course."""

import numpy as np

from vsa.analysis.case import Case
from vsa.analysis.simulation.as_given import Walker
from vsa.analysis.simulation.course import Course
from vsa.analysis.simulation.outcome import Outcome
from vsa.analysis.simulation.results import Report, Request

LARGEST_CROWD, SMALLEST_CROWD = 8192, 256
MOST_VISITS_AT_ONCE = 2**22
"""Of one crowd: it bounds the memory of nested branches, and the time between two reports."""


def run_as_given(case: Case, course: Course, request: Request, report: Report) -> Outcome:
    """The cases of a request, with every time drawn from its spread."""
    walker = Walker(course, np.random.default_rng(request.seed))
    lead, statutory, work = (np.empty(request.cases) for _ in range(3))
    crowd = _crowd_size(case)
    for first in range(0, request.cases, crowd):
        report(first / request.cases)
        place = slice(first, min(first + crowd, request.cases))
        accounts = walker.walk(place.stop - place.start)
        lead[place], statutory[place], work[place] = accounts.lead_time, accounts.statutory_time, accounts.work
    report(1.0)
    return Outcome(lead, statutory, lead - work, dependent=False)


def _crowd_size(case: Case) -> int:
    visits = max(len(case.network.out), round(sum(case.visits.expected.values())))
    return max(SMALLEST_CROWD, min(LARGEST_CROWD, MOST_VISITS_AT_ONCE // visits))
