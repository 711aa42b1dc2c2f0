"""A lock beside an open file, so that nobody saves over what another window or computer is editing."""

import contextlib
import getpass
import json
import os
import platform
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

FOR_EVERYBODY = 0o666
"""Whoever may write in a shared folder has to be able to ask for a lock that somebody else made."""
LONGEST_NAME = 255 - len(".~.lock")
"""In bytes: what the usual file systems take, and what goes around the name of a file."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open: the name that they log in with, their computer, and since when."""

    user: str
    computer: str
    since: datetime


class Lock:
    """The right to save a file, held until `release` or until the program ends, however it ends."""

    def __init__(self, held: "BaseFileLock | None", signature: Path | None = None) -> None:
        self._held = held
        self._signature = signature

    def release(self) -> None:
        """Let others save the file, and leave nothing behind."""
        held, self._held = self._held, None
        if held is None:
            return
        for path in (self._signature, Path(held.lock_file)):
            if path is not None:
                with contextlib.suppress(OSError):
                    path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            held.release()


def lock(path: Path, *, signed: bool = False) -> Lock | None:
    """The lock of a file, or None when someone else has it. `signed`: others can ask for the `holder`.

    Where no lock can be kept, in a folder that cannot be written to or on a disk without locks, everyone gets one.
    """
    from filelock import FileLock, Timeout

    path = Path(os.path.realpath(path))  # Whoever comes by a symbolic link meets the same lock.
    if not os.path.isdir(path.parent):
        return Lock(None)
    held = FileLock(_beside(path, "lock"), mode=FOR_EVERYBODY)
    try:
        held.acquire(timeout=0)
    except Timeout:
        return None
    except (OSError, NotImplementedError):
        return Lock(None)
    return Lock(held, _sign(path) if signed else None)


def holder(path: Path) -> Holder | None:
    """Who has the lock of a file, as far as is known."""
    try:
        said = json.loads(_signature(path).read_text(encoding="utf-8"))
        return Holder(str(said["user"])[:80], str(said["computer"])[:80], datetime.fromisoformat(said["since"]))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _sign(path: Path) -> Path:
    said = {"user": _user(), "computer": platform.node(), "since": datetime.now().isoformat(timespec="seconds")}
    with contextlib.suppress(OSError):
        _signature(path).unlink(missing_ok=True)  # Another user may have left it, who alone may write in it.
        _signature(path).write_text(json.dumps(said), encoding="utf-8")
    return _signature(path)


def _signature(path: Path) -> Path:
    return _beside(Path(os.path.realpath(path)), "who")


def _beside(path: Path, ending: str) -> Path:
    """A hidden file beside another one, whose name is there in full unless it is too long for that."""
    name, encoded = path.name, os.fsencode(path.name)
    if len(encoded) > LONGEST_NAME:
        name = sha256(encoded).hexdigest()
    return path.with_name(f".~{name}.{ending}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, ImportError, KeyError):
        return ""
