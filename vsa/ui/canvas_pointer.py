"""Qt's mouse and tablet events as the pointer events of the session."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice

from vsa.editor.camera import Camera
from vsa.editor.events import Button, Modifiers, PointerEvent

Kind = Literal["press", "move", "release", "double"]

MOUSE_SLACK = 6.0
FINGER_SLACK = 20.0
"""Pixels from a thing that still count as on it: half of the 40 that a finger needs."""
BUTTONS = {
    Qt.MouseButton.LeftButton: Button.LEFT,
    Qt.MouseButton.RightButton: Button.RIGHT,
    Qt.MouseButton.MiddleButton: Button.MIDDLE,
}


def pointer_event(kind: Kind, event: QMouseEvent, camera: Camera, *, room: bool = False) -> PointerEvent:
    """An event in canvas units. While a button is held, moves carry it; `room` is whether S is held."""
    x, y = camera.to_canvas(event.position().x(), event.position().y())
    slack = slack_of(camera, finger=event.deviceType() is QPointingDevice.DeviceType.TouchScreen)
    return PointerEvent(kind, x, y, _button(kind, event), modifiers_of(event.modifiers(), room=room), slack)


def slack_of(camera: Camera, *, finger: bool) -> float:
    """How far from a thing still counts as on it, in canvas units."""
    return (FINGER_SLACK if finger else MOUSE_SLACK) / camera.scale


def is_lost(kind: Kind, event: QMouseEvent) -> bool:
    """Whether the left button is up although nobody saw it released: over a menu, or in another program's window."""
    return kind == "move" and not event.buttons() & Qt.MouseButton.LeftButton


def modifiers_of(held: Qt.KeyboardModifier, *, room: bool = False) -> Modifiers:
    """The modifier keys held; Ctrl is Command on a Mac, as everywhere in Qt."""
    return Modifiers(
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
        room=room,
    )


def _button(kind: Kind, event: QMouseEvent) -> Button:
    if kind != "move":
        return BUTTONS.get(event.button(), Button.NONE)
    return next((button for held, button in BUTTONS.items() if event.buttons() & held), Button.NONE)
