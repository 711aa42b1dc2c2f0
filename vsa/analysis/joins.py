"""Where the branches of a parallel split meet: its immediate post-dominator."""

from collections.abc import Collection, Mapping

import networkx

from vsa.analysis.network import Network
from vsa.model.base import Id

END = ("end",)
"""All ends count as one; no node id is a tuple."""


def joins(network: Network) -> Mapping[Id, Id | None]:
    """The join of every parallel split, None for the end.

    Post-dominators are taken among the nodes from which an end can be reached. Nodes of effort-only branches have
    their own last nodes as ends.
    """
    alive = [node for node in network.out if node not in network.effort]
    found = _post_dominators(network, alive) | _post_dominators(network, network.effort)
    return {split: found[split] for split in network.parallel}


def _post_dominators(network: Network, nodes: Collection[Id]) -> dict[Id, Id | None]:
    """The next node that every way from a node leads through, None for the end, which also stands for what goes on only
    outside of these nodes."""
    inside = frozenset(nodes)
    backwards = networkx.DiGraph()
    backwards.add_node(END)
    for node in nodes:
        onward = tuple(target for target in network.targets(node) if target in inside)
        backwards.add_edges_from((target, node) for target in onward or (END,))
    immediate = networkx.immediate_dominators(backwards, END)
    dominators = {node: immediate.get(node, END) for node in inside}
    return {node: None if join == END else join for node, join in dominators.items()}
