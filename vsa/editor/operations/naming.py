"""What the nodes of a map are called."""

from vsa.editor.session import Session
from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.nodes import is_parallel as takes_every_way
from vsa.model.stream import Stream
from vsa.symbols.registry import kind_of


def name_of(session: Session, node: Id) -> str:
    """What a node or free symbol is called in a list: its number and name, or its kind when it has no name."""
    stream = session.stream
    if stream is not None and node in stream.symbols:
        symbol = stream.symbols[node]
        return symbol.name or session.tr(kind_of(symbol).label)
    if stream is None or node not in stream.nodes:
        return ""
    found = stream.nodes[node]
    kind = session.tr(f"editor.subject.{found.kind}", number=step_number(stream, node) or "")
    if isinstance(found, Step) and found.name:
        return f"{step_number(stream, node)} {found.name}"
    return found.name or kind


def step_number(stream: Stream, node: Id) -> int | None:
    """The number of a step on the map, counted in drawing order from 1; None for what is no step."""
    steps = [each.id for each in stream.nodes.values() if isinstance(each, Step)]
    return steps.index(node) + 1 if node in steps else None


def is_parallel(stream: Stream, node: Id) -> bool:
    """Whether cases take every way out of a node; none leaves a free symbol, where arrows of information begin."""
    found = stream.nodes.get(node)
    return found is not None and takes_every_way(found)
