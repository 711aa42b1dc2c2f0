"""The picture from far away, where letters would be a blur: plain rectangles and lines in few, large calls.

Two thousand cards are drawn ten times as fast as in full detail (see ARCHITECTURE.md, the canvas).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from vsa.drawing.primitives import Circle, Command, Hatch, Path, Pen, Primitive, Rect, Text, Token
from vsa.ui.painter_inks import NO_PEN, Inks
from vsa.ui.painter_marks import path_of

SMALLEST_SHAPE = 16.0
"""Filled paths below this many units (arrowheads, signs inside a card) are left out."""
LETTERS: Token = "strong"
"""The colour of the lines that stand for text."""


Form: TypeAlias = Literal["rectangles", "lines", "polygons"]
"""What a stroke of the overview is drawn with."""


class Style(NamedTuple):
    """Strokes of equal style are drawn in one call."""

    form: Form
    fill: Token | None
    edge: Token | None


@dataclass(frozen=True, slots=True)
class Stroke:
    """Rectangles, lines or polygons of one style."""

    style: Style
    shapes: list[QRectF] | list[QLineF] | list[QPolygonF]


def strokes(primitives: Iterable[Primitive]) -> list[Stroke]:
    """What is left of the primitives of one item from far away, each style once."""
    parts = (stroke for primitive in primitives for stroke in _stroke(primitive))
    return [Stroke(style, shapes) for style, shapes in _by_style(parts).items()]


def paint_strokes(painter: QPainter, batch: Iterable[Stroke], inks: Inks) -> None:
    """Paint the strokes of one kind of item, style by style in the order in which the styles first occur."""
    for (form, fill, edge), shapes in _by_style(batch).items():
        painter.setPen(inks.hairline(edge) if edge else NO_PEN)
        painter.setBrush(inks.brush(fill))
        if form == "rectangles":
            painter.drawRects(shapes)
        elif form == "lines":
            painter.drawLines(shapes)
        else:
            for shape in shapes:
                painter.drawPolygon(shape)


def _by_style(batch: Iterable[Stroke]) -> dict[Style, list]:
    gathered: dict[Style, list] = {}
    for stroke in batch:
        if (known := gathered.get(stroke.style)) is None:
            gathered[stroke.style] = list(stroke.shapes)
        else:
            known += stroke.shapes
    return gathered


def _stroke(primitive: Primitive) -> Iterator[Stroke]:
    match primitive:
        case Rect(x, y, width, height, fill, pen):
            yield Stroke(Style("rectangles", fill, _token(pen)), [QRectF(x, y, width, height)])
        case Circle(x, y, radius, fill, pen):
            box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            yield Stroke(Style("rectangles", fill, _token(pen)), [box])
        case Path(commands, None, pen) if pen:
            yield Stroke(Style("lines", None, pen.token), list(_lines(commands)))
        case Path(commands, fill, pen):
            yield from _filled(commands, fill, _token(pen))
        case Hatch(commands, _, pen):
            yield Stroke(Style("rectangles", pen.token, None), [path_of(commands).boundingRect()])
        case Text() if primitive.text:
            middle = primitive.y - 0.35 * primitive.size
            line = QLineF(primitive.x, middle, primitive.x + primitive.width, middle)
            yield Stroke(Style("lines", None, LETTERS), [line])


def _token(pen: Pen | None) -> Token | None:
    return pen.token if pen else None


def _filled(commands: tuple[Command, ...], fill: Token | None, edge: Token | None) -> Iterator[Stroke]:
    corners = QPolygonF([QPointF(*command[-2:]) for command in commands if command[0] != "Z"])
    box = corners.boundingRect()
    if min(box.width(), box.height()) >= SMALLEST_SHAPE:
        yield Stroke(Style("polygons", fill, edge), [corners])


def _lines(commands: tuple[Command, ...]) -> Iterator[QLineF]:
    start = here = QPointF()
    for command in commands:
        match command:
            case ("M", x, y):
                start = here = QPointF(x, y)
            case ("L", x, y) | ("C", _, _, _, _, x, y):
                there = QPointF(x, y)
                yield QLineF(here, there)
                here = there
            case ("Z",):
                yield QLineF(here, start)
                here = start
