"""What an edit of a large map moves beyond what is seen: it stays where it was until the map has been painted.

A step that comes into the middle pushes all that follow, and gives them other numbers. Where nobody sees them they are
drawn from a stream in which they have not moved yet, so that the first picture costs what is in sight.
"""

from collections.abc import Set
from dataclasses import dataclass
from typing import Protocol

from vsa.drawing.sheet import Box
from vsa.model.base import Id, frozen_mapping
from vsa.model.diff import NOTHING, changes, same_but
from vsa.model.stream import Stream


class Drawn(Protocol):
    """A map that was drawn before."""

    @property
    def drawn(self) -> Stream: ...


@dataclass(frozen=True, slots=True)
class Postponed:
    """A stream with some nodes where they were, and all nodes that lie `beyond` what is seen of it."""

    stream: Stream
    beyond: Set[Id] = NOTHING


def postponed(stream: Stream, before: Drawn, sight: Box) -> Postponed:
    """The stream as it will do for the moment: nodes that lie beyond what is seen, now as before, and differ in no more
    than their place, are those from before. With other lanes nothing can wait."""
    known = before.drawn
    if stream.lanes is not known.lanes:
        return Postponed(stream)
    moving = changes(known.nodes, stream.nodes).changed & _beyond(known, sight) & _beyond(stream, sight)
    waiting = {key: known.nodes[key] for key in moving if same_but(stream.nodes[key], known.nodes[key], ("x", "dy"))}
    if waiting:
        stream = stream.model_copy(update={"nodes": frozen_mapping({**stream.nodes, **waiting})})
    return Postponed(stream, _beyond(stream, sight))


def _beyond(stream: Stream, sight: Box) -> Set[Id]:
    """The nodes to the left or the right of what is seen; above and below it, lanes are few."""
    left, right = sight.left, sight.right
    return {key for key, node in stream.nodes.items() if not left <= node.x <= right}
