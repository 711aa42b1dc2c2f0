"""A journal of what is done to an open document, offered after a crash and gone after a proper end.

Journals are in the user's data folder. The first line names the file and the hash of what it held, each further line is
a document as it was after an edit. A journal whose program still runs is locked.
"""

import contextlib
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from vsa.model.document import Document
from vsa.storage.errors import StorageError
from vsa.storage.locking import Lock, lock
from vsa.storage.reading import loads
from vsa.storage.writing import dumps

LARGEST_JOURNAL = 16 * 2**20
SUFFIX = ".journal"
UNREADABLE = (ValueError, LookupError, TypeError)


class Journal:
    """The journal of one open document. A data folder that cannot be written to never stands in the way of editing."""

    def __init__(self, file: Path | None = None, base: str | None = None) -> None:
        self._path = _folder() / f"{secrets.token_hex(8)}{SUFFIX}"
        self._header = _header(file, base)
        self._lock: Lock | None = None

    def append(self, document: Document) -> None:
        """Keep the document as it is now."""
        with contextlib.suppress(OSError):
            begun = self._path.exists() and self._path.stat().st_size < LARGEST_JOURNAL
            if self._lock is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._lock = lock(self._path)
            with self._path.open("a" if begun else "w", encoding="utf-8") as journal:
                journal.write(("" if begun else self._header) + _line({"document": dumps(document)}))

    def restart(self, file: Path, base: str) -> None:
        """Begin anew: what was kept so far is in `file` now, with the hash `base`."""
        self._header = _header(file, base)
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """End: the document was saved or given up."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.release()
            self._lock = None


@dataclass(frozen=True, slots=True)
class Leftover:
    """What a program that ended without warning left: the latest document, with the file that it belongs to and the
    hash of what that held. `file` is None for a document that was never saved."""

    document: Document
    file: Path | None
    base: str | None
    journal: Path

    def discard(self) -> None:
        """Remove the journal, when the document was taken over or is not wanted."""
        with contextlib.suppress(OSError):
            self.journal.unlink(missing_ok=True)


def leftovers() -> Iterator[Leftover]:
    """What can be offered after a crash. Journals of running programs are passed over, empty ones are removed."""
    for path in sorted(_folder().glob(f"*{SUFFIX}")):
        free = lock(path)
        if free is not None:
            found = _read(path)
            free.release()
            if found is None:
                path.unlink(missing_ok=True)
            else:
                yield found


def _read(path: Path) -> Leftover | None:
    """The latest document of a journal, whose last line may be cut short, or None when it holds none."""
    with contextlib.suppress(OSError, *UNREADABLE):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        header = json.loads(lines[0])
        file = Path(header["file"]) if header["file"] else None
        for line in reversed(lines[1:]):
            with contextlib.suppress(StorageError, *UNREADABLE):
                return Leftover(loads(json.loads(line)["document"]), file, header["base"], path)
    return None


def _header(file: Path | None, base: str | None) -> str:
    return _line({"file": None if file is None else str(file), "base": base})


def _line(content: dict[str, Any]) -> str:
    return json.dumps(content) + "\n"


def _folder() -> Path:
    return user_data_path("vsa", appauthor=False) / "journals"
