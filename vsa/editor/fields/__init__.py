"""The fields of everything in a document: which there are, how they are read from text and written as text."""

from vsa.editor.fields.field import Choice, Field, Kind
from vsa.editor.fields.tables import FIELDS, Section, field_of

__all__ = ["FIELDS", "Choice", "Field", "Kind", "Section", "field_of"]
