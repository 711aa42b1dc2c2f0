"""A journal of what is done to an open document, offered after a crash and gone after a proper end.

Journals are in the user's data folder. The first line names the file and the hash of what it held. The next one is a
whole document, each further line what an edit changed in it, or a whole document again. A journal whose program still
runs is locked.
"""

import contextlib
import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from vsa.i18n import Message
from vsa.model.document import Document
from vsa.storage.changes import apply, change
from vsa.storage.disk import listed, write_all
from vsa.storage.errors import StorageError, reason_of
from vsa.storage.locking import Lock, lock
from vsa.storage.migrations import Data
from vsa.storage.reading import loads
from vsa.storage.writing import dumps

LARGEST_JOURNAL = 16 * 2**20
SUFFIX = ".journal"
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
UNFINISHED = ".new"


@dataclass(frozen=True, slots=True)
class Base:
    """A document in its file: where that is, the hash of what it holds, and its text. A document that is in no file
    has none of these."""

    document: Document | None = None
    file: Path | None = None
    hash: str | None = None
    text: str = ""


class Journal:
    """The journal of one open document.

    A line is with the operating system when `append` returns, so that it outlives the program however that ends. A
    data folder that cannot be written to never stands in the way of editing.
    """

    def __init__(self, base: Base | None = None) -> None:
        self._path = journal_folder() / f"{secrets.token_hex(8)}{SUFFIX}"
        self._base = base or Base()
        self._latest: Document | None = None
        self._lock: Lock | None = None

    @property
    def begun(self) -> bool:
        """Whether anything is kept since the document was opened or saved."""
        return self._latest is not None

    def append(self, document: Document) -> Message | None:
        """Keep the document as it is now. Why it could not be kept, or None when it was."""
        if document is self._latest:
            return None
        try:
            self._keep(document)
        except OSError as error:
            self._latest = None
            return reason_of(error)
        self._latest = document
        return None

    def restart(self, base: Base) -> None:
        """Begin anew: what was kept so far is in a file now."""
        self._base, self._latest = base, None
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """End: the document was saved or given up."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _keep(self, document: Document) -> None:
        done = None if self._latest is None else change(self._latest, document)
        if done is not None and self._path.exists() and self._path.stat().st_size < LARGEST_JOURNAL:
            _write(self._path, os.O_APPEND, _line({"change": done}))
        else:
            self._begin(document)

    def _begin(self, document: Document) -> None:
        """Put a journal that holds the whole document in the place of the one so far, which is there until then."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if self._lock is None:
            self._lock = lock(self._path)
        fresh = self._path.with_suffix(UNFINISHED)
        _write(fresh, os.O_CREAT | os.O_TRUNC, _header(self._base) + self._whole(document))
        os.replace(fresh, self._path)

    def _whole(self, document: Document) -> str:
        """The document, as the text of its file and the change since, where that text is at hand."""
        base = self._base
        done = change(base.document, document) if base.document is not None and base.text else None
        if done is None:
            return _line({"document": dumps(document)})
        return _line({"document": base.text}) + _line({"change": done})


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


def leftovers(only: Path | None = None) -> Iterator[Leftover]:
    """What can be offered after a crash, of one file or of any, kept from other programs while it is looked at.

    Journals of running programs are passed over; empty and unfinished ones are removed.
    """
    for path in listed(journal_folder(), UNFINISHED):
        _remove_unfinished(path)
    for path in listed(journal_folder(), SUFFIX):
        if only is not None and not _belongs(path, only):
            continue
        mine = lock(path)
        if mine is None:
            continue
        try:
            found = _offered(path)
            if found is not None:
                yield found
        finally:
            mine.release()


def _offered(path: Path) -> Leftover | None:
    """What a journal holds. One that holds nothing is removed; one that cannot be read now is left for another time."""
    with contextlib.suppress(OSError):
        found = latest(path)
        if found is None:
            path.unlink(missing_ok=True)
        return found
    return None


def _belongs(path: Path, file: Path) -> bool:
    """Whether a journal is that of a file, by its first line: what it holds may take long to read."""
    with contextlib.suppress(OSError, *UNREADABLE), path.open(encoding="utf-8", errors="replace") as journal:
        named: str = _parsed(journal.readline())["file"]
        return os.path.realpath(named) == os.path.realpath(file)
    return False


def _remove_unfinished(path: Path) -> None:
    mine = lock(path.with_suffix(SUFFIX))
    if mine is not None:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        mine.release()


def latest(path: Path) -> Leftover | None:
    """The latest document of a journal, whose last line may be cut short, or None when it holds none. Raises OSError
    when it cannot be read."""
    content = path.read_text(encoding="utf-8", errors="replace")
    with contextlib.suppress(*UNREADABLE):
        header, *lines = map(_parsed, content.splitlines())
        file = Path(header["file"]) if header["file"] else None
        for end in range(len(lines), 0, -1):
            with contextlib.suppress(StorageError, *UNREADABLE):
                return Leftover(_replayed(lines[:end]), file, header["base"], path)
    return None


def _parsed(line: str) -> Data:
    """What a line holds; nothing for one that is cut short or damaged."""
    with contextlib.suppress(ValueError):
        content = json.loads(line)
        if isinstance(content, dict):
            return content
    return {}


def _replayed(lines: list[Data]) -> Document:
    """The document after the last of the lines. Raises StorageError or one of UNREADABLE when one is of no use."""
    first = max(number for number, line in enumerate(lines) if "document" in line)
    data = json.loads(dumps(loads(lines[first]["document"])))
    for line in lines[first + 1 :]:
        apply(data, line["change"])
    return loads(json.dumps(data))


def _write(path: Path, flags: int, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | flags | getattr(os, "O_BINARY", 0), 0o600)
    try:
        write_all(descriptor, text.encode())
    finally:
        os.close(descriptor)


def _header(base: Base) -> str:
    return _line({"file": None if base.file is None else str(base.file), "base": base.hash})


def _line(content: dict[str, Any]) -> str:
    return json.dumps(content) + "\n"


def journal_folder() -> Path:
    """Where the journals of open documents are."""
    return user_data_path("vsa", appauthor=False) / "journals"
