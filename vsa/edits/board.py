"""The meetings at the board."""

from vsa.edits.elements import changed, with_added
from vsa.edits.records import add_record
from vsa.model.document import Document
from vsa.model.following_up import BoardMeeting


def record_meeting(document: Document, meeting: BoardMeeting) -> Document:
    """The document with a meeting: a new one when its id is empty, else in the place of the one with its id."""
    if meeting.id:
        return changed(document, meetings=with_added(document.meetings, meeting))
    return add_record(document, "meeting", **{name: getattr(meeting, name) for name in _FIELDS})


_FIELDS = tuple(name for name in BoardMeeting.model_fields if name != "id")
