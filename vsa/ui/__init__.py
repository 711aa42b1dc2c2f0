"""The window: a thin shell that turns events into calls and display lists into pixels."""

import builtins

import PySide6.QtCore  # noqa: F401 - has put its own import in place of Python's when the next line is reached

# PySide6 reads the source of every module that is imported after it, to see whether it wants Qt's names in snake case.
# None does, and a window is on screen 40 ms sooner without.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

from vsa.ui.whole_errors import install  # noqa: E402 - what is imported next need not be read by PySide6 either

install()
