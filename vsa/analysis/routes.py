"""Ways from start to end without rework: the main route, the longest, and those that many cases take."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vsa.analysis.network import Arc, Network
from vsa.analysis.results import Route
from vsa.analysis.times import Times
from vsa.model.base import Id

LEAST_SHARE = 0.01
"""Routes that a smaller part of the cases takes are not listed, which bounds the list to a hundred."""

ROUNDING = 1e-12


@dataclass(frozen=True, slots=True)
class Roads:
    """What routes are found in: the network `ahead` without rework, which has no loops, and the flow of each parallel
    split whose branch a case waits for."""

    ahead: Network
    waited_for: Mapping[Id, Id]
    times: Times

    def ways(self, node: Id) -> tuple[Arc, ...]:
        """The alternatives at a node; at a parallel split only the branch that a case waits for."""
        arcs = self.ahead.out[node]
        if len(arcs) < 2 or not self.ahead.splits_in_parallel(node):
            return arcs
        chosen = self.waited_for.get(node)
        return tuple(arc for arc in arcs if arc.flow == chosen) or self.live(node)[:1] or arcs[:1]

    def live(self, node: Id) -> tuple[Arc, ...]:
        """The ways out that lead to an end."""
        return tuple(arc for arc in self.ahead.out[node] if arc.target not in self.ahead.effort)

    def minutes(self, arc: Arc) -> float:
        """The lead time from leaving an arc's source to leaving its target."""
        return self.times.citizen.flows[arc.flow].minutes + self.minutes_at(arc.target)

    def minutes_at(self, node: Id) -> float:
        """The lead time of one visit."""
        return self.times.citizen.nodes[node].minutes


def main_route(roads: Roads) -> Route:
    """The route of the largest share at every choice; the first drawn of equals."""
    return _route(roads, _largest_entry(roads.ahead), tuple(main_way(roads, _largest_entry(roads.ahead))))


def main_way(roads: Roads, node: Id, until: Id | None = None) -> Iterator[Arc]:
    """The arcs of the main route from a node on, to `until` or as far as it goes."""
    while node != until and (ways := roads.ways(node)):
        arc = ways[0] if len(ways) == 1 else max(ways, key=lambda way: way.share)
        yield arc
        node = arc.target


def longest_route(roads: Roads) -> Route:
    """The route with the longest lead time, whatever its share; at a parallel split any branch that leads to an end."""
    ahead = roads.ahead
    onward: dict[Id, Arc] = {}
    minutes: dict[Id, float] = {}
    flows, nodes = roads.times.citizen.flows, roads.times.citizen.nodes
    for node in ahead.inside_out:
        live = roads.live(node) if ahead.effort else ahead.out[node]
        if live:
            arc = live[0] if len(live) == 1 else max(live, key=lambda arc: roads.minutes(arc) + minutes[arc.target])
            onward[node] = arc
            minutes[node] = flows[arc.flow].minutes + nodes[arc.target].minutes + minutes[arc.target]
        else:
            minutes[node] = 0.0
    entry = max(ahead.entries, key=lambda node: roads.minutes_at(node) + minutes[node])
    return _route(roads, entry, tuple(_followed(entry, onward)))


def common_routes(roads: Roads) -> tuple[Route, ...]:
    """Every route that more than one case in a hundred takes, the most common first."""
    found: list[Route] = []
    for entry, share in roads.ahead.entries.items():
        open_ends: list[tuple[Id, float, _Trail | None]] = [(entry, share, None)]
        while open_ends:
            node, share, trail = open_ends.pop()
            if share <= LEAST_SHARE + ROUNDING:
                continue
            ways = roads.ways(node)
            if not ways:
                found.append(_route(roads, entry, _arcs(trail)))
            open_ends.extend((arc.target, share * arc.share, _Trail(arc, trail)) for arc in reversed(ways))
    return tuple(sorted(found, key=lambda route: -route.share))


@dataclass(frozen=True, slots=True)
class _Trail:
    """The arcs taken so far, last first: routes share their beginnings."""

    arc: Arc
    before: "_Trail | None"


def _arcs(trail: _Trail | None) -> tuple[Arc, ...]:
    arcs: list[Arc] = []
    while trail is not None:
        arcs.append(trail.arc)
        trail = trail.before
    return tuple(reversed(arcs))


def _followed(node: Id, onward: Mapping[Id, Arc]) -> Iterator[Arc]:
    while node in onward:
        yield onward[node]
        node = onward[node].target


def _largest_entry(network: Network) -> Id:
    return max(network.entries, key=network.entries.__getitem__)


def _route(roads: Roads, entry: Id, arcs: tuple[Arc, ...]) -> Route:
    clock, work = roads.times.citizen, roads.times.work
    nodes = (entry, *[arc.target for arc in arcs])
    share = roads.ahead.entries[entry]
    for arc in arcs:
        share *= arc.share
    return Route(
        nodes=nodes,
        steps=tuple([node for node in nodes if node in work]),
        flows=tuple([arc.flow for arc in arcs]),
        share=share,
        lead_time=roads.minutes_at(entry)
        + sum([clock.flows[arc.flow].minutes + clock.nodes[arc.target].minutes for arc in arcs]),
    )
