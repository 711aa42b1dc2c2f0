"""The tab of the measurements: which there are, the chosen one as a curve and in figures, and its fields."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.gains import operations
from vsa.editor.gains.indicator_rows import COLUMNS, rows
from vsa.editor.operations import delete_selection
from vsa.editor.session import Session
from vsa.model.gains import Indicator
from vsa.scene.run_chart import run_chart_in_words
from vsa.ui.calm_page import CalmPage
from vsa.ui.gains.case_times_dialog import ask_case_times
from vsa.ui.gains.chart_view import ChartView
from vsa.ui.gains.point_table import PointTable
from vsa.ui.icons import icon
from vsa.ui.inspector.panel import Inspector
from vsa.ui.record_table import RecordTable
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

LIST_ROWS = 3
"""So many measurements are seen at once; the chart gets the room that fewer leave."""
TABLE_WIDTH = 330


class MeasurementsPage(TabPage):
    """Without measurements it says what one is, and adds the first. The first one is shown where none is chosen."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.inspector = Inspector(session, theme)
        self.list = RecordTable(session, "indicator", COLUMNS, rows, leave=self.inspector.finish)
        self.chart, self.points, self.words = ChartView(theme), PointTable(session), QLabel()
        self.add, self.delete, self.times = QPushButton(), QPushButton(), QPushButton()
        self.hint = QLabel()
        self.empty, self.filled = CalmPage(), QWidget()
        self._arrange()
        self.add.clicked.connect(self._add)
        self.delete.clicked.connect(lambda: delete_selection(session))
        self.times.clicked.connect(self.show_case_times)
        self.inspector.closed.connect(lambda: session.select([]))
        self.inspector.left.connect(self.list.setFocus)
        self.list.opened.connect(self.inspector.focus_field)
        self.speak()
        self.dress(theme)

    @property
    def shown(self) -> Indicator | None:
        """The measurement that is drawn: the chosen one, else the first."""
        indicators = self.session.document.indicators
        chosen = self.session.selected("indicator")
        return indicators[chosen[0]] if chosen else next(iter(indicators.values()), None)

    def show_session(self) -> None:
        shown, chosen = self.shown, bool(self.session.selected("indicator"))
        self.filled.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        self.add.setVisible(shown is not None)
        self.delete.setVisible(shown is not None)
        self.list.read()
        self._fit_list()
        self.inspector.setVisible(chosen)
        self.delete.setEnabled(chosen)
        if shown is not None:
            self.chart.show_indicator(shown, self.session.tr)
            self.points.show_points(shown.id)
            self.words.setText(run_chart_in_words(shown, self.session.tr))

    def show_case_times(self) -> None:
        """Type or paste the times of real cases for a step."""
        ask_case_times(self.session, self.window())

    def speak(self) -> None:
        tr = self.session.tr
        title, text = tr("gains.no_indicator.title"), tr("gains.no_indicator.text")
        self.empty.show_text(title, text, tr("gains.indicator.add"), self._add)
        self.list.setAccessibleName(tr("gains.indicator.list"))
        self.points.speak()
        self.hint.setText(tr("gains.points.hint"))
        self.add.setText(tr("gains.indicator.add"))
        self.delete.setText(tr("gains.indicator.delete"))
        self.times.setText(tr("gains.times.open"))
        self.times.setToolTip(tr("gains.times.tip"))

    def dress(self, theme: Theme) -> None:
        self.list.dress()
        self._fit_list()
        self.points.setMinimumWidth(scaled(TABLE_WIDTH))
        self.chart.dress(theme)
        self.inspector.dress(theme)
        self.add.setIcon(icon("plus", theme))
        self.delete.setIcon(icon("delete", theme))
        self.times.setIcon(icon("clock", theme))

    def finish(self) -> None:
        self.inspector.finish()

    def take_focus(self) -> None:
        (self.list if self.session.document.indicators else self.empty.button).setFocus()

    def panes(self) -> Sequence[QWidget]:
        if not self.session.document.indicators:
            return [self.empty]
        return [self.list, self.chart, self.points, self.inspector]

    def keyed(self) -> Sequence[QWidget]:
        return [self.list]

    def _fit_list(self) -> None:
        rows = min(max(len(self.list.rows), 1), LIST_ROWS)
        head = self.list.horizontalHeader().sizeHint().height()
        row = self.list.verticalHeader().defaultSectionSize()
        self.list.setFixedHeight(head + rows * row + 2 * self.list.frameWidth() + 2)

    def fill_in(self, field: str = "") -> None:
        self.inspector.focus_field(field)

    def _add(self) -> None:
        operations.add(self.session, "indicator")
        self.inspector.focus_field("name")

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._bar())
        column.addWidget(self.empty, 1)
        column.addWidget(self.filled, 1)
        inner = QVBoxLayout(self.filled)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.list)
        inner.addWidget(self._figures(), 1)
        self.words.setWordWrap(True)
        inner.addWidget(self.words)
        row.addLayout(column, 1)
        row.addWidget(self.inspector)

    def _figures(self) -> QWidget:
        """The curve, and the same in figures beside it."""
        split = QSplitter()
        split.setChildrenCollapsible(False)
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        column.addWidget(self.points, 1)
        column.addWidget(self.hint)
        split.addWidget(self.chart)
        split.addWidget(table)
        split.setStretchFactor(0, 1)
        split.setHandleWidth(12)
        return split

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.add)
        bar.addWidget(self.delete)
        bar.addStretch(1)
        bar.addWidget(self.times)
        return bar
