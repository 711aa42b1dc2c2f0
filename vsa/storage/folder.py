"""All documents of a folder, to be read and never written."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vsa.i18n import message
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
    """Read every `.vsa` file in a folder and the folders in it, by name; hidden ones are passed over, and links to
    folders are not followed. Raises StorageError when the folder itself cannot be read."""
    for path in _files(folder):
        try:
            yield Found(path, load(path).document)
        except StorageError as error:
            yield Found(path, None, error)


def _files(folder: Path) -> list[Path]:
    def refuse(error: OSError) -> None:
        if error.filename is None or Path(error.filename) == folder:
            raise StorageError(message("storage.folder", folder=folder.name, reason=reason_of(error))) from error

    found = []
    for place, inner, names in os.walk(folder, onerror=refuse):
        inner[:] = [name for name in inner if not name.startswith(".")]
        found += [Path(place, name) for name in names if name.lower().endswith(SUFFIX) and not name.startswith(".")]
    return sorted(found)
