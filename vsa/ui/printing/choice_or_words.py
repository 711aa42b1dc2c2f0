"""A box with choices of which the last is to write something else, in a field that is there only then."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vsa.i18n import Translator
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.line import Line

WRITES = "\0"
"""The value of the choice to write; no option has it."""
RESTING_MS = 500
"""How long a text rests before it is taken as an answer, unless Enter or another field says so."""


class ChoiceOrWords(QWidget):
    """`changed` tells of another answer."""

    changed = Signal()

    def __init__(self, box: ChoiceBox, hint: str, tr: Translator) -> None:
        super().__init__()
        self.box, self.line = box, Line()
        box.addItem(tr("ui.print.other"), WRITES)
        self.setFocusProxy(box)
        self.line.setToolTip(hint)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleDescription(hint)
        self.line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(box)
        column.addWidget(self.line)
        self._resting = QTimer(self, singleShot=True, interval=RESTING_MS)
        self._resting.timeout.connect(self.changed)
        box.currentIndexChanged.connect(self._chose)
        self.line.textEdited.connect(lambda _: self._resting.start())
        self.line.editingFinished.connect(self._take)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.box.setAccessibleName(name)
        self.line.setAccessibleName(name)

    def answer(self) -> object:
        """The value of the choice, or what is written; nothing written is no answer."""
        chosen = self.box.currentData()
        return (self.line.text().strip() or None) if chosen == WRITES else chosen

    def show_answer(self, value: object) -> None:
        """Show an answer that was given before."""
        found = self.box.findData(value)
        if found < 0 and isinstance(value, str):
            self.line.setText(value)
            found = self.box.findData(WRITES)
        self.box.setCurrentIndex(max(found, 0))

    def _chose(self) -> None:
        writes = self.box.currentData() == WRITES
        self.line.setVisible(writes)
        if writes and self.box.hasFocus():
            self.line.setFocus()
        self.changed.emit()

    def _take(self) -> None:
        if self._resting.isActive():
            self._resting.stop()
            self.changed.emit()
