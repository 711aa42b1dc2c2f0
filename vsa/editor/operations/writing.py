"""The texts that are edited where they stand on the map: names, the times of a step, the share of an arrow."""

from dataclasses import dataclass

from vsa.editor.fields import SYMBOL, field_of
from vsa.editor.operations.appending import append
from vsa.editor.operations.walking import ways_along
from vsa.editor.session import Key, Session
from vsa.editor.subjects import Subject, change_field, subject_of
from vsa.edits.elements import Ref
from vsa.edits.fields import rename, set_fields
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.stream import FlowKind, Stream
from vsa.symbols.registry import symbol_kind

NAME = ""
"""The field that stands for the name of a node, lane or symbol, and for the text of a note or problem."""
FIELDS_ON_MAP = {"step": (NAME, "process_time", "wait"), "store": (NAME, "wait"), "flow": ("share",)}
"""What is filled in on the map, in the order of F2; of all else the name or text."""


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A text on the map: of what, and which field of it."""

    key: Key
    field: str = NAME


def open_text(session: Session, key: Key) -> None:
    """Edit the text of something on the map; an arrow of cases has its share, one of information none."""
    subject = subject_of(session, key)
    if subject is not None and subject.kind != "information":
        session.edit_text(key, _fields(subject)[0])


def open_field(session: Session, key: Key, field: str) -> None:
    """Edit a figure of something on the map; nothing happens where it has no such figure."""
    subject = subject_of(session, key)
    if subject is not None and field in _fields(subject):
        session.edit_text(key, field)


def has_text(session: Session, key: Key, field: str = NAME) -> bool:
    """Whether something on the map has such a text: it may be gone, or be of another kind than it was."""
    subject = subject_of(session, key)
    return subject is not None and field in _fields(subject)


def text_of(session: Session, key: Key, field: str = NAME) -> str:
    """The text that is edited on the map."""
    kind, _, name = key.partition(":")
    stream, subject = session.stream, subject_of(session, key)
    if stream is None or subject is None:
        return ""
    if field:
        element = subject.element(session.document)
        asked = field_of(subject.kind, field)
        return asked.write(asked.value_in(element), session.tr) if element is not None else ""
    match kind:
        case "node":
            return stream.nodes[name].name
        case "lane":
            return stream.lanes[name].name
        case "note":
            return stream.notes[name].text
        case "problem":
            return stream.problems[name].text
        case "symbol":
            return stream.symbols[name].name
        case "group":
            return stream.groups[name].name
        case _:
            return ""


def write_text(session: Session, key: Key, text: str, field: str = NAME) -> None:
    """Give something on the map its text, read as in the inspector; what no longer has such a text takes none. Raises
    UserError when it cannot be read."""
    kind, _, name = key.partition(":")
    stream, subject = session.stream, subject_of(session, key)
    if stream is None or subject is None or field not in _fields(subject):
        return
    if _typed(text) == _typed(text_of(session, key, field)):
        return
    label = message("editor.edit.rename")
    if field:
        asked = field_of(subject.kind, field)
        change_field(session, [subject], asked, asked.read(text, session.tr))
    elif kind in ("node", "lane", "symbol", "group"):
        session.perform(label, lambda document: rename(document, subject.ref, text))
    elif kind in ("note", "problem"):
        ref = Ref("note" if kind == "note" else "problem", name, stream.id)
        session.perform(label, lambda document: set_fields(document, ref, text=text.rstrip()))


def write_on(session: Session, place: TextPlace, step: int) -> None:
    """Go to the text after (1) or before (-1) another: that of the same thing or of the next one along the flow, and
    after a name or the last node that of a new step. Raises UserError where no step can follow.
    """
    following = next_text(session, place, step)
    if following is not None:
        session.select([following.key])
        session.edit_text(following.key, following.field)
    elif step > 0 and place.key.startswith("node:"):
        session.select([place.key])
        append(session, "right")


def write_further(session: Session, place: TextPlace) -> None:
    """Go from a text to the next one of the same thing: from the name of a step to its times, and back to its name."""
    subject = subject_of(session, place.key)
    if subject is not None:
        fields = _fields(subject)
        session.edit_text(place.key, fields[(fields.index(place.field) + 1) % len(fields)])


def next_text(session: Session, place: TextPlace, step: int) -> TextPlace | None:
    """The text after or before another, or None when there is none. After the name of a node comes that of a new one,
    so that a stream is written name after name. A step that has its name is entered at its times from those of another.
    """
    subject, stream = subject_of(session, place.key), session.stream
    if subject is None or stream is None:
        return None
    if place.field == NAME and subject.ref.kind == "node" and step > 0:
        return None
    fields = _fields(subject)
    at = fields.index(place.field) + step
    if place.field != NAME and 0 <= at < len(fields):
        return TextPlace(place.key, fields[at])
    neighbour = _neighbour(stream, subject, step)
    found = subject_of(session, neighbour) if neighbour else None
    if neighbour is None or found is None:
        return None
    wanted = _fields(found)
    if place.field == NAME:
        return TextPlace(neighbour, wanted[0])
    if step < 0:
        return TextPlace(neighbour, wanted[-1])
    named = len(wanted) > 1 and bool(text_of(session, neighbour))
    return TextPlace(neighbour, wanted[1] if named else wanted[0])


def _typed(text: str) -> str:
    """A text as it is typed: a field on the map gives its no-break spaces back as plain ones."""
    return text.replace("\u00a0", " ")


def _fields(subject: Subject) -> tuple[str, ...]:
    if subject.kind.startswith(SYMBOL):
        shown = symbol_kind(subject.kind.removeprefix(SYMBOL)).text
        return (NAME if shown == "name" else shown,)
    return FIELDS_ON_MAP.get(subject.kind, (NAME,))


def _neighbour(stream: Stream, subject: Subject, step: int) -> Key | None:
    """The next or previous node along the flow, way out of the same node, or lane."""
    match subject.ref.kind:
        case "node":
            ways = ways_along(stream, subject.ref.id, step)
            return f"node:{ways[0]}" if ways else None
        case "flow":
            source = stream.flows[subject.ref.id].source
            others = [flow.id for flow in stream.flows.values() if flow.source == source and _carries_cases(flow.kind)]
            return _beside("flow", others, subject.ref.id, step)
        case "lane":
            return _beside("lane", list(stream.lanes), subject.ref.id, step)
        case _:
            return None


def _beside(kind: str, ids: list[Id], here: Id, step: int) -> Key | None:
    at = ids.index(here) + step
    return f"{kind}:{ids[at]}" if 0 <= at < len(ids) else None


def _carries_cases(kind: FlowKind) -> bool:
    return kind is not FlowKind.INFORMATION
