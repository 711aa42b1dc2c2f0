"""Which nodes of the ideal state are which of the current one: a copy remembers the nodes that it came from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from vsa.model.base import Id
from vsa.model.nodes import Node, Step
from vsa.model.stream import Stream


@dataclass(frozen=True, slots=True)
class Pairing:
    """`origins` are the current nodes that each ideal node came from and that still stand: none for a new node, several
    for one that unites them. `copies` are the ideal nodes that came from each current node: none for one that is
    gone, several for one that was split."""

    origins: Mapping[Id, tuple[Id, ...]]
    copies: Mapping[Id, tuple[Id, ...]]

    def same(self, ideal: Id) -> Id | None:
        """The current node that an ideal one alone goes on as; None for what is new, united or split."""
        found = self.origins[ideal]
        return found[0] if len(found) == 1 and len(self.copies[found[0]]) == 1 else None

    def kin(self, current: Id) -> frozenset[Id]:
        """A current node and those that share an ideal one with it."""
        return frozenset({current}.union(*(self.origins[copy] for copy in self.copies[current])))


def paired(current: Stream, ideal: Stream) -> Pairing:
    """Pair nodes of the same sort (steps with steps) by origin."""
    origins = {node.id: tuple(_origins(current, node)) for node in ideal.nodes.values()}
    copies: dict[Id, list[Id]] = {node: [] for node in current.nodes}
    for copy, found in origins.items():
        for origin in found:
            copies[origin].append(copy)
    return Pairing(origins, {node: tuple(found) for node, found in copies.items()})


def steps_among(stream: Stream, nodes: Iterable[Id]) -> tuple[Id, ...]:
    """Those of some nodes that are steps, in the same order."""
    return tuple(node for node in nodes if isinstance(stream.nodes[node], Step))


def _origins(current: Stream, node: Node) -> Iterator[Id]:
    for origin in dict.fromkeys(node.origin):
        before = current.nodes.get(origin)
        if before is not None and isinstance(before, Step) is isinstance(node, Step):
            yield origin
