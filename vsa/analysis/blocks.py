"""Parallel blocks: a split, its branches and the place where they meet (method.md section 4)."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from vsa.analysis.naming import name
from vsa.analysis.network import Arc, Network
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Notice
from vsa.analysis.search import postorder, reachable
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.stream import Stream


@dataclass(frozen=True, slots=True)
class Branch:
    """What follows one flow of a split, up to the join. A block inside it is represented by its split alone.

    A branch that is not `live` reaches no end: it is effort only.
    """

    arc: Arc
    nodes: tuple[Id, ...]
    live: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A parallel split with its branches in drawing order. `join` is None where the branches meet only at the end."""

    split: Id
    join: Id | None
    branches: tuple[Branch, ...]

    @property
    def live(self) -> tuple[Branch, ...]:
        """The branches that a case waits for."""
        return tuple(branch for branch in self.branches if branch.live)


def find_blocks(stream: Stream, network: Network) -> tuple[Block, ...]:
    """The blocks of a network, each after those inside it, or `Refused` when the branches of one do not fit together.

    Inner splits are left first by a depth-first walk, because a walk comes to them only through the outer one. Once
    found, a block is walked over as one node that leads to its join.
    """
    if not network.parallel:
        return ()
    from vsa.analysis.joins import joins

    join_of = joins(network)
    walk = _Walk(stream, network)
    order = postorder(network.entries, network.targets)
    return tuple(walk.close(split, join_of[split]) for split in order if split in network.parallel)


class _Walk:
    """The network with the blocks found so far folded into their splits."""

    def __init__(self, stream: Stream, network: Network) -> None:
        self.stream = stream
        self.network = network
        self.place = {node: number for number, node in enumerate(network.out)}
        self.after: dict[Id, tuple[Id, ...]] = {node: network.targets(node) for node in network.out}
        self.before: dict[Id, set[Id]] = {node: set(network.sources(node)) for node in network.out}

    def close(self, split: Id, join: Id | None) -> Block:
        """The block of a split, which is folded from now on."""
        inside = {arc: self._inside(arc, join) for arc in self.network.out[split]}
        owner: dict[Id, Arc] = {}
        for arc, nodes in inside.items():
            for node in nodes:
                if node in owner:
                    raise self._do_not_meet(owner[node], arc)
                owner[node] = arc
        for arc, nodes in inside.items():
            self._check_entries(arc, nodes)
        self._fold(split, join, owner.keys())
        return Block(split, join, tuple(self._branch(arc, nodes) for arc, nodes in inside.items()))

    def _branch(self, arc: Arc, nodes: Iterable[Id]) -> Branch:
        ordered = tuple(sorted(nodes, key=self.place.__getitem__))
        return Branch(arc, ordered, live=arc.target not in self.network.effort)

    def _inside(self, arc: Arc, join: Id | None) -> frozenset[Id]:
        """The nodes of a branch; none if its flow leads straight to the join."""
        if arc.target == join:
            return frozenset()
        inside = reachable([arc.target], lambda node: [other for other in self.after[node] if other != join])
        if arc.source in inside:
            raise self._loop_leaves(arc)
        return inside

    def _check_entries(self, arc: Arc, inside: Set[Id]) -> None:
        for node in sorted(inside, key=self.place.__getitem__):
            allowed = {arc.source} if node == arc.target else set()
            if node in self.network.entries or self.before[node] - inside - allowed:
                raise self._entered(arc, node, inside)

    def _fold(self, split: Id, join: Id | None, inside: Set[Id]) -> None:
        self.after[split] = () if join is None else (join,)
        if join is not None:
            self.before[join] = (self.before[join] - inside) | {split}

    def _do_not_meet(self, first: Arc, second: Arc) -> Refused:
        text = message(
            "analysis.error.branches_do_not_meet",
            split=self._name(first.source),
            first=self._name(first.target),
            second=self._name(second.target),
        )
        return self._refused("branches_do_not_meet", text, (first, second))

    def _loop_leaves(self, arc: Arc) -> Refused:
        text = message("analysis.error.loop_leaves_branch", split=self._name(arc.source), step=self._name(arc.target))
        return self._refused("loop_leaves_branch", text, (arc,))

    def _entered(self, branch: Arc, node: Id, inside: Set[Id]) -> Refused:
        strangers = [arc for arc in self.network.into[node] if arc.source not in inside and arc != branch]
        entering = next(iter(strangers), branch)
        text = message(
            "analysis.error.branch_entered",
            source=self._name(entering.source),
            step=self._name(node),
            split=self._name(branch.source),
        )
        return self._refused("branch_entered", text, (entering,))

    def _refused(self, code: str, text: Message, arcs: tuple[Arc, ...]) -> Refused:
        nodes = dict.fromkeys(node for arc in arcs for node in (arc.source, arc.target))
        return Refused(Notice(code, "error", text, tuple(nodes), tuple(arc.flow for arc in arcs)))

    def _name(self, node: Id) -> str | Message:
        return name(self.stream, node)
