"""What a pointer and a key do, without a toolkit."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Button(StrEnum):
    """A pointer's button; NONE while it only hovers."""

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class Modifiers:
    """The keys held down meanwhile; `room` is the S that makes a drag push everything aside."""

    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    room: bool = False

    @property
    def adds(self) -> bool:
        """Whether what is clicked or framed comes to what is selected already."""
        return self.shift or self.ctrl


NO_MODIFIERS = Modifiers()


@dataclass(frozen=True, slots=True)
class PointerEvent:
    """A pointer at a canvas point. `slack` is how far from a thing, in canvas units, still counts as on it:
    a constant number of pixels on screen, more for a finger."""

    kind: Literal["press", "move", "release", "double"]
    x: float
    y: float
    button: Button = Button.NONE
    modifiers: Modifiers = NO_MODIFIERS
    slack: float = 4.0
