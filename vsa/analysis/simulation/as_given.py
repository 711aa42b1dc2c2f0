"""Cases that wait as the stream says, drawn many at a time: nobody waits for another, so cases never meet."""

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from vsa.analysis.search import components
from vsa.analysis.simulation.accounts import Accounts, Which
from vsa.analysis.simulation.course import Course, Way
from vsa.analysis.simulation.spreads import NO_TIME
from vsa.model.base import Id

Walk: TypeAlias = Generator["Walk", None, None]
"""A walk that hands over the walks through the parallel branches on its way, each to be finished before it goes on.
Blocks nest as deep as anyone draws them, so that walks do not call one another."""

Region: TypeAlias = Sequence[tuple[Id, ...]]
"""The nodes of one branch, or of none, as components in topological order: only those of a loop have several nodes."""


class Walker:
    """Takes crowds of cases through a course, with times drawn from `chance`."""

    def __init__(self, course: Course, chance: np.random.Generator) -> None:
        self._course = course
        self._chance = chance
        self._stays = {
            node: stay if course.work_counts else replace(stay, work=NO_TIME) for node, stay in course.stays.items()
        }
        self._live = {split: tuple(part for part in parts if part.live) for split, parts in course.parts.items()}
        self._outside = self._region(course.outside)
        self._from_head = {
            part.head: self._region(part.nodes) for parts in self._live.values() for part in parts if part.head
        }

    def walk(self, count: int) -> Accounts:
        """The times of `count` cases from start to end."""
        crowd = Accounts(count)
        starts = [Way(node, share) for node, share in self._course.entries.items()]
        _finish(self._through(self._outside, crowd, list(self._chosen(None, starts, count))))
        return crowd

    def _region(self, nodes: Sequence[Id]) -> Region:
        ways, inside = self._course.ways, frozenset(nodes)
        return components(nodes, lambda node: [way.target for way in ways[node] if way.target in inside])

    def _through(self, region: Region, crowd: Accounts, entering: Iterable[tuple[Way, Which]]) -> Walk:
        """A walk of a crowd through a region, from where its cases enter to where they leave it."""
        arrived: defaultdict[Id | None, list[Which]] = defaultdict(list)
        for way, which in entering:
            arrived[way.target].append(which)
        for component in region:
            while any(node in arrived for node in component):
                for node in component:
                    if node in arrived:
                        which = _together(arrived.pop(node), crowd.count)
                        yield from self._visit(node, crowd, which)
                        for way, some in self._chosen(which, self._course.ways[node], crowd.count):
                            crowd.wait(way.delay, some, self._chance)
                            arrived[way.target].append(some)

    def _visit(self, node: Id, crowd: Accounts, which: Which) -> Walk:
        crowd.stay(self._stays[node], which, self._chance)
        if live := self._live.get(node):
            beside = []
            for part in live:
                beside.append(Accounts(crowd.size(which)))
                beside[-1].wait(part.delay, None, self._chance)
                if part.head is not None:
                    yield self._through(self._from_head[part.head], beside[-1], [(Way(part.head, 1.0), None)])
            crowd.add_longest(beside, which)

    def _chosen(self, which: Which, ways: Sequence[Way], count: int) -> Iterator[tuple[Way, Which]]:
        """The ways that any of the cases take, and which: each way takes its share of those that are left."""
        left, rest = which, 1.0
        for way in ways[:-1]:
            size = count if left is None else left.size
            takes = self._chance.random(size) < way.share / rest
            chosen, left = _some(left, takes), _some(left, ~takes)
            rest -= way.share
            if chosen.size:
                yield way, chosen
            if not left.size:
                return
        yield ways[-1], left


def _finish(walk: Walk) -> None:
    """Walk to the end, with every walk that is handed over on the way."""
    under_way = [walk]
    while under_way:
        inner = next(under_way[-1], None)
        if inner is None:
            under_way.pop()
        else:
            under_way.append(inner)


def _some(which: Which, chosen: NDArray[np.bool_]) -> NDArray[np.intp]:
    return np.flatnonzero(chosen) if which is None else which[chosen]


def _together(groups: Sequence[Which], count: int) -> Which:
    """Groups that have come to one node as one; a case is never in two of them."""
    some = [group for group in groups if group is not None]
    if len(some) < len(groups) or sum(group.size for group in some) == count:
        return None
    return some[0] if len(some) == 1 else np.concatenate(some)
