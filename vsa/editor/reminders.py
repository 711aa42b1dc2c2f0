"""What the user is reminded of when a document is opened."""

from datetime import date, timedelta

from vsa.edits.anonymising import holds_personal
from vsa.i18n import Message, message
from vsa.model.document import Document

AHEAD = timedelta(days=14)


def deletion_reminder(document: Document, today: date) -> Message | None:
    """That interviews and names are to be deleted, from two weeks before their day on as long as there are any."""
    day = document.delete_by
    if day is None or today < day - AHEAD or not holds_personal(document):
        return None
    return message("errands.delete_due" if today >= day else "errands.delete_soon", day=day)
