"""The inspector: every field of what is selected, or of the stream when nothing is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.session import Changes, Session
from vsa.ui.icons import icon
from vsa.ui.measures import INSPECTOR_WIDTH, WIDEST_INSPECTOR
from vsa.ui.theme import scaled

if TYPE_CHECKING:
    from vsa.editor.fields import Field
    from vsa.editor.subjects import Subject
    from vsa.ui.inspector.form import Form
    from vsa.ui.inspector.parts import Part


class _Filled:
    """A form, and what its fields are of."""

    form: Form

    def __init__(self, subjects: tuple[Subject, ...]) -> None:
        self.subjects = subjects


class Inspector(QFrame):
    """Rebuilt when another kind of thing is selected, and filled in anew after every edit. While nobody sees it, it
    does neither, and as long as nobody has seen it, the modules of its fields are not read."""

    closed = Signal()
    left = Signal()
    """The keyboard belongs to the map again: after Esc, which forgets what was typed in a field, or Ctrl+Enter."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._make_room()
        self._session, self._theme = session, theme
        self._subjects: tuple[Subject, ...] = ()
        self._forms: list[_Filled] = []
        self._parts: list[Part] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        self._stale = True
        self._dressed = QTimer(self, singleShot=True, interval=0)
        self._dressed.timeout.connect(self._rebuild)
        session.listen(self._changed, patient=True)

    def finish(self) -> None:
        """Take what is typed in any field but not yet committed."""
        for filled in self._forms:
            filled.form.finish()
        for part in self._parts:
            part.finish()

    def focus_field(self, name: str = "") -> None:
        """Put the cursor in a field, or in the first one, of what is selected now."""
        self._catch_up()
        editors = [editor for filled in self._forms for editor in filled.form.editors]
        wanted = next((editor for editor in editors if editor.field.name == name), editors[0] if editors else None)
        if wanted is not None:
            self._scroll.ensureWidgetVisible(wanted)
            wanted.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if select_all := getattr(wanted.input, "selectAll", None):
                select_all()

    @property
    def takes_keyboard(self) -> bool:
        """Whether one of the fields has the keyboard."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def leave(self) -> None:
        """Give the keyboard back to the map, unless a text that cannot be read has it."""
        focused = QApplication.focusWidget()
        if focused is None or not focused.property("invalid"):
            self.left.emit()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        if theme == self._theme:
            return
        self._theme = theme
        self._close.setIcon(icon("close", theme))
        self._stale = True
        if self.isVisible():
            # Once the new style sheet has reached all widgets: fields that are measured before become too low.
            self._dressed.start()
        self._make_room()

    def _make_room(self) -> None:
        """Larger letters need a wider panel; the map keeps most of the window all the same."""
        self.setFixedWidth(min(scaled(INSPECTOR_WIDTH), WIDEST_INSPECTOR))

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._rebuild()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self._revert()
        self.left.emit()

    def _revert(self) -> None:
        for filled in self._forms:
            for editor in filled.form.editors:
                editor.revert()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 12, 6)
        row.setSpacing(10)
        self._title, self._count = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._count.setProperty("role", "label")
        self._close = QToolButton()
        self._close.setObjectName("zoom")
        self._close.setFixedSize(32, 32)
        self._close.clicked.connect(self.closed.emit)
        self._close.setIcon(icon("close", self._theme))
        for widget in (self._title, self._count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._close)
        return row

    def _changed(self, changes: Changes) -> None:
        from vsa.editor.subjects import subjects_of

        if not (changes.selection or changes.stage or changes.document):
            return
        if not self.isVisible():
            self._stale = True
            return
        subjects = subjects_of(self._session)
        if changes.stage or (subjects != self._subjects and not self._fits(subjects)):
            self._rebuild()
            return
        if subjects != self._subjects:
            self._turn_to(subjects)
        self._refresh()

    def _catch_up(self) -> None:
        """Who asks for a field may have heard of a new selection first: the old fields would take the cursor along."""
        from vsa.editor.subjects import subjects_of

        if self._stale or subjects_of(self._session) != self._subjects:
            self._rebuild()

    def _fits(self, subjects: tuple[Subject, ...]) -> bool:
        """Whether the fields are those of another thing too, and nobody is typing in one of them."""
        kinds = [tuple(subject.kind for subject in each) for each in (subjects, self._subjects)]
        return kinds[0] == kinds[1] and len(subjects) == 1 and len(self._forms) == 1 and not self.takes_keyboard

    def _turn_to(self, subjects: tuple[Subject, ...]) -> None:
        self._revert()
        self._subjects = self._forms[0].subjects = subjects
        for part in self._parts:
            part.subjects = subjects

    def _rebuild(self) -> None:
        from vsa.editor.subjects import subjects_of

        # Fields left behind may still hold a text: what they held belongs to what was selected then.
        session, self._stale = self._session, False
        left, self._parts = self._parts, []
        for part in left:
            part.finish()
        self._subjects = subjects_of(session)
        self._forms, self._parts = [], []
        body = QWidget()
        body.setProperty("role", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(10)
        kinds = _by_kind(self._subjects)
        if session.selection and len(kinds) > 1:
            self._add_shared(column)
        else:
            for kind, subjects in kinds:
                self._add_kind(column, kind, subjects)
        column.addStretch(1)
        self._give_up_body()
        self._scroll.setWidget(body)
        self._refresh()

    def _give_up_body(self) -> None:
        """The button whose click brings other fields may be among those so far: they go once it has been heard, and are
        not heard of meanwhile."""
        before = self._scroll.widget()
        if before is None:
            return
        for each in before.findChildren(QWidget):
            each.blockSignals(True)
        focused = QApplication.focusWidget()
        if focused is not None and before.isAncestorOf(focused):
            focused.clearFocus()
        self._scroll.takeWidget().setParent(self)
        before.deleteLater()

    def _add_kind(self, column: QVBoxLayout, kind: str, subjects: tuple[Subject, ...]) -> None:
        from vsa.editor.fields import sections
        from vsa.ui.inspector.form import Form
        from vsa.ui.inspector.parts import parts_of

        parts = parts_of(kind, subjects, self._session, self._theme)
        between = {part.after: part for part in parts if part.after}
        filled = _Filled(subjects)
        change = partial(self._change, filled)
        form = filled.form = Form(sections(kind), self._session.tr, change, between)
        self._forms.append(filled)
        column.addWidget(form)
        for part in parts:
            if not part.after:
                column.addWidget(part)
        self._parts.extend(parts)

    def _add_shared(self, column: QVBoxLayout) -> None:
        """Things of different kinds have nothing in common to fill in but the role that they stand with."""
        from vsa.ui.inspector.parts import RolePart

        nodes = tuple(subject for subject in self._subjects if subject.ref.kind in ("node", "symbol"))
        if len(nodes) == len(self._subjects):
            self._parts = [RolePart(nodes, self._session, self._theme)]
            column.addWidget(self._parts[0])

    def _change(self, filled: _Filled, field: Field, value: Any) -> None:
        from vsa.editor.subjects import change_field

        change_field(self._session, filled.subjects, field, value)

    def _refresh(self) -> None:
        session = self._session
        for filled in self._forms:
            found = (subject.element(session.document) for subject in filled.subjects)
            if elements := [element for element in found if element is not None]:
                filled.form.show_elements(elements)
            filled.form.allow(session.document.lock is None)
        for part in self._parts:
            part.refresh()
        self._title.setText(_heading(session, self._subjects))
        self._count.setText(_count(session, self._subjects))
        self._close.setAccessibleName(session.tr("ui.inspector.close"))
        self._close.setToolTip(session.tr("ui.inspector.close"))


def _by_kind(subjects: Sequence[Subject]) -> list[tuple[str, tuple[Subject, ...]]]:
    from vsa.editor.fields import sections

    kinds = dict.fromkeys(subject.kind for subject in subjects)
    return [(kind, tuple(subject for subject in subjects if subject.kind == kind)) for kind in kinds if sections(kind)]


def _heading(session: Session, subjects: Sequence[Subject]) -> str:
    if not session.selection:
        return session.tr("ui.inspector.stream")
    if len(subjects) > 1:
        return session.tr("ui.inspector.several")
    return subjects[0].title(session)


def _count(session: Session, subjects: Sequence[Subject]) -> str:
    nodes = len(session.selected("node"))
    if not nodes or session.stream is None:
        return ""
    return session.tr("ui.inspector.count", count=nodes, total=len(session.stream.nodes))
