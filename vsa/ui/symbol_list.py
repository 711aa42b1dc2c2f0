"""The searchable list of symbols that floats over the map."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.palette.purpose import Purpose
from vsa.editor.palette.rows import Row, chapters
from vsa.i18n import Translator
from vsa.symbols.registry import entries
from vsa.ui.line import Line
from vsa.ui.symbol_rows import ROW, RowDelegate, RowView, heading_item, symbol_item

WIDTH, HEIGHT, LEAST_HEIGHT = 400, 460, 260
GAP, EDGE = 14, 8
MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
STAR_KEY = "*"


class SymbolList(QFrame):
    """Type to search, arrows go up and down, Enter chooses, Esc closes; `*` makes a favourite of a symbol or takes it
    out again."""

    chosen = Signal(str)
    starred = Signal(str)
    closed = Signal()

    def __init__(self, over: QWidget, theme: Theme, tr: Translator, favourites: Collection[str]) -> None:
        super().__init__(over)
        self._over, self._tr, self._favourites = over, tr, tuple(favourites)
        self._purpose: Purpose | None = None
        self.setProperty("role", "toolbox")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.title, self.field, self.view, self.hint = QLabel(), Line(), RowView(), QLabel(tr("palette.hint"))
        self._model = QStandardItemModel(self)
        self._arrange(theme)
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.installEventFilter(self)
        self.view.viewport().installEventFilter(self)
        self.view.clicked.connect(lambda index: self._choose(index))

    def open(self, purpose: Purpose, at: QRect) -> None:
        """Open beside a place of the widget that it floats over."""
        self._purpose = purpose
        self.title.setText(self._tr.text(purpose.title))
        self.setAccessibleName(self.title.text())
        self.field.clear()
        self._fill()
        self._place(at)
        self.show()
        self.raise_()
        self.field.setFocus()

    def show_favourites(self, favourites: Collection[str]) -> None:
        """Show other favourites; what is marked stays marked."""
        self._favourites = tuple(favourites)
        row = self._row(self.view.currentIndex())
        self._fill(row.entry.name if row else "")

    def rows(self) -> list[Row]:
        """The symbols that are listed, from the top."""
        found = (self._row(self._model.index(place, 0)) for place in range(self._model.rowCount()))
        return [row for row in found if row is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        if watched is self.field and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._left(event)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            return self._star(self.view.star_at(event))
        return False

    def _arrange(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        self.title.setProperty("role", "strong")
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.field.setPlaceholderText(self._tr("palette.search"))
        self.field.setAccessibleName(self._tr("palette.search"))
        self.view.setObjectName("bare")
        self.view.setModel(self._model)
        self.view.setItemDelegate(RowDelegate(self.view, theme, self._tr))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setAccessibleName(self._tr("palette.list"))
        for widget in (self.title, self.field, self.view, self.hint):
            column.addWidget(widget, 1 if widget is self.view else 0)

    def _fill(self, marked: str = "") -> None:
        """List what the text finds, with the first one marked that can be chosen."""
        purpose = self._purpose
        if purpose is None:
            return
        self._model.clear()
        found = chapters(entries(), self.field.text(), self._favourites, purpose.refusal, self._tr)
        for chapter in found:
            self._model.appendRow(heading_item(self._tr(chapter.heading)))
            for row in chapter.rows:
                self._model.appendRow(symbol_item(row, self._tr))
        if not found:
            self._model.appendRow(heading_item(self._tr("palette.none")))
        rows = self.rows()
        names = [row.entry.name for row in rows]
        possible = (place for place, row in enumerate(rows) if row.refusal is None)
        self._mark(names.index(marked) if marked in names else next(possible, 0))

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.view.currentIndex())
        elif event.text() == STAR_KEY:
            self._star(self.view.currentIndex())
        elif key in MOVES:
            self._mark(self._marked() + MOVES[Qt.Key(key)])
        else:
            return False
        return True

    def _marked(self) -> int:
        """The place of the marked symbol among the symbols."""
        here = self.view.currentIndex().row()
        return sum(self._row(self._model.index(place, 0)) is not None for place in range(here))

    def _mark(self, place: int) -> None:
        """Mark the symbol at a place, and say it."""
        places = [at for at in range(self._model.rowCount()) if self._row(self._model.index(at, 0))]
        if not places:
            return
        index = self._model.index(places[min(max(place, 0), len(places) - 1)], 0)
        self.view.setCurrentIndex(index)
        if index.row() == places[0]:
            self.view.scrollToTop()
        said = (str(index.data()), str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole)))
        self.field.setAccessibleDescription(", ".join(filter(None, said)))
        QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    def _choose(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and row.refusal is None:
            self.chosen.emit(row.entry.name)

    def _star(self, index: QModelIndex | None) -> bool:
        row = self._row(index) if index is not None else None
        if row is not None and index is not None:
            self.view.setCurrentIndex(index)
            self.starred.emit(row.entry.name)
        return row is not None

    def _left(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere: the list closes, unless it went to a menu or another window."""
        elsewhere = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        if self.isVisible() and not inside and event.reason() not in elsewhere:
            self.closed.emit()

    def _place(self, at: QRect) -> None:
        """Beside a place, wholly inside what it floats over."""
        room = self._over.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self.resize(min(WIDTH, room.width()), min(HEIGHT, max(LEAST_HEIGHT, room.height())))
        right, left = at.right() + GAP, at.left() - GAP - self.width()
        x = right if right + self.width() <= room.right() else left
        x = min(max(x, room.left()), max(room.right() - self.width(), room.left()))
        y = min(max(at.top() - GAP, room.top()), max(room.bottom() - self.height(), room.top()))
        self.move(QPoint(x, y))

    @staticmethod
    def _row(index: QModelIndex) -> Row | None:
        found = index.data(ROW)
        return found if isinstance(found, Row) else None
