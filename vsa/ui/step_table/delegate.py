"""Paints the cells and opens an editor in them."""

from typing import Any, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vsa.drawing.primitives import Token
from vsa.drawing.theme import color
from vsa.editor.fields import Kind
from vsa.editor.step_rows.columns import CODE, NAME
from vsa.editor.step_rows.table import Cell
from vsa.symbols.value_class import BADGE_HEIGHT, BADGE_WIDTHS, badge
from vsa.ui.icons import draw_icon
from vsa.ui.painter_inks import Inks
from vsa.ui.painter_marks import marks
from vsa.ui.step_table.editors import CellEditor, CellLine, CellLines
from vsa.ui.step_table.model import StepTableModel
from vsa.ui.theme import theme_in_use

PADDING, GAP, ICON = 10, 6, 18
EDGE, MARK = 2, 4
LINES_HEIGHT = 96
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
VERTICAL: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

Index = QModelIndex | QPersistentModelIndex


class StepDelegate(QStyledItemDelegate):
    """`moved` tells where the cursor goes once a text is taken: columns to the right and rows down. `filled` carries a
    text for all selected cells."""

    moved = Signal(int, int)
    filled = Signal(str)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.typing = False
        """Whether the next editor is opened by a letter, which takes the place of what stands there."""
        self._open: CellEditor | None = None

    def finish(self) -> None:
        """Take the text of an open editor."""
        if self._open is not None:
            self.commitData.emit(self._open)
            self._close(self._open)

    def go_on(self) -> None:
        """Let an editor that was just opened go on at the end of its text: Qt selects all of it."""
        if isinstance(self._open, CellLine):
            self._open.deselect()
            self._open.end(False)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        table = _model(index).table
        column = table.columns[index.column()]
        field = column.field_of_kind("step")
        text: str = index.data(Qt.ItemDataRole.EditRole)
        several = "\n" in text or (field is not None and field.kind is Kind.LINES)
        editor: CellEditor = (
            CellLines(parent) if several else CellLine(parent, table.choices(index.row(), index.column()))
        )
        editor.setAccessibleName(table.session.tr(column.label))
        self._open = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self._open:
            self._open = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if not self.typing:
            cast(CellEditor, editor).begin(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        model.setData(cast(Any, index), cast(CellEditor, editor).written())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        if isinstance(editor, CellLines):
            place = place.adjusted(0, 0, 0, LINES_HEIGHT - place.height())
        editor.setGeometry(place)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and isinstance(editor, CellEditor):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in ENTER:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._pressed(editor, event):
                return True
        return super().eventFilter(editor, event)

    def _pressed(self, editor: CellEditor, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        back = -1 if held & Qt.KeyboardModifier.ShiftModifier else 1
        if key in ENTER and held & Qt.KeyboardModifier.ControlModifier:
            text = editor.written()
            self._close(editor)
            self.filled.emit(text)
        elif key in ENTER and held & Qt.KeyboardModifier.AltModifier:
            if isinstance(editor, CellLines):
                editor.insertPlainText("\n")
        elif key in ENTER:
            self._take(editor, 0, back)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._take(editor, -1 if key == Qt.Key.Key_Backtab else back, 0)
        elif isinstance(editor, CellLine) and key in VERTICAL and not held:
            self._take(editor, 0, VERTICAL[key])
        else:
            return False
        return True

    def _take(self, editor: CellEditor, right: int, down: int) -> None:
        self.commitData.emit(editor)
        self._close(editor)
        self.moved.emit(right, down)

    def _close(self, editor: CellEditor) -> None:
        self._open = None
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, cell = _model(index), cast(Cell, index.data(Qt.ItemDataRole.UserRole))
        painter.save()
        self._paint_ground(painter, option, model, cell, index)
        place = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        if cell.refused:
            draw_icon(painter, "warning", "s", theme_in_use(), place.left(), _middle(place, ICON), ICON, 2.2)
            place = place.adjusted(ICON + GAP, 0, 0, 0)
        elif not cell.text and (invitation := model.placeholder(index)):
            draw_icon(painter, "plus", "text3", theme_in_use(), place.left(), _middle(place, ICON), ICON)
            _write(painter, option, place.adjusted(ICON + GAP, 0, 0, 0), invitation, "text3")
        elif left := self._paint_badge(painter, place, model, index):
            place = place.adjusted(left, 0, 0, 0)
        self._write_text(painter, option, place, cell, index)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, model: StepTableModel, cell: Cell, index: Index
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        absent = not cell.editable and not model.table.columns[index.column()].fixed
        if selected or absent:
            painter.fillRect(option.rect, _color("accent_soft" if selected else "bg"))
        elif model.table.columns[index.column()].fixed and self._view.selectionModel().rowIntersectsSelection(
            index.row()
        ):
            painter.fillRect(option.rect, _color("accent_soft"))
            painter.fillRect(QRect(option.rect.topLeft(), QSize(MARK, option.rect.height())), _color("accent"))
        painter.setPen(_color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if cell.refused or focused:
            painter.setPen(QPen(_color("s" if cell.refused else "accent"), EDGE))
            painter.drawRect(option.rect.adjusted(1, 1, -1 - EDGE // 2, -1 - EDGE // 2))
        if cell.refused and focused:
            painter.setPen(QPen(_color("accent"), EDGE))
            painter.drawRect(option.rect.adjusted(4, 4, -4 - EDGE // 2, -4 - EDGE // 2))

    def _paint_badge(self, painter: QPainter, place: QRect, model: StepTableModel, index: Index) -> int:
        """The letters of a value class in their shape; returns the room that they take."""
        if model.table.columns[index.column()].id != "value_class" or model.is_new(index.row()):
            return 0
        value = getattr(model.table.rows[index.row()].node, "value_class", None)
        if value is None:
            return 0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(place.left(), _middle(place, BADGE_HEIGHT))
        for mark in marks(badge(value, BADGE_WIDTHS[value], 0.0), Inks(theme_in_use())):
            mark.paint(painter)
        painter.restore()
        return round(max(BADGE_WIDTHS.values())) + GAP

    def _write_text(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, cell: Cell, index: Index
    ) -> None:
        column = _model(index).table.columns[index.column()]
        strong = column.id in (CODE, NAME)
        option.displayAlignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        _write(
            painter, option, place, " ".join(cell.text.split("\n")), "text2" if column.id == CODE else "text", strong
        )


def _write(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str, token: Token, strong: bool = False
) -> None:
    font = option.font
    font.setWeight(font.Weight.DemiBold if strong else font.Weight.Normal)
    painter.setFont(font)
    painter.setPen(_color(token))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(option.displayAlignment), shown)


def _color(token: Token) -> QColor:
    return QColor(color(token, theme_in_use()))


def _middle(place: QRect, height: float) -> float:
    return place.top() + (place.height() - height) / 2


def _model(index: Index) -> StepTableModel:
    return cast(StepTableModel, index.model())
