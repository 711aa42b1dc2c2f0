"""The points of a measurement as a table that is written in and pasted into, with an empty row at its end."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from vsa.editor.gains.points import COLUMNS, cells, delete_rows, paste, points_of, write_row
from vsa.editor.session import Session
from vsa.i18n import UserError, message
from vsa.model.base import Id
from vsa.ui.theme import scaled

ROW_HEIGHT = 34
NOTE = len(COLUMNS) - 1
NEEDED = 2
"""A new row is taken once its day and its value are there."""


class PointTable(QTableWidget):
    """What cannot be read stays as it was typed, and the reason is said."""

    def __init__(self, session: Session) -> None:
        super().__init__(0, len(COLUMNS))
        self._session = session
        self._indicator: Id = ""
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        self.cellChanged.connect(self._take)

    def show_points(self, indicator: Id) -> None:
        """Show the points of a measurement as they are now."""
        place = (self.currentRow(), self.currentColumn()) if indicator == self._indicator else (-1, -1)
        self._indicator = indicator
        points = points_of(self._session, indicator)
        tr = self._session.tr
        with QSignalBlocker(self):
            self.setRowCount(len(points) + 1)
            for row, point in enumerate(points):
                self._write(row, cells(point, tr))
            self._write(len(points), ("",) * len(COLUMNS))
            for row in range(self.rowCount()):
                self.setRowHeight(row, scaled(ROW_HEIGHT))
        if place[0] >= 0:
            self.setCurrentCell(min(place[0], self.rowCount() - 1), place[1])

    def speak(self) -> None:
        """Write the headings in the language of the session."""
        tr = self._session.tr
        self.setHorizontalHeaderLabels([tr(f"gains.column.{name}") for name in COLUMNS])
        for column in range(len(COLUMNS)):
            if (head := self.horizontalHeaderItem(column)) is not None:
                head.setTextAlignment(_side(column))
        self.setAccessibleName(tr("gains.points.name"))
        self.setAccessibleDescription(tr("gains.points.hint"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_rows(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            delete_rows(self._session, self._indicator, {index.row() for index in self.selectedIndexes()})
        else:
            super().keyPressEvent(event)

    def paste_rows(self, text: str) -> None:
        """Take rows of a spreadsheet, or say why not."""
        try:
            count = paste(self._session, self._indicator, text)
        except UserError as error:
            self._session.say(error.message)
        else:
            self._session.say(message("gains.points.pasted", count=count))

    def _write(self, row: int, texts: tuple[str, ...]) -> None:
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_side(column))
            self.setItem(row, column, item)

    def _take(self, row: int, _: int) -> None:
        texts = tuple(item.text() if (item := self.item(row, column)) else "" for column in range(len(COLUMNS)))
        is_new = row == self.rowCount() - 1
        if is_new and not all(text.strip() for text in texts[:NEEDED]):
            return
        try:
            write_row(self._session, self._indicator, row, texts)
        except UserError as error:
            self._session.say(error.message)


def _side(column: int) -> Qt.AlignmentFlag:
    """Numbers stand flush right."""
    side = Qt.AlignmentFlag.AlignLeft if column == NOTE else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
