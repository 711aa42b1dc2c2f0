"""Which example to begin with: all of them, each with what it is about and how long it takes now and ideally."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vsa.editor.example_list import Example, example_list
from vsa.i18n import Translator
from vsa.ui import dialogs
from vsa.ui.plain_parts import plain_label
from vsa.ui.theme import scaled

WIDTH, HEIGHT = 860, 700
ITEM_PADDING = QMargins(0, 8, 0, 8)
"""What the style sheet takes of an item before its widget gets the rest."""
PATH = Qt.ItemDataRole.UserRole


class ExampleDialog(QDialog):
    """`chosen` is the path of the current row."""

    def __init__(self, parent: QWidget, tr: Translator) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("ui.file.example"))
        self.resize(scaled(WIDTH), scaled(HEIGHT))
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for example in example_list(tr):
            self._add(example)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("ui.example.marked"), "label"))
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())

    @property
    def chosen(self) -> Path:
        """The example to open."""
        path: Path = self.list.currentItem().data(PATH)
        return path

    def _buttons(self) -> QHBoxLayout:
        cancel, accept = QPushButton(self._tr("ui.button.cancel")), QPushButton(self._tr("ui.button.open"))
        accept.setProperty("look", "primary")
        accept.setDefault(True)
        cancel.clicked.connect(self.reject)
        accept.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(accept)
        return row

    def _add(self, example: Example) -> None:
        item = QListWidgetItem(self.list)
        item.setData(PATH, example.path)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{example.title}. {example.value}. {example.facts}")
        row = QWidget()
        row.setProperty("role", "plain")
        row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(row)
        column.setContentsMargins(12, 7, 12, 7)
        column.setSpacing(1)
        head = QHBoxLayout()
        head.addWidget(plain_label(example.title, "strong"))
        head.addStretch(1)
        head.addWidget(plain_label(example.facts, "label"))
        column.addLayout(head)
        column.addWidget(plain_label(example.value, "body"))
        item.setSizeHint(row.sizeHint().grownBy(ITEM_PADDING))
        self.list.setItemWidget(item, row)


def ask_example(parent: QWidget, tr: Translator) -> Path | None:
    """The example that was chosen, or None."""
    dialog = ExampleDialog(parent, tr)
    return dialog.chosen if dialogs.run(dialog) else None
