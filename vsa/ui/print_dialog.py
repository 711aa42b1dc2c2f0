"""Choosing what to print, and where the PDF goes."""

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vsa.editor.session import Session
from vsa.editor.stages import MAP_STATES, Stage
from vsa.editor.tabs import tab_of
from vsa.reports import KINDS, Question
from vsa.ui.choice_box import ChoiceBox


class PrintDialog(QDialog):
    """The report and its options; `kind` and `options` are what was chosen."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._tr = tr = session.tr
        self._session = session
        self.setWindowTitle(tr("ui.print.title"))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        self._report = ChoiceBox()
        self._report.setAccessibleName(tr("ui.print.report"))
        for kind in KINDS:
            self._report.addItem(tr.text(KINDS[kind].title), kind)
        self._description = QLabel()
        self._description.setWordWrap(True)
        self._description.setProperty("role", "label")
        self._form = QFormLayout()
        self._form.setSpacing(10)
        self._boxes: dict[str, ChoiceBox] = {}
        column.addWidget(self._report)
        column.addWidget(self._description)
        column.addLayout(self._form)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self._report.currentIndexChanged.connect(self._show_questions)
        self._report.setCurrentIndex(max(self._report.findData(_report_of(session)), 0))
        self._show_questions()

    @property
    def kind(self) -> str:
        """The report that was chosen."""
        return str(self._report.currentData())

    @property
    def options(self) -> Mapping[str, object]:
        """The options that were chosen; what the document decides is left out."""
        return {name: box.currentData() for name, box in self._boxes.items() if box.currentData() is not None}

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel, keep = QPushButton(self._tr("ui.button.cancel")), QPushButton(self._tr("ui.print.save"))
        keep.setProperty("look", "primary")
        keep.setDefault(True)
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(keep)
        return row

    def _show_questions(self) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        report = KINDS[self.kind]
        self._description.setText(self._tr.text(report.description))
        self._boxes = {question.name: self._box(question) for question in report.questions}
        for question in report.questions:
            label = self._tr.text(question.label)
            self._boxes[question.name].setAccessibleName(label)
            self._form.addRow(label, self._boxes[question.name])

    def _box(self, question: Question) -> ChoiceBox:
        box = ChoiceBox()
        if question.default is None:
            box.addItem(self._tr("ui.print.as_document"), None)
        for choice in question.choices:
            box.addItem(self._tr.text(choice.label) if choice.label else choice.value, choice.value)
        wanted = MAP_STATES.get(self._session.stage) if question.name == "state" else question.default
        box.setCurrentIndex(max(box.findData(str(wanted) if wanted else None), 0))
        return box


def _report_of(session: Session) -> str:
    """The report of what is on screen."""
    tab = tab_of(session.stage, session.tab)
    if tab is not None and tab.report:
        return tab.report
    return "actions" if session.stage is Stage.ACTIONS else "map"
