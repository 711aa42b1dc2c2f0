"""Failures that nobody expected: kept for whoever mends them, and told to the user in one sentence."""

import traceback
from datetime import datetime
from pathlib import Path

from platformdirs import user_log_path

from vsa.i18n import Message, message

LOG_NAME = "vsa.log"


def record(error: Exception) -> Message:
    """Add the error to the log, and say where the log is."""
    path = user_log_path("vsa", appauthor=False) / LOG_NAME
    try:
        _append(path, error)
    except OSError:
        return message("cli.failure.unlogged", error=type(error).__name__)
    return message("cli.failure.logged", file=str(path))


def _append(path: Path, error: Exception) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as log:
        log.write(f"{datetime.now().isoformat(timespec='seconds')}\n")
        log.writelines(traceback.format_exception(error))
