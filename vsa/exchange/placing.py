"""Places for a document that came without any."""

from vsa.model.document import Document


def placed(document: Document) -> Document:
    """The document with every stream laid out."""
    return document
