"""The running program: one application, one window."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from vsa.editor.settings import Settings
from vsa.editor.stages import Stage
from vsa.i18n import UserError, message, translator
from vsa.ui import log
from vsa.ui.fonts import body_font
from vsa.ui.window import Window


def run(file: Path | None, settings: Settings, stage: Stage | None) -> int:
    """Open the window, on a file when there is one, and stay until it is closed; the exit status."""
    app = application()
    window = Window(settings, start_page=file is None)
    log.watch(window, translator(settings.language))
    if file is None:
        window.show()
        window.files.offer_leftovers()
    else:
        if not (window.files.offer_leftovers(file) or window.files.open_path(file)):
            window.show_start_page()
        window.show()
    if stage is not None and window.session is not None:
        window.session.go(stage)
    QTimer.singleShot(0, _started)
    return app.exec()


def _started() -> None:
    """What there is when the window has been painted stays: the collector of garbage begins, and passes it over."""
    gc.freeze()
    gc.enable()


def screenshot(file: Path | None, target: Path, stage: Stage | None, size: tuple[int, int], settings: Settings) -> None:
    """Draw the window at a size in pixels into a PNG file. Raises UserError when a file cannot be read or written."""
    app = application()
    window = Window(settings, remembers=False)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*size)
    if file is not None:
        window.files.read(file, to_edit=False)
    if window.session is not None and stage is not None:
        window.session.go(stage)
    window.show()
    for _ in range(3):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    window.settle()
    picture = window.grab()
    window.files.release()
    if not picture.save(str(target), "PNG"):
        raise UserError(message("ui.picture_unwritable", file=str(target)))


def application() -> QApplication:
    """The application, made once."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication([*sys.argv[:1], "-style", "fusion"])  # A style that is set later is made known to Python first.
    app.setApplicationName("vsa")
    app.setFont(body_font())
    return app
