"""All documents of a folder, to be read and never written."""

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vsa.i18n import Message, message
from vsa.model.document import Document
from vsa.storage.errors import StorageError, reason_of
from vsa.storage.files import load

SUFFIX = ".vsa"


@dataclass(frozen=True, slots=True)
class Found:
    """A file, and the document in it or why it cannot be read."""

    path: Path
    document: Document | None
    error: StorageError | None = None


def documents_in(folder: Path) -> Iterator[Found]:
    """Read every `.vsa` file in a folder and the folders in it, by name; hidden ones are passed over, links to folders
    are not followed, and a file that several names lead to is read once. Raises StorageError when the folder itself
    cannot be read."""
    for path in _files(folder):
        try:
            yield Found(path, load(path).document)
        except StorageError as error:
            yield Found(path, None, error)


def _files(folder: Path) -> list[Path]:
    def refuse(error: OSError) -> None:
        if error.filename is None or Path(error.filename) == folder:
            raise StorageError(message("storage.folder", folder=folder.name, reason=_why(error))) from error

    found = []
    for place, inner, names in os.walk(folder, onerror=refuse):
        inner[:] = [name for name in inner if not name.startswith(".")]
        found += [Path(place, name) for name in names if name.lower().endswith(SUFFIX) and not name.startswith(".")]
    return sorted(_one_each(sorted(found, key=lambda path: (path.is_symlink(), path))))


def _one_each(paths: Iterable[Path]) -> Iterator[Path]:
    """The first path to each file, for a unit counts once; what leads nowhere is kept, to be told of."""
    known: set[tuple[int, int]] = set()
    for path in paths:
        identity = _identity(path)
        if identity is None or identity not in known:
            yield path
        if identity is not None:
            known.add(identity)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if status.st_ino else None


def _why(error: OSError) -> Message:
    return message("storage.reason.file") if error.errno == errno.ENOTDIR else reason_of(error)
