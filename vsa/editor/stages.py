"""The stages of the method, from the first interview to the last audit."""

from enum import StrEnum

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
