"""The tab of the success factors: a table with risk and light, and the fields of the chosen one."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.following_up import factor_operations
from vsa.editor.following_up.factor_rows import COLUMNS, rows, summary
from vsa.editor.operations import delete_selection
from vsa.editor.session import Session
from vsa.i18n import Message, UserError
from vsa.ui.calm_page import CalmPage
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import icon
from vsa.ui.inspector.panel import Inspector
from vsa.ui.record_table import RecordTable
from vsa.ui.tabbed_stage import TabPage

BESIDE_INSPECTOR = (4, 5)
"""Columns that the inspector shows itself, hidden to make room for it."""


class FactorPage(TabPage):
    """Without factors it offers the usual ones."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.inspector = Inspector(session, theme)
        self.table = RecordTable(session, "factor", COLUMNS, rows, sortable=True, leave=self.inspector.finish)
        self.summary = ElidedLabel()
        self.add, self.usual, self.delete, self.to_action = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        self.empty = CalmPage()
        self._arrange()
        self._connect()
        self.speak()
        self.dress(theme)

    def show_session(self) -> None:
        filled = bool(self.session.document.factors)
        self.table.read()
        self.table.setVisible(filled)
        self.empty.setVisible(not filled)
        self.summary.setText(summary(self.session) if filled else "")
        chosen = bool(self.session.selected("factor"))
        self.inspector.setVisible(chosen)
        self.table.hide_columns(BESIDE_INSPECTOR, chosen)
        self.delete.setEnabled(chosen)
        self.to_action.setEnabled(chosen)

    def speak(self) -> None:
        tr = self.session.tr
        self.empty.show_text(tr("tabs.title.factors"), tr("factors.empty"), tr("factors.usual"), self.usual.click)
        self.table.setAccessibleName(tr("factors.table"))
        for button, key in (
            (self.add, "factors.add"),
            (self.usual, "factors.usual"),
            (self.delete, "factors.delete"),
            (self.to_action, "factors.to_action"),
        ):
            button.setText(tr(key))
        self.usual.setToolTip(tr("factors.usual_tip"))
        self.to_action.setToolTip(tr("factors.to_action_tip"))

    def dress(self, theme: Theme) -> None:
        self.table.dress()
        self.inspector.dress(theme)
        for button, name in ((self.add, "plus"), (self.delete, "delete"), (self.to_action, "actions")):
            button.setIcon(icon(name, theme))

    def finish(self) -> None:
        self.inspector.finish()

    def take_focus(self) -> None:
        (self.table if self.session.document.factors else self.empty.button).setFocus()

    def panes(self) -> Sequence[QWidget]:
        return [self.table, self.inspector] if self.session.document.factors else [self.empty]

    def keyed(self) -> Sequence[QWidget]:
        return [self.table]

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(12)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        self.summary.setProperty("role", "strong")
        bar.addWidget(self.summary, 1)
        for button in (self.add, self.usual, self.delete, self.to_action):
            bar.addWidget(button)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        row.addLayout(column, 1)
        row.addWidget(self.inspector)

    def fill_in(self, field: str = "") -> None:
        self.inspector.focus_field(field)

    def _connect(self) -> None:
        session = self.session
        self.add.clicked.connect(self._add)
        self.usual.clicked.connect(lambda: self._tell(factor_operations.add_usual))
        self.delete.clicked.connect(lambda: delete_selection(session))
        self.to_action.clicked.connect(lambda: self._tell(factor_operations.to_actions))
        self.inspector.closed.connect(lambda: session.select([]))
        self.inspector.left.connect(self.table.setFocus)
        self.table.opened.connect(lambda: self.inspector.focus_field("name"))

    def _add(self) -> None:
        factor_operations.add(self.session)
        self.inspector.focus_field("name")

    def _tell(self, act: Callable[[Session], Message | None]) -> None:
        """Do something, and say what came of it or why it cannot be done."""
        self.finish()
        try:
            told = act(self.session)
        except UserError as error:
            told = error.message
        self.session.say(told)
