"""What must hold in every document: an id is its key, and every reference names something that exists.

What a stream lacks to be computed (shares that do not sum, a step that nobody reaches) is no concern of integrity:
such a document is drawn, edited and saved.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from vsa.i18n import Message, UserError, message, quoted
from vsa.model.actions import Action, Reference
from vsa.model.base import Id
from vsa.model.document import LISTS, Document
from vsa.model.gains import CaseTimes, Gain
from vsa.model.stream import Flow, FlowKind, Stream

ELEMENTS = ("lanes", "nodes", "flows", "problems", "notes", "symbols", "groups")
"""The mappings of a stream."""
REFERABLE = ("nodes", "flows", "problems")
"""The mappings whose ids a reference may name; no two of them share an id, nor do nodes and symbols."""

INTO_STREAMS = (("actions", "problems"), ("actions", "steps"), ("actions", "realises"), ("findings", "steps"))
"""Fields of a document's elements that hold references into its streams."""
AMONG_LISTS = (
    ("gains", "actions", "actions"),
    ("findings", "interview", "interviews"),
    ("findings", "candidate", "candidates"),
    ("findings", "action", "actions"),
    ("indicators", "gain", "gains"),
    ("plan", "gain", "gains"),
    ("meetings", "new", "actions"),
    ("meetings", "finished", "actions"),
)
"""Fields that name elements of another mapping of the document: one by its id ("" is none), or several by theirs."""


class IntegrityError(UserError):
    """A document in which something names what does not exist."""


def check(document: Document) -> None:
    """Raise IntegrityError with the first problem, if there is any."""
    if problems := problems_of(document):
        raise IntegrityError(problems[0])


def loose_arrows(stream: Stream) -> tuple[Id, ...]:
    """The arrows of a stream that lead from or to nothing; quick enough to be asked at every edit."""
    ends = stream.nodes.keys() | stream.symbols.keys()
    return tuple(flow.id for flow in stream.flows.values() if flow.source not in ends or flow.target not in ends)


def problems_of(document: Document) -> tuple[Message, ...]:
    """Everything that is wrong, in the order of the document; empty for a sound one."""
    return tuple(_problems(document))


def resolves(reference: Reference, streams: Mapping[Id, Stream]) -> bool:
    """Whether a reference names a node, a flow or a problem that exists."""
    stream, element = streams.get(reference.stream), reference.element
    return stream is not None and (element in stream.nodes or element in stream.flows or element in stream.problems)


def dangles(document: Document) -> bool:
    """Whether a record names something that does not exist."""
    return any(True for _ in _dangling(document))


def _problems(document: Document) -> Iterator[Message]:
    for name in LISTS:
        yield from _misnamed(getattr(document, name), document.title)
    for stream in document.streams.values():
        yield from _problems_of_stream(stream)
    yield from _dangling(document)


def _problems_of_stream(stream: Stream) -> Iterator[Message]:
    for name in ELEMENTS:
        yield from _misnamed(getattr(stream, name), _label(stream))
    yield from _shared_ids(stream)
    for placed in (*stream.nodes.values(), *stream.notes.values(), *stream.symbols.values()):
        if placed.lane not in stream.lanes:
            yield message("model.integrity.lane", stream=_label(stream), id=quoted(placed.id), lane=quoted(placed.lane))
    for flow in stream.flows.values():
        yield from _problems_of_flow(stream, flow)
    for problem in stream.problems.values():
        if problem.node not in stream.nodes:
            node = quoted(problem.node)
            yield message("model.integrity.problem", stream=_label(stream), number=problem.number, node=node)
    yield from _problems_of_groups(stream)


def _problems_of_flow(stream: Stream, flow: Flow) -> Iterator[Message]:
    for end in (flow.source, flow.target):
        if end in stream.nodes:
            continue
        if end not in stream.symbols:
            yield message("model.integrity.flow", stream=_label(stream), id=quoted(flow.id), node=quoted(end))
        elif flow.kind is not FlowKind.INFORMATION:
            yield message("model.integrity.cases_at_symbol", stream=_label(stream), id=quoted(flow.id))


def _problems_of_groups(stream: Stream) -> Iterator[Message]:
    counts = Counter(member for group in stream.groups.values() for member in group.members)
    for member, count in counts.items():
        if member not in stream.nodes:
            yield message("model.integrity.member", stream=_label(stream), node=quoted(member))
        elif count > 1:
            yield message("model.integrity.member_twice", stream=_label(stream), node=quoted(member))


def _misnamed(elements: Mapping[Id, object], owner: str) -> Iterator[Message]:
    for key, element in elements.items():
        if not key or getattr(element, "id", None) != key:
            yield message("model.integrity.id", owner=quoted(owner), key=quoted(key))


def _shared_ids(stream: Stream) -> Iterator[Message]:
    counts = Counter(key for name in REFERABLE for key in getattr(stream, name))
    twice = [key for key, count in counts.items() if count > 1]
    for key in (*twice, *(key for key in stream.symbols if key in stream.nodes)):
        yield message("model.integrity.shared", stream=_label(stream), id=quoted(key))


def _dangling(document: Document) -> Iterator[Message]:
    for name, field in INTO_STREAMS:
        for each in getattr(document, name).values():
            lost = (ref for ref in getattr(each, field) if not resolves(ref, document.streams))
            yield from (_lost(each, reference.element) for reference in lost)
    for name, field, target in AMONG_LISTS:
        there = getattr(document, target)
        for each in getattr(document, name).values():
            yield from (_lost(each, key) for key in named(getattr(each, field)) if key not in there)
    yield from (_lost(each, each.node) for each in document.case_times.values() if not has_node(document, each))


def named(value: Id | tuple[Id, ...]) -> tuple[Id, ...]:
    """The ids in a field that names one element, none, or several."""
    return value if isinstance(value, tuple) else (value,) if value else ()


def has_node(document: Document, times: CaseTimes) -> bool:
    """Whether the step exists that times of real cases are about."""
    stream = document.streams.get(times.stream)
    return stream is not None and times.node in stream.nodes


def _lost(element: Any, missing: Id) -> Message:
    """What refers to something that does not exist, by its number, name or id."""
    if isinstance(element, Action):
        return message("model.integrity.action", number=element.number, element=quoted(missing))
    if isinstance(element, Gain):
        return message("model.integrity.gain", name=quoted(element.name), action=quoted(missing))
    return message("model.integrity.lost", id=quoted(element.id), element=quoted(missing))


def _label(stream: Stream) -> str:
    return quoted(stream.name or stream.id)
