"""Nodes as a notice names them."""

from collections.abc import Iterable

from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.stream import Stream

MOST_NAMES = 5
"""A sentence with more names than this helps nobody; the notice itself holds every node."""

UNNAMED = {
    "step": message("analysis.unnamed.step"),
    "start": message("analysis.unnamed.start"),
    "end": message("analysis.unnamed.end"),
    "gateway": message("analysis.unnamed.gateway"),
    "store": message("analysis.unnamed.store"),
}


def name(stream: Stream, node: Id) -> str | Message:
    """The node's name in quotation marks, or what it is."""
    named = stream.nodes[node]
    return message("analysis.named", name=named.name) if named.name else UNNAMED[named.kind]


def names(stream: Stream, nodes: Iterable[Id]) -> tuple[str | Message, ...]:
    """The first nodes by name, and how many more there are."""
    nodes = tuple(nodes)
    shown = tuple(name(stream, node) for node in nodes[:MOST_NAMES])
    rest = len(nodes) - len(shown)
    return (*shown, message("analysis.more", count=rest)) if rest else shown
