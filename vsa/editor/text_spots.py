"""Where on the map the text of something stands, or would stand."""

from itertools import pairwise

from vsa.drawing.sheet import Box
from vsa.model.nodes import Step, Store
from vsa.model.stream import FlowKind
from vsa.scene import MapScene

FIGURES_HEIGHT = 22.0
"""The height of the row of figures at the foot of a card."""
FIELDS_AT_FOOT: dict[type, str] = {Step: "process_time", Store: "wait"}
"""What stands in the lowest line of a card, and of the texts under a queue."""
WAIT_BEFORE = 25.0
"""How far before a card, or before the head of the arrow to it, its wait would stand."""


def spot_of(scene: MapScene, key: str, field: str) -> Box | None:
    """The place of a field's figure, of the whole thing for its name; None for what is not on the map."""
    name = key.partition(":")[2]
    match field:
        case "process_time":
            card = scene.sheet.get(key)
            return _foot(card.bounds) if card else None
        case "wait":
            shown = _of_item(scene, f"wait:{name}") or _under_store(scene, key)
            return shown or _on_way_in(scene, name) or _before(scene, key)
        case "share":
            return _of_item(scene, f"label:{name}") or _on_arrow(scene, name)
        case _:
            return _of_item(scene, key)


def field_at(scene: MapScene, key: str, y: float) -> str:
    """The field whose figure stands in an item of the map at a height; nothing for a name or text."""
    kind, _, name = key.partition(":")
    at_foot = FIELDS_AT_FOOT.get(type(scene.stream.nodes.get(name))) if kind == "node" else None
    if at_foot is not None:
        box = scene.sheet[key].bounds
        has_foot = box.height > 2 * FIGURES_HEIGHT  # What is folded into a mark shows no figures.
        return at_foot if has_foot and y > box.bottom - FIGURES_HEIGHT else ""
    return {"wait": "wait", "label": "share"}.get(kind, "")


def _foot(card: Box) -> Box:
    return Box(card.left, card.bottom - FIGURES_HEIGHT, card.right, card.bottom)


def _under_store(scene: MapScene, key: str) -> Box | None:
    """The last line of the texts under a queue."""
    store = _of_item(scene, key) if isinstance(scene.stream.nodes.get(key.partition(":")[2]), Store) else None
    return _foot(store) if store else None


def _on_way_in(scene: MapScene, node: str) -> Box | None:
    """On the first arrow that leads on to a node, shortly before its head."""
    ways = (flow for flow in scene.stream.flows.values() if flow.target == node and flow.kind is FlowKind.FORWARD)
    route = next((scene.routing.routes[flow.id] for flow in ways if flow.id in scene.routing.routes), None)
    if route is None:
        return None
    (x1, y1), (x2, y2) = route.points[-2:]
    back = min(WAIT_BEFORE / max(abs(x2 - x1) + abs(y2 - y1), 1.0), 0.5)
    x, y = x2 + (x1 - x2) * back, y2 + (y1 - y2) * back
    return Box(x, y, x, y)


def _before(scene: MapScene, key: str) -> Box | None:
    card = _of_item(scene, key)
    if card is None:
        return None
    x, y = card.left - WAIT_BEFORE, (card.top + card.bottom) / 2
    return Box(x, y, x, y)


def _on_arrow(scene: MapScene, flow: str) -> Box | None:
    """The middle of the longest piece of an arrow."""
    route = scene.routing.routes.get(flow)
    if route is None:
        return None
    pieces = pairwise(route.points)
    (x1, y1), (x2, y2) = max(pieces, key=lambda ends: abs(ends[1][0] - ends[0][0]) + abs(ends[1][1] - ends[0][1]))
    return Box((x1 + x2) / 2, (y1 + y2) / 2, (x1 + x2) / 2, (y1 + y2) / 2)


def _of_item(scene: MapScene, key: str) -> Box | None:
    item = scene.sheet.get(key)
    return item.bounds if item else None
