"""Where something new goes when its place is taken."""

from vsa import layout
from vsa.editor.session import Session
from vsa.layout.outline import rect_around
from vsa.model.base import Id


def aside(session: Session, lane: Id, x: float, dy: float, size: tuple[float, float]) -> float:
    """How far sideways something new must go from a place to lie on no node and no symbol."""
    scene = session.scene
    if scene is None:
        return 0.0
    wanted = rect_around(x, scene.routing.lane_tops.get(lane, 0.0) + dy, *size)
    standing = [item.bounds for item in scene.sheet.items if item.key.startswith(("node:", "symbol:"))]
    return layout.sidestep([wanted], standing)
