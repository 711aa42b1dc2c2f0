"""The stream as the map draws it: a collapsed group is one card, and its arrows are those that cross its edge.

The figures are those of the stream itself: only what is drawn is folded.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from vsa.analysis.group_figures import GroupFigures, group_figures
from vsa.analysis.results import Analysis, MainFigures
from vsa.model.base import Id, frozen_mapping
from vsa.model.nodes import Gateway, Node, Split, Step
from vsa.model.stream import Flow, FlowKind, StepGroup, Stream
from vsa.symbols.group_card import GroupCard

Figures = Mapping[Id, GroupFigures | None]
"""What each collapsed group takes, or None where that cannot be told."""
NEARLY = 1e-9


@dataclass(frozen=True, slots=True)
class Gathered:
    """`stream` and `analysis` as they are drawn, with the `figures` of the groups on cards. `hidden` tells for the key
    of what is not drawn, such as `node:ID`, the key of what stands for it."""

    stream: Stream
    analysis: Analysis
    figures: Figures = field(default_factory=dict)
    hidden: Mapping[str, str] = field(default_factory=dict)


class Way(NamedTuple):
    """Arrows that are drawn as one: between the same two things, and of the same kind."""

    source: Id
    target: Id
    kind: FlowKind


def figures_of_groups(stream: Stream, analysis: Analysis) -> Figures:
    """The figures of all collapsed groups."""
    return {group.id: group_figures(stream, analysis, group) for group in _collapsed(stream)}


def homes_of(stream: Stream) -> Mapping[Id, Id]:
    """The collapsed group of each node that is hidden in one."""
    return {member: group.id for group in _collapsed(stream) for member in group.members}


def gathered(stream: Stream, analysis: Analysis, figures: Figures) -> Gathered:
    """A stream with its collapsed groups as cards; the very same one without such groups."""
    groups = _collapsed(stream)
    if not groups:
        return Gathered(stream, analysis)
    homes = homes_of(stream)
    ways = _ways(stream, analysis, homes)
    flows = {first.id: _drawn(way, (first, *rest), stream, analysis, figures) for way, (first, *rest) in ways.items()}
    hidden = dict(_hidden(stream, homes, ways))
    nodes: dict[Id, object] = {}
    cards = {group.id: _card(stream, group, figures[group.id]) for group in groups}
    for key, node in stream.nodes.items():
        home = homes.get(key)
        nodes[home or key] = cards[home] if home else node
    problems = {
        key: problem.model_copy(update={"node": homes[problem.node]}) if problem.node in homes else problem
        for key, problem in stream.problems.items()
    }
    drawn = stream.model_copy(
        update={
            "nodes": frozen_mapping(nodes),
            "flows": frozen_mapping(flows),
            "problems": frozen_mapping(problems),
            "groups": frozen_mapping({key: each for key, each in stream.groups.items() if not each.collapsed}),
        }
    )
    return Gathered(drawn, _as_drawn(analysis, stream, flows, homes, hidden), figures, hidden)


def _collapsed(stream: Stream) -> tuple[StepGroup, ...]:
    return tuple(group for group in stream.groups.values() if group.collapsed)


def _card(stream: Stream, group: StepGroup, figures: GroupFigures | None) -> GroupCard:
    """The card of a group, in the place of the step in its middle: there is room for a card there."""
    members: list[Node] = [stream.nodes[node] for node in group.members]
    steps: list[Node] = [node for node in members if isinstance(node, Step)] or members
    lanes = [step.lane for step in steps]
    lane = max(dict.fromkeys(lanes), key=lanes.count)
    middle = (min(step.x for step in steps) + max(step.x for step in steps)) / 2
    place = min((step for step in steps if step.lane == lane), key=lambda step: abs(step.x - middle))
    return GroupCard(
        id=group.id,
        name=group.name,
        lane=lane,
        x=place.x,
        dy=place.dy,
        steps=sum(isinstance(step, Step) for step in steps),
        waiting=figures.waiting if figures else None,
        process=figures.process if figures else None,
        exact=figures is None or figures.exact,
    )


def _ways(stream: Stream, analysis: Analysis, homes: Mapping[Id, Id]) -> Mapping[Way | Id, list[Flow]]:
    """The flows of each arrow that is drawn; one that no group touches stands by itself."""
    ways: dict[Way | Id, list[Flow]] = {}
    for flow in stream.flows.values():
        source, target = homes.get(flow.source, flow.source), homes.get(flow.target, flow.target)
        if source == target and flow.source in homes:
            continue
        touched = flow.source in homes or flow.target in homes
        kind = FlowKind.REWORK if flow.id in analysis.rework else flow.kind
        ways.setdefault(Way(source, target, kind) if touched else flow.id, []).append(flow)
    return ways


def _drawn(way: Way | Id, flows: tuple[Flow, ...], stream: Stream, analysis: Analysis, figures: Figures) -> Flow:
    """One arrow for several flows; its share and delay are left out where they cannot be told."""
    first = flows[0]
    if not isinstance(way, Way):
        return first
    delays = {flow.delay for flow in flows}
    return first.model_copy(
        update={
            "source": way.source,
            "target": way.target,
            "share": _share(way, flows, stream, analysis, figures),
            "delay": first.delay if len(delays) == 1 else None,
            "waypoints": (),
        }
    )


def _share(way: Way, flows: tuple[Flow, ...], stream: Stream, analysis: Analysis, figures: Figures) -> float | None:
    """The part of the cases that takes one of the flows: of those that come to the group, or to the node."""
    if way.source in figures:
        known = figures[way.source]
        shares = [known.leaving.get(flow.id, 0.0) for flow in flows] if known else []
    elif len(flows) == 1 or _splits(stream, way.source):
        return flows[0].share
    else:
        shares = [analysis.shares[flow.id] for flow in flows if flow.id in analysis.shares]
    return _rounded(sum(shares)) if shares else None


def _rounded(share: float) -> float:
    """A share that misses the whole only by how computers count is the whole."""
    return 1.0 if share > 1 - NEARLY else share


def _splits(stream: Stream, node: Id) -> bool:
    element = stream.nodes.get(node)
    return isinstance(element, Step | Gateway) and element.split is Split.PARALLEL


def _hidden(stream: Stream, homes: Mapping[Id, Id], ways: Mapping[Way | Id, list[Flow]]) -> Iterator[tuple[str, str]]:
    for node, home in homes.items():
        yield f"node:{node}", f"group:{home}"
    for flow in stream.flows.values():
        if flow.source in homes and homes[flow.source] == homes.get(flow.target):
            yield f"flow:{flow.id}", f"group:{homes[flow.source]}"
    for first, *rest in ways.values():
        yield from ((f"flow:{flow.id}", f"flow:{first.id}") for flow in rest)


def _as_drawn(
    analysis: Analysis, stream: Stream, flows: Mapping[Id, Flow], homes: Mapping[Id, Id], hidden: Mapping[str, str]
) -> Analysis:
    """What the map asks of an analysis: the shares of its arrows, and the main route over them."""
    shares = dict(analysis.shares)
    for key, flow in flows.items():
        if flow is not stream.flows[key]:
            shares.pop(key, None)
            shares |= {} if flow.share is None else {key: flow.share}
    return replace(analysis, shares=shares, main=analysis.main and _main(analysis.main, homes, hidden))


def _main(main: MainFigures, homes: Mapping[Id, Id], hidden: Mapping[str, str]) -> MainFigures:
    nodes = dict.fromkeys(homes.get(node, node) for node in main.route.nodes)
    keys = dict.fromkeys(hidden.get(f"flow:{flow}", f"flow:{flow}") for flow in main.route.flows)
    flows = tuple(key.removeprefix("flow:") for key in keys if key.startswith("flow:"))
    return replace(main, route=replace(main.route, nodes=tuple(nodes), flows=flows))
