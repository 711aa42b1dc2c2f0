"""The list of all commands that opens over the window: type a few letters, choose, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from vsa.drawing.theme import color
from vsa.editor.command_list import Entry, entries, matching
from vsa.ui.key_text import key_text
from vsa.ui.theme import theme_in_use

if TYPE_CHECKING:
    from vsa.ui.window import Window

WIDTH, HEIGHT, ABOVE = 640, 520, 72
MARGIN = 40
PADDING, BAR = 12, 3
ENTRY = Qt.ItemDataRole.UserRole
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class CommandList(QFrame):
    """Closes when something is chosen, on Esc, and when the pointer is pressed elsewhere."""

    def __init__(self, window: Window) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._window, self._tr = window, window.tr_
        self._entries = entries(window, self._tr, window.settings.recent_commands)
        self.setObjectName("commands")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self._tr("editor.command.commands"))
        self.search, self.list, self.none = _Search(self), QListWidget(), QLabel(self._tr("ui.command_list.none"))
        self._arrange()
        self.search.textChanged.connect(self._show_matching)
        self.search.returnPressed.connect(self.choose)
        self.list.itemClicked.connect(self.choose)
        self.list.currentItemChanged.connect(self._speak_of)
        self._show_matching("")

    def open(self) -> None:
        """Show the list in the middle of the window, near its upper edge."""
        parent = self._window
        width, height = min(WIDTH, parent.width() - MARGIN), min(HEIGHT, parent.height() - ABOVE - MARGIN)
        self.setGeometry(QRect(parent.mapToGlobal(QPoint((parent.width() - width) // 2, ABOVE)), QSize(width, height)))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def step(self, step: int) -> None:
        """Go so many rows down, or up; from the last row to the first."""
        count, row = self.list.count(), self.list.currentRow()
        if count:
            edge = 0 if row == count - 1 else count - 1
            wraps = (step == 1 and row == count - 1) or (step == -1 and row == 0)
            self.list.setCurrentRow(edge if wraps else min(max(row + step, 0), count - 1))

    def choose(self) -> None:
        """Carry out the command of the current row, if that can be done now."""
        item = self.list.currentItem()
        entry: Entry | None = item.data(ENTRY) if item is not None else None
        if entry is None or not entry.available:
            return
        self.close()
        self._window.keep_settings(self._window.settings.with_recent_command(entry.command.id))
        self._window.run(entry.command)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self.search.setPlaceholderText(self._tr("ui.command_list.search"))
        self.search.setAccessibleName(self._tr("ui.command_list.search"))
        self.list.setAccessibleName(self.accessibleName())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Row(self.list))
        self.none.setProperty("role", "hint")
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.none, 1)

    def _show_matching(self, text: str) -> None:
        found = matching(self._entries, text)
        self.list.clear()
        for entry in found:
            item = QListWidgetItem(self.list)
            item.setData(ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(entry))
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)
        self.list.setCurrentRow(0)

    def _spoken(self, entry: Entry) -> str:
        keys = " ".join(key_text(key) for key in entry.keys)
        reason = self._tr("ui.command_list.disabled", reason=entry.reason) if entry.reason else ""
        return ", ".join(filter(None, (entry.name, entry.place, keys, reason)))

    def _speak_of(self, item: QListWidgetItem | None) -> None:
        """The focus stays where one types, so the current row is told there."""
        self.search.setAccessibleDescription(item.data(Qt.ItemDataRole.AccessibleTextRole) if item else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self.search, QAccessible.Event.DescriptionChanged))


class _Search(QLineEdit):
    """Leaves the keys that walk through the list to it."""

    def __init__(self, commands: CommandList) -> None:
        super().__init__()
        self._commands = commands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._commands.close()
        elif key in STEPS:
            self._commands.step(STEPS[key])
        else:
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """The name with its keys; below it the menu, or why the command cannot be carried out now."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = QFontMetrics(option.font).height() + QFontMetrics(_small(option.font)).height()
        return QSize(0, height + PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, _ink("accent_soft"))
            painter.fillRect(QRect(option.rect.topLeft(), QSize(BAR, option.rect.height())), _ink("accent"))
        place = option.rect.adjusted(PADDING, PADDING // 2, -PADDING, -PADDING // 2)
        self._write_names(painter, option.font, entry, place)
        self._write_below(painter, _small(option.font), entry, place)
        painter.restore()

    def _write_names(self, painter: QPainter, font: QFont, entry: Entry, place: QRect) -> None:
        keys = "   ".join(key_text(key) for key in entry.keys[:2])
        painter.setFont(_small(font))
        painter.setPen(_ink("text2" if entry.available else "text3"))
        top = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        painter.drawText(place, top, keys)
        room = place.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(keys) - PADDING, 0)
        painter.setFont(font)
        painter.setPen(_ink("text" if entry.available else "text3"))
        name = painter.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), name)

    def _write_below(self, painter: QPainter, font: QFont, entry: Entry, place: QRect) -> None:
        painter.setFont(font)
        painter.setPen(_ink("text3"))
        words = " · ".join(filter(None, (entry.place, entry.reason)))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), shown)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(12, font.pixelSize() - 1))
    return small


def _ink(token: str) -> QColor:
    return QColor(color(token, theme_in_use()))
