"""What the inspector shows of an action beside its fields: what it is about, five whys, the history of its deadline,
and the steps of the ideal state that it brings about; and of a meeting, what was new and finished."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.actions.about import about, places_to_tick, toggle_place
from vsa.editor.session import Session
from vsa.editor.subjects import Subject
from vsa.model.actions import WHYS, Action, Reference
from vsa.model.base import Id
from vsa.model.following_up import BoardMeeting
from vsa.model.nodes import Step
from vsa.model.stream import State, Stream
from vsa.scene.numbering import step_numbers
from vsa.ui.check_box import CheckBox
from vsa.ui.inspector.parts import Part
from vsa.ui.inspector.personal_hint import PersonalHint
from vsa.ui.inspector.tick_button import TickButton
from vsa.ui.line import Line


class AboutPart(Part):
    """The steps and problems of the current state that an action is about."""

    after = "cause"

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.places = TickButton(self.tr_("actions.about.title"))
        self.places.turned.connect(lambda place: toggle_place(session, self.subjects[0].ref.id, place))
        self.column.addWidget(self.places)

    def refresh(self) -> None:
        action, document = _action(self), self.session.document
        choices = places_to_tick(document, self.tr_)
        self.setVisible(bool(choices))
        if action is not None:
            ticked = about(document, action)
            chosen = [text.strip() for text, key in choices if key in ticked]
            self.places.show_ticked(", ".join(chosen) or self.tr_("actions.about.none"), choices, ticked)


class WhysPart(Part):
    """Five lines; the last answer is the root cause."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.heading("actions.whys.title")
        self.lines: list[QLineEdit] = []
        self.hints: list[PersonalHint] = []
        for number in range(WHYS):
            line = Line()
            line.setPlaceholderText(self.tr_("actions.whys.place", number=number + 1))
            line.setAccessibleName(self.tr_("actions.whys.place", number=number + 1))
            line.editingFinished.connect(self._take)
            self.lines.append(line)
            self.hints.append(PersonalHint(line))
            self.column.addWidget(line)
            self.column.addWidget(self.hints[-1])
        hint = QLabel(self.tr_("actions.whys.hint"))
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        self.column.addWidget(hint)

    def refresh(self) -> None:
        action = _action(self)
        for number, line in enumerate(self.lines):
            why = action.whys[number] if action is not None and number < len(action.whys) else ""
            if line.text() != why and not (line.hasFocus() and line.isModified()):
                line.setText(why)
                line.setCursorPosition(0)
            self.hints[number].look_at(why, self.tr_)

    def _take(self) -> None:
        action = _action(self)
        if action is not None:
            operations.set_whys(self.session, action.id, [line.text() for line in self.lines])


class MovesPart(Part):
    """Every move of the deadline, and why."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.heading("actions.moves.title")
        self.list = _list(self)
        self._shown: tuple[object, ...] | None = None

    def refresh(self) -> None:
        action = _action(self)
        shown = (action.id, action.moves) if action is not None else None
        self.setVisible(action is not None and bool(action.moves))
        if action is None or shown == self._shown:
            return
        self._shown = shown
        _clear(self.list)
        for number, move in enumerate(action.moves):
            dates = [
                self.tr_.date(each) if each else self.tr_("actions.no_deadline") for each in (move.before, move.after)
            ]
            words = self.tr_("actions.details.move", day=self.tr_.date(move.day), before=dates[0], after=dates[1])
            label = QLabel(words)
            label.setWordWrap(True)
            label.setProperty("role", "label")
            reason = Line(move.reason)
            reason.setCursorPosition(0)
            reason.setPlaceholderText(self.tr_("actions.moves.reason"))
            reason.setAccessibleName(f"{words} {self.tr_('actions.moves.reason')}")
            reason.editingFinished.connect(partial(self._take, action.id, number, reason))
            self.list.addWidget(label)
            self.list.addWidget(reason)

    def _take(self, action: Id, number: int, line: QLineEdit) -> None:
        if action in self.session.document.actions:
            operations.explain_move(self.session, action, number, line.text())


class RealisesPart(Part):
    """The steps of the ideal state, to tick those that the action brings about."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.heading("actions.realises.title")
        self.list = _list(self)
        self.boxes: dict[Id, CheckBox] = {}
        self._shown: tuple[object, ...] | None = None

    def refresh(self) -> None:
        ideal = self.session.document.in_state(State.IDEAL)
        self.setVisible(ideal is not None)
        if ideal is None:
            return
        named = tuple((key, number, ideal.nodes[key].name) for key, number in step_numbers(ideal).items())
        if named != self._shown:
            self._shown = named
            self._fill(ideal, named)
        action = _action(self)
        chosen = {each.element for each in action.realises if each.stream == ideal.id} if action is not None else set()
        for key, box in self.boxes.items():
            box.setChecked(key in chosen)

    def _fill(self, ideal: Stream, named: Sequence[tuple[Id, int, str]]) -> None:
        _clear(self.list)
        self.boxes = {}
        for key, number, name in named:
            if not isinstance(ideal.nodes[key], Step):
                continue
            words = f"{number} {name}"
            box = CheckBox(words)
            box.setToolTip(words)
            box.clicked.connect(self._take)
            self.boxes[key] = box
            self.list.addWidget(box)

    def _take(self) -> None:
        action, ideal = _action(self), self.session.document.in_state(State.IDEAL)
        if action is None or ideal is None:
            return
        others = [each for each in action.realises if each.stream != ideal.id]
        ticked = [Reference(stream=ideal.id, element=key) for key, box in self.boxes.items() if box.isChecked()]
        operations.set_realises(self.session, action.id, [*others, *ticked])


class MeetingPart(Part):
    """What was new and finished at a meeting."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.heading("actions.meeting.news")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(self.words)

    def refresh(self) -> None:
        meeting = self.subjects[0].element(self.session.document)
        if not isinstance(meeting, BoardMeeting):
            return
        lines = [
            line
            for ids, key in (
                (meeting.new, "actions.meeting.new_one"),
                (meeting.finished, "actions.meeting.finished_one"),
            )
            for each in ids
            for line in [self._line(each, key)]
        ]
        self.words.setText("\n".join(lines) or self.tr_("actions.meeting.no_news"))

    def _line(self, key: Id, said: str) -> str:
        action = self.session.document.actions[key]
        return self.tr_(said, number=action.number, title=action.title or self.tr_("actions.unnamed"))


def _list(part: Part) -> QVBoxLayout:
    """A list of rows in a part."""
    rows = QVBoxLayout()
    rows.setSpacing(4)
    part.column.addLayout(rows)
    return rows


def _clear(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


def _action(part: Part) -> Action | None:
    found = part.subjects[0].element(part.session.document)
    return found if isinstance(found, Action) else None


PARTS: dict[str, tuple[type[Part], ...]] = {
    "action": (AboutPart, MovesPart, WhysPart, RealisesPart),
    "meeting": (MeetingPart,),
}
"""The parts of each kind of record."""
