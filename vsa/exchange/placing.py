"""Places for a document that came without any."""

from vsa.analysis import analyse, basis_of
from vsa.edits.move import arrange
from vsa.i18n import translator
from vsa.model.document import Document
from vsa.scene import tidy


def placed(document: Document) -> Document:
    """The document with every stream laid out."""
    tr = translator(document.language)
    for stream in document.streams.values():
        arranged = tidy(stream, analyse(stream, basis_of(document)), tr)
        document = arrange(document, stream.id, arranged.places, arranged.lanes, arranged.lane_heights)
    return document
