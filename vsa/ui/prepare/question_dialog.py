"""Changing the questions of the guide: written in a list, added, taken out, moved, or made the standard ones again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from vsa.analysis.improvement.guide import guide_questions, standard_questions
from vsa.editor.session import Session
from vsa.ui.icons import icon
from vsa.ui.prepare.card import label
from vsa.ui.theme import theme_in_use

SIZE = (620, 520)
EDITABLE = (
    Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
)


class QuestionDialog(QDialog):
    """`questions` are those that stand in the list; whoever opened the dialog keeps them."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._tr = session, session.tr
        self.setWindowTitle(self._tr("prepare.questions.title"))
        self.resize(*SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName(self._tr("prepare.questions.title"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.new = self._button("prepare.questions.new", "plus", self._add)
        self.delete = self._button("prepare.questions.delete", "delete", self._delete)
        self.up = self._button("prepare.questions.up", "chevron_up", lambda: self._move(-1))
        self.down = self._button("prepare.questions.down", "chevron_down", lambda: self._move(1))
        self.standard = self._button("prepare.questions.standard", "undo", self._reset)
        self._arrange()
        self._fill(guide_questions(session.document))

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions in their order."""
        return tuple(self.list.item(row).text() for row in range(self.list.count()))

    def _button(self, key: str, sign: str, act: object) -> QPushButton:
        made = QPushButton(icon(sign, theme_in_use()), self._tr(key))
        made.setAutoDefault(False)
        made.clicked.connect(act)
        return made

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        hint = label("label", wraps=True)
        hint.setText(self._tr("prepare.questions.hint"))
        column.addWidget(hint)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list, 1)
        buttons = QVBoxLayout()
        for button in (self.new, self.delete, self.up, self.down, self.standard):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row.addLayout(buttons)
        column.addLayout(row, 1)
        ends = QHBoxLayout()
        cancel, keep = QPushButton(self._tr("ui.button.cancel")), QPushButton(self._tr("ui.button.ok"))
        keep.setProperty("look", "primary")
        cancel.setAutoDefault(False)
        keep.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self.accept)
        ends.addStretch(1)
        ends.addWidget(cancel)
        ends.addWidget(keep)
        column.addLayout(ends)

    def _fill(self, questions: tuple[str, ...]) -> None:
        self.list.clear()
        for question in questions:
            self._insert(question, self.list.count())
        self.list.setCurrentRow(0)

    def _insert(self, question: str, row: int) -> QListWidgetItem:
        item = QListWidgetItem(question)
        item.setFlags(EDITABLE)
        self.list.insertItem(row, item)
        return item

    def _add(self) -> None:
        item = self._insert("", self.list.currentRow() + 1)
        self.list.setCurrentItem(item)
        self.list.editItem(item)

    def _delete(self) -> None:
        self.list.takeItem(self.list.currentRow())

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + step < self.list.count():
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)

    def _reset(self) -> None:
        self._fill(standard_questions(self._session.document))
