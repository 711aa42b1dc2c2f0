"""The stages of the method, from the first interview to the last audit."""

from enum import StrEnum

from vsa.model.document import Document
from vsa.model.stream import State


class Stage(StrEnum):
    """A place on the rail; the value is its name on the command line."""

    PREPARE = "prepare"
    CURRENT = "current"
    IDEAL = "ideal"
    COMPARE = "compare"
    ACTIONS = "actions"
    FOLLOWUP = "followup"


MAP_STATES = {Stage.CURRENT: State.CURRENT, Stage.IDEAL: State.IDEAL}
"""The stages that show one map, and the state it is in."""


FOLLOWED_UP = ("plan", "gains", "indicators", "audits", "factors")
"""What the stage of following up holds."""


def filled_stages(document: Document) -> set[Stage]:
    """The stages that hold something, ticked off on the rail."""
    stages = {
        stage for stage, state in MAP_STATES.items() if (made := document.in_state(state)) and len(made.nodes) > 1
    }
    stages |= {Stage.COMPARE} if stages >= MAP_STATES.keys() else set()
    stages |= {Stage.PREPARE} if document.interviews or document.findings or document.candidates else set()
    stages |= {Stage.FOLLOWUP} if any(getattr(document, name) for name in FOLLOWED_UP) else set()
    return stages | ({Stage.ACTIONS} if document.actions else set())


def has_both_states(document: Document) -> bool:
    """Whether there is a current state and an ideal one."""
    return all(document.in_state(state) is not None for state in MAP_STATES.values())
