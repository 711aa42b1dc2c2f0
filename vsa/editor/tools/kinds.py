"""The tools in the box."""

from enum import StrEnum


class ToolKind(StrEnum):
    """What a click on the map does; the value is its part of the catalogue key."""

    SELECT = "select"
    STEP = "step"
    CHOICE = "choice"
    PARALLEL = "parallel"
    STORE = "store"
    ARROW = "arrow"
    REWORK = "rework"
    PROBLEM = "problem"
    NOTE = "note"
    LANE = "lane"
