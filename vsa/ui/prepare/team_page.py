"""The tab of the improvement team: who takes part, and who is missing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.preparing.operations import add
from vsa.editor.preparing.team_rows import COLUMNS, rows, summary, warnings
from vsa.editor.session import Session
from vsa.ui.icons import icon, icon_pixmap
from vsa.ui.inspector.panel import Inspector
from vsa.ui.prepare.card import GAP, Card, emptied, label
from vsa.ui.record_table import RecordTable
from vsa.ui.tabbed_stage import TabPage


class TeamPage(TabPage):
    """The members as a table, with their fields beside it."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.inspector = Inspector(session, theme)
        self.table = RecordTable(session, "member", COLUMNS, rows, sortable=True, leave=self.inspector.finish)
        self.table.setObjectName("bare")
        self.card = Card(session, theme)
        self.summary, self.hint = label("label"), label("hint", wraps=True)
        self.warnings = QVBoxLayout()
        self.new, self.remove = QPushButton(), QPushButton()
        self._arrange()
        self.new.clicked.connect(self._add)
        self.remove.clicked.connect(lambda: operations.delete_selection(session))
        self.inspector.closed.connect(lambda: session.select([]))
        self.inspector.left.connect(self.table.setFocus)
        self.table.opened.connect(self.inspector.focus_field)
        self.speak()
        self.dress(theme)

    def show_session(self) -> None:
        tr = self._session.tr
        self.table.read()
        self.table.say_when_empty(tr("prepare.team.empty"))
        self.summary.setText(summary(self._session) if self.table.rows else "")
        self._show_warnings()
        chosen = bool(self._session.selected("member"))
        self.remove.setEnabled(chosen)
        self.inspector.setVisible(chosen)

    def speak(self) -> None:
        tr = self._session.tr
        self.card.title.setText(tr("prepare.team.title"))
        self.new.setText(tr("prepare.team.new"))
        self.remove.setText(tr("prepare.team.delete"))
        self.table.setAccessibleName(tr("tabs.title.team"))
        self.hint.setText(tr("prepare.team.hint"))

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.new.setIcon(icon("plus", theme))
        self.remove.setIcon(icon("delete", theme))
        self.table.dress()
        self.inspector.dress(theme)
        self._show_warnings()

    def finish(self) -> None:
        self.inspector.finish()

    def take_focus(self) -> None:
        self.table.setFocus()

    def panes(self) -> Sequence[QWidget]:
        return [self.table, self.new, self.inspector]

    def keyed(self) -> Sequence[QWidget]:
        return [self.table]

    def _add(self) -> None:
        add(self._session, "member")
        self.inspector.focus_field("role")

    def _show_warnings(self) -> None:
        emptied(self.warnings)
        if not self._session.document.members:
            return
        found = warnings(self._session)
        for sentence in found:
            self.warnings.addWidget(self._line("warning", sentence))
        if not found:
            self.warnings.addWidget(self._line("check", self._session.tr("prepare.team.complete")))

    def _line(self, sign: str, sentence: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(15, 2, 15, 2)
        line.setSpacing(10)
        mark, words = QLabel(), label(wraps=True)
        token = "wait" if sign == "warning" else "vs"
        mark.setPixmap(icon_pixmap(sign, self._theme, 18, off=token))
        words.setText(sentence)
        line.addWidget(mark)
        line.addWidget(words, 1)
        return row

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(20, GAP, 20, GAP)
        card = self.card
        card.column.setContentsMargins(1, 12, 1, 12)
        card.head.setContentsMargins(15, 0, 15, 0)
        for widget, stretch in ((self.summary, 1), (self.new, 0), (self.remove, 0)):
            card.head.addWidget(widget, stretch)
        card.column.addLayout(self.warnings)
        card.column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(15, 0, 15, 0)
        foot.addWidget(self.hint)
        card.column.addLayout(foot)
        body.addWidget(card)
        row.addLayout(body, 1)
        row.addWidget(self.inspector)
