"""Standard output, which may be a full disk."""

import os
import sys

from vsa.i18n import UserError, message


class OutputError(UserError):
    """An answer that could not be printed."""


def say(text: str) -> None:
    """Print a line or several. Raises OutputError when they cannot be written; BrokenPipeError is left to the caller,
    for a reader that leaves early has done nothing wrong."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        _forget_what_is_unwritten()
        raise OutputError(message("cli.failure.output")) from error


def _forget_what_is_unwritten() -> None:
    """Keep the interpreter from failing again when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
