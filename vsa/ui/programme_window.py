"""The programme: all documents of a folder as one table, beside the document that is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vsa.analysis.improvement.programme import Programme
from vsa.analysis.improvement.standing import Standing, standing_of
from vsa.i18n import Translator, UserError
from vsa.scene.programme_rows import COLUMNS, FIGURES, heads, lines, totals
from vsa.storage.folder import Found, documents_in
from vsa.ui import dialogs
from vsa.ui.reading_table import ReadingTable
from vsa.ui.theme import scaled

SIZE = (1180, 680)
WIDTHS = {"phase": 180, "now": 84, "ideal": 84, "identified": 116, "realised": 116, "next_audit": 112}
NARROW = 96
HEAD_HEIGHT = 52
AT_A_TIME = 8
"""Files that are read before the window answers again."""


class ProgrammeWindow(QDialog):
    """Reads a folder a few files at a time, so that the window answers meanwhile, and never writes to it. `opened`
    names the file of a row on which Enter was pressed."""

    opened = Signal(Path)

    def __init__(self, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tr = tr
        self._folder = Path()
        self._reading: Iterator[Found] = iter(())
        self._standings: list[tuple[Path, Standing]] = []
        self._damaged: list[Found] = []
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._read_some)
        self.totals, self.note, self.damaged = QLabel(), QLabel(), QLabel()
        self.table = ReadingTable(tr("programme.title"), heads(tr))
        self.setWindowTitle(tr("programme.title"))
        self.resize(*SIZE)
        self._arrange()

    @property
    def programme(self) -> Programme:
        """What has been read so far."""
        return Programme(tuple(standing for _, standing in self._standings))

    def choose(self, proposed: Path) -> None:
        """Ask for a folder and show it; without one the window is given up."""
        folder = dialogs.ask_folder(self, self._tr("programme.choose"), proposed)
        if folder is not None:
            self.read(folder)
        elif not self.isVisible():
            self.close()

    def read(self, folder: Path) -> None:
        """Show the documents of a folder."""
        self._folder, self._reading = folder, documents_in(folder)
        self._standings, self._damaged = [], []
        self.show()
        self._more.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._more.stop()
        super().closeEvent(event)

    def _read_some(self) -> None:
        try:
            for _ in range(AT_A_TIME):
                self._take(next(self._reading))
        except StopIteration:
            self._more.stop()
        except UserError as error:
            self._more.stop()
            dialogs.tell(self, self._tr, self._tr.text(error.message))
        self._show()

    def _take(self, found: Found) -> None:
        if found.document is None:
            self._damaged.append(found)
        else:
            self._standings.append((found.path, standing_of(found.document, date.today())))

    def _show(self) -> None:
        programme, tr = self.programme, self._tr
        figures = totals(programme, tr)
        self.totals.setText(_table_of(figures))
        self.totals.setAccessibleName(", ".join(f"{name}: {value}" for name, value in figures))
        reading = self._more.isActive()
        self.note.setText(tr("programme.reading" if reading else "programme.read", count=len(self._standings)))
        errors = (found.error for found in self._damaged)
        self.damaged.setText("\n".join(tr.text(error.message) for error in errors if error is not None))
        self.damaged.setVisible(bool(self._damaged))
        self._save.setEnabled(not reading and bool(self._standings))
        if not reading:
            self._fill(programme)

    def _fill(self, programme: Programme) -> None:
        self.table.setSortingEnabled(False)
        self.table.setRowCount(len(self._standings))
        for row, ((path, standing), line) in enumerate(zip(self._standings, lines(programme, self._tr), strict=True)):
            orders = (line.texts[0], standing.phase, standing.lead_time_now, standing.lead_time_ideal)
            shares = (standing.identified, standing.realised, standing.realised / (standing.identified or 1))
            keys: tuple[Any, ...] = (*orders, *shares, standing.overdue, standing.next_audit)
            for column, (text, key) in enumerate(zip(line.texts, keys, strict=True)):
                item = _Item(text, key)
                item.setData(Qt.ItemDataRole.UserRole, path)
                side = Qt.AlignmentFlag.AlignRight if COLUMNS[column] in FIGURES else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(line.case if column == 0 else text)
                self.table.setItem(row, column, item)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)

    def _arrange(self) -> None:
        self._arrange_table()
        self.totals.setTextFormat(Qt.TextFormat.RichText)
        for label in (self.note, self.damaged):
            label.setProperty("role", "hint")
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(self.totals)
        column.addWidget(self.table, 1)
        column.addWidget(self.damaged)
        column.addLayout(self._buttons())

    def _arrange_table(self) -> None:
        table, head = self.table, self.table.horizontalHeader()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.itemActivated.connect(self._open)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        head.setFixedHeight(scaled(HEAD_HEIGHT))
        for place, name in enumerate(COLUMNS[1:], 1):
            table.setColumnWidth(place, scaled(WIDTHS.get(name, NARROW)))
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _buttons(self) -> QHBoxLayout:
        """What is said of the reading, and the buttons beside it."""
        tr = self._tr
        self._choose = QPushButton(tr("programme.other_folder"))
        self._save = QPushButton(tr("programme.save"))
        close = QPushButton(tr("ui.button.close"))
        self._choose.clicked.connect(lambda: self.choose(self._folder))
        self._save.clicked.connect(self._save_pdf)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self.note, 1)
        for button in (self._choose, self._save, close):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _open(self, item: QTableWidgetItem) -> None:
        self.opened.emit(item.data(Qt.ItemDataRole.UserRole))

    def _save_pdf(self) -> None:
        from vsa.exchange import write_whole
        from vsa.reports import write
        from vsa.reports.programme import compose_programme, default_programme_name

        tr, today = self._tr, date.today()
        proposed = self._folder / default_programme_name(tr.language, today)
        path = dialogs.ask_save(self, tr("programme.save"), proposed, tr("programme.pdf"))
        if path is None:
            return
        reasons = [found.error.message for found in self._damaged if found.error is not None]
        try:
            write_whole(path, write(compose_programme(self.programme, reasons, tr.language, today)))
        except UserError as error:
            dialogs.tell(self, tr, tr.text(error.message))


def _table_of(figures: Sequence[tuple[str, str]]) -> str:
    """Each figure large, with its name below it."""
    cells = (f'<td style="padding-right: 40px"><big><b>{value}</b></big><br>{name}</td>' for name, value in figures)
    return f"<table><tr>{''.join(cells)}</tr></table>"


class _Item(QTableWidgetItem):
    """A cell that is sorted by what it means; what is unknown comes last."""

    def __init__(self, text: str, key: Any) -> None:
        super().__init__(text)
        self._key = key

    def __lt__(self, other: QTableWidgetItem) -> bool:
        assert isinstance(other, _Item)
        if self._key is None or other._key is None:
            return self._key is not None
        return bool(self._key < other._key)
