"""The nodes next to a node when some of those between are looked through."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vsa.analysis.results import Analysis
from vsa.model.base import Id
from vsa.model.stream import FlowKind, Stream


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The forward ways of a stream in both directions."""

    ahead: Mapping[Id, tuple[Id, ...]]
    behind: Mapping[Id, tuple[Id, ...]]

    def after(self, node: Id, seen: Callable[[Id], bool]) -> tuple[Id, ...]:
        """The nearest nodes ahead that are `seen`, in drawing order; the others are looked through."""
        return _nearest(self.ahead, node, seen)

    def before(self, node: Id, seen: Callable[[Id], bool]) -> tuple[Id, ...]:
        """The nearest nodes behind that are `seen`."""
        return _nearest(self.behind, node, seen)


def neighbours(stream: Stream, analysis: Analysis) -> Neighbours:
    """The forward ways; rework and information lead nowhere new."""
    ahead: dict[Id, list[Id]] = {node: [] for node in stream.nodes}
    behind: dict[Id, list[Id]] = {node: [] for node in stream.nodes}
    for flow in stream.flows.values():
        forward = flow.kind is FlowKind.FORWARD and flow.id not in analysis.rework
        if forward and flow.source in ahead and flow.target in ahead:
            ahead[flow.source].append(flow.target)
            behind[flow.target].append(flow.source)
    return Neighbours(
        {node: tuple(found) for node, found in ahead.items()}, {node: tuple(found) for node, found in behind.items()}
    )


def _nearest(ways: Mapping[Id, tuple[Id, ...]], node: Id, seen: Callable[[Id], bool]) -> tuple[Id, ...]:
    found: dict[Id, None] = {}
    passed, waiting = {node}, list(ways[node])
    while waiting:
        here = waiting.pop(0)
        if here in passed:
            continue
        passed.add(here)
        if seen(here):
            found[here] = None
        else:
            waiting += ways[here]
    return tuple(found)
