"""The column of what comes next, read: `4: 35 %, 5: 65 %`, `4 + 5`, `SLUTT`."""

from collections.abc import Mapping
from dataclasses import dataclass

from vsa.analysis import proposed_kind
from vsa.edits.ways import WayOut
from vsa.exchange.step_table.ways import Way, read_ways
from vsa.i18n import Message, UserError, message, quoted
from vsa.model.base import Id
from vsa.model.nodes import End, Split
from vsa.model.stream import Stream


@dataclass(frozen=True, slots=True)
class ReadWays:
    """The ways out that a text names, and how cases choose among them; None as before."""

    ways: tuple[WayOut, ...]
    split: Split | None


def read_way_texts(text: str, stream: Stream, node: Id, nodes: Mapping[str, Id]) -> ReadWays:
    """The ways out of a node; `nodes` are the ids of the codes, in small letters. Raises UserError.

    An end word alone names the only end of the stream.
    """
    if not text.strip():
        return ReadWays((), None)
    problems: list[Message] = []
    read = read_ways(text, problems.append)
    if problems:
        raise UserError(problems[0])
    targets = [_target(way, stream, nodes) for way in read.ways]
    if len(set(targets)) < len(targets):
        raise UserError(message("steps.read.way_twice", text=quoted(text)))
    ways = tuple(
        WayOut(target, way.share, way.delay, proposed_kind(stream, node, target))
        for way, target in zip(read.ways, targets, strict=True)
    )
    return ReadWays(ways, read.split if len(ways) > 1 else None)


def _target(way: Way, stream: Stream, nodes: Mapping[str, Id]) -> Id:
    if way.target is not None:
        found = nodes.get(way.target.casefold())
        if found is None:
            raise UserError(message("steps.read.unknown_row", text=quoted(way.target)))
        return found
    ends = [node.id for node in stream.nodes.values() if isinstance(node, End)]
    if len(ends) != 1:
        raise UserError(message("steps.read.which_end" if ends else "steps.read.no_end"))
    return ends[0]


def names_end(text: str) -> bool:
    """Whether a text leads to an end by the word for it."""
    problems: list[Message] = []
    return any(way.target is None for way in read_ways(text, problems.append).ways) if text.strip() else False
