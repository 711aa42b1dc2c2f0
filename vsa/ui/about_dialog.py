"""What the program is, its version, and the licences of all that it is made with."""

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vsa import __version__
from vsa.editor.licences import libraries
from vsa.i18n import Translator
from vsa.ui.reading_table import ReadingTable

SIZE = (640, 560)
COLUMNS = ("library", "version", "licence")


class AboutDialog(QDialog):
    """Read from the machine itself; nothing is looked up anywhere."""

    def __init__(self, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("editor.command.about"))
        self.resize(*SIZE)
        title, words, made_with = QLabel(f"vsa {__version__}"), QLabel(tr("ui.about")), QLabel(tr("news.made_with"))
        title.setProperty("role", "h1")
        words.setWordWrap(True)
        made_with.setProperty("role", "section")
        self.table = ReadingTable(tr("news.made_with"), [tr(f"news.column.{name}") for name in COLUMNS])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._list_libraries()
        close = QPushButton(tr("ui.button.close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (title, words, made_with):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def _list_libraries(self) -> None:
        for library in libraries():
            row = self.table.rowCount()
            self.table.insertRow(row)
            for place, text in enumerate(library):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, place, item)
