"""The questions of a report as a form: choices, choices or words of one's own, and what is on or off."""

from collections.abc import Mapping
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from vsa.i18n import Translator
from vsa.reports import Question, Report
from vsa.ui.check_box import CheckBox
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.printing.choice_or_words import ChoiceOrWords
from vsa.ui.theme import scaled

Answer: TypeAlias = ChoiceBox | CheckBox | ChoiceOrWords
LABEL_WIDTH = 92
"""A longer label stands above its field."""


class Questions(QWidget):
    """`changed` tells of a new answer. An answer that a report shares with the one before it is kept."""

    changed = Signal()

    def __init__(self, tr: Translator, answers: Mapping[str, object]) -> None:
        super().__init__()
        self._tr = tr
        self._known = dict(answers)
        self._fields: dict[str, Answer] = {}
        self._idle: list[tuple[tuple[str, str], tuple[QWidget, ...]]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.changed.connect(self._show_what_matters)

    @property
    def answers(self) -> Mapping[str, object]:
        """The answers by name; what the document decides, and flags that are off, are left out."""
        given = {name: _value(field) for name, field in self._fields.items()}
        return {name: value for name, value in given.items() if value not in (None, False)}

    def ask(self, report: Report) -> None:
        """Ask the questions of a report in place of those before."""
        self._keep_answers()
        for old in self.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        self._idle.clear()
        self._fields = {question.name: self._field(question) for question in report.questions}
        for row, question in enumerate(report.questions):
            self._add(row, question, self._fields[question.name])
        self._show_what_matters()

    def _keep_answers(self) -> None:
        self._known |= {name: _value(field) for name, field in self._fields.items()}

    def _add(self, row: int, question: Question, field: Answer) -> None:
        label = self._tr.text(question.label)
        field.setAccessibleName(label)
        if isinstance(field, CheckBox):
            self._grid.addWidget(field, 2 * row, 0, 1, 2)
            field.toggled.connect(lambda _: self.changed.emit())
            return
        words = QLabel(label)
        words.setWordWrap(True)
        words.setBuddy(field)
        words.ensurePolished()
        if words.fontMetrics().horizontalAdvance(label) > scaled(LABEL_WIDTH):
            self._grid.addWidget(words, 2 * row, 0, 1, 2)
            self._grid.addWidget(field, 2 * row + 1, 0, 1, 2)
        else:
            words.setFixedWidth(scaled(LABEL_WIDTH))
            self._grid.addWidget(words, 2 * row, 0)
            self._grid.addWidget(field, 2 * row, 1)
        if question.idle is not None:
            self._idle.append((question.idle, (words, field)))
        if isinstance(field, ChoiceOrWords):
            field.changed.connect(self.changed)
        else:
            field.currentIndexChanged.connect(lambda _: self.changed.emit())

    def _show_what_matters(self) -> None:
        for (name, value), widgets in self._idle:
            for widget in widgets:
                widget.setVisible(_value(self._fields[name]) != value)

    def _field(self, question: Question) -> Answer:
        known = self._known.get(question.name, question.default)
        if question.flag:
            check = CheckBox(self._tr.text(question.label))
            check.setChecked(known is True)
            return check
        box = ChoiceBox()
        if question.default is None:
            box.addItem(self._tr("ui.print.as_document"), None)
        for choice in question.choices:
            box.addItem(self._tr.text(choice.label) if choice.label else choice.value, choice.value)
        if question.written is not None:
            either = ChoiceOrWords(box, self._tr.text(question.written), self._tr)
            either.show_answer(known)
            return either
        wanted = box.findData(known)
        box.setCurrentIndex(wanted if wanted >= 0 else max(box.findData(question.default), 0))
        return box


def _value(field: Answer) -> object:
    if isinstance(field, ChoiceOrWords):
        return field.answer()
    return field.isChecked() if isinstance(field, CheckBox) else field.currentData()
