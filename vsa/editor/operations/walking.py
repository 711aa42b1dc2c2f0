"""Moving the selection along the flow, or over the map."""

from typing import Literal

from vsa.drawing.sheet import Box
from vsa.editor.session import Session
from vsa.model.stream import FlowKind

Direction = Literal["left", "right", "up", "down"]
AXES: dict[Direction, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
ASIDE = 3.0
"""How much dearer it is to go aside than ahead."""


def walk(session: Session, step: int) -> None:
    """Select the next (1) or previous (-1) node along the flow; at the end of a way, go on in drawing order."""
    stream = session.stream
    if stream is None or not stream.nodes:
        return
    order = list(stream.nodes)
    chosen = session.selected("node")
    if not chosen:
        session.select([f"node:{order[0 if step > 0 else -1]}"])
        return
    here = chosen[-1 if step > 0 else 0]
    flows = [flow for flow in stream.flows.values() if flow.kind is FlowKind.FORWARD]
    ways = [flow.target for flow in flows if flow.source == here]
    if step < 0:
        ways = [flow.source for flow in flows if flow.target == here]
    ways.sort(key=lambda way: -max((flow.share or 0.0) for flow in flows if way in (flow.source, flow.target)))
    if ways:
        session.select([f"node:{ways[0]}"])
    else:
        session.select([f"node:{order[(order.index(here) + step) % len(order)]}"])


def walk_towards(session: Session, direction: Direction) -> None:
    """Select the nearest thing on the map in a direction."""
    scene, here = session.scene, session.only
    if scene is None:
        return
    item = scene.sheet.get(here) if here else None
    if item is None:
        walk(session, 1)
        return
    others = [other for other in scene.sheet.items if other.key.startswith(("node:", "note:")) and other.key != here]
    ahead = [(cost, other.key) for other in others if (cost := _cost(item.bounds, other.bounds, direction)) is not None]
    if ahead:
        session.select([min(ahead)[1]])


def _cost(here: Box, there: Box, direction: Direction) -> float | None:
    """How far away something is, or None when it does not lie in that direction."""
    x, y = AXES[direction]
    dx = (there.left + there.right - here.left - here.right) / 2
    dy = (there.top + there.bottom - here.top - here.bottom) / 2
    ahead, aside = dx * x + dy * y, abs(dx * y) + abs(dy * x)
    return ahead + ASIDE * aside if ahead > 1 else None
