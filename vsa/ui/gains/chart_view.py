"""A run chart as a widget: drawn as large as there is room, and told in words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from vsa.drawing.theme import Theme
from vsa.i18n import Translator
from vsa.model.gains import Indicator
from vsa.scene.run_chart import run_chart_in_words, run_chart_sheet
from vsa.ui.painter import SheetPainter
from vsa.ui.theme import scaled

SMALLEST = QSize(380, 230)
MARGIN = 16


class ChartView(QFrame):
    """Shows one measurement; letters keep their size while the window grows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._painter = SheetPainter(theme)
        self._indicator: Indicator | None = None
        self._tr: Translator | None = None

    def show_indicator(self, indicator: Indicator, tr: Translator) -> None:
        """Show a measurement as it is now."""
        self._indicator, self._tr = indicator, tr
        self.setAccessibleName(tr("gains.chart.name", name=indicator.name or tr("gains.indicator.unnamed")))
        self.setAccessibleDescription(run_chart_in_words(indicator, tr))
        self.update()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._painter = SheetPainter(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._indicator is None or self._tr is None:
            return
        scale = scaled(100) / 100
        width, height = (side / scale - 2 * MARGIN for side in (self.width(), self.height()))
        painter = QPainter(self)
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        self._painter.paint(painter, run_chart_sheet(self._indicator, self._tr, width, height).items, 1.0)
        painter.end()
