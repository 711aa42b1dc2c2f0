"""Times of real cases for a step: typed or pasted on the left, what they give on the right, before they are taken."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vsa.editor.fields.reading import dotted, read_date
from vsa.editor.gains.case_times import Preview, Target, chosen_target, kept_text, preview, take, targets
from vsa.editor.session import Session
from vsa.i18n import UserError
from vsa.model.gains import TimeKind
from vsa.ui import dialogs
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.line import Line
from vsa.ui.segments import Segments

WIDTH, HEIGHT = 860, 520
KINDS = tuple(TimeKind)


class CaseTimesDialog(QDialog):
    """Every change of the rows is shown at once; nothing is taken before it is asked for. There must be a step."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._tr = session, session.tr
        self._targets = targets(session)
        self.kind = TimeKind.PROCESS_TIME
        self.setWindowTitle(self._tr("gains.times.title"))
        self.resize(WIDTH, HEIGHT)
        self.step, self.rows, self.day = ChoiceBox(), QPlainTextEdit(), Line()
        self.kinds = Segments([self._tr(f"gains.times.{kind}") for kind in KINDS])
        self.summary, self.notes, self.bad = (_wrapped() for _ in range(3))
        self.use, self.cancel = QPushButton(self._tr("gains.times.use")), QPushButton(self._tr("ui.button.cancel"))
        self._arrange()
        self._fill()
        self._connect()
        self._turn()
        self.rows.setFocus()

    @property
    def target(self) -> Target:
        """The step that is chosen."""
        return self._targets[self.step.currentIndex()]

    @property
    def preview(self) -> Preview:
        """What the rows would give."""
        return preview(self._session, self.target, self.kind, self.rows.toPlainText())

    def take(self) -> None:
        """Give the step its time and close, or say why not."""
        try:
            take(self._session, self.target, self.kind, self.rows.toPlainText(), read_date(self.day.text()))
        except UserError as error:
            self._say(self._tr.text(error.message))
        else:
            self.accept()

    def _fill(self) -> None:
        for each in self._targets:
            self.step.addItem(each.label)
        chosen = chosen_target(self._session)
        if chosen is not None:
            self.step.setCurrentIndex(self._targets.index(chosen))
        self.kinds.choose(KINDS.index(self.kind))
        self.day.setText(dotted(self._session.today))

    def _connect(self) -> None:
        self.step.currentIndexChanged.connect(self._turn)
        self.kinds.chosen.connect(self._turn_to_kind)
        self.rows.textChanged.connect(self._show)
        self.use.clicked.connect(self.take)
        self.cancel.clicked.connect(self.reject)

    def _turn_to_kind(self, at: int) -> None:
        self.kind = KINDS[at]
        self._turn()

    def _turn(self) -> None:
        """Show the rows that are kept for the step."""
        self.rows.setPlainText(kept_text(self._session, self.target, self.kind))
        self._show()

    def _show(self) -> None:
        shown = self.preview
        written = bool(self.rows.toPlainText().strip())
        self._say(shown.summary if written else self._tr("gains.times.begin"), wrong=written and shown.time is None)
        self.notes.setText("\n".join(shown.notes))
        self.bad.setText("\n".join(shown.bad))
        self.bad.setVisible(bool(shown.bad))
        self.use.setEnabled(shown.time is not None)

    def _say(self, sentence: str, *, wrong: bool = True) -> None:
        self.summary.setProperty("role", "error" if wrong else "strong")
        self.summary.style().polish(self.summary)
        self.summary.setText(sentence)

    def _arrange(self) -> None:
        tr = self._tr
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for row, (key, widget) in enumerate((("step_label", self.step), ("kind", self.kinds), ("day", self.day))):
            label = QLabel(tr(f"gains.times.{key}"))
            label.setBuddy(widget)
            widget.setAccessibleName(label.text())
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addLayout(self._halves(), 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.use.setProperty("look", "primary")
        for button in (self.cancel, self.use):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _halves(self) -> QHBoxLayout:
        """The rows, and what they give."""
        tr = self._tr
        self.rows.setAccessibleName(tr("gains.times.rows"))
        self.rows.setPlaceholderText(tr("gains.times.example"))
        self.rows.setTabChangesFocus(True)
        self.notes.setProperty("role", "label")
        self.bad.setProperty("role", "error")
        right = QVBoxLayout()
        right.setSpacing(10)
        privacy = _wrapped("hint")
        privacy.setText(tr("gains.times.privacy"))
        for widget in (self.summary, self.notes, self.bad):
            right.addWidget(widget)
        right.addStretch(1)
        right.addWidget(privacy)
        halves = QHBoxLayout()
        halves.setSpacing(20)
        halves.addWidget(self.rows, 1)
        halves.addLayout(right, 1)
        return halves


def ask_case_times(session: Session | None, parent: QWidget) -> None:
    """Show the dialog until it is answered; a document without steps is told so."""
    if session is None:
        return
    if targets(session):
        dialogs.run(CaseTimesDialog(session, parent))
    else:
        dialogs.tell(parent, session.tr, session.tr("gains.times.no_steps"))


def _wrapped(role: str = "strong") -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
