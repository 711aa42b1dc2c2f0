"""What the panel shows of interviews, findings and candidates beside plain fields."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from vsa.analysis.improvement.findings import seems_low_hanging
from vsa.analysis.improvement.guide import answers_in, guide_questions
from vsa.drawing.theme import Theme
from vsa.editor.actions.about import about, steps_to_tick, toggle_step
from vsa.editor.preparing.case import choose_candidate, name_of
from vsa.editor.preparing.interview_rows import role_of
from vsa.editor.preparing.operations import gather, write_answers
from vsa.editor.session import Session
from vsa.editor.subjects import Subject
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.i18n import message
from vsa.model.preparing import Candidate, Finding, Interview
from vsa.scene.finding_texts import where
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.icons import icon
from vsa.ui.inspector.parts import Part
from vsa.ui.inspector.personal_hint import PersonalHint
from vsa.ui.inspector.tick_button import TickButton
from vsa.ui.prepare.card import label

ANSWER_HEIGHT = 56
Choices = Sequence[tuple[str, str]]


class LinksPart(Part):
    """An office example of the kind of waste, and what the finding belongs to: a step, an interview, a case."""

    after = "waste"

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.example = label("hint", wraps=True)
        self.column.addWidget(self.example)
        self.steps = TickButton(self.tr_("prepare.field.step"))
        self.steps.turned.connect(lambda step: toggle_step(session, self.finding.id, step))
        self.column.addWidget(self.steps)
        self.interview = self._box("prepare.field.interview", partial(self._take, "interview"))
        self.candidate = self._box("prepare.field.candidate", partial(self._take, "candidate"))

    @property
    def finding(self) -> Finding:
        """The finding as it is now."""
        return self.session.document.findings[self.subjects[0].ref.id]

    def refresh(self) -> None:
        document, tr = self.session.document, self.tr_
        if self.subjects[0].ref.id not in document.findings:
            return
        finding = self.finding
        self.example.setVisible(finding.waste is not None)
        if finding.waste is not None:
            example = tr(f"prepare.waste_example.{finding.waste}")
            self.example.setText(tr("prepare.waste_hint.example", example=example))
        ticked = about(document, finding)
        words = where(finding, document, tr) if ticked else tr("prepare.finding.no_step")
        self.steps.show_ticked(words, steps_to_tick(document), ticked)
        interviews = [(f"{each.number} {role_of(each, tr)}", each.id) for each in document.interviews.values()]
        _fill(self.interview, interviews, finding.interview)
        cases = [(name_of(each, tr), each.id) for each in document.candidates.values()]
        _fill(self.candidate, cases, finding.candidate)

    def _take(self, field: str, key: str) -> None:
        self._set(**{field: key})

    def _set(self, **fields: object) -> None:
        ref = Ref("finding", self.finding.id)
        self.session.perform(message("prepare.edit.finding_link"), lambda document: set_fields(document, ref, **fields))

    def _box(self, key: str, take: Callable[[str], None]) -> ChoiceBox:
        words, box = QLabel(self.tr_(key)), ChoiceBox()
        words.setProperty("role", "label")
        words.setBuddy(box)
        box.setAccessibleName(words.text())
        box.activated.connect(lambda at: take(box.itemData(at)))
        field = QVBoxLayout()
        field.setSpacing(3)
        field.addWidget(words)
        field.addWidget(box)
        self.column.addLayout(field)
        return box


class HoursPart(Part):
    """The hours a year, whether it seems to hang low, and the way to an action."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.hours, self.suggestion = label("strong", wraps=True), label("hint", wraps=True)
        self.make, self.became = QPushButton(self.tr_("prepare.fruits.make_one")), label("label", wraps=True)
        self.make.setIcon(icon("actions", theme))
        self.make.clicked.connect(lambda: gather(session, [self.subjects[0].ref.id]))
        for widget in (self.suggestion, self.hours, self.make, self.became):
            self.column.addWidget(widget)

    def refresh(self) -> None:
        document, tr = self.session.document, self.tr_
        finding = document.findings.get(self.subjects[0].ref.id)
        if finding is None:
            return
        hours = finding.hours
        if hours is None:
            self.hours.setText(tr("prepare.hours.unknown"))
        else:
            self.hours.setText(tr("prepare.hours.known", hours=tr.number(hours)))
        self.suggestion.setText(tr("prepare.fruits.suggest"))
        self.suggestion.setVisible(seems_low_hanging(finding) and not finding.low_hanging)
        action = document.actions.get(finding.action)
        self.make.setVisible(action is None)
        self.became.setVisible(action is not None)
        if action is not None:
            self.became.setText(f"{tr('prepare.report.became', number=action.number)}: {action.title}")


