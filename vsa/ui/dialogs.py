"""Questions and notices, with the product's own words on every button: Qt has no bokmål.

PySide6 makes a class of Qt when it is first named; those of dialogs wait for the first dialog.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from vsa.i18n import Translator

FRAME = 40
"""The height in pixels that the title of a window takes."""


def tell(parent: QtWidgets.QWidget, tr: Translator, sentence: str, details: Sequence[str] = ()) -> None:
    """One sentence, and what it is about line by line, with a button to go on."""
    box = _box(parent, sentence, "\n".join(details), QtWidgets.QMessageBox.Icon.Warning)
    box.addButton(tr("ui.button.ok"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    run(box)


def inform(parent: QtWidgets.QWidget, tr: Translator, title: str, text: str) -> None:
    """Something to read, with a button to close it."""
    box = _box(parent, title, text, QtWidgets.QMessageBox.Icon.NoIcon)
    box.addButton(tr("ui.button.close"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    run(box)


def ask(parent: QtWidgets.QWidget, question: str, details: str, answers: Sequence[str]) -> int | None:
    """The index of the answer that was chosen; None when the question was closed. The first one is the default."""
    box = _box(parent, question, details, QtWidgets.QMessageBox.Icon.Question)
    roles = (_role(index, len(answers)) for index in range(len(answers)))
    buttons: list[QtWidgets.QPushButton] = [
        box.addButton(text, role) for text, role in zip(answers, roles, strict=True)
    ]
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[-1])
    run(box)
    clicked = box.clickedButton()
    return next((index for index, button in enumerate(buttons) if button is clicked), None)


def ask_item(parent: QtWidgets.QWidget, tr: Translator, title: str, items: Sequence[str]) -> str | None:
    """The item that was chosen from a list, or None."""
    dialog = QtWidgets.QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(480)
    column = QtWidgets.QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(14)
    chosen = QtWidgets.QListWidget()
    chosen.setAccessibleName(title)
    chosen.addItems(list(items))
    chosen.setCurrentRow(0)
    chosen.itemActivated.connect(dialog.accept)
    cancel, accept = QtWidgets.QPushButton(tr("ui.button.cancel")), QtWidgets.QPushButton(tr("ui.button.open"))
    accept.setProperty("look", "primary")
    accept.setDefault(True)
    cancel.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    buttons = QtWidgets.QHBoxLayout()
    buttons.addStretch(1)
    buttons.addWidget(cancel)
    buttons.addWidget(accept)
    column.addWidget(chosen)
    column.addLayout(buttons)
    item = chosen.currentItem() if run(dialog) else None
    return item.text() if item else None


def ask_open(parent: QtWidgets.QWidget, tr: Translator, folder: Path) -> Path | None:
    """A file to open, or None."""
    return ask_file(parent, tr("ui.file.open"), folder, tr("ui.file.readable"))


def ask_file(parent: QtWidgets.QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """A file of some kinds to read, or None."""
    name, _ = QtWidgets.QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(name) if name else None


def ask_save(parent: QtWidgets.QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """Where to write, or None. A name without an ending gets that of the kind that is chosen, before the dialog asks
    whether a file that exists may be written over."""
    dialog = QtWidgets.QFileDialog(parent, title, str(proposed.parent), kinds)
    dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QtWidgets.QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_ending(kind)))
    dialog.selectFile(proposed.name)
    return Path(dialog.selectedFiles()[0]) if run(dialog) else None


def ask_folder(parent: QtWidgets.QWidget, title: str, proposed: Path) -> Path | None:
    """A folder that is there, or None."""
    name = QtWidgets.QFileDialog.getExistingDirectory(parent, title, str(proposed))
    return Path(name) if name else None


def _ending(kind: str) -> str:
    """`csv` of `CSV (*.csv)`."""
    return kind.partition("(*.")[2].partition(")")[0].partition(" ")[0]


def run(dialog: QtWidgets.QDialog) -> int:
    """Show a dialog until it is answered, and give it up then: its parent would keep it as long as the window lives."""
    _keep_on_screen(dialog)
    try:
        return dialog.exec()
    finally:
        dialog.deleteLater()


def _keep_on_screen(dialog: QtWidgets.QDialog) -> None:
    """With large letters a dialog may ask for more than a small screen has."""
    room = dialog.screen().availableGeometry().size()
    dialog.resize(dialog.size().boundedTo(room.shrunkBy(QtCore.QMargins(0, FRAME, 0, 0))))


def _box(
    parent: QtWidgets.QWidget, sentence: str, details: str, symbol: QtWidgets.QMessageBox.Icon
) -> QtWidgets.QMessageBox:
    box = QtWidgets.QMessageBox(parent)
    box.setWindowTitle("vsa")
    box.setIcon(symbol)
    box.setText(sentence)
    box.setInformativeText(details)
    for label in box.findChildren(QtWidgets.QLabel):
        label.setTextFormat(QtCore.Qt.TextFormat.PlainText)  # Names of files and maps may look like markup.
    return box


def _role(index: int, count: int) -> QtWidgets.QMessageBox.ButtonRole:
    roles = QtWidgets.QMessageBox.ButtonRole
    if index == count - 1:
        return roles.RejectRole
    return roles.AcceptRole if index == 0 else roles.DestructiveRole
