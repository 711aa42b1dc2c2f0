"""The log file: unexpected errors go there, and the user can open it. Nothing of it is read before the first error."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vsa.i18n import Translator
from vsa.ui import dialogs

if TYPE_CHECKING:
    from logging import Logger

FILE_NAME = "vsa.log"
LARGEST = 1_000_000
KEPT = 2


def log_file() -> Path:
    """Where unexpected errors are written."""
    from platformdirs import user_log_path

    return user_log_path("vsa", appauthor=False) / FILE_NAME


@cache
def log() -> Logger:
    """What writes unexpected errors to the file; without a place for it, to standard error alone."""
    import logging
    from logging.handlers import RotatingFileHandler

    logger = logging.getLogger("vsa")
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log_file(), maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
    except OSError:
        return logger
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    return logger


def watch(parent: QWidget, tr: Translator) -> None:
    """From now on an unexpected error is logged, and the user is told that the work is still there."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log().error("unexpected", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            from vsa.ui import crash

            crash.tell(parent, tr, log_file(), crash.report_of(kind, trace))

    sys.excepthook = tell


def open_log(parent: QWidget, tr: Translator) -> None:
    """Show the log in the program that the system opens text files with."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    if os.path.isfile(log_file()):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file())))
    else:
        dialogs.inform(parent, tr, tr("editor.command.log"), tr("ui.no_log"))
