"""What waits until a document that was opened has been left alone for a while.

Its picture is taken for the next opening, its file is watched, what is left of the document before is given up, and
what printing needs is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from vsa.ui.garbage import clear_out

if TYPE_CHECKING:
    from vsa.ui.reading_ahead import ReadingAhead
    from vsa.ui.window import Window

MILLISECONDS = 1500


class AtRest(QTimer):
    """Started when a document is opened; waits once more while a button of the mouse is held."""

    def __init__(self, window: Window) -> None:
        super().__init__(window, singleShot=True, interval=MILLISECONDS)
        self._window = window
        self._reading: ReadingAhead | None = None
        self.timeout.connect(self.come)

    def come(self) -> None:
        """Do what waits."""
        from vsa.ui.kept_pictures import keep_at_rest

        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self.start()
            return
        keep_at_rest(self._window)
        self._window.files.watch()
        clear_out()
        self._read_ahead()

    def _read_ahead(self) -> None:
        if self._reading is None:
            from vsa.ui.reading_ahead import ReadingAhead

            self._reading = ReadingAhead(self)
            self._reading.start()
