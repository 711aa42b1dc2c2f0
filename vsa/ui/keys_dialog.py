"""Every command and its keys, in a list that can be searched."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vsa.editor.command_words import other_words
from vsa.editor.commands import COMMANDS, Command
from vsa.editor.searching import folded
from vsa.i18n import Translator
from vsa.ui.key_text import key_text
from vsa.ui.reading_table import ReadingTable

SIZE = (560, 620)
OTHERS = Qt.ItemDataRole.UserRole
"""Other words for the command of a row."""


class KeysDialog(QDialog):
    """Made from the table of commands, so it never tells of a key that does not work."""

    def __init__(self, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("editor.command.keys"))
        self.resize(*SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("ui.keys.search"))
        self.search.setAccessibleName(tr("ui.keys.search"))
        self.search.textChanged.connect(self._filter)
        self.table = ReadingTable(self.windowTitle(), (tr("ui.keys.command"), tr("ui.keys.key")))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        close = QPushButton(tr("ui.button.close"))
        close.clicked.connect(self.accept)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        for command in COMMANDS:
            if command.keys:
                self._add(command)

    def _add(self, command: Command) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        keys = ", ".join(key_text(key) for key in command.keys)
        name = QTableWidgetItem(self._tr(command.label))
        name.setData(OTHERS, " ".join(other_words(command, self._tr.language)))
        self.table.setItem(row, 0, name)
        self.table.setItem(row, 1, QTableWidgetItem(keys))

    def _filter(self, wanted: str) -> None:
        for row in range(self.table.rowCount()):
            items = [item for column in (0, 1) if (item := self.table.item(row, column))]
            texts = [folded(item.text()) for item in items]
            others = items[0].data(OTHERS).split()
            found = folded(wanted) in " ".join(texts) or any(word.startswith(folded(wanted)) for word in others)
            self.table.setRowHidden(row, not found)
