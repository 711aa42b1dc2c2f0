"""The pages of a report below one another, as large as one likes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from vsa.drawing.theme import color
from vsa.ui.printing.pages import Size
from vsa.ui.printing.press import View
from vsa.ui.theme import theme_in_use

FULL_SIZE = 96 / 72
"""Pixels per point at 100 %."""
SMALLEST, LARGEST, ZOOM_STEP = 0.1, 4.0, 1.25
MARGIN, GAP = 16, 14
SETTLED_MS = 40
"""How long a view rests before it is drawn sharp."""
AROUND = 0.25
"""How much more than what is seen is drawn, to each side and in parts of it, so that a short scroll shows no blur."""
SCROLLED = 60


class Fit(Enum):
    """What a page fills."""

    PAGE = "page"
    WIDTH = "width"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A picture of the part of a page within `part`, in pixels at a scale."""

    scale: float
    part: QRect
    image: QImage


class PageView(QAbstractScrollArea):
    """`wanted` asks for pictures of what is seen, which come by `take`; `turned` tells which page is in the middle,
    `zoomed` how large the pages are. Page Up and Page Down turn them, + and - zoom, 0 shows the whole page."""

    wanted = Signal(tuple)
    turned = Signal(int)
    zoomed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(240, 200))
        self._sizes: tuple[Size, ...] = ()
        self._places: list[QRect] = []
        self._fit: Fit | None = Fit.PAGE
        self._zoom = 1.0
        self._page = 0
        self._drawn: dict[int, _Drawn] = {}
        self._rough: dict[int, QImage] = {}
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._ask)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._scrolled)

    @property
    def page(self) -> int:
        """The page in the middle, counted from 0."""
        return self._page

    @property
    def zoom(self) -> float:
        """How large the pages are; 1 is as on paper."""
        return self._zoom

    @property
    def fit(self) -> Fit | None:
        """What a page fills, or None when its size was chosen."""
        return self._fit

    def show_pages(self, sizes: Sequence[Size]) -> None:
        """Show other pages, at the number that was in sight if there is one."""
        self._sizes = tuple(sizes)
        self._drawn, self._rough = {}, {}
        self._lay_out()
        self.go(min(self._page, max(len(sizes) - 1, 0)))
        self._told()

    def take(self, view: View, image: QImage) -> None:
        """A picture of a page: sharp where a part was asked for, else a rough one to show meanwhile."""
        if view.part is None:
            self._rough[view.page] = image
        else:
            self._drawn[view.page] = _Drawn(view.scale, view.part, image)
        self.viewport().update()

    def go(self, page: int) -> None:
        """Show a page from its upper edge."""
        if 0 <= page < len(self._sizes):
            self.verticalScrollBar().setValue(round(self._place(page).top()) - MARGIN // 2)
            self._turn(page)

    def show_at(self, fit: Fit) -> None:
        """Let a page fill the view, or its width, whatever the size of the view."""
        self._fit = fit
        self._zoom_around(self._fitted(fit))

    def zoom_by(self, factor: float) -> None:
        """Show the pages larger or smaller."""
        self._fit = None
        self._zoom_around(self._zoom * factor)

    # Where the pages are, in pixels of the widget

    def _scale(self) -> float:
        return self._zoom * FULL_SIZE

    def _place(self, page: int) -> QRect:
        """A page on the endless sheet of all pages."""
        return self._places[page]

    def _placed(self) -> list[QRect]:
        scale, top, made = self._scale(), MARGIN, []
        across = max(self._widest() + 2 * MARGIN, self.viewport().width())
        for width, height in self._sizes:
            wide, tall = round(width * scale), round(height * scale)
            made.append(QRect((across - wide) // 2, top, wide, tall))
            top += tall + GAP
        return made

    def _widest(self) -> int:
        return max((round(width * self._scale()) for width, _ in self._sizes), default=0)

    def _origin(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _seen(self) -> list[tuple[int, QRect]]:
        """The pages in sight, where they are in the viewport."""
        there = ((page, place.translated(-self._origin())) for page, place in enumerate(self._places))
        return [(page, place) for page, place in there if place.intersects(self.viewport().rect())]

    def _fitted(self, fit: Fit) -> float:
        if not self._sizes:
            return 1.0
        across = (self.viewport().width() - 2 * MARGIN) / max(width for width, _ in self._sizes)
        down = (self.viewport().height() - 2 * MARGIN) / max(height for _, height in self._sizes)
        return (min(across, down) if fit is Fit.PAGE else across) / FULL_SIZE

    # Moving

    def _zoom_around(self, zoom: float) -> None:
        zoom = min(max(zoom, SMALLEST), LARGEST)
        page, middle = self._page, self.viewport().rect().center()
        before = self._place(page) if self._sizes else QRect()
        spot = QPointF(middle + self._origin() - before.topLeft())
        ratio = zoom / self._zoom
        self._zoom = zoom
        self._lay_out()
        if not self._sizes:
            return
        if self._fit is Fit.PAGE:
            self.go(page)
        else:
            to = self._place(page).topLeft() + (spot * ratio).toPoint() - middle
            self.horizontalScrollBar().setValue(to.x())
            self.verticalScrollBar().setValue(to.y())
        self._told()

    def _lay_out(self) -> None:
        if self._fit is not None:
            self._zoom = min(max(self._fitted(self._fit), SMALLEST), LARGEST)
        self._places = self._placed()
        room = self.viewport().size()
        last = self._places[-1] if self._places else QRect()
        for bar, length, seen in (
            (self.horizontalScrollBar(), self._widest() + 2 * MARGIN, room.width()),
            (self.verticalScrollBar(), last.bottom() + MARGIN, room.height()),
        ):
            bar.setRange(0, max(length - seen, 0))
            bar.setPageStep(seen)
            bar.setSingleStep(SCROLLED)
        self.viewport().update()
        self._settled.start()

    def _scrolled(self) -> None:
        middle = self.viewport().rect().center().y()
        seen = self._seen()
        if seen:
            self._turn(min(seen, key=lambda each: abs(each[1].center().y() - middle))[0])
        self.viewport().update()
        self._settled.start()

    def _turn(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self._told()

    def _told(self) -> None:
        self.turned.emit(self._page)
        self.zoomed.emit(self._zoom)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # Pictures

    def _ask(self) -> None:
        """Ask for what is seen and not sharp yet."""
        ratio = self.devicePixelRatioF()
        scale = self._scale() * ratio
        views = []
        for page, place in self._seen():
            shown = self.viewport().rect().intersected(place).translated(-place.topLeft())
            known = self._drawn.get(page)
            if known is None or known.scale != scale or not known.part.contains(_scaled(shown, ratio)):
                views.append(View(page, scale, self._generous(shown, place, ratio)))
        seen = {page for page, _ in self._seen()}
        self._drawn = {page: drawn for page, drawn in self._drawn.items() if page in seen}
        if views:
            self.wanted.emit(tuple(views))

    def _generous(self, shown: QRect, place: QRect, ratio: float) -> QRect:
        width, height = round(self.viewport().width() * AROUND), round(self.viewport().height() * AROUND)
        whole = QRect(QPoint(), place.size())
        return _scaled(shown.adjusted(-width, -height, width, height).intersected(whole), ratio)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self._page
        self._lay_out()
        if self._fit is Fit.PAGE:
            self.go(page)
        self._told()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letters = event.key(), event.text()
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go(self._page + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else len(self._sizes) - 1)
        elif letters in ("+", "-"):
            self.zoom_by(ZOOM_STEP if letters == "+" else 1 / ZOOM_STEP)
        elif letters == "0":
            self.show_at(Fit.PAGE)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoom_by(ZOOM_STEP ** (turned / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_in_use()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(
            self.viewport().rect(), QColor(color("line" if theme in ("light", "projector") else "bg", theme))
        )
        for page, place in self._seen():
            self._paint(painter, page, place)
            painter.setPen(QPen(QColor(color("strong", theme)), 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QPen(QColor(color("accent", theme)), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint(self, painter: QPainter, page: int, place: QRect) -> None:
        """Paper is white in every theme. A part that is not drawn sharp yet is shown as it was before."""
        painter.fillRect(place, Qt.GlobalColor.white)
        if rough := self._rough.get(page):
            painter.drawImage(place, rough)
        if drawn := self._drawn.get(page):
            factor = self._scale() / drawn.scale
            painter.drawImage(_scaled(drawn.part, factor).translated(place.topLeft()), drawn.image)


def _scaled(rect: QRect, factor: float) -> QRect:
    left, top = round(rect.left() * factor), round(rect.top() * factor)
    right, bottom = round((rect.left() + rect.width()) * factor), round((rect.top() + rect.height()) * factor)
    return QRect(left, top, right - left, bottom - top)
