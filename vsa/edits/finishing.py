"""Finishing a version of a document, which locks it, and going on in the next one."""

from datetime import datetime

from vsa.edits.elements import changed
from vsa.i18n import UserError, message
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.finished import Finished, checksum


class FinishError(UserError):
    """A version that is finished already, or none that is."""


def version_of(document: Document) -> int:
    """The number of the version that a document is: the highest of its maps, and above those that were finished."""
    drawn = [stream.version for stream in document.streams.values()]
    return max([1, *drawn, *(each.version + 1 for each in document.finished)])


def finish(document: Document, moment: datetime, copy_name: str = "") -> Document:
    """The document locked as it is, all its maps with the number of its version. Raises FinishError when it is locked
    already."""
    if document.lock is not None:
        raise FinishError(message("edits.finish.locked", version=document.lock.version))
    version = version_of(document)
    numbered = _numbered(document, version)
    lock = Finished(
        version=version, moment=moment.replace(microsecond=0), checksum=checksum(numbered), copy_name=copy_name
    )
    return changed(numbered, lock=lock)


def next_version(document: Document) -> Document:
    """The document open for changes again as the version after the one that was finished, which it remembers. Raises
    FinishError when it is not locked."""
    if document.lock is None:
        raise FinishError(message("edits.finish.open"))
    opened = changed(document, lock=None, finished=(*document.finished, document.lock))
    return _numbered(opened, document.lock.version + 1)


def _numbered(document: Document, version: int) -> Document:
    streams = {key: changed(stream, version=version) for key, stream in document.streams.items()}
    return changed(document, streams=frozen_mapping(streams))
