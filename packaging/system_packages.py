"""What PySide6 expects of the operating system, and how to get it on Debian and Ubuntu.

Like all of the set-up it needs nothing but the standard library, and reads under any Python 3 that a machine may have.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def has_display() -> bool:
    """Whether a window can be shown. Only Linux runs without a display."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def packages_for_qt(window: bool) -> list[str]:
    """The packages whose libraries are missing: those Qt needs to draw at all, and those a window needs besides."""
    if sys.platform != "linux":
        return []
    wanted = {**DRAWING, **WINDOW} if window else DRAWING
    return [package for library, package in wanted.items() if not loads(library)]


def loads(library: str) -> bool:
    """Whether the loader finds a shared library, wherever and however it was installed."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_line(packages: list[str]) -> str:
    """The line for an administrator to run."""
    return "sudo apt-get update && sudo apt-get install -y " + " ".join(packages)


def install(packages: list[str]) -> bool:
    """Install packages by apt-get if that is allowed without asking anyone; whether it was done."""
    privilege = administrator()
    if privilege is None:
        return False
    print("Installing from the system's packages: " + " ".join(packages), flush=True)
    apt = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    succeeds([*apt, "update"])
    return succeeds([*apt, "install", "-y", "--no-install-recommends", *packages])


def administrator() -> list[str] | None:
    """What to put before a command to run it as administrator without a question, or None if that is not to be had."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def succeeds(command: list[str]) -> bool:
    """Run a command without input or output; whether it is there and its exit status is 0."""
    try:
        return subprocess.run(command, check=False, stdin=subprocess.DEVNULL, capture_output=True).returncode == 0
    except OSError:
        return False
