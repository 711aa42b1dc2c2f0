"""Vis utregning: how a key figure came about, beside the map. A term that is chosen is selected on the map."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
)

from vsa.analysis import workings
from vsa.analysis.results import Basis
from vsa.analysis.working import Workings
from vsa.drawing.theme import Theme, color
from vsa.editor.session import Changes, Session
from vsa.model.stream import Stream
from vsa.scene.working_texts import LineText, WorkingText, working_text
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.icons import icon
from vsa.ui.theme import theme_in_use

WIDTH = 440
REST = 150
"""Milliseconds that the hand rests before a change of the map is worked out anew."""
NOTES_HEIGHT = 190
TABLE_STRETCH = 1000
"""The table takes the room; without one the words stand at the top."""
VALUE_WIDTH = 104
CALCULATION_WIDTH = 146
FIRST = "lead_time"
PADDING = 16
ROW_AIR = 14
TALLEST = 10_000
NAMES = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
KEY = Qt.ItemDataRole.UserRole
MEASURE = "measure:"


class WorkingPanel(QFrame):
    """One figure's working at a time; a box at the top turns to any other. `closed` when the user has seen enough."""

    closed = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self._session, self._measure = session, FIRST
        self._worked: tuple[Stream, Basis, Workings] | None = None
        self._title, self._close, self.chooser = QLabel(), QToolButton(), ChoiceBox()
        self.figure, self.formula, self.notes, self.table = _words("title"), _words("label"), _words("label"), _table()
        self._noted = _scrolled(self.notes)
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self.refresh)
        self._arrange()
        self._connect()
        self.dress(theme)
        self.hide()

    def open_at(self, measure: str = "") -> None:
        """Show the working of a figure, and give it the keyboard."""
        self._measure = measure or self._measure
        self.show()
        self.refresh()
        (self.table if self.table.rowCount() else self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Work the figure out anew from the map as it is."""
        self._speak()
        stream, analysis = self._session.stream, self._session.analysis
        if stream is None or analysis is None:
            self._fill_chooser(Workings(None))
            self._show_reason()
            return
        shown = self._workings(stream, analysis.basis)
        self._fill_chooser(shown)
        if working := shown.get(self._measure):
            self._show(working_text(working, stream, analysis.basis.calendar, self._session.tr))
        else:
            self._show_reason()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._close.setIcon(icon("close", theme))
        self.table.setStyleSheet(f"QTableView:focus {{ border: 2px solid {color('accent', theme)}; }}")
        if not self.isHidden():
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        self._title.setProperty("role", "title")
        self._close.setFixedSize(32, 32)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column.addLayout(head)
        for widget in (self.chooser, self.figure, self.formula):
            column.addWidget(widget)
        column.addWidget(self.table, TABLE_STRETCH)
        column.addWidget(self._noted)
        column.addStretch(1)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed.emit)
        self.chooser.activated.connect(lambda place: self._turn_to(str(self.chooser.itemData(place))))
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self._fit_rows())
        self.table.itemSelectionChanged.connect(self._row_changed)
        self.table.cellClicked.connect(self._row_clicked)
        self.table.itemActivated.connect(lambda item: self._follow(item.row()))
        self._session.listen(self._session_changed)

    def _speak(self) -> None:
        tr = self._session.tr
        self._title.setText(tr("working.panel.title"))
        self._close.setToolTip(tr("working.panel.close"))
        self._close.setAccessibleName(tr("working.panel.close"))
        self.chooser.setAccessibleName(tr("working.panel.figure"))
        self.setAccessibleName(tr("working.panel.title"))
        columns = (tr("working.table.term"), tr("working.table.calculation"), tr("working.table.value"))
        for column, words in enumerate(columns):
            item = QTableWidgetItem(words)
            item.setTextAlignment(NUMBERS if column else NAMES)
            self.table.setHorizontalHeaderItem(column, item)

    def _workings(self, stream: Stream, basis: Basis) -> Workings:
        if self._worked is None or self._worked[0] is not stream or self._worked[1] != basis:
            self._worked = (stream, basis, workings(stream, basis))
        return self._worked[2]

    def _fill_chooser(self, shown: Workings) -> None:
        tr = self._session.tr
        if shown and self._measure not in shown:
            self._measure = FIRST
        known = {measure: tr.text(shown.label(measure)) for measure in shown}
        if [self.chooser.itemText(place) for place in range(self.chooser.count())] != list(known.values()):
            self.chooser.clear()
            for measure, label in known.items():
                self.chooser.addItem(label, measure)
        self.chooser.setCurrentIndex(self.chooser.findData(self._measure))
        self.chooser.setVisible(bool(shown))

    def _show(self, text: WorkingText) -> None:
        tr = self._session.tr
        self.figure.setText(f"{text.title}: {text.value}")
        self.formula.setText(text.formula)
        basis = tr("working.table.basis", text=" ".join(text.basis)) if text.basis else ""
        none = "" if text.lines else tr("working.table.no_terms")
        self._note("\n".join(filter(None, (none, *text.notes, basis))))
        self._fill_table(text)
        self.table.setAccessibleName(f"{text.title}: {text.value}. {text.formula}")

    def _show_reason(self) -> None:
        """Why there is nothing to work out."""
        session, tr = self._session, self._session.tr
        reasons = [tr.text(notice.message) for notice in session.analysis.notices] if session.analysis else []
        self.figure.setText(tr("working.table.refused") if reasons else tr("working.table.empty"))
        self.formula.setText("\n".join(reasons))
        self._note("")
        self.table.setRowCount(0)
        self.table.hide()

    def _note(self, text: str) -> None:
        self.notes.setText(text)
        self._noted.setVisible(bool(text))
        width = WIDTH - 28 - self._noted.verticalScrollBar().sizeHint().width()
        self._noted.setFixedHeight(min(NOTES_HEIGHT, self.notes.heightForWidth(width) + 6))

    def _fill_table(self, text: WorkingText) -> None:
        self.table.blockSignals(True)
        self.table.clearSelection()
        self.table.clearSpans()
        self.table.setRowCount(len(text.lines) + 1 if text.lines else 0)
        for row, line in enumerate(text.lines):
            self._fill_row(row, line)
        if text.lines:
            self._fill_row(len(text.lines), LineText("", "", text.combination, "", text.value), bold=True)
        self.table.setVisible(bool(text.lines))
        self._fit_rows()
        self._mark_selected()
        self.table.blockSignals(False)

    def _fit_rows(self) -> None:
        """Rows as high as their words: Qt breaks lines as if the style sheet left no padding."""
        names, calculations, values = (self.table.columnWidth(column) - 2 * PADDING for column in range(3))
        metrics = self.table.fontMetrics()
        for row in range(self.table.rowCount()):
            spanned = self.table.columnSpan(row, 1) > 1
            widths = (names, calculations + values if spanned else calculations, values)
            items = (self.table.item(row, column) for column in range(3))
            heights = [_height(item.text(), width, metrics) for item, width in zip(items, widths, strict=True) if item]
            self.table.setRowHeight(row, max(heights, default=0) + ROW_AIR)

    def _fill_row(self, row: int, line: LineText, *, bold: bool = False) -> None:
        texts = (line.name, line.calculation, line.value) if line.calculation else (line.name, line.value, "")
        if not line.calculation:
            self.table.setSpan(row, 1, 1, 2)
        for column, words in enumerate(texts):
            item = QTableWidgetItem(words)
            item.setData(KEY, line.key)
            item.setToolTip(words if column == 0 else "")
            item.setTextAlignment(NUMBERS if column else NAMES)
            if line.key.startswith(MEASURE) and not column:
                item.setForeground(QColor(color("accent", theme_in_use())))
            if bold:
                font = QFont(self.table.font())
                font.setBold(True)
                item.setFont(font)
            self.table.setItem(row, column, item)

    def _mark_selected(self) -> None:
        """The row of what is selected on the map."""
        only = self._session.only
        rows = [row for row in range(self.table.rowCount()) if only and self._key(row) == only]
        chosen = {index.row() for index in self.table.selectionModel().selectedRows()}
        if rows and not chosen & set(rows):
            self.table.selectRow(rows[0])
        elif not rows and chosen:
            self.table.clearSelection()

    def _key(self, row: int) -> str:
        item = self.table.item(row, 0)
        return str(item.data(KEY)) if item else ""

    def _row_changed(self) -> None:
        """By the keyboard. A button of the mouse selects when it is released, so that the map may move to the place."""
        rows = self.table.selectionModel().selectedRows()
        if rows and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._select(self._key(rows[0].row()))

    def _row_clicked(self, row: int, _column: int) -> None:
        self._select(self._key(row))
        self._follow(row)

    def _select(self, key: str) -> None:
        if key and not key.startswith(MEASURE):
            self._session.select([key])

    def _follow(self, row: int) -> None:
        """Turn to the figure that a term is."""
        key = self._key(row)
        if key.startswith(MEASURE):
            self._turn_to(key.removeprefix(MEASURE))

    def _turn_to(self, measure: str) -> None:
        self._measure = measure
        self.refresh()

    def _session_changed(self, changes: Changes) -> None:
        if self.isHidden():
            return
        if changes.document or changes.stage or changes.preview:
            self._resting.start()
        if changes.selection:
            self.table.blockSignals(True)
            self._mark_selected()
            self.table.blockSignals(False)


class _WholeRow(QStyledItemDelegate):
    """The row is what is chosen, so no cell of it has a frame of its own."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


def _height(text: str, width: int, metrics: QFontMetrics) -> int:
    if metrics.horizontalAdvance(text) <= width:
        return metrics.height()
    return metrics.boundingRect(QRect(0, 0, width, TALLEST), int(Qt.TextFlag.TextWordWrap), text).height()


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _scrolled(label: QLabel) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(label)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    label.setAutoFillBackground(False)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return area


def _table() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.setItemDelegate(_WholeRow(table))
    table.verticalHeader().hide()
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column, width in ((1, CALCULATION_WIDTH), (2, VALUE_WIDTH)):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(column, width)
    return table
