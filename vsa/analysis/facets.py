"""What the figures ask of steps and lanes apart from times and ways: an edit of a time leaves all of it as it was."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from vsa.model.base import Id
from vsa.model.nodes import Node, SourceKind, Step
from vsa.model.stream import LaneKind, Stream


@dataclass(frozen=True, slots=True)
class Facets:
    """Of the `steps` that a case can reach, in drawing order: which are our `own` work, the role of each ("" if it is
    unknown), its people, its IT system and its first time right if it has one, and how many have `measured` times."""

    steps: tuple[Id, ...]
    own: tuple[Id, ...]
    roles: Mapping[Id, str]
    people: Mapping[Id, float]
    systems: Mapping[Id, str]
    quality: Mapping[Id, float]
    measured: int


def facets(stream: Stream, reached: Set[Id]) -> Facets:
    """The facets of a stream of which these nodes can be reached."""
    steps = [node for id, node in stream.nodes.items() if isinstance(node, Step) and id in reached]
    roles = {lane.id: lane.name for lane in stream.lanes.values()}
    others = {lane.id for lane in stream.lanes.values() if lane.kind is not LaneKind.OWN}
    return Facets(
        steps=tuple([step.id for step in steps]),
        own=tuple([step.id for step in steps if step.lane not in others]),
        roles={step.id: roles.get(step.lane, "") for step in steps},
        people={step.id: step.people for step in steps},
        systems={step.id: step.system for step in steps if step.system},
        quality={step.id: step.first_time_right for step in steps if step.first_time_right is not None},
        measured=sum([step.source.kind is not SourceKind.ESTIMATED for step in steps]),
    )


def same_facets(stream: Stream, before: Stream, changed: Iterable[tuple[Node, Node | None]]) -> bool:
    """Whether a stream whose nodes are those of the one `before`, but for the changed ones, has the same facets."""
    same_lanes = stream.lanes is before.lanes or stream.lanes == before.lanes
    return same_lanes and all(_facet(now) == _facet(then) for now, then in changed)


def _facet(node: Node | None) -> tuple[object, ...]:
    if not isinstance(node, Step):
        return ()
    return node.lane, node.people, node.system, node.first_time_right, node.source.kind
