"""What the inspector shows of a gain beside plain fields: the actions that give it, and the lock of its baseline."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from vsa.drawing.theme import Theme
from vsa.editor.gains import operations
from vsa.editor.session import Session
from vsa.editor.subjects import Subject
from vsa.i18n import UserError
from vsa.model.gains import Gain
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.icons import icon
from vsa.ui.inspector.parts import Part
from vsa.ui.inspector.tick_button import TickButton
from vsa.ui.line import Line


class ActionsPart(Part):
    """The actions that give a gain, chosen from a menu of all of them."""

    after = "precondition"

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.given = TickButton(self.tr_("gains.field.actions"))
        self.given.turned.connect(lambda action: operations.toggle_action(session, self.subjects[0].ref.id, action))
        self.column.addWidget(self.given)

    def refresh(self) -> None:
        gain = self.subjects[0].element(self.session.document)
        known = sorted(self.session.document.actions.values(), key=lambda each: each.number)
        given = [action for action in known if isinstance(gain, Gain) and action.id in gain.actions]
        numbers = ", ".join(str(action.number) for action in given)
        words = (
            self.tr_("gains.print.actions", count=len(given), numbers=numbers)
            if given
            else self.tr_("gains.no_actions")
        )
        choices = [(f"{each.number}  {each.title or self.tr_('actions.unnamed')}", each.id) for each in known]
        self.given.show_ticked(words, choices, {action.id for action in given})


class BaselinePart(Part):
    """Locks a baseline that is whole; a locked one is opened again only for a reason."""

    after = "baseline_method"

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.state, self.error = QLabel(), QLabel()
        for label, role in ((self.state, "hint"), (self.error, "error")):
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.column.addWidget(label)
        self.reason = Line()
        self.reason.setPlaceholderText(self.tr_("gains.lock.reason"))
        self.reason.setAccessibleName(self.tr_("gains.lock.reason"))
        self.lock, self.unlock = QPushButton(self.tr_("gains.lock.lock")), QPushButton(self.tr_("gains.lock.unlock"))
        self.lock.setIcon(icon("lock", theme))
        self.lock.clicked.connect(self._lock)
        self.unlock.clicked.connect(self._unlock)
        self.column.addWidget(self.reason)
        row = QHBoxLayout()
        row.addWidget(self.lock)
        row.addWidget(self.unlock)
        self.column.addLayout(row)

    def refresh(self) -> None:
        gain = self.subjects[0].element(self.session.document)
        if not isinstance(gain, Gain):
            return
        locked = gain.baseline_locked
        self.lock.setVisible(not locked)
        self.unlock.setVisible(locked)
        self.reason.setVisible(locked)
        self._say("")
        opened = [
            self.tr_("gains.print.unlocked", day=o.day, before=o.baseline, reason=o.reason) for o in gain.unlocked
        ]
        self.state.setText("\n".join((self.tr_("gains.lock.locked" if locked else "gains.lock.open"), *opened)))

    def _lock(self) -> None:
        try:
            operations.lock(self.session, self.subjects[0].ref.id)
        except UserError as error:
            self._say(self.tr_.text(error.message))

    def _unlock(self) -> None:
        try:
            operations.unlock(self.session, self.subjects[0].ref.id, self.reason.text())
        except UserError as error:
            self._say(self.tr_.text(error.message))
            self.reason.setFocus()
        else:
            self.reason.clear()

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))


class ShownGainPart(Part):
    """The gain that a measurement shows."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        label = QLabel(self.tr_("gains.field.shows"))
        label.setProperty("role", "label")
        self.box = ChoiceBox()
        self.box.setAccessibleName(label.text())
        label.setBuddy(self.box)
        self.box.activated.connect(self._take)
        self.column.setSpacing(3)
        self.column.addWidget(label)
        self.column.addWidget(self.box)

    def refresh(self) -> None:
        self.box.clear()
        self.box.addItem("–", "")
        for gain in self.session.document.gains.values():
            self.box.addItem(gain.name or self.tr_("gains.unnamed"), gain.id)
        found = self.subjects[0].element(self.session.document)
        self.box.setCurrentIndex(self.box.findData(getattr(found, "gain", "")))

    def _take(self, at: int) -> None:
        operations.show_gain(self.session, self.subjects[0].ref.id, self.box.itemData(at))


PARTS: dict[str, tuple[type[Part], ...]] = {"gain": (ActionsPart, BaselinePart), "indicator": (ShownGainPart,)}
"""The parts of each kind of record."""
