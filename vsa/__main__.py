"""The front door: the window for a document, the command line for everything else."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vsa.cli import COMMANDS
from vsa.cli import main as run_command

if TYPE_CHECKING:
    from vsa.drawing.sheet import Sheet
    from vsa.ui.opening_picture import Opening

QUESTIONS = frozenset({"--version", "--help", "-h"})
UNUSABLE = 2
INTERRUPTED = 130
NO_HOME = os.devnull


def main(argv: Sequence[str] | None = None) -> int:
    """Run `vsa` with the arguments after the program's name and return the exit status.

    Only the window and PNG pictures load Qt: all other commands work on a machine that has no display and none of Qt's
    system libraries.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    open_closed_streams()
    speak_utf8()
    need_no_home()
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_standard_output()
        return 0
    return status


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments ask for the window: none, an option of the window, or something that looks like a file.

    A bare unknown word is left to the command line, which names the commands there are.
    """
    if not arguments:
        return True
    first = arguments[0]
    if first in COMMANDS or first in QUESTIONS:
        return False
    return first.startswith("-") or Path(first).suffix != "" or os.path.exists(first)


def open_closed_streams() -> None:
    """Python has no stream where the caller closed one; what is written to it goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open until the end


def speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page, so that Norwegian and Sámi letters survive on Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def need_no_home() -> None:
    """Who has no home folder, as in a bare container, is given one that cannot be: what would be kept there is
    refused, and told of, as by any other folder that cannot be written to."""
    if os.name == "posix" and not os.path.isabs(os.environ.get("HOME", "")):
        os.environ.pop("HOME", None)
        if not os.path.isabs(os.path.expanduser("~")):
            os.environ["HOME"] = NO_HOME


def _run(arguments: list[str]) -> int:
    if arguments == ["--self-test"]:
        from vsa.self_test import main as test_itself

        return test_itself()
    return _open_window(arguments) if opens_window(arguments) else run_command(arguments, _paint)


def _paint(sheet: "Sheet") -> bytes:
    """A PNG picture. Raises UserError where Qt lacks one of the system's libraries."""
    from vsa.i18n import UserError, message

    try:
        from vsa.ui.png import png_without_window
    except ModuleNotFoundError:
        raise
    except ImportError as error:
        raise UserError(message("front_door.png_library_missing", library=_library(error))) from error
    return png_without_window(sheet)


def _open_window(arguments: list[str]) -> int:
    gc.disable()  # Nothing that a start makes is garbage; the program enables it when the window is on screen.
    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # Or it looks through every installed package for some.
    try:
        opening = _opening(arguments)
        from vsa.app import main as open_window
    except ModuleNotFoundError:
        raise
    except ImportError as error:
        return _refuse_window("front_door.qt_library_missing", library=_library(error))
    if not _has_display() and "--screenshot" not in arguments:
        return _refuse_window("front_door.no_display")
    return open_window(arguments, opening)


def _opening(arguments: list[str]) -> "Opening | None":
    """A picture or a sketch of the document that is asked for, while everything behind it is read."""
    if len(arguments) != 1 or not os.path.isfile(arguments[0]) or not _has_display():
        return None
    from vsa.ui.opening_picture import show_opening_picture

    return show_opening_picture(Path(arguments[0])) or _opening_sketch(Path(arguments[0]))


def _opening_sketch(document: Path) -> "Opening | None":
    from vsa.ui.opening_sketch import show_opening_sketch

    return show_opening_sketch(document)


def _library(error: ImportError) -> str:
    """PySide6's wheels leave a few libraries to the system; the loader's message begins with the one it lacks."""
    return str(error).partition(":")[0]


def _has_display() -> bool:
    """Whether Qt finds a screen; without one it ends the process at once. Only Linux machines may have none."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def _refuse_window(key: str, **values: str) -> int:
    from vsa.i18n import language_of, translator

    say = translator(language_of(os.environ.get("LC_ALL") or os.environ.get("LANG") or ""))
    print(f"vsa: {say(key, **values)}", file=sys.stderr)
    return UNUSABLE


def _forget_standard_output() -> None:
    """Whoever read the output has left; keep the interpreter from failing again when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
