"""Symbols and notes where nothing stands yet, and what things on a map are turned into."""

from collections.abc import Sequence

from vsa.editor.operations.aside import aside
from vsa.editor.operations.writing import open_text
from vsa.editor.session import Session
from vsa.edits.change_type import NewType, change_type
from vsa.edits.connect import connect, reconnect
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.ids import fresh_id
from vsa.edits.nodes import add_note, add_symbol
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import Note, Symbol
from vsa.model.stream import Flow, FlowKind
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of, symbol_kind


def place_symbol(session: Session, kind: str, lane: Id, x: float, dy: float, source: Id | None = None) -> None:
    """A new free symbol at a place, or beside what stands there; with a `source`, information comes from there to it.
    Its text is asked for."""
    stream = session.stream
    if stream is None:
        return
    made = Symbol(id=fresh_id(session.document, stream.id, "y"), kind=kind, lane=lane, dy=dy)
    made = made.model_copy(update={"x": x + aside(session, lane, x, dy, kind_of(made).size(made, Facts(), session.tr))})
    told = Flow(
        id=fresh_id(session.document, stream.id, "f"), source=source or "", target=made.id, kind=FlowKind.INFORMATION
    )

    def edit(document: Document) -> Document:
        added = add_symbol(document, stream.id, made)
        return connect(added, stream.id, told) if source else added

    what = Message(symbol_kind(kind).label)
    session.perform(message("editor.edit.insert", what=what), edit, select=[f"symbol:{made.id}"])
    open_text(session, f"symbol:{made.id}")


def place_note(session: Session, lane: Id, x: float, dy: float) -> None:
    """A new note at a place. Its text is asked for."""
    stream = session.stream
    if stream is None:
        return
    note = Note(id=fresh_id(session.document, stream.id, "k"), lane=lane, x=x, dy=dy)
    session.perform(
        message("editor.edit.note"), lambda document: add_note(document, stream.id, note), select=[f"note:{note.id}"]
    )
    session.edit_text(f"note:{note.id}")


def turn_into(session: Session, ids: Sequence[Id], new: NewType) -> None:
    """Turn nodes and symbols into another type. Raises UserError when one of them cannot be that."""
    stream = session.stream
    if stream is None:
        return

    def edit(document: Document) -> Document:
        for key in ids:
            document = change_type(document, stream.id, key, new)
        return document

    kept = [f"{'node' if new.among == 'nodes' else 'symbol'}:{key}" for key in ids]
    session.perform(message("editor.edit.change_type"), edit, select=kept)


def turn_arrows(session: Session, flows: Sequence[Id], kind: FlowKind, *, electronic: bool = False) -> None:
    """Make arrows another kind. Raises UserError when one of them cannot be that."""
    stream = session.stream
    if stream is None:
        return

    def edit(document: Document) -> Document:
        for flow in flows:
            document = reconnect(document, stream.id, flow, kind=kind)
            document = set_fields(document, Ref("flow", flow, stream.id), electronic=electronic)
        return document

    session.perform(message("editor.edit.change_type"), edit)
