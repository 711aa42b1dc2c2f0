"""The bytes of a file: read within bounds, written whole or not at all."""

import contextlib
import hashlib
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path

from vsa.i18n import Message, message
from vsa.storage.errors import StorageError, reason_of, refusal_of

LARGEST_FILE = 32 * 2**20
NEW_FILE_MODE = 0o666


def digest(content: bytes) -> str:
    """What tells one content of a file from another."""
    return hashlib.sha256(content).hexdigest()


def read_bytes(path: Path, why: Callable[[OSError], Message] = reason_of) -> bytes:
    """The content of an ordinary file of at most `LARGEST_FILE` bytes; waits for no device. Raises StorageError, with
    the sentence of `why` for what the operating system says."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            content = _read(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise StorageError(message("storage.reason.folder") if os.path.isdir(path) else why(error)) from error
    except ValueError as error:
        raise StorageError(message("storage.reason.missing")) from error
    if len(content) > LARGEST_FILE:
        raise StorageError(message("storage.reason.huge", megabytes=LARGEST_FILE // 2**20))
    return content


def listed(folder: Path, ending: str) -> list[Path]:
    """The files of a folder whose names have an ending, by name; none where there is no folder to look into."""
    try:
        return sorted(folder / name for name in os.listdir(folder) if name.endswith(ending))
    except OSError:
        return []


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` in the place of a file, which keeps its permissions: all of it, on disk and read back, or nothing.

    A symbolic link stays a link to the file. Raises StorageError; the old file is then as it was.
    """
    path = Path(os.path.realpath(path))
    temporary = path.with_name(f".vsa-{secrets.token_hex(6)}.tmp")
    try:
        try:
            _write(temporary, content, path)
            if temporary.read_bytes() != content:
                raise StorageError(message("storage.reason.read_back"))
            os.replace(temporary, path)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(refusal_of(error)) from error
    _settle(path.parent)


def write_all(descriptor: int, content: bytes) -> None:
    """Hand all of `content` to the operating system. Raises OSError; part of it may then be written."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _read(descriptor: int) -> bytes:
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        raise StorageError(
            message("storage.reason.folder") if stat.S_ISDIR(mode) else message("storage.reason.no_file")
        )
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        return file.read(LARGEST_FILE + 1)


def _write(temporary: Path, content: bytes, path: Path) -> None:
    if os.path.isdir(path):
        raise StorageError(message("storage.refusal.folder"))
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, NEW_FILE_MODE)
    try:
        if os.path.exists(path) and not os.access(path, os.W_OK):
            raise StorageError(message("storage.refusal.protected"))
        with contextlib.suppress(FileNotFoundError):
            os.chmod(temporary, stat.S_IMODE(os.stat(path).st_mode))
        write_all(descriptor, content)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _settle(folder: Path) -> None:
    """Make the new name in the folder last through a power failure, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
