"""The product's own icons as Qt icons, sharp at every size and pixel ratio, in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from vsa.drawing import icons
from vsa.drawing.primitives import Token
from vsa.drawing.theme import Theme
from vsa.ui.painter_inks import Inks
from vsa.ui.painter_marks import marks

DISABLED_OPACITY = 0.5


def draw_icon(
    painter: QPainter,
    name: str,
    token: Token,
    theme: Theme,
    x: float,
    y: float,
    size: float,
    stroke: float = icons.STROKE,
) -> None:
    """Draw an icon with its upper left corner at (x, y), `size` pixels large."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks(icons.icon(name, x, y, size, token, stroke), _inks(theme)):
        mark.paint(painter)
    painter.restore()


@cache
def icon(name: str, theme: Theme, *, off: Token = "text2", on: Token = "text2") -> QIcon:
    """An icon; `on` is its colour while its button is checked. Each is made once: Qt keeps what it has drawn of every
    icon and pixmap that is ever made, until there are ten megabytes of them."""
    return QIcon(_Engine(name, theme, off, on))


@cache
def icon_pixmap(name: str, theme: Theme, size: int, *, off: Token = "text2") -> QPixmap:
    """An icon for a label, `size` pixels large."""
    return icon(name, theme, off=off).pixmap(QSize(size, size))


def forget_icons() -> None:
    """Make every icon anew: the colours of a theme are other ones."""
    for made in (icon, icon_pixmap, _inks):
        made.cache_clear()


class _Engine(QIconEngine):
    """Draws an icon. Its pixmaps are kept: a button over the map is painted with every frame of the map."""

    def __init__(self, name: str, theme: Theme, off: Token, on: Token) -> None:
        super().__init__()
        self._made_of = (name, theme, off, on)
        self._pixmaps: dict[tuple[int, int, QIcon.Mode, QIcon.State], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name, theme, off, on = self._made_of
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(DISABLED_OPACITY)
        size = min(rect.width(), rect.height())
        left, top = rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2
        draw_icon(painter, name, on if state is QIcon.State.On else off, theme, left, top, size)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        key = (size.width(), size.height(), mode, state)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(size, mode, state)
        return self._pixmaps[key]

    def _drawn(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, made.rect(), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(*self._made_of)


@cache
def _inks(theme: Theme) -> Inks:
    return Inks(theme)
