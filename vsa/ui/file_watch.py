"""Notices when another program touches a file."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

QUIET_MS = 300
"""A file is often written in several goes."""


class FileWatch(QObject):
    """Watches a file and its folder, as far as the system tells of changes there; few do so for a network. Whatever may
    have happened before counts too."""

    stirred = Signal()
    """Something happened there a moment ago, which may be nothing that matters."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self.stirred)
        self._watcher = QFileSystemWatcher([str(path), str(path.parent)], self)
        self._watcher.fileChanged.connect(self._follow)
        self._watcher.directoryChanged.connect(self._follow)
        self._timer.start()

    def _follow(self) -> None:
        """A file that was replaced is another one to the system, which has to be asked for that too."""
        self._watcher.addPath(str(self.path))
        self._timer.start()
