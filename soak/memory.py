"""The memory that the process has, at states that can be compared."""

import contextlib
import ctypes
import os
import sys
from pathlib import Path

from vsa.ui.garbage import clear_out

MEASURED = sys.platform == "linux"


def megabytes() -> float:
    """The resident memory after all garbage was collected, as the window does at rest, and everything that is
    free was given back. Only on Linux (`MEASURED`)."""
    clear_out()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
