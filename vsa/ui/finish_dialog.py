"""Finishing a version: what will happen, what is put away and where, before it happens."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QThread, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vsa.editor.finished_files import CHECKSUMS, Package, Print, copy_name, package, prints_of, put_away
from vsa.editor.session import Session
from vsa.edits.finishing import finish, version_of
from vsa.i18n import Message, UserError, message
from vsa.model.document import Document
from vsa.reports import KINDS, default_file_name
from vsa.ui import dialogs
from vsa.ui.announcing import announce
from vsa.ui.check_box import LEAST_HEIGHT, CheckBox
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.plain_parts import plain_label
from vsa.ui.theme import scaled
from vsa.ui.uncollected import rest

WIDTH = 580
OTHERS = ("compare", "actions", "a3", "working")
"""What can be put away beside the maps."""
STATES = {"current": "ui.finish.map_current", "ideal": "ui.finish.map_ideal"}


class FinishDialog(QDialog):
    """Locks the document of the session once its files are written. `folder` is proposed for them."""

    def __init__(self, session: Session, folder: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session, self._tr, self._folder = session, session.tr, folder
        self._moment = datetime.now()
        self._run: FinishRun | None = None
        self._locked = finish(session.document, self._moment)
        self._version = version_of(session.document)
        self._made: Package | None = None
        self._boxes: list[tuple[Print, CheckBox]] = []
        self.setWindowTitle(self._tr("ui.finish.title", version=self._version))
        self.setMinimumWidth(scaled(WIDTH))
        self._arrange()
        self._show_files()

    @property
    def prints(self) -> tuple[Print, ...]:
        """What is ticked."""
        return tuple(each for each, box in self._boxes if box.isChecked())

    def start(self) -> None:
        """Write the files; the document is locked when they are there."""
        self._allow(False)
        self._say(self._tr("ui.finish.working"), "hint")
        self._run = FinishRun(self._session.document, self.prints, self._moment, self._folder)
        self._run.done.connect(self._take)
        self._run.refused.connect(self._refuse)
        self._run.broke.connect(self._break)
        self._run.finished.connect(self._ended)
        rest.begin()
        self._run.start()

    def reject(self) -> None:
        """Give up what is not written yet. What is written counts: the document is locked then."""
        if self._run is not None:
            self._run.requestInterruption()
            self._run.wait()
        super().reject()

    def _arrange(self) -> None:
        tr = self._tr
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("ui.finish.what", version=self._version, next=self._version + 1), wraps=True))
        column.addWidget(plain_label(tr("ui.finish.prints"), "section", wraps=True))
        column.addLayout(self._choices())
        column.addWidget(plain_label(tr("ui.finish.folder"), "section", wraps=True))
        column.addLayout(self._place())
        column.addWidget(plain_label(tr("ui.finish.files"), "section", wraps=True))
        self._files = plain_label("", "label", wraps=True)
        column.addWidget(self._files)
        self._said = plain_label("", "error", wraps=True)
        self._said.hide()
        column.addWidget(self._said)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        usual = prints_of(self._session.document)
        for each in self._offered():
            box = CheckBox(self._name(each))
            box.setMinimumHeight(LEAST_HEIGHT)
            self._boxes.append((each, box))
            box.setChecked(each in usual)
            box.toggled.connect(self._show_files)
            column.addWidget(box)
        return column

    def _offered(self) -> Iterator[Print]:
        """The maps that there are, and what can be made of them."""
        maps = prints_of(self._session.document)
        yield from maps
        yield from (Print(kind) for kind in OTHERS if kind != "compare" or len(maps) > 1)

    def _name(self, each: Print) -> str:
        state = dict(each.options).get("state")
        return self._tr(STATES[str(state)]) if state else self._tr.text(KINDS[each.kind].title)

    def _place(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._where = ElidedLabel(str(self._folder))
        self._choose = QPushButton(self._tr("ui.finish.choose"))
        self._choose.setAccessibleName(self._tr("ui.finish.choose_folder"))
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._ask_folder)
        row.addWidget(self._where, 1)
        row.addWidget(self._choose)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._cancel = QPushButton(self._tr("ui.button.cancel"))
        self._finish = QPushButton(self._tr("ui.finish.button"))
        self._finish.setProperty("look", "primary")
        self._finish.setDefault(True)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self._finish.clicked.connect(self.start)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._finish)
        return row

    def _ask_folder(self) -> None:
        folder = dialogs.ask_folder(self, self._tr("ui.finish.choose_folder"), self._folder)
        if folder is not None:
            self._folder = folder
            self._where.setText(str(folder))
            self._where.setToolTip(str(folder))
            self._say("", "hint")

    def _show_files(self) -> None:
        prints, day = self.prints, self._moment.date()
        names = [default_file_name(each.kind, self._locked, each.options, day) for each in prints]
        copy = copy_name(self._locked, prints, self._moment)
        self._files.setText("\n".join([*names, copy, Path(copy).with_suffix(CHECKSUMS).name]))
        width = max(self.width() if self.isVisible() else 0, self.minimumWidth())
        self.resize(width, self.heightForWidth(width))

    def _take(self, made: Package) -> None:
        self._made = made

    def _break(self, error: Exception) -> None:
        raise error

    def _refuse(self, reason: Message) -> None:
        self._say(self._tr.text(reason), "error")

    def _ended(self) -> None:
        rest.end()
        self._run = None
        self._allow(True)
        if self._made is not None:
            locked = self._made.document
            self._session.perform(message("editor.edit.finish"), lambda _: locked)
            self._session.say(message("ui.finish.done", version=self._version, folder=str(self._folder)))
            self.accept()

    def _allow(self, allowed: bool) -> None:
        for part in (self._finish, self._choose, *(box for _, box in self._boxes)):
            part.setEnabled(allowed)

    def _say(self, sentence: str, role: str) -> None:
        self._said.setProperty("role", role)
        self._said.style().polish(self._said)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        announce(self._said, sentence)


class FinishRun(QThread):
    """Makes and writes the files. `done` carries the package, `refused` why nothing was written."""

    done = Signal(object)
    refused = Signal(object)
    broke = Signal(object)

    def __init__(self, document: Document, prints: tuple[Print, ...], moment: datetime, folder: Path) -> None:
        super().__init__()
        self._document, self._prints, self._moment, self._folder = document, prints, moment, folder

    def run(self) -> None:
        try:
            made = package(self._document, self._prints, self._moment)
            if self.isInterruptionRequested():
                return
            put_away(made, self._folder)
        except UserError as error:
            self.refused.emit(error.message)
        except Exception as error:
            self.broke.emit(error)
        else:
            self.done.emit(made)
