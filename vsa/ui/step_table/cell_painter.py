"""How a cell looks: ground and edges, a badge or a sign, and the text."""

from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from vsa.drawing.primitives import Token
from vsa.drawing.theme import Theme
from vsa.model.nodes import ValueClass
from vsa.symbols.value_class import BADGE_HEIGHT, BADGE_WIDTHS, badge
from vsa.ui.icons import draw_icon
from vsa.ui.painter_inks import Inks
from vsa.ui.painter_marks import Mark, marks

PADDING, GAP, ICON = 10, 6, 18
EDGE, STRIPE = 2, 4
LEFT, RIGHT = (
    int(side | Qt.AlignmentFlag.AlignVCenter) for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)


class Look(NamedTuple):
    """What a cell shows. `absent`: its node has no such thing; `marked`: its row is selected elsewhere; `invites` is
    what stands there while it is empty."""

    text: str
    right: bool = False
    strong: bool = False
    faint: bool = False
    selected: bool = False
    focused: bool = False
    absent: bool = False
    marked: bool = False
    refused: bool = False
    invites: str = ""
    value_class: ValueClass | None = None


class CellPainter:
    """Paints cells in a theme and a font; everything that it needs is made once."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self._theme, self._font = theme, QFont(font)
        self._inks = Inks(theme)
        self._plain, self._bold = QFont(font), QFont(font)
        self._plain.setWeight(QFont.Weight.Normal)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = {False: QFontMetrics(self._plain), True: QFontMetrics(self._bold)}
        self._colors: dict[Token, QColor] = {}

    def has(self, theme: Theme, font: QFont) -> bool:
        """Whether it paints in a theme and a font."""
        return self._theme == theme and self._font == font

    def paint(self, painter: QPainter, rect: QRect, look: Look) -> None:
        """Paint a cell."""
        painter.save()
        self._paint_ground(painter, rect, look)
        self._paint_edges(painter, rect, look)
        left = rect.left() + PADDING
        if look.refused:
            left = self._paint_icon(painter, "warning", "s", left, rect)
        elif look.invites:
            left = self._paint_icon(painter, "plus", "text3", left, rect)
        elif look.value_class is not None:
            left = self._paint_badge(painter, look.value_class, left, rect)
        self._paint_text(painter, rect.adjusted(left - rect.left(), 0, -PADDING, 0), look)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, look: Look) -> None:
        if look.selected or look.marked:
            painter.fillRect(rect, self._color("accent_soft"))
        elif look.absent:
            painter.fillRect(rect, self._color("bg"))
        if look.marked:
            painter.fillRect(rect.left(), rect.top(), STRIPE, rect.height(), self._color("accent"))

    def _paint_edges(self, painter: QPainter, rect: QRect, look: Look) -> None:
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._color("line"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), self._color("line"))
        if look.refused:
            self._frame(painter, rect.adjusted(0, 0, -1, -1), "s")
        if look.focused:
            inside = 3 if look.refused else 0
            self._frame(painter, rect.adjusted(inside, inside, -1 - inside, -1 - inside), "accent")

    def _frame(self, painter: QPainter, rect: QRect, token: Token) -> None:
        painter.setPen(QPen(self._color(token), EDGE))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_icon(self, painter: QPainter, name: str, token: Token, left: int, rect: QRect) -> int:
        draw_icon(painter, name, token, self._theme, left, _middle(rect, ICON), ICON, 2.0)
        return left + ICON + GAP

    def _paint_badge(self, painter: QPainter, value_class: ValueClass, left: int, rect: QRect) -> int:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(left, _middle(rect, BADGE_HEIGHT))
        for mark in self._badges[value_class]:
            mark.paint(painter)
        painter.restore()
        return left + round(max(BADGE_WIDTHS.values())) + GAP

    def _paint_text(self, painter: QPainter, place: QRect, look: Look) -> None:
        text = look.invites or look.text
        if not text:
            return
        painter.setFont(self._bold if look.strong else self._plain)
        painter.setPen(self._color("text3" if look.invites else "text2" if look.faint else "text"))
        shown = self._metrics[look.strong].elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, RIGHT if look.right else LEFT, shown)

    @cached_property
    def _badges(self) -> dict[ValueClass, list[Mark]]:
        return {each: list(marks(badge(each, BADGE_WIDTHS[each], 0.0), self._inks)) for each in ValueClass}

    def _color(self, token: Token) -> QColor:
        if token not in self._colors:
            self._colors[token] = self._inks.color(token)
        return self._colors[token]


def _middle(rect: QRect, height: float) -> float:
    return rect.top() + (rect.height() - height) / 2
