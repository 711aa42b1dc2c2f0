"""The texts of what stands on a map."""

from vsa.editor.session import Session
from vsa.edits.elements import Ref
from vsa.edits.fields import rename, set_fields
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.nodes import Gateway, Split, Step
from vsa.model.stream import Stream


def name_of(session: Session, node: Id) -> str:
    """What a node is called in a list: its number and name, or its kind when it has no name."""
    stream = session.stream
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
    """Whether cases take every way out of a node."""
    found = stream.nodes[node]
    return isinstance(found, Step | Gateway) and found.split is Split.PARALLEL


def text_of(session: Session, key: str) -> str:
    """The text that is edited on the map: the name of a node or lane, the text of a note or problem."""
    kind, _, name = key.partition(":")
    stream = session.stream
    if stream is None:
        return ""
    match kind:
        case "node":
            return stream.nodes[name].name
        case "lane":
            return stream.lanes[name].name
        case "note":
            return stream.notes[name].text
        case "problem":
            return stream.problems[name].text
        case _:
            return ""


def write_text(session: Session, key: str, text: str) -> None:
    """Give something on the map its text."""
    kind, _, name = key.partition(":")
    stream = session.stream
    if stream is None or not session.names_something(key) or text == text_of(session, key):
        return
    label = message("editor.edit.rename")
    if kind in ("node", "lane"):
        ref = Ref("node" if kind == "node" else "lane", name, stream.id)
        session.perform(label, lambda document: rename(document, ref, text))
    elif kind in ("note", "problem"):
        ref = Ref("note" if kind == "note" else "problem", name, stream.id)
        session.perform(label, lambda document: set_fields(document, ref, text=text.rstrip()))
