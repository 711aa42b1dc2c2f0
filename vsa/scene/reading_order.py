"""The order in which the things on a map are read out and looked through."""

from collections.abc import Iterator

from vsa.model.base import Id
from vsa.model.nodes import End
from vsa.model.stream import Stream
from vsa.scene.items import key_of


def reading_order(stream: Stream) -> Iterator[str]:
    """The keys of the nodes from left to right, what ends the flow last of those above one another, each
    followed by its problems; then of symbols and notes."""
    problems: dict[Id, list[str]] = {}
    for problem in stream.problems.values():
        problems.setdefault(problem.node, []).append(f"problem:{problem.id}")
    lanes = {lane: place for place, lane in enumerate(stream.lanes)}
    for node in sorted(
        stream.nodes.values(), key=lambda node: (node.x, isinstance(node, End), lanes.get(node.lane, 0), node.dy)
    ):
        yield key_of(node)
        yield from problems.get(node.id, ())
    yield from (f"symbol:{symbol}" for symbol in stream.symbols)
    yield from (f"note:{note}" for note in stream.notes)
