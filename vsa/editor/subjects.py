"""What the inspector is about: the selected elements, or the stream and the document when nothing is selected."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from vsa.editor.fields import AREA, SYMBOL, Field
from vsa.editor.session import Session
from vsa.edits.elements import RECORDS, Kind, Ref, element
from vsa.edits.fields import set_fields
from vsa.i18n import Message, message
from vsa.model.actions import Action
from vsa.model.base import Frozen, Id
from vsa.model.document import Document
from vsa.model.nodes import Problem, Step, Symbol
from vsa.model.stream import FlowKind, Stream
from vsa.symbols.registry import kind_of


@dataclass(frozen=True, slots=True)
class Subject:
    """An element by reference; `kind` is its row in the table of fields, such as `step`, `flow` or `symbol:truck`."""

    kind: str
    ref: Ref

    def element(self, document: Document) -> Frozen | None:
        """The element as it is now, or None when it is gone."""
        try:
            return element(document, self.ref)
        except KeyError:
            return None

    def title(self, session: Session) -> str:
        """What it is called in a heading: `Steg 3` or `Pil`."""
        if self.kind == "step" and session.stream is not None:
            steps = [node.id for node in session.stream.nodes.values() if isinstance(node, Step)]
            return session.tr("editor.subject.step", number=steps.index(self.ref.id) + 1)
        found = self.element(session.document)
        if isinstance(found, Problem):
            return session.tr("editor.subject.numbered_problem", number=found.number)
        if isinstance(found, Action):
            return session.tr("editor.subject.numbered_action", number=found.number)
        if self.kind.startswith(AREA):
            return session.tr(f"audits.area.{self.kind.removeprefix(AREA)}")
        if isinstance(found, Symbol):
            return session.tr(kind_of(found).label)
        return session.tr(f"editor.subject.{self.kind}", number=getattr(found, "number", ""))


def subject_of(session: Session, key: str) -> Subject | None:
    """The subject of a selected key, or None when it names nothing."""
    kind, _, name = key.partition(":")
    if not session.names_something(key):
        return None
    if kind in RECORDS:
        return Subject(kind, Ref(cast(Kind, kind), name))
    if kind == "area":
        audit, _, area = name.rpartition(".")
        return Subject(f"{AREA}{area}", Ref("audit", audit))
    stream = session.stream
    assert stream is not None
    return Subject(_detail(stream, kind, name), Ref(cast(Kind, kind), name, stream.id))


def _detail(stream: Stream, kind: str, name: Id) -> str:
    """The row in the table of fields of something on a map."""
    if kind == "node":
        return stream.nodes[name].kind
    if kind == "symbol":
        return f"{SYMBOL}{kind_of(stream.symbols[name]).name}"
    return "information" if kind == "flow" and stream.flows[name].kind is FlowKind.INFORMATION else kind


def subjects_of(session: Session) -> tuple[Subject, ...]:
    """The subjects of the selection; without one, the stream and its document."""
    chosen = tuple(subject for key in session.selection if (subject := subject_of(session, key)))
    if chosen:
        return chosen
    whole = (Subject("stream", Ref("stream", session.stream.id)),) if session.stream else ()
    return (*whole, Subject("document", Ref("document")))


def change_field(session: Session, subjects: Sequence[Subject], field: Field, value: Any) -> None:
    """Give a field of every subject a value, as one edit. Raises UserError when the value is out of bounds."""
    field = field.on_day(session.today)

    def edit(document: Document) -> Document:
        for subject in subjects:
            old = subject.element(document)
            if old is not None:
                document = set_fields(document, subject.ref, **field.change(old, value, document.calendar))
        return document

    session.perform(message("editor.edit.field", field=Message(field.label)), edit)
