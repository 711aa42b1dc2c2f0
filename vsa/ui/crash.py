"""An unexpected error: the user hears that the work is safe and where, and may copy a report without personal data."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

import vsa
from vsa.i18n import Translator
from vsa.storage.journal import journal_folder
from vsa.ui import dialogs

PACKAGE = Path(vsa.__file__).parent


def tell(parent: QWidget, tr: Translator, log_file: Path, report: str) -> None:
    """Say what happened, where the work is, and offer the report."""
    details = tr("news.crash.details", folder=str(journal_folder()), log=str(log_file))
    answer = dialogs.ask(parent, tr("ui.unexpected"), details, (tr("news.crash.copy"), tr("news.crash.go_on")))
    if answer == 0:
        QGuiApplication.clipboard().setText(report)


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What a developer needs: versions, the kind of error, and where in the program it was. Neither what the error
    says nor a path of this machine is in it: both may name people, files or what a document holds."""
    versions = f"vsa {vsa.__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    system = f"{platform.system()} {platform.release()}, {sys.platform}"
    places = (f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in extract_tb(trace))
    return "\n".join([versions, system, kind.__qualname__, *places, ""])


def _place(file: str) -> str:
    """A file of the program from its own folder on; of any other only the name."""
    path = Path(file)
    return path.relative_to(PACKAGE.parent).as_posix() if path.is_relative_to(PACKAGE) else path.name
