"""What edits of a large map have left for later, done in short turns of the event loop once the map is painted; what is
garbage after them goes in such turns too."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from vsa.editor.changes import Changes
from vsa.editor.session import Session
from vsa.ui.garbage import look_at_young

FIRST = 16
"""Milliseconds until the first turn: a frame, in which the map is painted."""
REST = 80
"""The same within a gesture: as long without a change as until the map is made sharp."""


class CatchingUp(QObject):
    """Lets a session catch up, a piece a turn: whatever the user does comes between two of them."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._turns = QTimer(self, singleShot=True)
        self._turns.timeout.connect(self._turn)
        session.listen(self._changed)

    def _changed(self, changes: Changes) -> None:
        """Others may be told after this one, so whether anything is left shows later. While a gesture goes on, all time
        belongs to its frames until the hand rests."""
        if self._session.previews or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._turns.start(REST)
        elif not changes.picture or not self._turns.isActive():
            self._turns.start(FIRST)

    def _turn(self) -> None:
        if look_at_young() or self._session.catch_up():
            self._turns.start(0)
