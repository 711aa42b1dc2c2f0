"""When the panels beside a map follow what is selected: never under the hand that selects it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication


class Drawer(QTimer):
    """In a narrow window the inspector comes with a selection and takes a part of the map. Until the mouse is let go,
    and a second click can no longer come, everything stays where it was; a key does not wait."""

    def __init__(self, show_panels: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=QApplication.doubleClickInterval())
        self._show_panels = show_panels
        self.timeout.connect(self.follow)

    def follow(self) -> None:
        """Show the panels that go with the selection, as soon as they are in nobody's way."""
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.stop()
            self._show_panels()
        else:
            self.start()
