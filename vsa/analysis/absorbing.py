"""Expected visits in an absorbing Markov chain, exactly and without a dense matrix.

With Q the shares between the nodes and e the share of the cases that start at each, the visits are n = e (I - Q)^-1,
and a node that is visited once is visited N_ii = ((I - Q)^-1)_ii times in all. Most nodes of a stream have a single way
in: a case comes to them only by the node before, so each is a fixed share of it. They are counted in `Tree`s of their
`roots`, the other nodes. The strongly connected components of the roots are solved one by one in topological order
(`elimination`).
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from vsa.analysis.elimination import Loop
from vsa.analysis.search import components
from vsa.model.base import Id


class Leading(Protocol):
    """Where a way leads, and the share that takes it: an arc of a network, or a `Way`."""

    @property
    def target(self) -> Id | None: ...
    @property
    def share(self) -> float: ...


class Way(NamedTuple):
    """A way that leads to a node of the chain, or out of it (None)."""

    target: Id | None
    share: float


Ways = Mapping[Id, Sequence[Leading]]
"""The ways of every node of the chain. One that leads to no such node leaves the chain."""


@dataclass(frozen=True, slots=True)
class Chain:
    """`visits` are expected visits to each node, `returns` the visits N_ii to a node that has been reached. `parts` are
    the components, with which the same chain is solved again."""

    visits: Mapping[Id, float]
    returns: Mapping[Id, float]
    parts: Sequence["Part"]


@dataclass(frozen=True, slots=True)
class Tree:
    """A root and the nodes that a case comes to only from it, each after the one before it, with the share of the
    root's visits that comes there. `onward` is the share that goes on to each root, `leaving` what leaves the chain."""

    root: Id
    nodes: Mapping[Id, float]
    onward: Mapping[Id, float]
    leaving: float


@dataclass(frozen=True, slots=True)
class Part:
    """The trees of a component of the roots. `loop` is None for a root that does not lead to itself."""

    trees: Mapping[Id, Tree]
    loop: Loop | None
    returns: Mapping[Id, float]

    def visits(self, arriving: Mapping[Id, float]) -> Mapping[Id, float]:
        """The visits to each root, by what arrives at them from outside."""
        return self.loop.visits(arriving) if self.loop else {root: arriving[root] for root in self.trees}


def solve(entries: Mapping[Id, float], ways: Ways) -> Chain:
    """The visits of a chain in which every node without ways leaves it, and from every node such a one is reached."""
    trees = _trees(entries, ways)
    found = components(trees, lambda root: trees[root].onward)
    return _chained(entries, [_part([trees[root] for root in roots], ways) for roots in found])


def solve_again(entries: Mapping[Id, float], ways: Ways, before: Chain, nodes: Set[Id]) -> Chain:
    """The visits of a chain that was solved `before` and in which only the shares of the ways out of some `nodes` are
    others now."""
    return _chained(entries, [_part_again(part, ways, nodes) for part in before.parts])


def _part_again(part: Part, ways: Ways, nodes: Set[Id]) -> Part:
    if nodes.isdisjoint(part.returns):
        return part
    trees = part.trees.values()
    return _part(
        [tree if nodes.isdisjoint(tree.nodes) else _grown(tree.root, tree.nodes, ways) for tree in trees], ways
    )


def _trees(entries: Mapping[Id, float], ways: Ways) -> dict[Id, Tree]:
    """A node is a root when cases start there or come by several ways, or by none, and when it stands on a ring that
    nothing leads to, or behind one."""
    into = Counter([way.target for out in ways.values() for way in out])
    single = {node for node in ways if into[node] == 1 and node not in entries}
    trees = {root: _grown(root, single, ways) for root in ways if root not in single}
    if sum(len(tree.nodes) for tree in trees.values()) < len(ways):
        left = single.difference(*(tree.nodes for tree in trees.values()))
        trees |= {node: _grown(node, (), ways) for node in left}
    return trees


def _grown(root: Id, single: Container[Id], ways: Ways) -> Tree:
    """The tree of a root, of nodes that have a `single` way in."""
    nodes: dict[Id, float] = {}
    onward: dict[Id, float] = {}
    leaving = 0.0
    waiting = [(root, 1.0)]
    while waiting:
        node, times = waiting.pop()
        nodes[node] = times
        out = ways[node]
        if not out:
            leaving += times
        for way in out:
            target, share = way.target, times * way.share
            if target is None or target not in ways:
                leaving += share
            elif target in single and target != root:
                waiting.append((target, share))
            else:
                onward[target] = onward.get(target, 0.0) + share
    return Tree(root, nodes, onward, leaving)


def _chained(entries: Mapping[Id, float], parts: Sequence[Part]) -> Chain:
    arriving: defaultdict[Id, float] = defaultdict(float, entries)
    visits: dict[Id, float] = {}
    returns: dict[Id, float] = {}
    for part in parts:
        found = part.visits(arriving)
        returns.update(part.returns)
        for root, tree in part.trees.items():
            times = found[root]
            for node, share in tree.nodes.items():
                visits[node] = times * share
            for target, share in tree.onward.items():
                if target not in found:
                    arriving[target] += share * times
    return Chain(visits, returns, parts)


def _part(trees: Sequence[Tree], ways: Ways) -> Part:
    rooted = {tree.root: tree for tree in trees}
    if len(trees) == 1 and trees[0].root not in trees[0].onward:
        return Part(rooted, None, dict.fromkeys(trees[0].nodes, 1.0))
    loop = Loop({tree.root: tree.onward for tree in trees}, {tree.root: tree.leaving for tree in trees})
    loop.eliminate()
    return Part(rooted, loop, _returns(trees, ways, loop.inverse()))


def _returns(trees: Iterable[Tree], ways: Ways, inverse: Mapping[Id, Mapping[Id, float]]) -> dict[Id, float]:
    """N_jj of every node: one visit, and those that follow when a case that goes on from there comes to the root again,
    of which the node has its share."""
    returns: dict[Id, float] = {}
    for tree in trees:
        root, nodes = tree.root, tree.nodes
        again: dict[Id | None, float] = {}
        for node in reversed(tuple(nodes)):
            following = 0.0
            for way in ways[node]:
                target = way.target
                if target in again:
                    following += way.share * again[target]
                elif target is not None and target in inverse:
                    following += way.share * inverse[target][root]
            again[node] = following
            returns[node] = 1 + nodes[node] * following
    return returns
