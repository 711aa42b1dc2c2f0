"""How audits have gone: a small chart that speaks."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from vsa.drawing.sheet import Box, Item
from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.scene.audit_trend import SIZE, TrendPoint, trend_chart, trend_in_words, trend_points
from vsa.ui.painter import SheetPainter
from vsa.ui.theme import scaled

HEIGHT = 180
MARGIN = 14


class TrendView(QFrame):
    """The averages of the latest audits, as wide as there is room."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._painter = SheetPainter(theme)
        self._points: tuple[TrendPoint, ...] = ()
        self._chart = Item("trend", Box(0, 0, 0, 0), ())
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_session(self) -> None:
        """Show the audits as they are now."""
        points = self._points = trend_points(tuple(self._session.document.audits.values()))
        self.setAccessibleName(self._session.tr("audits.trend_title"))
        self.setAccessibleDescription(trend_in_words(points, self._session.tr))
        self.setToolTip(self.accessibleDescription())
        self.setVisible(bool(points))
        self._draw()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._painter = SheetPainter(theme)
        self.updateGeometry()
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(scaled(HEIGHT), scaled(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.translate(MARGIN, MARGIN)
        self._painter.paint(painter, (self._chart,), 1.0)
        painter.end()

    def _draw(self) -> None:
        box = Box(0, 0, max(1, self.width() - 2 * MARGIN), max(1, self.height() - 2 * MARGIN))
        shapes = trend_chart(self._points, box.width, box.height, self._session.tr, scaled(round(SIZE)))
        self._chart = Item("trend", box, shapes)
        self.update()
