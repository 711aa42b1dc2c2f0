"""What sort of number a figure is."""

from enum import StrEnum


class Kind(StrEnum):
    """How a value is written."""

    TIME = "time"
    EFFORT = "effort"
    RATIO = "ratio"
    COUNT = "count"
    FTE = "fte"
