"""What stands elsewhere in one state of a stream than in another, of which nothing else has changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from vsa.model.base import Frozen, Id
from vsa.model.diff import same_but
from vsa.model.nodes import Node, Symbol
from vsa.model.stream import Flow, Stream

MOVABLE = ("nodes", "flows", "notes", "symbols")
Element = TypeVar("Element", bound=Frozen)


@dataclass(frozen=True, slots=True)
class Moved:
    """Nodes and free symbols that stand elsewhere in their lanes, and flows with other corners, as they are now."""

    nodes: tuple[Node, ...]
    symbols: tuple[Symbol, ...]
    flows: tuple[Flow, ...]


def what_moved(stream: Stream, before: Stream) -> Moved | None:
    """What has moved between two states of a stream; None when they differ in more than that, and in notes."""
    symbols = _moved(stream.symbols, before.symbols, "x", "dy")
    nodes, flows = _moved(stream.nodes, before.nodes, "x", "dy"), _moved(stream.flows, before.flows, "waypoints")
    if symbols is None or nodes is None or flows is None or not _alike(stream, before):
        return None
    return Moved(nodes, symbols, flows)


def only_moved(stream: Stream, before: Stream) -> bool:
    """Whether two states of a stream differ at most in where nodes stand in their lanes, in how arrows are drawn, in
    notes and in symbols."""
    return stream is before or (
        _moved(stream.nodes, before.nodes, "x", "dy") is not None
        and _moved(stream.flows, before.flows, "waypoints") is not None
        and _alike(stream, before)
    )


def _alike(stream: Stream, before: Stream) -> bool:
    """Whether all is the same but what can be moved."""
    return all(_equal(value, before.__dict__[name]) for name, value in stream.__dict__.items() if name not in MOVABLE)


def _equal(value: object, other: object) -> bool:
    """Whether two values are equal, mappings in their order too: lanes stand in theirs."""
    if value is other or not isinstance(value, Mapping) or not isinstance(other, Mapping):
        return value is other or value == other
    return value == other and list(value) == list(other)


def _moved(elements: Mapping[Id, Element], before: Mapping[Id, Element], *but: str) -> tuple[Element, ...] | None:
    """Those that differ in some fields; None when any differs in another."""
    if elements is before:
        return ()
    if len(elements) != len(before):
        return None
    pairs = [(new, old) for new, old in zip(elements.values(), before.values(), strict=True) if new is not old]
    return tuple(new for new, _ in pairs) if all(same_but(new, old, but) for new, old in pairs) else None
