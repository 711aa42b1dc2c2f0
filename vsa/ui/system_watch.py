"""The look of the system while the program runs: high contrast that is turned on, off or given other colours, and
letters that become larger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from vsa.ui.icons import forget_icons
from vsa.ui.system_look import follow_system, wants_contrast
from vsa.ui.theme import forget_dress

if TYPE_CHECKING:
    from vsa.ui.window import Window


def watch_system(window: Window) -> None:
    """Take the look of the system again whenever it says that it has another one."""
    soon = _Soon(window, singleShot=True, interval=0)
    window.installEventFilter(soon)
    soon.timeout.connect(lambda: look_again(window))
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _: soon.start())
    if (accessibility := getattr(hints, "accessibility", None)) is not None:
        accessibility().contrastPreferenceChanged.connect(lambda _: soon.start())
    for screen in QGuiApplication.screens():
        screen.logicalDotsPerInchChanged.connect(lambda _: soon.start())


class _Soon(QTimer):
    """Runs out when the system has told all that it tells piece by piece; other colours of high contrast are told to
    the window alone."""

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ThemeChange and wants_contrast():
            self.start()
        return False


def look_again(window: Window) -> None:
    """Dress the window anew, with the colours that the system has now."""
    QApplication.setPalette(QPalette())  # The program's own colours hide those of the system.
    follow_system()
    forget_icons()
    forget_dress()
    window.dress(window.theme)
