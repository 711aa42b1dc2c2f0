"""Primitives made ready for Qt: every mark knows how to paint itself and is made once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from math import cos, pi, sin
from typing import Protocol, assert_never

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QBrush, QGlyphRun, QPainter, QPainterPath, QPen

from vsa.drawing.hatching import hatch_lines
from vsa.drawing.primitives import Circle, Command, Hatch, Path, Pen, Primitive, Rect, Text
from vsa.ui.painter_inks import NO_BRUSH, Inks
from vsa.ui.painter_letters import glyph_run

ORIGIN = QPointF(0.0, 0.0)
HALO_STEPS = 12


class Mark(Protocol):
    """Something that a painter in canvas units can show."""

    def paint(self, painter: QPainter) -> None: ...


@dataclass(frozen=True, slots=True)
class _Rectangle:
    rect: QRectF
    radius: float
    pen: QPen
    brush: QBrush

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        if self.radius:
            painter.drawRoundedRect(self.rect, self.radius, self.radius)
        else:
            painter.drawRect(self.rect)


@dataclass(frozen=True, slots=True)
class _Ellipse:
    rect: QRectF
    pen: QPen
    brush: QBrush

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.drawEllipse(self.rect)


@dataclass(frozen=True, slots=True)
class _Curve:
    path: QPainterPath
    pen: QPen
    brush: QBrush

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.drawPath(self.path)


@dataclass(frozen=True, slots=True)
class _Hatching:
    path: QPainterPath
    lines: list[QLineF]
    pen: QPen
    ground: QBrush

    def paint(self, painter: QPainter) -> None:
        painter.fillPath(self.path, self.ground)
        painter.save()
        painter.setClipPath(self.path)
        painter.setPen(self.pen)
        painter.drawLines(self.lines)
        painter.restore()


@dataclass(frozen=True, slots=True)
class _Letters:
    run: QGlyphRun
    pen: QPen

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.pen)
        painter.drawGlyphRun(ORIGIN, self.run)


def marks(primitives: Iterable[Primitive], inks: Inks) -> list[Mark]:
    """The primitives in painting order; neighbouring texts of one style become one run of letters."""
    made: list[Mark] = []
    for is_text, group in groupby(primitives, key=lambda primitive: isinstance(primitive, Text)):
        neighbours = list(group)
        made.extend(_letters(neighbours, inks) if is_text else [_shape(shape, inks) for shape in neighbours])
    return made


def path_of(commands: Iterable[Command]) -> QPainterPath:
    """Path commands as a Qt path."""
    path = QPainterPath()
    for command in commands:
        match command:
            case ("M", x, y):
                path.moveTo(x, y)
            case ("L", x, y):
                path.lineTo(x, y)
            case ("C", *numbers):
                path.cubicTo(*numbers)
            case ("Z",):
                path.closeSubpath()
    return path


def _shape(primitive: Primitive, inks: Inks) -> Mark:
    match primitive:
        case Rect(x, y, width, height, fill, pen, radius):
            return _Rectangle(QRectF(x, y, width, height), radius, inks.pen(pen), inks.brush(fill))
        case Circle(x, y, radius, fill, pen):
            box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            return _Ellipse(box, inks.pen(pen), inks.brush(fill))
        case Path(commands, fill, pen):
            return _Curve(path_of(commands), inks.pen(pen), inks.brush(fill))
        case Hatch(commands, ground, pen):
            lines = [QLineF(*line) for line in hatch_lines(primitive)]
            return _Hatching(path_of(commands), lines, inks.pen(pen), inks.brush(ground))
        case Text():
            raise TypeError("letters are gathered into runs")
        case _:
            assert_never(primitive)


def _letters(texts: Iterable[Primitive], inks: Inks) -> Iterator[Mark]:
    runs = [text for text in texts if isinstance(text, Text) and text.text]
    for text in runs:
        if text.halo:
            yield _Letters(glyph_run(_spread(text)), inks.pen(Pen(text.halo)))
    for (_, _, token, _), group in groupby(runs, key=lambda text: (text.size, text.weight, text.token, text.strike)):
        same = list(group)
        yield _Letters(glyph_run(same), inks.pen(Pen(token)))
        yield from (_strike(text, inks) for text in same if text.strike)


def _spread(text: Text) -> list[Text]:
    """A text in many places round its own: a halo at a tenth of the price of stroking its contours."""
    reach = text.halo_width / 2
    turns = (2 * pi * step / HALO_STEPS for step in range(HALO_STEPS))
    return [replace(text, x=text.x + reach * cos(turn), y=text.y + reach * sin(turn)) for turn in turns]


def _strike(text: Text, inks: Inks) -> Mark:
    path = QPainterPath(QPointF(text.x, text.y - 0.3 * text.size))
    path.lineTo(text.x + text.width, text.y - 0.3 * text.size)
    return _Curve(path, inks.pen(Pen(text.token, text.size / 14)), NO_BRUSH)
