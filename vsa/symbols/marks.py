"""What stands on an arrow or at the head of a lane: it belongs to something else in the document."""

from dataclasses import dataclass
from typing import Literal

from vsa.drawing.paths import Point
from vsa.model.nodes import WaitsFor

TextSide = Literal["right", "left", "above", "below"]


@dataclass(frozen=True, slots=True)
class WaitMark:
    """A wait: whom it is for, its time as text, and the baseline point of that text on one side of the triangle."""

    waits_for: WaitsFor
    time: str
    text_at: Point
    side: TextSide = "right"


@dataclass(frozen=True, slots=True)
class ShareMark:
    """What an arrow says: the part of the cases that go this way, and how long the way takes."""

    text: str
