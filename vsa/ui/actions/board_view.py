"""The columns of the board: cards are walked and moved with the arrow keys, or dragged."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from vsa.editor import operations
from vsa.editor.actions.board import Card, cards
from vsa.editor.session import Session
from vsa.model.actions import BoardColumn
from vsa.ui.actions.board_card import LARGE, MIME, BoardCard
from vsa.ui.theme import scaled

HEAD = 15
MARGIN, SCROLL_BAR = 10, 14
COLUMNS = tuple(BoardColumn)
WALK = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class ColumnView(QFrame):
    """The cards of a column under its name and count. Cards are dropped here; `opened` tells of a double click."""

    opened = Signal()

    def __init__(self, session: Session, column: BoardColumn) -> None:
        super().__init__()
        self.setProperty("role", "column")
        self._session, self._column = session, column
        self.setAcceptDrops(True)
        self.head, self.note = QLabel(), QLabel()
        self.head.setWordWrap(True)
        self.note.setWordWrap(True)
        self.note.setProperty("role", "label")
        self._body = QWidget()
        self._body.setProperty("role", "plain")
        self._cards = QVBoxLayout(self._body)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._body)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column_of.setSpacing(6)
        column_of.addWidget(self.head)
        column_of.addWidget(self.note)
        column_of.addWidget(self.area, 1)

    def show_cards(self, shown: Sequence[Card], note: str, chosen: Sequence[str], *, large: bool) -> None:
        """Show these cards."""
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        name = self._session.tr(f"actions.board.{self._column}")
        self.head.setText(f"{name}  {len(shown)}")
        size = round(scaled(HEAD) * (LARGE if large else 1.0))
        self.head.setStyleSheet(f"font-size: {size}px; font-weight: 700;")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.setAccessibleName(f"{name}: {len(shown)}")
        for card in shown:
            made = BoardCard(self._session, card, self._column, large=large, chosen=card.action.id in chosen)
            made.fit(self._room)
            made.opened.connect(self.opened, Qt.ConnectionType.QueuedConnection)
            self._cards.addWidget(made)
            made.show()
            if card.action.id in chosen:
                self.area.ensureWidgetVisible(made)
        self._cards.addStretch(1)

    @property
    def _room(self) -> int:
        """The width of a card, with a scroll bar beside it whether there is one or not."""
        return self.width() - 2 * MARGIN - SCROLL_BAR

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for card in self._body.findChildren(BoardCard):
            card.fit(self._room)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._mark(target=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(target=False)
        action = bytes(event.mimeData().data(MIME).data()).decode()
        event.acceptProposedAction()
        self._session.say(operations.put_on_board(self._session, [action], self._column))

    def _mark(self, *, target: bool) -> None:
        self.setProperty("target", target)
        self.style().polish(self)


class BoardView(QWidget):
    """Left and right walk between the columns, up and down within one; Ctrl with them moves the card. `opened` tells
    that the fields of a card are asked for."""

    opened = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: Mapping[BoardColumn, tuple[Card, ...]] = {}
        self.large = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.columns = {column: ColumnView(session, column) for column in COLUMNS}
        for view in self.columns.values():
            view.opened.connect(self.opened)
            row.addWidget(view, 1)

    def show_session(self) -> None:
        """Show the board as it is now."""
        tr, document = self._session.tr, self._session.document
        self._shown = cards(self._session)
        chosen = self._session.selected("action")
        ongoing = len(self._shown[BoardColumn.ONGOING])
        for column, view in self.columns.items():
            note = "" if self._shown[column] else tr(f"actions.board.empty.{column}")
            if column is BoardColumn.ONGOING and ongoing:
                over = ongoing > document.ongoing_limit
                note = tr("actions.count.over_limit" if over else "actions.count.limit", limit=document.ongoing_limit)
            view.show_cards(self._shown[column], note, chosen, large=self.large)
        spoken = [card.spoken for shown in self._shown.values() for card in shown if card.action.id in chosen]
        self.setAccessibleName(tr("actions.board.name"))
        self.setAccessibleDescription("; ".join(spoken))
        if spoken and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = WALK.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self.walk(*step)

    def walk(self, across: int, down: int) -> None:
        """Choose the card beside the chosen one; past an empty column the next one with cards is meant."""
        places = {
            card.action.id: (at, row)
            for at, column in enumerate(COLUMNS)
            for row, card in enumerate(self._shown[column])
        }
        chosen = [key for key in self._session.selected("action") if key in places]
        if not chosen:
            first = next(iter(places), None)
            self._session.select([f"action:{first}"] if first else [])
            return
        column, row = places[chosen[-1]]
        filled = [at for at, each in enumerate(COLUMNS) if self._shown[each]]
        column = filled[min(max(filled.index(column) + across, 0), len(filled) - 1)]
        there = self._shown[COLUMNS[column]]
        self._session.select([f"action:{there[min(max(row + down, 0), len(there) - 1)].action.id}"])
