"""A few exclusive choices side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segments(QWidget):
    """Buttons of which at most one is checked; `chosen` carries its index. Arrow keys move between them."""

    chosen = Signal(int)

    def __init__(self, labels: Sequence[str], icons: Sequence[QIcon] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for index, label in enumerate(labels):
            button = QToolButton()
            button.setObjectName("segment")
            button.setProperty("place", _place(index, len(labels)))
            button.setText(label)
            button.setAccessibleName(label)
            button.setToolTip(label)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            if icons:
                button.setIcon(icons[index])
            self._group.addButton(button, index)
            row.addWidget(button)
        self._group.idClicked.connect(self.chosen)

    def choose(self, index: int | None) -> None:
        """Show which one is chosen; None for none."""
        self._group.setExclusive(index is not None)
        for each, button in enumerate(self._group.buttons()):
            button.setChecked(each == index)

    def button(self, index: int) -> QToolButton:
        """The button of a choice."""
        button = self._group.button(index)
        assert isinstance(button, QToolButton)
        return button


def _place(index: int, count: int) -> str:
    return "only" if count == 1 else "first" if index == 0 else "last" if index == count - 1 else "middle"
