"""What the list of symbols was opened for."""

from typing import Protocol

from vsa.drawing.paths import Point
from vsa.i18n import Message


class Purpose(Protocol):
    """`title` heads the list. It opens at the point `at` of the map, or beside what is selected when that is None;
    `line` is the arrow that leads there."""

    title: Message
    at: Point | None
    line: tuple[Point, Point] | None

    def refusal(self, name: str) -> Message | None:
        """Why a symbol cannot be chosen, or None when it can."""

    def choose(self, name: str, middle: Point) -> None:
        """Do it; `middle` is the middle of what is seen of the map. Raises UserError."""
