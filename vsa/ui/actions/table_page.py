"""The tab of the plan: counts, filters, table, matrix, and the strip of the chosen action."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vsa.analysis.improvement.action_counts import action_counts
from vsa.analysis.improvement.gain_totals import expected_hours, gain_totals
from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.actions.details import Link
from vsa.editor.actions.filters import Filter, filtered, roles
from vsa.editor.actions.rows import COLUMNS, rows_of
from vsa.editor.commands import Scope
from vsa.editor.record_rows import Row
from vsa.editor.session import Session
from vsa.model.actions import Action
from vsa.ui.actions.count_card import CountCard
from vsa.ui.actions.detail_strip import DetailStrip
from vsa.ui.actions.filter_bar import FilterBar
from vsa.ui.actions.legend import Legend
from vsa.ui.actions.matrix_view import MatrixView
from vsa.ui.actions.within import Within
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import icon
from vsa.ui.inspector.panel import Inspector
from vsa.ui.menus import Menus
from vsa.ui.record_table import RecordTable
from vsa.ui.step_table.panel import Home
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

LIMITS = range(1, 11)
BESIDE, NARROWEST, WIDEST = 0.32, 310, 480
"""The part of the width that the matrix takes, within bounds."""
NARROW = 980
"""The width of the page below which the table leaves out what the strip says."""
SPARED = tuple(number for number, column in enumerate(COLUMNS) if column.heading == "actions.column.gain")
IN_TABLE = ("new_action", "edit_action", "turn_wheel", *operations.STATUS_NAMES)
IN_MATRIX = ("less_effort", "more_effort", "more_effect", "less_effect", "unplace", "next_action", "previous_action")


class TablePage(TabPage):
    """The matrix gives way to the fields of an action while they are open: Enter opens them, Esc closes them."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._home: Home | None = None
        self._wanted = Filter.ALL
        self.inspector = Inspector(session, theme)
        self.filters = FilterBar(lambda: roles(session.document))
        self.table = RecordTable(
            session, "action", COLUMNS, lambda _: self._rows(), sortable=True, leave=self.inspector.finish
        )
        self.matrix = MatrixView(session)
        self.strip = DetailStrip(session)
        self.limit = QToolButton()
        self.limit.setObjectName("zoom")
        self.cards = (
            CountCard("warning", "s"),
            CountCard("half", "accent", self.limit),
            CountCard("check", "vs"),
            CountCard("clock", "text2"),
        )
        self.new, self.sum, self.hint = QPushButton(), QLabel(), ElidedLabel()
        self.matrix_title, self.matrix_hint, self.legend = QLabel(), ElidedLabel(), Legend()
        self.beside = QStackedWidget()
        self._arrange()
        self._connect()
        self.speak()
        self.dress(theme)

    # What the stage asks

    def live_in(self, home: Home) -> None:
        self._home = home
        self.filters.role = home.settings.role

    def bind(self, menus: Menus) -> None:
        menus.bind(self.table, only=("delete", "select_all"))
        menus.bind(self.table, IN_TABLE, Scope.PLAN)
        menus.bind(self.matrix, only=("delete", "select_all"))
        menus.bind(self.matrix, (*IN_TABLE, *IN_MATRIX), Scope.PLAN)

    def panes(self) -> Sequence[QWidget]:
        return [self.table, self.inspector if self.editing else self.matrix, self.filters.buttons[self._wanted]]

    def take_focus(self) -> None:
        self.table.setFocus()

    def finish(self) -> None:
        self.inspector.finish()

    def pick(self, step: int) -> None:
        self.matrix.pick(step)

    @property
    def editing(self) -> bool:
        """Whether the fields of the chosen action are open."""
        return self.beside.currentWidget() is self.inspector

    def fill_in(self, field: str = "") -> None:
        """Open the fields of the chosen action, with the cursor in one of them."""
        if self.session.selected("action"):
            self.beside.setCurrentWidget(self.inspector)
            self.inspector.show()
            self.inspector.focus_field(field or "title")

    def toggle_inspector(self) -> None:
        """Open the fields, or close them."""
        if self.editing:
            self.close_fields()
        else:
            self.fill_in()

    def close_fields(self) -> None:
        """Show the matrix again."""
        self.inspector.finish()
        self.beside.setCurrentIndex(0)
        self.table.setFocus()

    def speak(self) -> None:
        tr = self.session.tr
        self.new.setText(tr("actions.new"))
        self.new.setAccessibleName(tr("actions.new"))
        self.hint.setText(tr("actions.hint"))
        self.table.setAccessibleName(tr("actions.table"))
        self.matrix_title.setText(tr("actions.matrix.title"))
        self.matrix_hint.setText(tr("actions.matrix.hint"))
        self.limit.setAccessibleName(tr("actions.limit.change"))
        self.limit.setToolTip(tr("actions.limit.change"))
        self.filters.speak(tr)
        self.legend.speak(tr)

    def dress(self, theme: Theme) -> None:
        self.table.dress()
        self.new.setIcon(icon("plus", theme))
        self.limit.setIcon(icon("chevron_down", theme))
        self.inspector.dress(theme)
        self.strip.dress(theme)
        self.matrix.update()

    def show_session(self) -> None:
        if self.editing and not self.session.selected("action"):
            self.beside.setCurrentIndex(0)
        self._count()
        self.table.say_when_empty(self._when_empty())
        self.table.read()
        self.matrix.show_actions(self._shown())
        self.strip.show_session()

    # How it is made

    def _arrange(self) -> None:
        inside = Within()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(inside)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(12)
        upper = QHBoxLayout()
        upper.setSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(8)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in self.cards:
            cards.addWidget(card)
        left.addLayout(cards)
        left.addWidget(self.filters)
        left.addWidget(self._table_card(), 1)
        upper.addLayout(left, 1)
        self.beside.addWidget(self._matrix_card())
        self.beside.addWidget(self.inspector)
        upper.addWidget(self.beside)
        whole.addLayout(upper, 1)
        whole.addWidget(self.strip)

    def _table_card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        self.table.setObjectName("bare")
        self.hint.setProperty("role", "label")
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 2, 1, 8)
        column.setSpacing(6)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.new)
        row.addWidget(self.hint, 1)
        row.addWidget(self.sum)
        column.addLayout(row)
        return card

    def _matrix_card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        self.matrix_title.setProperty("role", "section")
        self.matrix_hint.setProperty("role", "label")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(self.matrix_title)
        column.addWidget(self.matrix_hint)
        column.addWidget(self.matrix, 1)
        column.addWidget(self.legend)
        return card

    def _connect(self) -> None:
        self.new.clicked.connect(self._add)
        self.table.opened.connect(self.fill_in)
        self.matrix.opened.connect(self.fill_in)
        self.inspector.closed.connect(self.close_fields)
        self.inspector.left.connect(self.close_fields)
        self.filters.chosen.connect(self._filter)
        self.filters.role_chosen.connect(self._mine)
        self.strip.followed.connect(self._follow)
        self.limit.clicked.connect(self._ask_limit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(max(int(self.width() * BESIDE), NARROWEST), WIDEST)
        self.beside.setFixedWidth(width)
        self.inspector.setFixedWidth(width)
        self.table.hide_columns(SPARED, self.width() < scaled(NARROW))

    # What it does

    def _add(self) -> None:
        self._filter(Filter.ALL)
        operations.add_action(self.session)
        self.fill_in("title")

    def _filter(self, wanted: Filter) -> None:
        self._wanted = wanted
        self.filters.choose(wanted)
        self.show_session()

    def _mine(self, role: str) -> None:
        self.filters.role = role
        if self._home is not None:
            self._home.keep_settings(self._home.settings.model_copy(update={"role": role}))
        self._filter(Filter.MINE)

    def _follow(self, link: Link) -> None:
        self.session.go(link.stage)
        self.session.select([link.key])

    def _ask_limit(self) -> None:
        menu = self.limit_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.limit.mapToGlobal(self.limit.rect().bottomLeft()))

    def limit_menu(self) -> QMenu:
        """The numbers that the house can set itself as a limit."""
        menu = QMenu(self)
        for limit in LIMITS:
            action = menu.addAction(self.session.tr("actions.limit.value", limit=limit))
            action.setCheckable(True)
            action.setChecked(limit == self.session.document.ongoing_limit)
            action.triggered.connect(lambda _=False, limit=limit: operations.set_limit(self.session, limit))
        return menu

    # What is shown

    def _shown(self) -> tuple[Action, ...]:
        session = self.session
        return filtered(session.document.actions.values(), self._wanted, session.today, self.filters.role)

    def _rows(self) -> tuple[Row, ...]:
        return rows_of(self.session, self._shown())

    def _when_empty(self) -> str:
        if not self.session.document.actions:
            return self.session.tr("actions.empty")
        if self._wanted is Filter.MINE and not self.filters.role:
            return self.session.tr("actions.filter.no_role")
        return self.session.tr(f"actions.filter.none.{self._wanted}")

    def _count(self) -> None:
        session, tr = self.session, self.session.tr
        document, actions = session.document, session.document.actions.values()
        counts, gains = action_counts(document, session.today), gain_totals(document)
        overdue, ongoing, done, fte = self.cards
        overdue.show_count(str(counts.overdue), tr("actions.count.overdue"), tr("actions.count.overdue_note"))
        limit = tr("actions.count.over_limit" if counts.too_many else "actions.count.limit", limit=counts.limit)
        ongoing.show_count(str(counts.ongoing), tr("actions.count.ongoing"), limit, warns=counts.too_many)
        since = tr("actions.count.since", day=tr.date(counts.since)) if counts.since else tr("actions.count.in_all")
        done.show_count(str(counts.done), tr("actions.count.done"), since)
        identified, realised = (tr.number(each, 2) for each in (gains.identified_fte, gains.realised_fte))
        fte.show_count(identified, tr("actions.count.fte"), tr("actions.count.realised", fte=realised))
        self.filters.show_counts(
            {each: len(filtered(actions, each, session.today, self.filters.role)) for each in Filter},
            session.today.isocalendar().week,
        )
        self._show_sum()

    def _show_sum(self) -> None:
        document, tr = self.session.document, self.session.tr
        hours = expected_hours(self._shown())
        self.sum.setVisible(hours is not None)
        if hours is not None:
            self.sum.setTextFormat(Qt.TextFormat.RichText)
            words = {
                "hours": tr.number(hours),
                "fte": tr.number(hours / document.hours_per_fte, 2),
                "divisor": tr.number(document.hours_per_fte, 1, trim=True),
            }
            self.sum.setText(tr("actions.sum", **words))
