"""Whose turn it is to edit a file: one window at a time; the next one gets it when the first lets go."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from vsa.storage import Holder, Lock, holder, lock

PATIENCE_MS = 3000


class Turn(QObject):
    """Holds the lock of a file, or asks for it again and again. `came` tells that it is held after a wait."""

    came = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.holder: Holder | None = None
        self._lock: Lock | None = lock(path, signed=True)
        self._timer = QTimer(self)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.ask_again)
        if not self.mine:
            self.holder = holder(path)
            self._timer.start()

    @property
    def mine(self) -> bool:
        """Whether the file may be saved."""
        return self._lock is not None

    def is_for(self, path: Path) -> bool:
        """Whether a path leads to the file, by whatever name."""
        return os.path.realpath(path) == os.path.realpath(self.path)

    def ask_again(self) -> None:
        """Take the lock if the other one has let go of it."""
        self._lock = lock(self.path, signed=True)
        if self.mine:
            self._timer.stop()
            self.came.emit()

    def release(self) -> None:
        """Let go of the file, or wait no longer."""
        self._timer.stop()
        held, self._lock = self._lock, None
        if held is not None:
            held.release()
