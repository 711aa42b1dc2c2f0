"""Paints display lists with Qt, on the screen and into pictures."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtGui import QPainter

from vsa.drawing.sheet import Item
from vsa.drawing.theme import Theme
from vsa.ui.painter_inks import Inks
from vsa.ui.painter_marks import Mark, marks
from vsa.ui.painter_overview import Stroke, paint_strokes, strokes

OVERVIEW_BELOW = 0.3
"""The scale below which the smallest text is under four pixels high."""


class SheetPainter:
    """Paints the items of one sheet and remembers, item by item, what it made ready for Qt.

    An item that is the same object as last time costs nothing to prepare. One painter serves one sheet and its
    successors: items of different sheets may share a key.
    """

    def __init__(self, theme: Theme) -> None:
        self.inks = Inks(theme)
        self._marks: dict[str, tuple[Item, list[Mark]]] = {}
        self._strokes: dict[str, tuple[Item, list[Stroke]]] = {}

    def paint(self, painter: QPainter, items: Iterable[Item], scale: float) -> None:
        """Paint items in order with a painter whose unit is the canvas unit; `scale` is pixels a canvas unit."""
        if is_overview(scale):
            self._paint_overview(painter, items)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item in items:
            for mark in self._ready(item):
                mark.paint(painter)

    def forget(self, keys: Iterable[str]) -> None:
        """Drop what was prepared for items that are gone."""
        for key in keys:
            self._marks.pop(key, None)
            self._strokes.pop(key, None)

    def _paint_overview(self, painter: QPainter, items: Iterable[Item]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for _, alike in groupby(items, key=_kind):
            paint_strokes(painter, (stroke for item in alike for stroke in self._far(item)), self.inks)

    def _ready(self, item: Item) -> list[Mark]:
        known = self._marks.get(item.key)
        if known is None or known[0] is not item:
            known = self._marks[item.key] = (item, marks(item.primitives, self.inks))
        return known[1]

    def _far(self, item: Item) -> list[Stroke]:
        known = self._strokes.get(item.key)
        if known is None or known[0] is not item:
            known = self._strokes[item.key] = (item, strokes(item.primitives))
        return known[1]


def is_overview(scale: float) -> bool:
    """Whether items are painted as from far away at a scale."""
    return scale < OVERVIEW_BELOW


def _kind(item: Item) -> str:
    return item.key.partition(":")[0]
