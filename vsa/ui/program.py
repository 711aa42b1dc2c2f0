"""The running program: one application, one window."""

import gc
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication

from vsa.editor.settings import Settings
from vsa.editor.stages import Stage
from vsa.i18n import UserError, message, translator
from vsa.ui import log, opening_picture
from vsa.ui.fonts import body_font
from vsa.ui.measures import FRAME
from vsa.ui.opening_picture import Opening
from vsa.ui.system_look import follow_system
from vsa.ui.system_watch import watch_system
from vsa.ui.window import Window

HINTS_AFTER = 6000
"""Milliseconds in which nobody is told anything."""


def run(file: Path | None, settings: Settings, stage: Stage | None, opening: Opening | None = None) -> int:
    """Open the window, on a file when there is one, in place of what is shown of it, and stay until it is closed; the
    exit status."""
    app = application()
    follow_system()
    window = Window(settings, start_page=file is None)
    watch_system(window)
    log.watch(window, translator(settings.language))
    if not settings.geometry:
        window.resize(within(window.size(), window.screen().availableSize()))
    if file is None:
        window.show()
        window.files.offer_leftovers()
    else:
        if not window.files.open_path(file):
            window.show_start_page()
        window.show()
    if opening is not None:
        opening.give_way(window)
    if stage is not None and window.session is not None:
        window.session.go(stage)
    window.preferences.tell_of_update()
    QTimer.singleShot(0, _started)
    QTimer.singleShot(HINTS_AFTER, lambda: _give_hints(window))
    status = app.exec()
    _remember_look(window)
    return status


def within(size: QSize, screen: QSize) -> QSize:
    """The size of a first window that leaves room on the screen for its frame."""
    return size.boundedTo(screen - QSize(0, FRAME))


def _started() -> None:
    """What there is when the window has been painted stays: the collector of garbage begins, and passes it over."""
    gc.freeze()
    gc.enable()


def _give_hints(window: Window) -> None:
    from vsa.ui.hint_card import HintCard

    HintCard(window).look()


def _remember_look(window: Window) -> None:
    """The window is closed and everything is saved: keep a picture of how its document will open next time."""
    from vsa.ui.kept_pictures import keep_as_opened

    keep_as_opened(window)


def screenshot(file: Path | None, target: Path, stage: Stage | None, size: tuple[int, int], settings: Settings) -> None:
    """Draw the window at a size in pixels into a PNG file. Raises UserError when a file cannot be read or written."""
    from vsa.ui.kept_pictures import unseen

    application()
    window = Window(settings, remembers=False)
    window.resize(*size)
    if file is not None:
        window.files.read(file, to_edit=False)
    if window.session is not None and stage is not None:
        window.session.go(stage)
    picture = unseen(window)
    window.files.release()
    if not picture.save(str(target), "PNG"):
        raise UserError(message("ui.picture_unwritable", file=str(target)))


def application() -> QApplication:
    """The application with its typeface, made once."""
    app = opening_picture.application()
    if app.applicationName() == opening_picture.NAME:
        app.setFont(body_font())
    return app
