"""A lock beside an open file, so that nobody saves over what another window or computer is editing."""

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock


class Lock:
    """The right to save a file, held until `release` or until the program ends, however it ends."""

    def __init__(self, held: "BaseFileLock | None") -> None:
        self._held = held

    def release(self) -> None:
        """Let others save the file, and leave nothing behind."""
        held, self._held = self._held, None
        if held is not None:
            with contextlib.suppress(OSError):
                Path(held.lock_file).unlink(missing_ok=True)
            held.release()


def lock(path: Path) -> Lock | None:
    """The lock of a file, or None when someone else has it.

    Where no lock can be kept, in a folder that cannot be written to or on a disk without locks, everyone gets one.
    """
    from filelock import FileLock, Timeout

    if not os.path.isdir(path.parent):
        return Lock(None)
    held = FileLock(path.with_name(f".~{path.name}.lock"))
    try:
        held.acquire(timeout=0)
    except Timeout:
        return None
    except (OSError, NotImplementedError):
        return Lock(None)
    return Lock(held)
