"""A button with a menu from which several things are ticked, one after the other."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

LEAST_ROOM, BESIDE = 270, 48
"""The narrowest room that a panel gives the button, and what its edges and its arrow take of it."""


class TickMenu(QMenu):
    """Stays open while its entries are ticked, by click or by Space; Enter ticks and closes."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        entry = self.activeAction()
        if entry is None or not entry.isCheckable():
            return False
        entry.trigger()
        return True


class TickButton(QWidget):
    """Says under its `label` what is ticked; `turned` names what was ticked, or is not any more. Its `choices` are made
    when the menu opens."""

    turned = Signal(str)

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label, self.button = QLabel(label), QPushButton()
        self.label.setProperty("role", "label")
        self.label.setBuddy(self.button)
        self.menu = TickMenu(self.button)
        self.menu.setToolTipsVisible(True)
        self.button.setMenu(self.menu)
        self._choices: Sequence[tuple[str, str]] = ()
        self._ticked: Collection[str] = ()
        self.menu.aboutToShow.connect(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.label)
        column.addWidget(self.button)

    def show_ticked(self, words: str, choices: Sequence[tuple[str, str]], ticked: Collection[str]) -> None:
        """Show what is ticked, in words, and remember what there is to choose from: texts with their keys."""
        self._choices, self._ticked = choices, ticked
        self.button.setText(self._fitting(words))
        self.button.setToolTip(words)
        self.button.setAccessibleName(f"{self.label.text()}: {words}")
        self.button.setEnabled(bool(choices))

    def _fitting(self, words: str) -> str:
        """The words as far as a panel has room for them; all of them are in the tooltip and the menu."""
        room = max(self.width(), LEAST_ROOM) - BESIDE
        return self.button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def _fill(self) -> None:
        self.menu.clear()
        for text, key in self._choices:
            entry = self.menu.addAction(text.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(key in self._ticked)
            entry.triggered.connect(partial(self.turned.emit, key))
