"""Deleting what is selected."""

from typing import cast

from vsa.editor.session import Session
from vsa.edits.actions import delete_actions
from vsa.edits.delete import delete
from vsa.edits.elements import RECORDS, Kind
from vsa.edits.groups import dissolve
from vsa.edits.lanes import remove_lane
from vsa.edits.records import delete_records
from vsa.i18n import UserError, message
from vsa.model.document import Document

ON_MAP = ("node", "flow", "problem", "note", "symbol")


def delete_selection(session: Session) -> None:
    """Delete what is selected; the arrows on both sides of a step in a chain become one. Lanes must be empty. With the
    card of a group go its steps; of a group that is folded out only the frame goes."""
    stream = session.stream
    groups = [stream.groups[key] for key in session.selected("group")] if stream else []
    ids = [name for kind in ON_MAP for name in session.selected(kind)]
    ids += [node for group in groups if group.collapsed for node in group.members]
    frames = [group.id for group in groups if not group.collapsed]
    lanes, actions = session.selected("lane"), session.selected("action")
    records = {kind: chosen for kind in RECORDS if kind != "action" and (chosen := session.selected(kind))}

    def edit(document: Document) -> Document:
        if stream is not None and ids:
            document = delete(document, stream.id, ids)
        if stream is not None and frames:
            document = dissolve(document, stream.id, frames)
        for lane in lanes:
            if stream is not None and len(document.streams[stream.id].lanes) == 1:
                raise UserError(message("editor.refusal.last_lane"))
            if stream is not None:
                document = remove_lane(document, stream.id, lane)
        for kind, chosen in records.items():
            document = delete_records(document, cast(Kind, kind), chosen)
        return delete_actions(document, actions)

    session.perform(message("editor.edit.delete"), edit, select=())
