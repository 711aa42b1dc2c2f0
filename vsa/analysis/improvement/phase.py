"""How far a unit has come in the six phases of the programme."""

from vsa.model.actions import Status
from vsa.model.document import Document

PHASES = (1, 2, 3, 4, 5, 6)
"""Interviews, involvement, course days, support for the leader, weekly board, audits and gains."""


def phase_of(document: Document) -> int | None:
    """The latest phase that has left something in the document; None where nothing has been done yet."""
    reached = {
        1: bool(document.interviews or document.findings),
        2: bool(document.members or document.course_days or any(each.chosen for each in document.candidates.values())),
        3: any(len(stream.nodes) > 1 for stream in document.streams.values()),
        4: any(action.status is not Status.NOT_STARTED for action in document.actions.values()),
        5: bool(document.meetings),
        6: bool(document.audits),
    }
    return max((phase for phase in PHASES if reached[phase]), default=None)
