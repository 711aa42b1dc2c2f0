"""What lies under the pointer: a thing of the map, a field of it, or something to grab."""

from collections.abc import Iterable

from vsa.editor.events import PointerEvent
from vsa.editor.session import Key, Session
from vsa.editor.text_spots import field_at
from vsa.editor.tools.chrome import GRIP_RADIUS, Grip, Handle
from vsa.scene import hit

SELECTABLE = ("node", "group", "flow", "problem", "note", "symbol")
STANDS_FOR = {"wait": "node", "label": "flow"}
"""A triangle is selected with its step, a share with its arrow."""


def key_under(session: Session, event: PointerEvent) -> Key | None:
    """What can be selected there; a mark on an arrow stands for the arrow or the step."""
    kind, _, name = (_hit(session, event) or "").partition(":")
    kind = STANDS_FOR.get(kind, kind)
    return f"{kind}:{name}" if kind in SELECTABLE else None


def field_under(session: Session, event: PointerEvent) -> str:
    """The field that the sign there shows; nothing for a text."""
    scene, key = session.scene, _hit(session, event)
    return field_at(scene, key, event.y) if scene and key else ""


def handle_under(handles: Iterable[Handle], event: PointerEvent) -> Handle | None:
    """The first of the handles that can be grabbed there."""
    return next((each for each in handles if _reaches(event, each.x, each.y, each.radius)), None)


def grip_under(grips: Iterable[Grip], event: PointerEvent) -> Grip | None:
    """The first of the grips that can be grabbed there."""
    return next((each for each in grips if _reaches(event, each.x, each.y, GRIP_RADIUS)), None)


def _hit(session: Session, event: PointerEvent) -> Key | None:
    scene = session.scene
    return hit(scene, event.x, event.y, event.slack) if scene else None


def _reaches(event: PointerEvent, x: float, y: float, radius: float) -> bool:
    return max(abs(event.x - x), abs(event.y - y)) <= max(radius, event.slack)
