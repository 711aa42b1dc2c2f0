"""What is drawn around the things of the map: rings, the corners of arrows, marks, and what can be grabbed."""

from dataclasses import replace

from vsa.editor.session import Key, Session
from vsa.editor.tools.chrome import Chrome, Handle, Point, handles_of
from vsa.editor.tools.marks import marks_of
from vsa.scene import MapScene


def outlined(over: Chrome, session: Session, scene: MapScene, hovered: Key | None) -> Chrome:
    """What a gesture draws, with what is selected, pointed at and in need of a look."""
    boxes = {
        key: item.bounds
        for key in session.selection
        if (item := scene.standing_for(key)) and not item.key.startswith("flow:")
    }
    routes = scene.routing.routes
    paths = tuple(routes[flow].points for flow in session.selected("flow") if flow in routes)
    pointed = hovered if hovered not in session.selection else None
    along = _course(scene, pointed)
    box = scene.sheet.get(pointed) if pointed and not along else None
    return replace(
        over,
        selected=tuple(dict.fromkeys(boxes.values())),
        paths=(*paths, *over.paths),
        marks=tuple(marks_of(scene.analysis.notices, scene)),
        hovered=box.bounds if box else None,
        along=along,
    )


def _course(scene: MapScene, key: Key | None) -> tuple[Point, ...]:
    """The corners of an arrow; none of anything else."""
    kind, _, name = (key or "").partition(":")
    route = scene.routing.routes.get(name) if kind == "flow" else None
    return route.points if route else ()


def handles_on(scene: MapScene, selected: Key | None, hovered: Key | None) -> tuple[Handle, ...]:
    """Those of what alone is selected, and where a step can be appended to what lies under the pointer."""
    shown = _around(scene, selected)
    if hovered != selected:
        shown += tuple(handle for handle in _around(scene, hovered) if handle.appends)
    return shown


def _around(scene: MapScene, key: Key | None) -> tuple[Handle, ...]:
    item = scene.sheet.get(key) if key else None
    return handles_of(item.key, item.bounds) if item is not None else ()
