"""The computed part of a stream as a directed graph: what a case can reach, and in which shares."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from vsa.analysis.search import reachable
from vsa.model.base import Id


class Arc(NamedTuple):
    """A computed flow. `share` of the visits to its source take it; every flow of a parallel split has share 1."""

    flow: Id
    source: Id
    target: Id
    share: float


@dataclass(frozen=True)
class Network:
    """A flow graph in drawing order.

    `entries` is the share of the cases that start at a node; every node is reached from one. `ends` end the case;
    `effort` are the nodes of parallel branches from which no end can be reached (method.md section 4).
    """

    entries: Mapping[Id, float]
    out: Mapping[Id, tuple[Arc, ...]]
    parallel: frozenset[Id]
    ends: frozenset[Id]
    effort: frozenset[Id]

    @cached_property
    def into(self) -> Mapping[Id, Sequence[Arc]]:
        """The arcs that lead to each node."""
        incoming: dict[Id, list[Arc]] = {node: [] for node in self.out}
        for arc in self.arcs:
            incoming[arc.target].append(arc)
        return incoming

    @cached_property
    def arcs(self) -> tuple[Arc, ...]:
        """Every arc, by source."""
        return tuple(chain.from_iterable(self.out.values()))

    def targets(self, node: Id) -> tuple[Id, ...]:
        """The nodes that a case may visit next."""
        return tuple([arc.target for arc in self.out[node]])

    def sources(self, node: Id) -> tuple[Id, ...]:
        """The nodes that a case may come from."""
        return tuple([arc.source for arc in self.into[node]])

    def splits_in_parallel(self, node: Id) -> bool:
        """Whether a case leaves the node by several ways at once."""
        return node in self.parallel and len(self.out[node]) > 1


def ahead(network: Network, rework: frozenset[Id]) -> Network:
    """The network without the flows that count as rework, shares made whole again (method.md section 3)."""
    if not rework:
        return network
    kept = {node: _without(rework, arcs, node in network.parallel) for node, arcs in network.out.items()}
    reached = reachable(network.entries, lambda node: [arc.target for arc in kept[node]])
    return Network(
        entries=network.entries,
        out={node: arcs for node, arcs in kept.items() if node in reached},
        parallel=network.parallel & reached,
        ends=network.ends & reached,
        effort=network.effort & reached,
    )


def reshared_network(network: Network, shares: Mapping[Id, float], nodes: Iterable[Id]) -> Network:
    """The network with other shares, none of them zero, on the ways out of some nodes."""
    other = {node: tuple([arc._replace(share=shares[arc.flow]) for arc in network.out[node]]) for node in nodes}
    return replace(network, out={**network.out, **other})


def reshared_ahead(forward: Network, network: Network, rework: frozenset[Id], nodes: Iterable[Id]) -> Network:
    """The network without rework, from `forward` before some nodes of the `network` got other shares."""
    other = {
        node: _without(rework, network.out[node], node in network.parallel) for node in nodes if node in forward.out
    }
    return replace(forward, out={**forward.out, **other})


def _without(rework: Set[Id], arcs: tuple[Arc, ...], parallel: bool) -> tuple[Arc, ...]:
    """The arcs that are no rework, their shares made whole again."""
    kept = [arc for arc in arcs if arc.flow not in rework]
    if parallel or not kept or len(kept) == len(arcs):
        return arcs if len(kept) == len(arcs) else tuple(kept)
    total = sum([arc.share for arc in kept])
    return tuple([arc._replace(share=arc.share / total) for arc in kept])
