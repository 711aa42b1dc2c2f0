"""The ideal state, which starts as a copy of the current one."""

from vsa.edits.elements import changed, with_stream
from vsa.edits.ids import free_id
from vsa.i18n import UserError, message
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.step_marks import step_marks
from vsa.model.stream import State


class IdealStateError(UserError):
    """An ideal state that cannot be made."""


def make_ideal(document: Document, name: str | None = None) -> Document:
    """Add an ideal state: the lanes, nodes, flows, notes and symbols of the current state under the same ids, each
    node with the one it came from as `origin`. The problems stay with the current state.

    Raises IdealStateError when there is no current state, or an ideal one already.
    """
    current = document.in_state(State.CURRENT)
    if current is None:
        raise IdealStateError(message("edits.ideal.no_current"))
    if document.in_state(State.IDEAL):
        raise IdealStateError(message("edits.ideal.exists"))
    ideal = changed(
        current,
        id="ideal" if "ideal" not in document.streams else free_id(document.streams, "ideal"),
        state=State.IDEAL,
        name=current.name if name is None else name,
        nodes=frozen_mapping({key: changed(node, origin=(key,)) for key, node in current.nodes.items()}),
        problems=frozen_mapping({}),
        drawn_from=frozen_mapping(step_marks(current)),
    )
    return with_stream(document, ideal)


def look_over(document: Document) -> Document:
    """The document with the ideal state drawn from the current one as that is now: what was edited in the current state
    since has been looked at."""
    current, ideal = document.in_state(State.CURRENT), document.in_state(State.IDEAL)
    if current is None or ideal is None:
        return document
    marks = step_marks(current)
    if dict(ideal.drawn_from) == marks:
        return document
    return with_stream(document, changed(ideal, drawn_from=frozen_mapping(marks)))