class ChoosePart(Part):
    """The way to choose a case."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.choose, self.chosen = QPushButton(self.tr_("prepare.case.choose")), label("label", wraps=True)
        self.choose.setIcon(icon("check", theme))
        self.chosen.setText(self.tr_("prepare.case.is_chosen"))
        self.choose.clicked.connect(lambda: choose_candidate(session, self.subjects[0].ref.id))
        self.column.addWidget(self.choose)
        self.column.addWidget(self.chosen)

    def refresh(self) -> None:
        found = self.subjects[0].element(self.session.document)
        chosen = isinstance(found, Candidate) and found.chosen
        self.choose.setVisible(not chosen)
        self.chosen.setVisible(chosen)


class AnswersPart(Part):
    """A question of the guide and its answer, one after the other."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.heading("prepare.section.answers")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        self.column.addLayout(self.rows)
        self.boxes: list[AnswerBox] = []

    def refresh(self) -> None:
        interview = self.subjects[0].element(self.session.document)
        if not isinstance(interview, Interview):
            return
        answers = answers_in(interview, guide_questions(self.session.document))
        if [box.asked for box in self.boxes] != [(interview.id, answer.question) for answer in answers]:
            self._ask(interview, [answer.question for answer in answers])
        for box, answer in zip(self.boxes, answers, strict=True):
            box.show_answer(answer.text)
            box.hint.look_at(answer.text, self.tr_)

    def finish(self) -> None:
        """Keep every answer at once: these boxes may be gone when the first one is kept."""
        written = {box.asked: box.take() for box in self.boxes if box.changed}
        for interview in {interview for interview, _ in written}:
            if interview in self.session.document.interviews:
                answers = {question: text for (of, question), text in written.items() if of == interview}
                write_answers(self.session, interview, answers)

    def _ask(self, interview: Interview, questions: Sequence[str]) -> None:
        self.finish()
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.boxes = []
        for question in questions:
            words = label("label", wraps=True)
            words.setText(question)
            box = AnswerBox(interview.id, question)
            box.left.connect(self.finish)
            words.setBuddy(box)
            for widget in (words, box, box.hint):
                self.rows.addWidget(widget)
            self.boxes.append(box)


class AnswerBox(QPlainTextEdit):
    """What was answered to a question; `left` tells that the keyboard went on, as with Tab."""

    left = Signal()

    def __init__(self, interview: str, question: str) -> None:
        super().__init__()
        self.asked = (interview, question)
        self._shown = ""
        self.hint = PersonalHint(self)
        self.setAccessibleName(question)
        self.setTabChangesFocus(True)
        self.setFixedHeight(ANSWER_HEIGHT)

    def show_answer(self, text: str) -> None:
        """Show an answer, unless somebody is writing another one."""
        if text != self.toPlainText() and not (self.hasFocus() and text == self._shown):
            self.setPlainText(text)
        self._shown = text

    @property
    def changed(self) -> bool:
        """Whether another answer is written than was shown."""
        return self.toPlainText() != self._shown

    def take(self) -> str:
        """What is written, which is shown from now on."""
        self._shown = self.toPlainText()
        return self._shown

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


PARTS: Mapping[str, tuple[type[Part], ...]] = {
    "interview": (AnswersPart,),
    "finding": (LinksPart, HoursPart),
    "candidate": (ChoosePart,),
}
"""The parts of each kind."""


def _fill(box: ChoiceBox, choices: Choices, chosen: str) -> None:
    box.clear()
    box.addItem("–", "")
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
