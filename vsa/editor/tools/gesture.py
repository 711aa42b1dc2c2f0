"""A gesture: what happens between a press and a release."""

from typing import Protocol

from vsa.editor.events import PointerEvent
from vsa.editor.tools.chrome import Chrome
from vsa.i18n import Message

DRAG_BEGINS = 4.0
"""How far a pressed pointer moves, in units of the event's slack, before it drags rather than clicks."""


class Gesture(Protocol):
    """Moves until it ends in a release or is cancelled; `overlay` is what it adds to the chrome meanwhile."""

    status: Message | None

    def move(self, event: PointerEvent) -> None: ...
    def release(self, event: PointerEvent) -> None: ...
    def cancel(self) -> None: ...
    def overlay(self) -> Chrome: ...


def has_left(x: float, y: float, event: PointerEvent) -> bool:
    """Whether the pointer is so far from where it was pressed that it drags."""
    return max(abs(event.x - x), abs(event.y - y)) > DRAG_BEGINS / 4 * event.slack
