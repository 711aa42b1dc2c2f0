"""Hva hvis: other values for what is selected and their effect on the key figures, and what gives most when halved."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vsa.drawing.theme import Theme
from vsa.editor.session import Changes, Session
from vsa.editor.what_if import Trial, subject_text, supposed_text
from vsa.i18n import Translator, UserError
from vsa.ui.compare_figures import IDEAL, FigureTable, FigureView
from vsa.ui.icons import icon
from vsa.ui.inspector.form import rule
from vsa.ui.theme import theme_in_use
from vsa.ui.what_if_knob import KnobRow
from vsa.ui.what_if_list import EffectList

WIDTH = 440
MARGIN = 16
REST = 150
"""Milliseconds that the hand rests before the list of a changed map is computed."""


class WhatIfPanel(QFrame):
    """Beside the map while the user tries; the document changes only by the button. `closed` when it is enough, and
    `kept` with a sentence when something was kept."""

    closed = Signal()
    kept = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.trial = Trial(session)
        self._session, self._tr = session, session.tr
        self.rows: list[KnobRow] = []
        self._title, self._close = _words("title"), QToolButton()
        self._subject, self._hint, self._supposed = _words("section"), _words("hint"), _words("label")
        self._refused = _words("error")
        self.figures = _Figures(self._tr)
        self.keep, self.reset = QPushButton(), QPushButton()
        self.list = EffectList(self._tr)
        self._knobs, self._body, self._area = QVBoxLayout(), QWidget(), QScrollArea()
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self._show_list)
        self._arrange()
        self._speak()
        self.dress(theme_in_use())
        self._connect()
        self.hide()

    def focus_first(self) -> None:
        """Put the keyboard where trying begins."""
        first = self.rows[0].editor.input if self.rows else self.list if self.list.rowCount() else self._close
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Try what is typed but not yet taken."""
        for row in self.rows:
            row.finish()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._close.setIcon(icon("close", theme))

    def showEvent(self, event: QShowEvent) -> None:
        """What was not looked after while hidden is caught up with."""
        super().showEvent(event)
        self._rebuild()
        self._show_list()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():
            self.trial.reset()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 12, 12, 6)
        self._close.setFixedSize(32, 32)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(self._scrolled())

    def _scrolled(self) -> QScrollArea:
        body = self._body
        body.setProperty("role", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 4, MARGIN, MARGIN)
        column.setSpacing(8)
        self._knobs.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        column.addWidget(self._subject)
        column.addWidget(self._hint)
        column.addLayout(self._knobs)
        for words in (self.figures, self._refused, self._supposed):
            column.addWidget(words)
        column.addLayout(buttons)
        for part in (rule(), self.list.title, self.list.hint, self.list):
            column.addWidget(part)
        column.addStretch(1)
        area = self._area
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _speak(self) -> None:
        tr = self._tr
        self.setAccessibleName(tr("whatif.title"))
        self._title.setText(tr("whatif.title"))
        self._close.setToolTip(tr("whatif.close"))
        self._close.setAccessibleName(tr("whatif.close"))
        self.keep.setText(tr("whatif.keep"))
        self.reset.setText(tr("whatif.reset"))

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed.emit)
        self.keep.clicked.connect(self._keep)
        self.reset.clicked.connect(self._reset)
        self.list.chosen.connect(self._halve)
        self.list.currentItemChanged.connect(self._reveal)
        self._session.listen(self._changed)

    def _changed(self, changes: Changes) -> None:
        if changes.stage:
            self.trial.reset()
        if self.isHidden():
            return
        if changes.selection or changes.stage or changes.document:
            self._rebuild()
        elif changes.preview:
            self._show()
        if changes.document or changes.stage:
            self._resting.start()

    def _rebuild(self) -> None:
        """Other rows for other knobs; rows of the same ones stay, with what is typed in them."""
        knobs = self.trial.knobs
        if [knob.place for knob in knobs] != [row.knob.place for row in self.rows]:
            for row in self.rows:
                self._knobs.removeWidget(row)
                row.hide()
                row.deleteLater()
            calendar = self._session.document.calendar
            self.rows = [KnobRow(knob, calendar, self._tr) for knob in knobs]
            for row in self.rows:
                row.tried.connect(lambda value, row=row: self._try(row, value))
                self._knobs.addWidget(row)
        self._show()

    def _try(self, row: KnobRow, value: Any) -> None:
        """Raises UserError into the field for a value out of bounds, which says so."""
        self.trial.suppose(row.knob, value)
        self._show()

    def _show(self) -> None:
        tr, trial, session = self._tr, self.trial, self._session
        for row, knob in zip(self.rows, trial.knobs, strict=False):
            row.show_value(knob, trial.hypothesis.value(knob))
        subject = subject_text(session)
        self._subject.setText(subject)
        self._subject.setVisible(bool(subject))
        self._hint.setText(tr("whatif.nothing" if session.only is None else "whatif.no_knobs"))
        self._hint.setVisible(not self.rows)
        self._show_figures(tr)

    def _show_figures(self, tr: Translator) -> None:
        trial = self.trial
        self.figures.show_rows(trial.figures())
        refusal = trial.refusal()
        self._refused.setText(tr("whatif.refused", reason=tr.text(refusal)) if refusal else "")
        self._refused.setVisible(refusal is not None)
        changes = supposed_text(self._session.document, trial.hypothesis, tr)
        self._supposed.setText(tr("whatif.supposed", changes=changes) if changes else tr("whatif.unchanged"))
        for button in (self.keep, self.reset):
            button.setEnabled(bool(changes))
        self.keep.setProperty("look", "primary" if changes else "")
        self.keep.style().polish(self.keep)

    def _show_list(self) -> None:
        self.list.show_effects(self.trial.effects(), self._session.document.calendar)

    def _halve(self, place: int) -> None:
        effects = self.trial.effects() or ()
        if place < len(effects):
            self.trial.halve(effects[place])
            self._rebuild()
            self._area.verticalScrollBar().setValue(0)

    def _reveal(self, item: QTableWidgetItem | None) -> None:
        """The list is as high as its lines, so it is the panel that scrolls to the one that the keyboard is on."""
        if item is not None and self.list.hasFocus():
            line = self.list.visualItemRect(item)
            middle = self.list.viewport().mapTo(self._body, line.center())
            self._area.ensureVisible(0, middle.y(), 0, line.height())

    def _keep(self) -> None:
        try:
            kept = self.trial.keep()
        except UserError as error:
            self.kept.emit(self._tr.text(error.message))
        else:
            if kept:
                self.kept.emit(self._tr("whatif.kept"))
        self._show()

    def _reset(self) -> None:
        self.trial.reset()
        self._show()


class _FigureTable(FigureTable):
    """The key figures now and then; the table of differences has another word for what is not yet."""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        horizontal = orientation == Qt.Orientation.Horizontal
        if section == IDEAL and horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._tr("whatif.figures.then")
        return super().headerData(section, orientation, role)


class _Figures(FigureView):
    def __init__(self, tr: Translator) -> None:
        super().__init__(tr)
        self.table = _FigureTable(tr)
        self.setModel(self.table)
        self.setAccessibleName(tr("whatif.figures.title"))


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
