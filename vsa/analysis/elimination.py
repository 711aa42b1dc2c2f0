"""The expected visits within a loop of a chain, exactly and without a dense matrix.

Nodes are eliminated sparsest first, and nothing is ever subtracted (Grassmann, Taksar and Heyman 1985), so that a loop
of 99.999 % loses no digits; the diagonal comes from the entries of the inverse where the factors have theirs
(Takahashi, Fagan and Chen 1973). Nodes that are left when nearly each leads to nearly every other are solved as one
dense core, which is far smaller than the stream.
"""

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from vsa.analysis.dense_core import visits_between
from vsa.model.base import Id

Onward = Mapping[Id, Mapping[Id, float]]
"""The share of the visits to each node that goes on to another."""

SMALLEST_CORE = 50
"""Fewer nodes are eliminated one by one, however dense they are."""


class Loop:
    """A strongly connected part of a chain while its nodes are eliminated.

    `out[i][j]` is the share from i to j among the nodes that remain, `into` its transpose, and `leaving[i]` the share
    that leaves the component. Eliminating a node sends what passed through it directly on; its own entries stay as
    they were then.
    """

    def __init__(self, onward: Onward, leaving: Mapping[Id, float]) -> None:
        self.out: dict[Id, dict[Id, float]] = {node: {} for node in onward}
        self.into: dict[Id, dict[Id, float]] = {node: {} for node in onward}
        self.leaving = dict(leaving)
        self.rate: dict[Id, float] = {}
        self.core: _Core | None = None
        for node, shares in onward.items():
            out = self.out[node]
            for target, share in shares.items():
                if target not in self.out:
                    self.leaving[node] += share
                elif target != node:
                    out[target] = self.into[target][node] = share

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

    def inverse(self) -> Mapping[Id, Mapping[Id, float]]:
        """The diagonal of the inverse, last eliminated first.

        Beside it `inverse[j][i]` is found only where i leads to j: no other entry is ever needed for one of these.
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
        return inverse


class _Core:
    """The nodes of a loop that are not eliminated, and the visits between them."""

    def __init__(self, loop: Loop) -> None:
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
