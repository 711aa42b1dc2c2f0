"""The tab of the gains: their sums, a table of them, and the fields of the chosen one."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.gains import operations
from vsa.editor.gains.rows import BASELINE, COLUMNS, rows, sums
from vsa.editor.operations import delete_selection
from vsa.editor.session import Session
from vsa.ui.calm_page import CalmPage
from vsa.ui.gains.sum_cards import SumCards
from vsa.ui.icons import icon
from vsa.ui.inspector.panel import Inspector
from vsa.ui.record_table import RecordTable
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

NARROW = 1240
"""A page narrower than this has no room for every column beside the fields."""


class GainsPage(TabPage):
    """Without gains it says what one is, and adds the first."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.sums = SumCards()
        self.inspector = Inspector(session, theme)
        self.table = RecordTable(session, "gain", COLUMNS, rows, sortable=True, leave=self.inspector.finish)
        self.add, self.delete = QPushButton(), QPushButton()
        self.rule = QLabel()
        self.empty, self.filled = CalmPage(), QWidget()
        self._arrange()
        self.add.clicked.connect(self._add)
        self.delete.clicked.connect(lambda: delete_selection(session))
        self.inspector.closed.connect(lambda: session.select([]))
        self.inspector.left.connect(self.table.setFocus)
        self.table.opened.connect(self.inspector.focus_field)
        self.speak()
        self.dress(theme)

    def show_session(self) -> None:
        made, chosen = bool(self.session.document.gains), bool(self.session.selected("gain"))
        self.filled.setVisible(made)
        self.empty.setVisible(not made)
        self.sums.show_sums(sums(self.session))
        self.table.read()
        self.inspector.setVisible(made and chosen)
        self.delete.setEnabled(chosen)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def speak(self) -> None:
        tr = self.session.tr
        self.empty.show_text(tr("gains.empty.title"), tr("gains.empty.text"), tr("gains.add"), self._add)
        self.table.setAccessibleName(tr("gains.table"))
        self.rule.setText(tr("gains.rule"))
        self.add.setText(tr("gains.add"))
        self.delete.setText(tr("gains.delete"))

    def dress(self, theme: Theme) -> None:
        self.table.dress()
        self.inspector.dress(theme)
        self.add.setIcon(icon("plus", theme))
        self.delete.setIcon(icon("delete", theme))

    def finish(self) -> None:
        self.inspector.finish()

    def take_focus(self) -> None:
        (self.table if self.session.document.gains else self.empty.button).setFocus()

    def panes(self) -> Sequence[QWidget]:
        return [self.table, self.inspector] if self.session.document.gains else [self.empty]

    def keyed(self) -> Sequence[QWidget]:
        return [self.table]

    def _fit_columns(self) -> None:
        """The name of a gain keeps its room: the baseline stands among the fields too."""
        beside = not self.inspector.isHidden()
        narrow = beside and self.width() < scaled(NARROW)
        if narrow is not self.table.isColumnHidden(BASELINE):
            self.table.setColumnHidden(BASELINE, narrow)
            self.table.fit_columns()

    def fill_in(self, field: str = "") -> None:
        self.inspector.focus_field(field)

    def _add(self) -> None:
        operations.add(self.session, "gain")
        self.inspector.focus_field("name")

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(self.empty, 1)
        column.addWidget(self.filled, 1)
        inner = QVBoxLayout(self.filled)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self.sums)
        inner.addWidget(self.table, 1)
        self.rule.setProperty("role", "hint")
        self.rule.setWordWrap(True)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.add)
        bar.addWidget(self.delete)
        bar.addWidget(self.rule, 1)
        inner.addLayout(bar)
        row.addLayout(column, 1)
        row.addWidget(self.inspector)
