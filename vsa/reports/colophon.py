"""What a document says of itself on paper: whose it is, what it is called."""

from vsa.i18n import Translator
from vsa.model.document import Document


def author(document: Document) -> str:
    """The unit, never a person: what a file's properties name as its author."""
    return document.unit or document.municipality


def organisation(document: Document) -> str:
    """Municipality and unit."""
    return " · ".join(filter(None, (document.municipality, document.unit)))


def owner_line(document: Document, tr: Translator) -> str:
    """Municipality, unit and case number, for the footer."""
    case = tr("reports.frame.case", number=document.case_number) if document.case_number else ""
    return " · ".join(filter(None, (organisation(document), case)))


def titled(kind: str, document: Document) -> str:
    """The title of a file: what it is, and of what."""
    return " – ".join(filter(None, (kind, document.title)))
