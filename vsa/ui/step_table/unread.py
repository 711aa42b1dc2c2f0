"""The list of what could not be read: which cell, which text, and why. Nothing that was pasted is lost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from vsa.editor.step_rows.columns import BY_ID
from vsa.editor.step_rows.table import StepTable
from vsa.editor.step_rows.writing import CellKey, Refused

MOST_HEIGHT = 132
LEAST = 2
"""A single text that could not be read says so itself, in its cell."""
LONGEST = 60


class UnreadList(QFrame):
    """`chosen` carries the cell of a line, `given_up` that all of it may go."""

    chosen = Signal(tuple)
    given_up = Signal()

    def __init__(self, table: StepTable) -> None:
        super().__init__()
        self._table = table
        self.setProperty("role", "strip")
        self.title, self.help, self.list, self.give_up = QLabel(), QLabel(), QListWidget(), QPushButton()
        self._keys: list[CellKey | None] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        self.title.setProperty("role", "strong")
        self.help.setProperty("role", "hint")
        self.give_up.setProperty("look", "link")
        head.addWidget(self.title)
        head.addWidget(self.help, 1)
        head.addWidget(self.give_up)
        column.addLayout(head)
        column.addWidget(self.list)
        self.list.itemActivated.connect(self._activated)
        self.list.itemClicked.connect(self._activated)
        self.give_up.clicked.connect(self.given_up)
        self.hide()

    def refresh(self) -> None:
        """Show what there is now."""
        table, tr = self._table, self._table.session.tr
        codes = {row.id: (at, row.code) for at, row in enumerate(table.rows)}
        known = sorted(table.refused.items(), key=lambda each: codes.get(each[0][0], (len(codes), ""))[0])
        self._keys = [*(key for key, _ in known), *(None for _ in table.left_over)]
        lines = [
            tr(
                "steps.unread_cell",
                row=codes.get(node, (0, "–"))[1],
                column=tr(BY_ID[column].label),
                problem=self._problem(refused),
            )
            for (node, column), refused in known
        ]
        lines += [self._problem(each) for each in table.left_over]
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(line)
            item.setToolTip(line)
            self.list.addItem(item)
        self.title.setText(tr("steps.unread", count=len(lines)))
        self.help.setText(tr("steps.unread_help"))
        self.give_up.setText(tr("steps.give_up"))
        height = sum(self.list.sizeHintForRow(at) for at in range(self.list.count())) + 2 * self.list.frameWidth()
        self.list.setFixedHeight(min(height, MOST_HEIGHT))
        self.list.setAccessibleName(self.title.text())
        self.setVisible(len(lines) >= LEAST or bool(table.left_over))

    def _problem(self, refused: Refused) -> str:
        """The reason, and the text if the reason does not name it."""
        tr = self._table.session.tr
        reason, text = tr.text(refused.reason), _short(refused.text)
        return reason if text in reason else tr("steps.unread_text", text=text, reason=reason)

    def _activated(self, item: QListWidgetItem) -> None:
        key = self._keys[self.list.row(item)]
        if key is not None:
            self.chosen.emit(key)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
