"""One editor for each kind of field: it shows a value, reads what is typed, and says why a text cannot be read."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from vsa.editor.fields import Field, Kind
from vsa.editor.fields.terms import meaning
from vsa.i18n import Message, Translator, UserError
from vsa.model.personal import personal_in
from vsa.ui.check_box import CheckBox
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.inspector.personal_hint import PersonalHint
from vsa.ui.line import Line
from vsa.ui.segments import Segments

MIXED = object()
"""The value of a field that differs between the selected elements."""

Commit = Callable[[Any], None]
MOST_SEGMENTS = 3
LINES_HEIGHT = 62


class FieldEditor(QWidget):
    """A label, an editor and the sentence of an error under it. `commit` takes a new value and may refuse it."""

    def __init__(self, field: Field, tr: Translator, commit: Commit) -> None:
        super().__init__()
        self.field, self.tr_, self._commit = field, tr, commit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.label = QLabel(tr(field.label))
        self.label.setProperty("role", "label")
        self.label.setWordWrap(True)
        self.error = QLabel()
        self.error.setProperty("role", "error")
        self.error.setWordWrap(True)
        self.error.hide()
        self.input = self._make_input()
        self.input.setAccessibleName(tr(field.label))
        self.label.setBuddy(self.input)
        if explained := meaning(field.label, tr):
            self.label.setToolTip(explained)
            self.input.setToolTip(explained)
        if field.kind is not Kind.FLAG:
            column.addWidget(self.label)
        column.addWidget(self.input)
        column.addWidget(self.error)
        self._warning: PersonalHint | None = None
        self._kept: Message | None = None
        self._column = column

    def show_value(self, value: Any) -> None:
        """Show a value, unless the user is busy with another text in this field."""
        raise NotImplementedError

    def finish(self) -> None:
        """Take what is typed but not yet committed."""

    def revert(self) -> None:
        """Forget what is typed but not yet committed."""

    def refuse(self, error: UserError | None) -> None:
        """Mark the text as unreadable, with the reason; None for readable."""
        self.input.setProperty("invalid", error is not None)
        self.input.style().polish(self.input)
        sentence = self.tr_.text(error.message) if error else ""
        self.error.setText(sentence)
        self.error.setVisible(error is not None)
        self.input.setAccessibleDescription(sentence)

    def keep(self, reason: Message | None) -> None:
        """Let the value only be read as long as there is a reason, which is said."""
        if reason is None and self._kept is None:
            return
        self._kept = reason
        sentence = self.tr_.text(reason) if reason else meaning(self.field.label, self.tr_)
        self.label.setToolTip(sentence or "")
        self.input.setToolTip(sentence or "")
        self.input.setAccessibleDescription(self.tr_.text(reason) if reason else "")

    def allow(self, allowed: bool) -> None:
        """Let the value be changed or only be read, as that of a locked version."""
        allowed = allowed and self._kept is None
        if isinstance(self.input, QLineEdit | QPlainTextEdit):
            self.input.setReadOnly(not allowed)
        else:
            self.input.setEnabled(allowed)

    def _look_at(self, text: str) -> None:
        """Tell quietly of a text that seems to identify somebody."""
        if self.field.kind not in (Kind.LINE, Kind.LINES):
            return
        if self._warning is None and personal_in(text) is not None:
            self._warning = PersonalHint(self.input)
            self._column.addWidget(self._warning)
        if self._warning is not None:
            self._warning.look_at(text, self.tr_)

    def _make_input(self) -> QWidget:
        raise NotImplementedError

    def _take(self, read: Callable[[], Any]) -> None:
        try:
            self._commit(read())
        except UserError as error:
            self.refuse(error)
        else:
            self.refuse(None)


class TextEditor(FieldEditor):
    """A line of text: names, times, numbers, per cent and dates as people write them."""

    def _make_input(self) -> QWidget:
        self._shown = ""
        self._line = Line()
        self._line.setPlaceholderText(self._example)
        self._line.editingFinished.connect(self.finish)
        return self._line

    @property
    def _example(self) -> str:
        """What an empty field shows of how it is filled in."""
        return self.tr_(self.field.example or f"editor.example.{self.field.kind}")

    def show_value(self, value: Any) -> None:
        text = "" if value is MIXED else self.field.write(value, self.tr_)
        self._line.setPlaceholderText(self.tr_("editor.mixed") if value is MIXED else self._example)
        if text != self._shown or not self._line.isModified():
            self._shown = text
            self._line.setText(text)
            self._line.setCursorPosition(0)
            self.refuse(None)
            self._look_at(text)

    def revert(self) -> None:
        self._line.setText(self._shown)
        self.refuse(None)

    def finish(self) -> None:
        if self._line.text() == self._shown:
            if self.error.isVisible():
                self.refuse(None)
            return
        typed = self._line.text()
        self._take(lambda: self.field.read(typed, self.tr_))
        if not self.error.isVisibleTo(self):
            self._line.setModified(False)
            self._shown = typed
            self._look_at(typed)


class _Lines(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class LinesEditor(FieldEditor):
    """Several lines of text, taken when the field is left. Tab goes on to the next field."""

    def _make_input(self) -> QWidget:
        self._shown = ""
        self._lines = _Lines()
        self._lines.setTabChangesFocus(True)
        self._lines.setFixedHeight(LINES_HEIGHT)
        self._lines.left.connect(self.finish)
        return self._lines

    def show_value(self, value: Any) -> None:
        text = "" if value is MIXED else self.field.write(value, self.tr_)
        if text != self._lines.toPlainText() and not (self._lines.hasFocus() and text == self._shown):
            self._lines.setPlainText(text)
        self._shown = text
        self._look_at(text)

    def revert(self) -> None:
        self._lines.setPlainText(self._shown)

    def finish(self) -> None:
        typed = self._lines.toPlainText()
        if typed != self._shown:
            self._shown = typed
            self._take(lambda: self.field.read(typed, self.tr_))


class SegmentEditor(FieldEditor):
    """A choice among a few, side by side."""

    def _make_input(self) -> QWidget:
        segments = Segments([self.tr_(choice.label) for choice in self.field.choices])
        segments.chosen.connect(lambda index: self._take(lambda: self.field.choices[index].value))
        self._segments = segments
        return segments

    def show_value(self, value: Any) -> None:
        values = [choice.value for choice in self.field.choices]
        self._segments.choose(values.index(value) if value in values else None)


class ChoiceEditor(FieldEditor):
    """A choice from a list; an optional one may be left open."""

    def _make_input(self) -> QWidget:
        self._box = ChoiceBox()
        if self.field.optional:
            self._box.addItem("–", None)
        for choice in self.field.choices:
            self._box.addItem(self.tr_(choice.label), choice.value)
        self._box.activated.connect(lambda index: self._take(lambda: self._box.itemData(index)))
        return self._box

    def show_value(self, value: Any) -> None:
        self._box.setPlaceholderText(self.tr_("editor.mixed"))
        self._box.setCurrentIndex(-1 if value is MIXED else self._box.findData(value))


class FlagEditor(FieldEditor):
    """Yes or no."""

    def _make_input(self) -> QWidget:
        self._box = CheckBox(self.tr_(self.field.label))
        self._box.clicked.connect(lambda: self._take(self._box.isChecked))
        return self._box

    def show_value(self, value: Any) -> None:
        self._box.setChecked(value is True)


def editor_for(field: Field, tr: Translator, commit: Commit) -> FieldEditor:
    """The editor of a field."""
    match field.kind:
        case Kind.LINES | Kind.CLOSURES:
            return LinesEditor(field, tr, commit)
        case Kind.FLAG:
            return FlagEditor(field, tr, commit)
        case Kind.CHOICE:
            few = len(field.choices) <= MOST_SEGMENTS and not field.half
            return (SegmentEditor if few else ChoiceEditor)(field, tr, commit)
        case _:
            return TextEditor(field, tr, commit)
