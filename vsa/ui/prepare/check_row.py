"""An entry of a checklist: its state as a sign, its words, what is missing; opened, also the ways to change it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vsa.drawing.primitives import Token
from vsa.drawing.theme import Theme
from vsa.editor.preparing.ready import ICONS, Entry, delete_entry, set_note, set_state
from vsa.editor.session import Session
from vsa.model.checklist import CheckState
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.icons import icon, icon_pixmap
from vsa.ui.line import Line
from vsa.ui.prepare.card import label
from vsa.ui.theme import scaled

TOKENS: dict[CheckState, Token] = {
    CheckState.OPEN: "text2",
    CheckState.OK: "vs",
    CheckState.MISSING: "wait",
    CheckState.NOT_RELEVANT: "text2",
}
SIGN = 18
LEAST_WIDTH, LEAST_HEIGHT = 120, 32


class CheckRow(QWidget):
    """`opened` carries the id of the entry that is to be opened, or closed again."""

    opened = Signal(str)

    def __init__(self, entry: Entry, session: Session, theme: Theme) -> None:
        super().__init__()
        self.entry, self._session, self._theme = entry, session, theme
        self.button, self._sign = _Row(), QLabel()
        self._words, self._note = label(wraps=True), label("label", wraps=True)
        self.change = QWidget()
        self.states, self.note, self.delete = ChoiceBox(), Line(), QToolButton()
        self._arrange()
        self.button.clicked.connect(lambda: self.opened.emit(self.entry.check.id))
        self.states.activated.connect(lambda at: set_state(session, self.entry.check, self.states.itemData(at)))
        self.note.editingFinished.connect(self.finish)
        self.delete.clicked.connect(lambda: delete_entry(session, self.entry.check.id))

    def show_entry(self, entry: Entry, *, is_open: bool) -> None:
        """Show an entry as it is now."""
        self.entry = entry
        tr, check = self._session.tr, entry.check
        self._words.setText(entry.text)
        self._note.setText(entry.note)
        self._note.setVisible(bool(entry.note))
        self.button.setAccessibleName(
            ", ".join(filter(None, (entry.text, tr(f"prepare.state.{check.state}"), check.note)))
        )
        self._fill_states()
        if not self.note.hasFocus():
            self.note.setText(check.note)
            self.note.setCursorPosition(0)
        self.note.setPlaceholderText(tr("prepare.ready.note"))
        self.note.setAccessibleName(tr("prepare.ready.note"))
        self.delete.setVisible(bool(check.text))
        self.delete.setAccessibleName(tr("prepare.ready.delete"))
        self.delete.setToolTip(tr("prepare.ready.delete"))
        self.change.setVisible(is_open)
        self.dress(self._theme)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        state = self.entry.check.state
        self._sign.setPixmap(icon_pixmap(ICONS[state], theme, SIGN, off=TOKENS[state]))
        self.delete.setIcon(icon("delete", theme))

    def finish(self) -> None:
        """Take the note that is typed but not yet committed."""
        if self.note.text().strip() != self.entry.check.note:
            set_note(self._session, self.entry.check, self.note.text())

    def _fill_states(self) -> None:
        tr = self._session.tr
        self.states.clear()
        for state in CheckState:
            self.states.addItem(tr(f"prepare.state.{state}"), state)
        self.states.setCurrentIndex(self.states.findData(self.entry.check.state))
        self.states.setAccessibleName(tr("prepare.ready.state"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout(self.button)
        line.setContentsMargins(4, 6, 4, 6)
        line.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._note)
        line.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        for each in (self._sign, self._words, self._note):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(self.button)
        row = QHBoxLayout(self.change)
        row.setContentsMargins(SIGN + 14, 0, 0, 8)
        row.setSpacing(8)
        fields = QVBoxLayout()
        fields.setSpacing(6)
        fields.addWidget(self.states)
        fields.addWidget(self.note)
        row.addLayout(fields, 1)
        self.delete.setFixedSize(scaled(LEAST_HEIGHT), scaled(LEAST_HEIGHT))
        row.addWidget(self.delete, alignment=Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.change)


class _Row(QPushButton):
    """A flat button that is as high as the words in it need."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recent")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(LEAST_WIDTH), scaled(LEAST_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        least = scaled(LEAST_HEIGHT)
        return max(inside.totalHeightForWidth(width), least) if inside is not None else least
