"""The four days of the course."""

from typing import Any

from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.records import add_record
from vsa.model.document import Document
from vsa.model.preparing import CourseDay


def course_day(document: Document, number: int) -> CourseDay | None:
    """The first day of the course with a number (1 to 4) that the document keeps, or None."""
    return next((day for day in document.course_days.values() if day.number == number), None)


def set_course_day(document: Document, number: int, **fields: Any) -> Document:
    """Give a day of the course a date or a place, or say that it was held; it is kept from then on."""
    known = course_day(document, number)
    if known is not None:
        return set_fields(document, Ref("course_day", known.id), **fields)
    return add_record(document, "course_day", number=number, **fields) if any(fields.values()) else document
