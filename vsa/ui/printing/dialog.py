"""Choosing what to print beside its pages as they will be on paper, and saving or printing them."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vsa.editor.session import Session
from vsa.editor.stages import MAP_STATES, Stage
from vsa.editor.tabs import tab_of
from vsa.i18n import Message, UserError
from vsa.reports import KINDS, default_file_name, page_numbers
from vsa.ui import dialogs
from vsa.ui.announcing import announce
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.line import Line
from vsa.ui.plain_parts import plain_label, rule_across
from vsa.ui.printing.page_view import PageView
from vsa.ui.printing.press import Order, Press, Proof, View
from vsa.ui.printing.preview import Preview
from vsa.ui.printing.questions import Questions
from vsa.ui.theme import scaled

CHOICES_WIDTH = 340
LEAST = 900, 560
WIDEST, TALLEST = 1480, 1000
BESIDE = 64
"""How much of the window stays in sight beside the dialog."""
LEAST_KINDS = 5
BELOW_KINDS = 480
"""What the questions of a report and the buttons take of the height, as a rule."""
FIRST_KINDS: Mapping[Stage, str] = {Stage.ACTIONS: "actions", Stage.COMPARE: "compare"}


class PrintDialog(QDialog):
    """Stays open, so that one report can follow another. `folder` is where files are proposed to go."""

    def __init__(self, session: Session, folder: Path, parent: QWidget | None, kind: str = "") -> None:
        super().__init__(parent)
        self._session, self._tr, self._folder = session, session.tr, folder
        self._proof: Proof | None = None
        self._press = Press()
        self.setWindowTitle(self._tr("ui.print.title"))
        self.setMinimumSize(*LEAST)
        if parent is not None:
            self.resize(min(parent.width() - BESIDE, WIDEST), min(parent.height() - BESIDE, TALLEST))
        state = MAP_STATES.get(session.stage)
        self._questions = Questions(self._tr, {"state": state.value} if state else {})
        self._preview = Preview(self._tr)
        self._kinds, self._about = QListWidget(), plain_label(role="label", wraps=True)
        self._pages, self._wrong_pages = Line(), plain_label(role="error", wraps=True)
        self._said = ElidedLabel()
        self._arrange()
        self._connect()
        self._choose(kind or _report_of(session))

    @property
    def kind(self) -> str:
        """The report that was chosen."""
        return str(self._kinds.currentItem().data(Qt.ItemDataRole.UserRole))

    @property
    def options(self) -> Mapping[str, object]:
        """The options that were chosen; what the document decides is left out."""
        return self._questions.answers

    @property
    def view(self) -> PageView:
        """The pages."""
        return self._preview.view

    # How it is built

    def _arrange(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._choices())
        body.addWidget(self._preview, 1)
        whole.addLayout(body, 1)
        whole.addWidget(rule_across())
        whole.addLayout(self._buttons())

    def _choices(self) -> QWidget:
        panel = QFrame()
        panel.setProperty("role", "sheet")
        column = QVBoxLayout(panel)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        title = plain_label(self._tr("ui.print.report"), "section")
        title.setBuddy(self._kinds)
        column.addWidget(title)
        column.addWidget(self._kind_list())
        for part in (self._about, self._questions, self._page_choice()):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(scaled(CHOICES_WIDTH))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(panel)
        return scroll

    def _kind_list(self) -> QListWidget:
        tr, kinds = self._tr, self._kinds
        kinds.setAccessibleName(tr("ui.print.report"))
        for kind, report in sorted(KINDS.items(), key=lambda each: tr.text(each[1].title).casefold()):
            item = QListWidgetItem(tr.text(report.title))
            item.setData(Qt.ItemDataRole.UserRole, kind)
            item.setToolTip(tr.text(report.description))
            kinds.addItem(item)
        kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return kinds

    def _page_choice(self) -> QWidget:
        tr, box = self._tr, QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        words = plain_label(tr("ui.print.pages"))
        words.setBuddy(self._pages)
        self._pages.setAccessibleName(tr("ui.print.pages"))
        self._pages.setPlaceholderText(tr("ui.print.all_pages"))
        self._wrong_pages.hide()
        for part in (words, self._pages, self._wrong_pages):
            column.addWidget(part)
        return box

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        self._close, self._print, self._save = (
            QPushButton(self._tr(key)) for key in ("ui.button.close", "ui.print.print", "ui.print.save")
        )
        self._save.setProperty("look", "primary")
        self._save.setDefault(True)
        self._close.setAutoDefault(False)
        self._print.setAutoDefault(False)
        row.addWidget(self._said, 1)
        for button in (self._close, self._print, self._save):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        press, preview = self._press, self._preview
        press.proofed.connect(self._show)
        press.refused.connect(self._refuse)
        press.drawn.connect(self._take)
        press.saved.connect(self._tell_of_file)
        press.printing.connect(self._tell_of_printing)
        preview.view.wanted.connect(lambda views: press.draw(*views))
        preview.thumbnails.wanted.connect(press.draw_at_leisure)
        self._kinds.currentRowChanged.connect(self._ask)
        self._questions.changed.connect(self._prove)
        self._pages.textChanged.connect(self._read_pages)
        self._close.clicked.connect(self.reject)
        self.destroyed.connect(press.close)
        self._save.clicked.connect(self._save_file)
        self._print.clicked.connect(self._send)

    # What is printed

    def _choose(self, kind: str) -> None:
        rows = [self._kinds.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self._kinds.count())]
        self._kinds.setCurrentRow(rows.index(kind))
        self._kinds.setFocus()

    def _ask(self) -> None:
        report = KINDS[self.kind]
        self._about.setText(self._tr.text(report.description))
        self._questions.ask(report)
        self._pages.clear()
        self._prove()

    def _prove(self) -> None:
        session = self._session
        self._proof = None
        self._say("")
        self._allow()
        self._preview.wait()
        self._press.prove(Order(self.kind, session.document, self.options, session.today))

    def _show(self, proof: Proof) -> None:
        self._proof = proof
        self._preview.show_pages(proof.sizes, proof.publication.title)
        self._read_pages()

    def _take(self, view: View, image: QImage) -> None:
        if self._proof is not None:
            self._preview.take(view, image)

    def _refuse(self, reason: Message) -> None:
        sentence = self._tr.text(reason)
        if self._proof is None:
            self._preview.refuse(sentence)
        else:
            self._say(sentence)
        self._allow()

    def _read_pages(self) -> None:
        """Pages that cannot be read are said under the field, and nothing is saved or printed meanwhile."""
        wrong = ""
        try:
            self._preview.thumbnails.choose(self._numbers())
        except UserError as error:
            wrong = self._tr.text(error.message)
        self._wrong_pages.setText(wrong)
        self._wrong_pages.setVisible(bool(wrong))
        self._pages.setProperty("invalid", bool(wrong))
        self._pages.style().polish(self._pages)
        self._allow()

    def _numbers(self) -> tuple[int, ...]:
        """The chosen pages. Raises UserError."""
        return page_numbers(self._pages.text(), len(self._proof.sizes)) if self._proof else ()

    def _allow(self) -> None:
        for button in (self._save, self._print):
            button.setEnabled(self._proof is not None and self._wrong_pages.isHidden())

    # What is done with it

    def _save_file(self) -> None:
        proof = self._proof
        if proof is None:
            return
        order = proof.order
        name = default_file_name(order.kind, order.document, order.options, order.today)
        path = dialogs.ask_save(self, self._tr("ui.print.save"), self._folder / name, self._tr("ui.file.pdf"))
        if path is not None:
            self._folder = path.parent
            self._press.save(proof, self._pages.text(), path)

    def _send(self) -> None:
        from vsa.ui.printing.system_printer import ask_for_printer, printer_for

        proof, numbers = self._proof, self._numbers()
        if proof is None:
            return
        printer = printer_for(proof.sizes[numbers[0]], proof.publication.title)
        if ask_for_printer(printer, self._tr("ui.print.title"), self):
            self._tell_of_printing(0, len(numbers))
            self._press.print(proof, numbers, printer)

    def _tell_of_file(self, path: Path) -> None:
        self._say(self._tr("ui.file.printed", file=path.name))

    def _tell_of_printing(self, done: int, count: int) -> None:
        if done < count:
            self._say(self._tr("ui.print.printing", page=done + 1, count=count))
        else:
            self._say(self._tr("ui.print.printed", count=count))

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setToolTip(sentence)
        announce(self._said, sentence)

    # How it ends

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        row = self._kinds.sizeHintForRow(0)
        shown = max((self.height() - scaled(BELOW_KINDS)) // row, LEAST_KINDS)
        self._kinds.setFixedHeight(row * min(shown, self._kinds.count()) + 4)
        if chosen := self._kinds.currentItem():
            self._kinds.scrollToItem(chosen)

    def reject(self) -> None:
        self._press.close()
        super().reject()


def _report_of(session: Session) -> str:
    """The report of what is on screen."""
    tab = tab_of(session.stage, session.tab)
    return tab.report if tab is not None and tab.report else FIRST_KINDS.get(session.stage, "map")
