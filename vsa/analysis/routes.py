"""Ways from start to end without rework: the main route, the longest, and those that many cases take."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import NamedTuple

from vsa.analysis.kept import Kept
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


def main_route(roads: Roads, kept: Kept) -> Route:
    """The route of the largest share at every choice; the first drawn of equals."""
    return _timed(roads, kept.once("main_route", (roads.ahead, roads.waited_for), lambda: _main_road(roads)))


def _main_road(roads: Roads) -> Route:
    entry = max(roads.ahead.entries, key=roads.ahead.entries.__getitem__)
    return _road(roads, entry, tuple(main_way(roads, entry)))


def main_way(roads: Roads, node: Id, until: Id | None = None) -> Iterator[Arc]:
    """The arcs of the main route from a node on, to `until` or as far as it goes."""
    out = roads.ahead.out
    while node != until and (ways := out[node]):
        arc = ways[0] if len(ways) == 1 else max(roads.ways(node), key=lambda way: way.share)
        yield arc
        node = arc.target


def longest_route(roads: Roads, order: Sequence[Id], kept: Kept) -> Route:
    """The route with the longest lead time, whatever its share; at a parallel split any branch that leads to an end.

    In the `order` a node stands behind all that it leads to.
    """
    entry, taken = kept.once("longest_route", (order, roads.times), lambda: _longest_way(roads, order))
    return _timed(roads, _road(roads, entry, tuple([roads.ahead.out[node][place] for node, place in taken])))


def _longest_way(roads: Roads, order: Sequence[Id]) -> tuple[Id, Sequence[tuple[Id, int]]]:
    """Its entry, and the place among the ways out of each node of the one that it takes."""
    ahead, clock = roads.ahead, roads.times.citizen
    onward: dict[Id, tuple[int, Id]] = {}
    minutes: dict[Id, float] = {}
    for node in order:
        ways, place = ahead.out[node], 0
        if ahead.effort or len(ways) > 1:
            live = [place for place, arc in enumerate(ways) if arc.target not in ahead.effort]
            place = max(live, key=lambda at: minutes[ways[at].target] + clock.delay(ways[at].flow), default=-1)
        following = 0.0
        if ways and place >= 0:
            flow, _, target, _ = ways[place]
            onward[node] = place, target
            following = minutes[target] + (clock.delay(flow) if clock.delayed else 0.0)
        minutes[node] = clock.nodes[node].minutes + following
    entry = max(ahead.entries, key=minutes.__getitem__)
    return entry, tuple(_followed(entry, onward))


def common_routes(roads: Roads, kept: Kept) -> tuple[Route, ...]:
    """Every route that more than one case in a hundred takes, the most common first."""
    found = kept.once("common_routes", (roads.ahead, roads.waited_for), lambda: _common_roads(roads))
    return tuple([_timed(roads, road) for road in found])


def _common_roads(roads: Roads) -> list[Route]:
    found: list[Route] = []
    out = roads.ahead.out
    for entry, share in roads.ahead.entries.items():
        open_ends: list[tuple[Id, float, _Trail | None]] = [(entry, share, None)]
        while open_ends:
            node, share, trail = open_ends.pop()
            if share <= LEAST_SHARE + ROUNDING:
                continue
            while len(ways := out[node]) == 1 and ways[0].share == 1:
                node, trail = ways[0].target, _Trail(ways[0], trail)
            ways = roads.ways(node)
            if not ways:
                found.append(_road(roads, entry, _arcs(trail)))
            open_ends.extend([(arc.target, share * arc.share, _Trail(arc, trail)) for arc in reversed(ways)])
    return sorted(found, key=lambda road: -road.share)


class _Trail(NamedTuple):
    """The arcs taken so far, last first: routes share their beginnings."""

    arc: Arc
    before: "_Trail | None"


def _arcs(trail: _Trail | None) -> tuple[Arc, ...]:
    arcs: list[Arc] = []
    while trail is not None:
        arcs.append(trail.arc)
        trail = trail.before
    return tuple(reversed(arcs))


def _followed(node: Id, onward: Mapping[Id, tuple[int, Id]]) -> Iterator[tuple[Id, int]]:
    while node in onward:
        place, target = onward[node]
        yield node, place
        node = target


def _road(roads: Roads, entry: Id, arcs: tuple[Arc, ...]) -> Route:
    """A route before its lead time is counted."""
    work = roads.times.work
    nodes = (entry, *[arc.target for arc in arcs])
    return Route(
        nodes=nodes,
        steps=tuple([node for node in nodes if node in work]),
        flows=tuple([arc.flow for arc in arcs]),
        share=prod([arc.share for arc in arcs], start=roads.ahead.entries[entry]),
        lead_time=0.0,
    )


def _timed(roads: Roads, road: Route) -> Route:
    clock = roads.times.citizen
    minutes = sum([clock.nodes[node].minutes for node in road.nodes])
    delays = sum([clock.flows[flow].minutes for flow in road.flows]) if clock.delayed else 0.0
    return replace(road, lead_time=minutes + delays)
