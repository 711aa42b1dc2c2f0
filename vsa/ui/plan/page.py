"""The tab of the plan for twelve months: a grid of months, the entries as a list, the fields of the chosen one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.following_up import plan_operations
from vsa.editor.following_up.plan_rows import COLUMNS, Shown, rows, summary
from vsa.editor.operations import delete_selection
from vsa.editor.record_rows import Row
from vsa.editor.session import Session
from vsa.ui.calm_page import CalmPage
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import icon
from vsa.ui.inspector.panel import Inspector
from vsa.ui.plan.month_grid import MonthGrid
from vsa.ui.plan.start_row import StartRow
from vsa.ui.record_table import RecordTable
from vsa.ui.segments import Segments
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

SWITCH_WIDTH = 300
ROW_HEIGHT = 46
"""A row lower than in tables of their own: the grid needs room too."""


class PlanPage(TabPage):
    """Without a plan it says what one is for, and makes it."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.shown = Shown.NEXT
        self.start = StartRow(session)
        self.summary = ElidedLabel()
        self.grid = MonthGrid(session)
        self.switch = Segments([session.tr(f"plan.show.{shown}") for shown in Shown])
        self.add, self.done, self.delete = QPushButton(), QPushButton(), QPushButton()
        self.inspector = Inspector(session, theme)
        self.list = RecordTable(session, "plan", COLUMNS, self._rows, sortable=True, leave=self.inspector.finish)
        self.empty = CalmPage()
        self.filled = QWidget()
        self._arrange()
        self._connect()
        self.speak()
        self.dress(theme)

    def show_session(self) -> None:
        made = bool(self.session.document.plan)
        self.start.show_session()
        self.filled.setVisible(made)
        self.empty.setVisible(not made)
        self.summary.setText(summary(self.session) if made else "")
        self.grid.read()
        self.list.read()
        chosen = bool(self.session.selected("plan"))
        self.inspector.setVisible(chosen)
        self.done.setEnabled(chosen)
        self.delete.setEnabled(chosen)

    def speak(self) -> None:
        tr = self.session.tr
        self.empty.show_text(tr("tabs.title.plan"), tr("plan.empty.text"), tr("plan.make"), self.start.make.click)
        self.grid.setAccessibleName(tr("plan.grid.name"))
        self.list.setAccessibleName(tr("plan.list"))
        self.list.say_when_empty(tr("plan.empty.list"))
        self.switch.setAccessibleName(tr("plan.shown"))
        for at, shown in enumerate(Shown):
            button, label = self.switch.button(at), tr(f"plan.show.{shown}")
            button.setText(label)
            button.setAccessibleName(label)
        self.add.setText(tr("plan.add"))
        self.done.setText(tr("plan.done"))
        self.done.setToolTip(tr("plan.done_tip"))
        self.delete.setText(tr("plan.delete"))

    def dress(self, theme: Theme) -> None:
        self.grid.dress()
        self.list.dress()
        self.list.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.inspector.dress(theme)
        self.switch.setFixedWidth(scaled(SWITCH_WIDTH))
        for button, name in ((self.add, "plus"), (self.done, "check"), (self.delete, "delete")):
            button.setIcon(icon(name, theme))

    def finish(self) -> None:
        self.inspector.finish()

    def take_focus(self) -> None:
        (self.list if self.session.document.plan else self.empty.button).setFocus()

    def panes(self) -> Sequence[QWidget]:
        return [self.start, self.grid, self.list, self.inspector] if self.session.document.plan else [self.empty]

    def keyed(self) -> Sequence[QWidget]:
        return [self.list]

    def _rows(self, session: Session) -> Sequence[Row]:
        return rows(session, self.shown)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self.start)
        head.addWidget(self.summary, 1)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.summary.setProperty("role", "strong")
        column.addLayout(head)
        column.addWidget(self.empty, 1)
        column.addWidget(self.filled, 1)
        inner = QVBoxLayout(self.filled)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self.grid)
        inner.addLayout(self._bar())
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.list, 1)
        below.addWidget(self.inspector)
        inner.addLayout(below, 1)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.switch)
        bar.addStretch(1)
        for button in (self.add, self.done, self.delete):
            bar.addWidget(button)
        return bar

    def fill_in(self, field: str = "") -> None:
        self.inspector.focus_field(field)

    def _connect(self) -> None:
        session = self.session
        self.start.wanted.connect(self._make)
        self.grid.chosen.connect(self._show_month)
        self.switch.chosen.connect(lambda at: self._show(tuple(Shown)[at]))
        self.switch.choose(tuple(Shown).index(self.shown))
        self.add.clicked.connect(self._add)
        self.done.clicked.connect(lambda: session.say(plan_operations.done(session)))
        self.delete.clicked.connect(lambda: delete_selection(session))
        self.inspector.closed.connect(lambda: session.select([]))
        self.inspector.left.connect(self.list.setFocus)
        self.list.opened.connect(lambda: self.inspector.focus_field("day"))

    def _make(self, start: date) -> None:
        self.session.say(plan_operations.make(self.session, start))
        self.list.setFocus()

    def _add(self) -> None:
        self._show(Shown.ALL)
        plan_operations.add(self.session)
        self.inspector.focus_field("title")

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        self.switch.choose(tuple(Shown).index(shown))
        self.list.read()

    def _show_month(self, ids: Sequence[str]) -> None:
        """The entries of a month are chosen in the list, where all of them are to be seen."""
        self._show(Shown.ALL)
        self.session.select(f"plan:{key}" for key in ids)
        self.list.scrollTo(self.list.currentIndex())
