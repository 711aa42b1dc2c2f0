"""Opening and saving `.vsa` files."""

import os
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from vsa.i18n import Message, message
from vsa.model.document import Document
from vsa.model.finished import is_as_finished
from vsa.storage.backups import back_up, backup_folder
from vsa.storage.disk import digest, read_bytes, write_atomically
from vsa.storage.errors import ConflictError, DamagedError, NewerVersionError, StorageError, refusal_of
from vsa.storage.migrations import VERSION
from vsa.storage.reading import Parsed, loads, parse
from vsa.storage.writing import dumps

_VERSION = re.compile(rb'^\s*\{\s*"format": "vsa",\s*"version": (\d{1,9})')


@dataclass(frozen=True, slots=True)
class Opened:
    """A document from a file. `base_hash` is handed to `save`, which then notices a change by someone else.

    `read_only`: a newer version of the program wrote the file, so that it is not written over. `notices` are
    sentences for the user.
    """

    document: Document
    read_only: bool
    base_hash: str
    notices: tuple[Message, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a file holds after saving. `base_hash` is for the next save, `text` for the journal. `notices` are sentences
    for the user."""

    base_hash: str
    text: str
    notices: tuple[Message, ...] = ()


def load(path: Path) -> Opened:
    """Open a file. Raises DamagedError when it holds no document, NewerVersionError when only a newer version of the
    program can read it, and StorageError when it cannot be read: in one sentence with the name of the file."""
    try:
        content = read_bytes(path)
        text, parsed = _understood(content)
    except DamagedError as error:
        raise DamagedError(message("storage.damaged", file=path.name, reason=error.message)) from error
    except StorageError as error:
        raise type(error)(message("storage.unreadable", file=path.name, reason=error.message)) from error
    notices = []
    if parsed.newer:
        notices.append(message("storage.newer", file=path.name))
    if parsed.repaired:
        notices.append(message("storage.repaired", file=path.name))
    notices += _changed_since(parsed.document, path)
    return Opened(parsed.document, parsed.newer, digest(content), tuple(notices), text)


def save(document: Document, path: Path, base: str | None = None, *, keep: bool = False) -> Saved:
    """Write a document to a file, atomically, after a backup of what stood there.

    With the hash `base` of what was read, the file must still hold that, or be gone; without, it is written over. With
    `keep` it is not written over unless the backup succeeds.
    Raises ConflictError when someone else has changed it, NewerVersionError when a newer version of the program wrote
    it, and StorageError when it cannot be written. What was on disk is then as it was.
    """
    text = dumps(document)
    content = text.encode()
    try:
        if loads(text) != document:
            raise StorageError(message("storage.reason.read_back"))
        notices = _make_way(path, base, keep)
        write_atomically(path, content)
    except StorageError as error:
        raise _unwritable(path, error) from error
    return Saved(digest(content), text, notices)


def write_file(path: Path, content: bytes) -> None:
    """Write any file, whole or not at all. Raises StorageError, in one sentence with the name of the file."""
    try:
        write_atomically(path, content)
    except StorageError as error:
        raise _unwritable(path, error) from error


def keep_version(document: Document, path: Path) -> None:
    """Keep a document that is not saved among the backups of a file. Raises StorageError when it cannot be kept."""
    if not back_up(path, dumps(document).encode()):
        raise StorageError(message("storage.unkept", file=path.name))


def writable(path: Path) -> bool:
    """Whether the user may save to a file and its folder, as far as the operating system says so beforehand."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


class OnDisk(Enum):
    """What became of a file since it was read or written."""

    AS_LEFT = "as_left"
    CHANGED = "changed"
    MISSING = "missing"


def on_disk(path: Path, base: str | None) -> OnDisk:
    """Whether a file still holds what was read or written with the hash `base`; what cannot be read has changed."""
    if not os.path.lexists(path):
        return OnDisk.MISSING
    return OnDisk.AS_LEFT if fingerprint(path) == base else OnDisk.CHANGED


def fingerprint(path: Path) -> str | None:
    """The hash of what a file holds, whatever that is; None where nothing can be read."""
    try:
        return digest(read_bytes(path))
    except StorageError:
        return None


def is_gone(path: Path) -> bool:
    """Whether a file is gone for certain, and not with its whole folder as on a network."""
    return os.path.isdir(path.parent) and os.access(path.parent, os.X_OK) and not os.path.lexists(path)


def _changed_since(document: Document, path: Path) -> list[Message]:
    """That a version was changed after it was finished, which only another program can have done."""
    lock = document.lock
    if lock is None or is_as_finished(document):
        return []
    return [message("storage.tampered", file=path.name, version=lock.version, day=lock.moment.date())]


def _unwritable(path: Path, error: StorageError) -> StorageError:
    return type(error)(message("storage.unwritable", file=path.name, reason=error.message))


def _make_way(path: Path, base: str | None, keep: bool) -> tuple[Message, ...]:
    """Keep what stands there as an earlier version; what the user is to hear of that."""
    if not os.path.isfile(path):
        return () if base is None else (message("storage.written_anew", file=path.name),)
    present = read_bytes(path, refusal_of)
    if base is not None and digest(present) != base:
        raise ConflictError(message("storage.reason.conflict"))
    version = _VERSION.match(present)
    if version and int(version[1]) > VERSION:
        raise NewerVersionError(message("storage.reason.newer", version=version[1].decode()))
    if back_up(path, present):
        return ()
    if keep:
        raise StorageError(message("storage.refusal.no_backup"))
    return (message("storage.no_earlier", file=path.name, folder=str(backup_folder(path).parent)),)


def _understood(content: bytes) -> tuple[str, Parsed]:
    try:
        text = _text(content)
        return text, parse(text)
    except NewerVersionError:
        raise
    except StorageError as error:
        raise DamagedError(error.message) from error


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise StorageError(message("storage.reason.encoding")) from error
