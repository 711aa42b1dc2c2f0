"""What gives most when it is halved, in a list whose lines can be tried."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from vsa.analysis.sensitivity import LEAST, Effect
from vsa.editor.what_if import LARGEST_MAP, effect_text
from vsa.i18n import Translator
from vsa.model.calendar import WorkCalendar
from vsa.model.time_in_words import hours_text, minutes_text

LEVER, TIME, PERCENT, WORK = range(4)
WIDTHS = {TIME: 92, PERCENT: 56, WORK: 72}
NOTHING = "–"
ROOM = 34
"""Pixels that padding and margins take of the width of a cell."""
MOST = 30
"""Lines beyond these save next to nothing."""
NAMES = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EffectList(QTableWidget):
    """`chosen` carries the place of a line, by a click or Enter. As high as its lines: what is around it scrolls."""

    chosen = Signal(int)

    def __init__(self, tr: Translator) -> None:
        super().__init__(0, 4)
        self._tr = tr
        self.title, self.hint = QLabel(tr("whatif.list.title")), QLabel()
        self.title.setProperty("role", "section")
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.setObjectName("bare")
        self.setAccessibleName(tr("whatif.list.title"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_WholeLine(self))
        self.cellClicked.connect(lambda row, _: self.chosen.emit(row))
        self.itemActivated.connect(lambda item: self.chosen.emit(item.row()))
        self._arrange_columns()

    def _arrange_columns(self) -> None:
        """What is named takes the room that the figures leave."""
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(LEVER, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        head.sectionResized.connect(self._fit)

    def show_effects(self, effects: Sequence[Effect] | None, calendar: WorkCalendar) -> None:
        """Show the first lines; None for a map that is too large."""
        shown = tuple(effects or ())[:MOST]
        tr = self._tr
        if effects is None:
            self.hint.setText(tr("whatif.list.large", most=LARGEST_MAP))
        else:
            self.hint.setText(tr("whatif.list.hint" if shown else "whatif.list.empty"))
        yearly = any(effect.fte is not None for effect in shown)
        heads = ("lever", "lead_time", "percent", "fte" if yearly else "labour")
        for column, head in enumerate(heads):
            item = QTableWidgetItem(tr(f"whatif.list.{head}"))
            item.setTextAlignment(NUMBERS if column else NAMES)
            self.setHorizontalHeaderItem(column, item)
        self.setRowCount(len(shown))
        for row, effect in enumerate(shown):
            self._fill(row, effect, calendar)
        self.setVisible(bool(shown))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(360, self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def _fill(self, row: int, effect: Effect, calendar: WorkCalendar) -> None:
        tr = self._tr
        time = minutes_text(effect.lead_time, calendar, tr)
        work = hours_text(effect.labour, tr) if effect.fte is None else tr.number(effect.fte, 2)
        work = work if effect.labour > LEAST else NOTHING
        texts = (tr.text(effect.name), time, tr.percent(effect.ratio), work)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(NUMBERS if column else NAMES)
            item.setToolTip(effect_text(effect, calendar, tr))
            if column == LEVER:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, effect_text(effect, calendar, tr))
            self.setItem(row, column, item)

    def _fit(self) -> None:
        self.resizeRowsToContents()
        self.updateGeometry()


class _WholeLine(QStyledItemDelegate):
    """The line is what is chosen, so no cell of it has a frame of its own."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of the words in the width that padding and margins leave them, which Qt does not take off."""
        within = QStyleOptionViewItem(option)
        within.rect = option.rect.adjusted(0, 0, -ROOM, 0)
        return super().sizeHint(within, index)
