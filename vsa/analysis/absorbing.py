"""Expected visits in an absorbing Markov chain, exactly and without a dense matrix.

With Q the shares between the nodes and e the share of the cases that start at each, the visits are n = e (I - Q)^-1,
and a node that is visited once is visited N_ii = ((I - Q)^-1)_ii times in all. The strongly connected components are
solved one by one in topological order. Within one, nodes are eliminated sparsest first, and nothing is ever subtracted
(Grassmann, Taksar and Heyman 1985), so that a loop of 99.999 % loses no digits; the diagonal comes from the entries of
the inverse where the factors have theirs (Takahashi, Fagan and Chen 1973). Nodes that are left when nearly each leads
to nearly every other are solved as one dense core, which is far smaller than the stream.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from vsa.analysis.dense_core import visits_between
from vsa.analysis.search import components
from vsa.model.base import Id

Way = tuple[Id | None, float]
"""Where a way leads, and the share that takes it."""

Ways = Mapping[Id, Sequence[Way]]
"""The ways of every node of the chain. One that leads to no such node leaves the chain."""

SMALLEST_CORE = 50
"""Fewer nodes are eliminated one by one, however dense they are."""


@dataclass(frozen=True, slots=True)
class Chain:
    """`visits` are expected visits to each node, `returns` the visits N_ii to a node that has been reached. `parts` are
    the components, with which the same chain is solved again."""

    visits: Mapping[Id, float]
    returns: Mapping[Id, float]
    parts: Sequence["_Part"]


@dataclass(frozen=True, slots=True)
class _Part:
    """A component in topological order. `loop` is None for a node that does not lead to itself."""

    nodes: Sequence[Id]
    loop: "_Loop | None"
    returns: Mapping[Id, float]

    def visits(self, arriving: Mapping[Id, float]) -> Mapping[Id, float]:
        """The visits to each node, by what arrives at them from outside."""
        return self.loop.visits(arriving) if self.loop else {self.nodes[0]: arriving[self.nodes[0]]}


def solve(entries: Mapping[Id, float], ways: Ways) -> Chain:
    """The visits of a chain in which every node without ways leaves it, and from every node such a one is reached."""
    found = components(ways, lambda node: [target for target, _ in ways[node] if target is not None and target in ways])
    return _chained(entries, ways, [_part(component, ways) for component in found])


def solve_again(entries: Mapping[Id, float], ways: Ways, before: Chain, nodes: Set[Id]) -> Chain:
    """The visits of a chain that was solved `before` and in which only the shares of the ways out of some `nodes` are
    others now."""
    parts = [part if nodes.isdisjoint(part.nodes) else _part(part.nodes, ways) for part in before.parts]
    return _chained(entries, ways, parts)


def _chained(entries: Mapping[Id, float], ways: Ways, parts: Sequence[_Part]) -> Chain:
    arriving: defaultdict[Id, float] = defaultdict(float, entries)
    visits: dict[Id, float] = {}
    returns: dict[Id, float] = {}
    for part in parts:
        found = part.visits(arriving)
        visits.update(found)
        returns.update(part.returns)
        for node in part.nodes:
            for target, share in ways[node]:
                if target is not None and target not in found:
                    arriving[target] += share * found[node]
    return Chain(visits, returns, parts)


def _part(component: Sequence[Id], ways: Ways) -> _Part:
    if len(component) == 1 and all(target != component[0] for target, _ in ways[component[0]]):
        return _Part(component, None, {component[0]: 1.0})
    loop = _Loop(component, ways)
    loop.eliminate()
    return _Part(component, loop, loop.returns())


class _Loop:
    """One strongly connected component while its nodes are eliminated.

    `out[i][j]` is the share from i to j among the nodes that remain, `into` its transpose, and `leaving[i]` the share
    that leaves the component. Eliminating a node sends what passed through it directly on; its own entries stay as
    they were then.
    """

    def __init__(self, nodes: Sequence[Id], ways: Ways) -> None:
        self.out: dict[Id, dict[Id, float]] = {node: {} for node in nodes}
        self.into: dict[Id, dict[Id, float]] = {node: {} for node in nodes}
        self.leaving = dict.fromkeys(nodes, 0.0)
        self.rate: dict[Id, float] = {}
        self.core: _Core | None = None
        for node in nodes:
            for target, share in ways[node]:
                if target is None or target not in self.out:
                    self.leaving[node] += share
                elif target != node:
                    self.out[node][target] = self.into[target][node] = self.out[node].get(target, 0.0) + share

    def eliminate(self) -> None:
        """Eliminate nodes, first the one that makes the fewest new entries (Markowitz 1957), while that is cheap.

        The rest are the `core`.
        """
        out, into = self.out, self.into
        place = {node: number for number, node in enumerate(out)}
        least = {node: len(out[node]) * len(into[node]) for node in out}
        waiting = [(entries, place[node], node) for node, entries in least.items()]
        heapify(waiting)
        while waiting:
            entries, _, node = heappop(waiting)
            if node in self.rate or entries != least[node]:
                continue
            if entries > len(self.out) - len(self.rate) > SMALLEST_CORE:
                self.core = _Core(self)
                return
            self._eliminate(node)
            for other in {*out[node], *into[node]}:
                entries = len(out[other]) * len(into[other])
                if entries != least[other]:
                    least[other] = entries
                    heappush(waiting, (entries, place[other], other))

    def _eliminate(self, node: Id) -> None:
        """The rate is what leaves the node: a node that goes to itself only stays."""
        out, into = self.out[node], self.into[node]
        rate = self.rate[node] = sum(out.values()) + self.leaving[node]
        leaving = self.leaving[node]
        for source, share in into.items():
            part = share / rate
            row = self.out[source]
            del row[node]
            self.leaving[source] += part * leaving
            for target, onward in out.items():
                if target != source:
                    row[target] = self.into[target][source] = row.get(target, 0.0) + part * onward
        for target in out:
            del self.into[target][node]

    def visits(self, arriving: Mapping[Id, float]) -> dict[Id, float]:
        """The expected visits: what arrives is sent on as the nodes were eliminated, then come the visits to the core,
        then those to the others, last eliminated first."""
        sent = {node: arriving[node] for node in self.out}
        for node, rate in self.rate.items():
            for target, onward in self.out[node].items():
                sent[target] += sent[node] * onward / rate
        found = self.core.visits(sent) if self.core else {}
        for node in reversed(self.rate):
            coming = sum([found[source] * share for source, share in self.into[node].items()])
            found[node] = (sent[node] + coming) / self.rate[node]
        return found

    def returns(self) -> dict[Id, float]:
        """The diagonal of the inverse, last eliminated first.

        `inverse[j][i]` is found only where i leads to j: no other entry is ever needed for one of these.
        """
        inverse: dict[Id, dict[Id, float]] = {node: {} for node in self.rate}
        if self.core:
            inverse.update(self.core.rows())
        for node in reversed(self.rate):
            rate, own = self.rate[node], inverse[node]
            out = [(target, share / rate) for target, share in self.out[node].items()]
            into = [(source, share / rate) for source, share in self.into[node].items()]
            for source, _ in into:
                own[source] = sum([share * inverse[target][source] for target, share in out])
            for target, _ in out:
                row = inverse[target]
                row[node] = sum([row[source] * share for source, share in into])
            own[node] = 1 / rate + sum([share * inverse[target][node] for target, share in out])
        return {node: row[node] for node, row in inverse.items()}


class _Core:
    """The nodes of a loop that are not eliminated, and the visits between them."""

    def __init__(self, loop: _Loop) -> None:
        import numpy

        self.place = {node: place for place, node in enumerate(node for node in loop.out if node not in loop.rate)}
        shares = numpy.zeros((len(self.place), len(self.place)))
        for node, place in self.place.items():
            for target, share in loop.out[node].items():
                shares[place, self.place[target]] = share
        self.between = visits_between(shares, numpy.array([loop.leaving[node] for node in self.place]))

    def visits(self, arriving: Mapping[Id, float]) -> dict[Id, float]:
        """The expected visits, by what arrives at each node."""
        found = [arriving[node] for node in self.place] @ self.between
        return dict(zip(self.place, found.tolist(), strict=True))

    def rows(self) -> dict[Id, dict[Id, float]]:
        """The entries of the inverse, which are looked up where they are."""
        return {node: _Row(self.place, self.between[place]) for node, place in self.place.items()}


class _Row(dict[Id, float]):
    """A row of the inverse: what is found later, in front of what stands in the core."""

    def __init__(self, place: Mapping[Id, int], core: Sequence[float]) -> None:
        super().__init__()
        self.place = place
        self.core = core

    def __missing__(self, node: Id) -> float:
        return float(self.core[self.place[node]])
