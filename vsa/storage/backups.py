"""Numbered copies of what a file held before it was written over, in the user's own data folder."""

import contextlib
import os
from hashlib import sha256
from pathlib import Path

from platformdirs import user_data_path

from vsa.storage.disk import listed, write_atomically
from vsa.storage.errors import StorageError

MOST_BACKUPS = 20
SUFFIX = ".vsa"


def backup_folder(path: Path) -> Path:
    """Where the copies of a file are."""
    place = sha256(os.path.realpath(path).encode(errors="surrogateescape")).hexdigest()[:12]
    return user_data_path("vsa", appauthor=False) / "backups" / f"{path.stem[:60]}-{place}"


def backups(path: Path) -> tuple[Path, ...]:
    """The copies of a file, the oldest first."""
    return tuple(sorted(listed(backup_folder(path), SUFFIX), key=_number))


def back_up(path: Path, content: bytes) -> bool:
    """Keep `content` as the latest copy, unless that is the same already, and forget the oldest beyond the limit.

    Whether it is kept now: a data folder that cannot be written to does not stand in the way of saving.
    """
    try:
        kept = backups(path)
        if kept and kept[-1].read_bytes() == content:
            return True
        folder = backup_folder(path)
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / f"{_number(kept[-1]) + 1 if kept else 1:04}{SUFFIX}", content)
    except (OSError, StorageError):
        return False
    with contextlib.suppress(OSError):
        for oldest in kept[: max(0, len(kept) + 1 - MOST_BACKUPS)]:
            oldest.unlink(missing_ok=True)
    return True


def _number(path: Path) -> int:
    return int(path.stem) if path.stem.isdecimal() else 0
