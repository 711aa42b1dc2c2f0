"""Moving the selection along the flow, or over the map."""

from typing import Literal

from vsa.drawing.sheet import Box
from vsa.editor.session import Key, Session
from vsa.model.base import Id
from vsa.model.stream import FlowKind, Stream
from vsa.scene.group_cards import homes_of
from vsa.scene.items import key_of

Direction = Literal["left", "right", "up", "down"]
AXES: dict[Direction, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
STANDING = ("node:", "group:", "symbol:", "note:")
ASIDE = 3.0
"""How much dearer it is to go aside than ahead."""


def walk(session: Session, step: int) -> None:
    """Select the next (1) or previous (-1) node along the flow; at the end of a way, go on in drawing order. An arrow
    leads to its ends, a problem to its step."""
    scene = session.scene
    if scene is None or not scene.drawn.nodes:
        return
    stream = scene.drawn
    order, homes = list(stream.nodes), homes_of(scene.stream)
    chosen = [homes.get(node, node) for node in session.selected("node")] + _cards(session, stream)
    if (home := _node_beside(session, stream, step)) is not None:
        following = home
    elif not chosen:
        following = order[0 if step > 0 else -1]
    else:
        here = chosen[-1 if step > 0 else 0]
        ways = ways_along(stream, here, step)
        following = ways[0] if ways else order[(order.index(here) + step) % len(order)]
    session.select([key_of(stream.nodes[following])])


def _cards(session: Session, stream: Stream) -> list[Id]:
    """The selected groups that are cards."""
    return [group for group in session.selected("group") if group in stream.nodes]


def extend(session: Session, step: int) -> None:
    """Add the next (1) or previous (-1) node along the flow to what is selected."""
    stream, chosen = session.stream, session.selected("node")
    if stream is None or not chosen:
        walk(session, step)
        return
    for node in ways_along(stream, chosen[-1 if step > 0 else 0], step)[:1]:
        added = (f"node:{node}",)
        session.select(session.selection + added if step > 0 else added + session.selection)


def walk_to_lane(session: Session) -> None:
    """Select the lane of what is selected; the first one without a selection."""
    stream, node = session.stream, _home(session)
    if stream is None:
        return
    session.select([f"lane:{stream.nodes[node].lane if node else next(iter(stream.lanes))}"])


def walk_problems(session: Session, step: int) -> None:
    """Select the first or last problem of the selected step, or the next or previous of those beside the selected one;
    without a selection, the problems of the whole map."""
    stream, chosen, nodes = session.stream, session.selected("problem"), session.selected("node")
    if stream is None:
        return
    here = nodes[0] if nodes else stream.problems[chosen[0]].node if chosen else None
    problems = [problem.id for problem in stream.problems.values() if here in (None, problem.node)]
    _walk_round(session, "problem", problems, chosen[0] if chosen else None, step)


def _walk_round(session: Session, kind: str, ids: list[Id], here: Id | None, step: int) -> None:
    if ids:
        at = ids.index(here) + step if here in ids else (0 if step > 0 else -1)
        session.select([f"{kind}:{ids[at % len(ids)]}"])


def _home(session: Session) -> Id | None:
    """The node that the selection is, or comes out of."""
    stream, flows, nodes = session.stream, session.selected("flow"), session.selected("node")
    if stream is not None and flows:
        return stream.flows[flows[0]].source
    groups = session.selected("group")
    if stream is not None and groups:
        return stream.groups[groups[0]].members[0]
    return nodes[0] if nodes else None


def _node_beside(session: Session, stream: Stream, step: int) -> Id | None:
    """The node that a selected arrow leads to or comes from, or that a selected problem is on."""
    flows, problems = session.selected("flow"), session.selected("problem")
    flow = stream.flows.get(flows[0]) if flows else None
    if flow is not None:
        return flow.target if step > 0 else flow.source
    return stream.problems[problems[0]].node if problems else None


def ways_along(stream: Stream, here: Id, step: int) -> list[Id]:
    """The nodes that forward arrows lead to (1) or come from (-1), that with the largest share first."""
    ends = [
        (flow.share or 0.0, flow.target if step > 0 else flow.source)
        for flow in stream.flows.values()
        if flow.kind is FlowKind.FORWARD and here == (flow.source if step > 0 else flow.target)
    ]
    return [node for _, node in sorted(ends, key=lambda end: -end[0])]


def walk_towards(session: Session, direction: Direction) -> None:
    """Select the nearest thing on the map in a direction. The heads of the lanes stand left of everything."""
    scene, here = session.scene, session.only
    if scene is None:
        return
    if here and here.startswith("lane:"):
        _walk_from_head(session, here.removeprefix("lane:"), direction)
    elif not here or scene.sheet.get(here) is None:
        walk(session, 1)
    elif (there := nearest(session, here, direction, STANDING)) is not None:
        session.select([there])
    elif direction == "left" and (nodes := session.selected("node")) and session.stream is not None:
        session.select([f"lane:{session.stream.nodes[nodes[0]].lane}"])


def nearest(session: Session, here: Key, direction: Direction, kinds: tuple[str, ...]) -> Key | None:
    """The nearest of the things on the map whose keys begin so, in a direction from one of them."""
    sheet = session.scene.sheet if session.scene is not None else None
    item = sheet.get(here) if sheet is not None else None
    if sheet is None or item is None:
        return None
    others = [other for other in sheet.items if other.key.startswith(kinds) and other.key != here]
    ahead = [(cost, other.key) for other in others if (cost := _cost(item.bounds, other.bounds, direction)) is not None]
    return min(ahead)[1] if ahead else None


def _walk_from_head(session: Session, lane: Id, direction: Direction) -> None:
    """Up and down to the other heads, right to the first node of the lane."""
    stream = session.stream
    if stream is None:
        return
    lanes = list(stream.lanes)
    at = lanes.index(lane) + AXES[direction][1]
    if direction == "right":
        standing = [node for node in stream.nodes.values() if node.lane == lane]
        session.select(f"node:{node.id}" for node in sorted(standing, key=lambda node: node.x)[:1])
    elif 0 <= at < len(lanes):
        session.select([f"lane:{lanes[at]}"])


def _cost(here: Box, there: Box, direction: Direction) -> float | None:
    """How far away something is, or None when it does not lie in that direction."""
    x, y = AXES[direction]
    dx = (there.left + there.right - here.left - here.right) / 2
    dy = (there.top + there.bottom - here.top - here.bottom) / 2
    ahead, aside = dx * x + dy * y, abs(dx * y) + abs(dy * x)
    return ahead + ASIDE * aside if ahead > 1 else None
