"""When a document that was opened has been left alone for a while, its picture is taken for the next opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from vsa.ui.window import Window

MILLISECONDS = 1500


class AtRest(QTimer):
    """Started when a document is opened."""

    def __init__(self, window: Window) -> None:
        super().__init__(window, singleShot=True, interval=MILLISECONDS)
        self._window = window
        self.timeout.connect(self._keep_picture)

    def _keep_picture(self) -> None:
        from vsa.ui.kept_pictures import keep_at_rest

        keep_at_rest(self._window)
