"""The process that is chosen to be mapped, and what its map takes over from the choice."""

from typing import Any

from vsa.edits.elements import changed, with_added, with_stream
from vsa.edits.new_document import new_document
from vsa.i18n import Translator
from vsa.model.base import Frozen, Id
from vsa.model.document import Document
from vsa.model.nodes import End, Node, Start
from vsa.model.preparing import Candidate
from vsa.model.stream import State, Stream

TAKEN_OVER = (
    ("name", "name"),
    ("start_event", "start_event"),
    ("end_event", "end_event"),
    ("user_value", "user_value"),
    ("unit", "flow_unit"),
    ("volume_per_year", "volume_per_year"),
    ("deadline", "deadline"),
)
"""Fields of a stream, and those of a candidate that say the same."""


def choose(document: Document, key: Id) -> Document:
    """Choose a process to be mapped, and no other."""
    candidates = (changed(each, chosen=each.id == key) for each in document.candidates.values())
    return changed(document, candidates=with_added(document.candidates, *candidates))


def begin_current(document: Document, candidate: Id, tr: Translator) -> Document:
    """Write what is known of a candidate into the current state, which is made where there is none.

    What is not known of it leaves the stream as it is. A start or an end that has no name of its own gets the event.
    """
    chosen = document.candidates[candidate]
    blank = new_document(tr)
    stream = document.in_state(State.CURRENT) or blank.in_state(State.CURRENT)
    assert stream is not None
    news = {field: getattr(chosen, source) for field, source in TAKEN_OVER if getattr(chosen, source)}
    named = _with_events(stream, chosen, tr("edits.new.start"))
    return with_stream(document, changed(named, **news))


def _with_events(stream: Stream, candidate: Candidate, standard: str) -> Stream:
    return _renamed(
        _renamed(stream, Start, candidate.start_event, {"", standard, stream.start_event}),
        End,
        candidate.end_event,
        {"", stream.end_event},
    )


def _renamed(stream: Stream, kind: type[Frozen], name: str, general: set[str]) -> Stream:
    """The stream in which the only node of a kind has a name, if it had none but a general one."""
    ends: list[Any] = [node for node in stream.nodes.values() if isinstance(node, kind)]
    if not name or len(ends) != 1 or ends[0].name not in general:
        return stream
    renamed: Node = changed(ends[0], name=name)
    return changed(stream, nodes=with_added(stream.nodes, renamed))
