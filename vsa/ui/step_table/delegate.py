"""Paints the cells and opens an editor in them."""

from typing import Any, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vsa.drawing.theme import Theme
from vsa.editor.fields import Kind
from vsa.editor.step_rows.columns import CODE, NAME
from vsa.ui.step_table.cell_painter import CellPainter, Look
from vsa.ui.step_table.cell_view import ENTER
from vsa.ui.step_table.editors import CellEditor, CellLine, CellLines
from vsa.ui.step_table.model import StepTableModel

LINES_HEIGHT = 96
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

Index = QModelIndex | QPersistentModelIndex


class StepDelegate(QStyledItemDelegate):
    """`moved` tells where Tab or Enter leads once a text is taken, `stepped` where an arrow does: columns to the right
    and rows down. `filled` carries a text for all selected cells."""

    moved = Signal(int, int)
    stepped = Signal(int, int)
    filled = Signal(str)

    def __init__(self, view: QAbstractItemView, model: StepTableModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._painter: CellPainter | None = None
        self.typing = False
        """Whether the next editor is opened by a letter, which takes the place of what stands there."""
        self._open: CellEditor | None = None
        self._typed = False
        """Whether the open editor was opened by a letter, and nobody has asked to change the text since."""

    def finish(self) -> None:
        """Take the text of an open editor."""
        if self._open is not None:
            self.commitData.emit(self._open)
            self._close(self._open)

    def dress(self, theme: Theme, font: QFont) -> None:
        """Paint in a theme and in letters from now on."""
        if self._painter is None or not self._painter.has(theme, font):
            self._painter = CellPainter(theme, font)

    def go_on(self) -> None:
        """Let an editor that was just opened go on at the end of its text: Qt selects all of it."""
        if isinstance(self._open, CellLine):
            self._open.deselect()
            self._open.end(False)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        table = self._model.table
        column = table.columns[index.column()]
        field = column.field_of_kind("step")
        text: str = index.data(Qt.ItemDataRole.EditRole)
        several = "\n" in text or (field is not None and field.kind is Kind.LINES)
        editor: CellEditor = (
            CellLines(parent) if several else CellLine(parent, table.choices(index.row(), index.column()))
        )
        if column.numeric and isinstance(editor, CellLine):
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(table.session.tr(column.label))
        self._open, self._typed = editor, self.typing
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
        if event.type() == QEvent.Type.MouseButtonPress:
            self._typed = False
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
        elif key == Qt.Key.Key_F2 and not held:
            self._typed = False
        elif key in ENTER and held & Qt.KeyboardModifier.AltModifier:
            if isinstance(editor, CellLines):
                editor.insertPlainText("\n")
        elif key in ENTER:
            self._take(editor, 0, back)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._take(editor, -1 if key == Qt.Key.Key_Backtab else back, 0)
        elif isinstance(editor, CellLine) and key in ARROWS and not held & ~Qt.KeyboardModifier.KeypadModifier:
            return self._leaves(editor, *ARROWS[key])
        else:
            return False
        return True

    def _leaves(self, editor: CellEditor, right: int, down: int) -> bool:
        """An arrow takes what was typed over a cell and goes on; in a text that was opened to be changed, one to the
        side moves the caret."""
        if right and not self._typed:
            return False
        self.commitData.emit(editor)
        self._close(editor)
        self.stepped.emit(right, down)
        return True

    def _take(self, editor: CellEditor, right: int, down: int) -> None:
        self.commitData.emit(editor)
        self._close(editor)
        self.moved.emit(right, down)

    def _close(self, editor: CellEditor) -> None:
        self._open = None
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._painter is not None:
            self._painter.paint(painter, option.rect, self._look(option.state, index.row(), index.column()))

    def _look(self, state: QStyle.StateFlag, row: int, at: int) -> Look:
        table, model = self._model.table, self._model
        cell, column = table.cell(row, at), table.columns[at]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        return Look(
            cell.text.replace("\n", " "),
            right=column.numeric,
            strong=column.id in (CODE, NAME),
            faint=column.fixed,
            selected=selected,
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
            absent=not cell.editable and not column.fixed,
            marked=column.fixed and (selected or self._view.selectionModel().rowIntersectsSelection(row)),
            refused=cell.refused is not None,
            invites="" if cell.text else model.placeholder(row, at),
            value_class=model.value_class(row) if column.id == "value_class" and not cell.refused else None,
        )
