"""Which elements an edit, or newer figures, may make look otherwise on the map; all others look as they did."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Protocol, TypeVar

from vsa.analysis.results import Analysis
from vsa.model.base import Id
from vsa.model.diff import NOTHING, changes, same_but
from vsa.model.nodes import Node
from vsa.model.stream import Flow, Stream
from vsa.scene.moved import Moved
from vsa.scene.numbering import step_numbers
from vsa.symbols.kind import Facts

K = TypeVar("K", bound=Hashable)


class State(Protocol):
    """A stream as it is drawn, with its figures."""

    @property
    def stream(self) -> Stream: ...

    @property
    def analysis(self) -> Analysis: ...


@dataclass(frozen=True, slots=True)
class Touched:
    """What may look otherwise: `nodes` that are there, with all that stands on them, and `arrows` by their flows. Nodes
    that are not `other` ones have at most another place or number. The `gone` ones were there before. Nodes that are
    `postponed` keep the number that they had."""

    nodes: frozenset[Id]
    other: frozenset[Id]
    arrows: frozenset[Id]
    gone_nodes: frozenset[Id] = frozenset()
    gone_flows: frozenset[Id] = frozenset()
    postponed: frozenset[Id] = frozenset()


def touched(now: State, then: State, known: Mapping[Id, Facts], beyond: Set[Id] = NOTHING) -> Touched | None:
    """What is touched between two states, of which the facts of the earlier one are `known`; None where it may be all
    of the map: with other lanes or another calendar. Nodes `beyond` what is seen wait for their numbers."""
    stream, before = now.stream, then.stream
    if stream.lanes is not before.lanes or now.analysis.basis != then.analysis.basis:
        return None
    nodes, flows = changes(before.nodes, stream.nodes), changes(before.flows, stream.flows)
    free, problems = changes(before.symbols, stream.symbols), changes(before.problems, stream.problems)
    waiting = _unlike(now.analysis.waits, then.analysis.waits) | (now.analysis.derived ^ then.analysis.derived)
    turning = {key for key in nodes.changed if _way(stream.nodes[key]) != _way(before.nodes[key])}
    ends = {*nodes.added, *nodes.removed, *free.added, *free.removed, *waiting, *turning}
    drawn = flows.ids | _drawn_otherwise(now.analysis, then.analysis)
    ends.update(_ends(drawn, stream.flows), _ends(drawn, before.flows))
    marked = (each.problems[key].node for each in (before, stream) for key in problems.ids if key in each.problems)
    numbered = frozenset(_with_other_numbers(stream, known))
    written = {key for key in nodes.changed if not same_but(stream.nodes[key], before.nodes[key], ("x", "dy"))}
    other = frozenset(written.union(ends, marked) & stream.nodes.keys())
    return Touched(
        nodes=other | nodes.changed | (numbered - beyond),
        other=other,
        arrows=frozenset([key for key, flow in stream.flows.items() if flow.source in ends or flow.target in ends]),
        gone_nodes=nodes.removed,
        gone_flows=flows.removed,
        postponed=numbered & beyond - other,
    )


def touched_by_moving(moved: Moved) -> Touched:
    """The same for states that differ only in where things stand and how arrows are drawn."""
    return Touched(frozenset(node.id for node in moved.nodes), NOTHING, frozenset(flow.id for flow in moved.flows))


def _with_other_numbers(stream: Stream, known: Mapping[Id, Facts]) -> Iterator[Id]:
    """The steps whose number is not the known one."""
    for key, number in step_numbers(stream).items():
        facts = known.get(key)
        if facts is None or facts.number != number:
            yield key


def _way(node: Node) -> tuple[object, ...]:
    """What of a node the arrows at it depend on, beside its wait."""
    return type(node), getattr(node, "split", None)


def _ends(flows: Iterable[Id], known: Mapping[Id, Flow]) -> Iterable[Id]:
    return (end for key in flows if (flow := known.get(key)) for end in (flow.source, flow.target))


def _drawn_otherwise(now: Analysis, then: Analysis) -> set[Id]:
    """The flows that look or are labelled otherwise with other figures."""
    if now is then:
        return set()
    main = (frozenset(each.main.route.flows if each.main else ()) for each in (now, then))
    return _unlike(now.shares, then.shares) | (now.rework ^ then.rework) | frozenset.__xor__(*main)


def _unlike(now: Mapping[K, float], then: Mapping[K, float]) -> set[K]:
    """The keys with another value, or with one in only one of the two."""
    return set() if now is then else {key for key, _ in now.items() ^ then.items()}
