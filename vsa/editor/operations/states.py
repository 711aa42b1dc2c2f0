"""The ideal state, and what a step is to the user of the service."""

from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.ideal import make_ideal as copy_current
from vsa.i18n import message
from vsa.model.document import Document
from vsa.model.nodes import Step, ValueClass


def make_ideal(session: Session) -> None:
    """Begin the ideal state as a copy of the current one, and turn to it. Raises UserError when it exists."""
    session.perform(message("editor.edit.ideal"), copy_current, select=())
    session.go(Stage.IDEAL)


def set_value_class(session: Session, value_class: ValueClass) -> None:
    """Say what the selected steps are to the user."""
    stream = session.stream
    if stream is None:
        return
    steps = [node for node in session.selected("node") if isinstance(stream.nodes[node], Step)]

    def edit(document: Document) -> Document:
        for step in steps:
            document = set_fields(document, Ref("node", step, stream.id), value_class=value_class)
        return document

    session.perform(message("editor.edit.value_class"), edit)
