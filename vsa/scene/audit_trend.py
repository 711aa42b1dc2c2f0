"""The averages of audits in a row as a small chart, the same on screen and on paper.

A circle is an internal audit, a square an external one; the average stands above it, the day below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from vsa.analysis.improvement.audits import average, in_order
from vsa.drawing.measuring import text_run, text_width
from vsa.drawing.primitives import Circle, Path, Pen, Primitive, Rect
from vsa.i18n import Translator
from vsa.model.following_up import Audit, AuditKind
from vsa.scene.audit_texts import DECIMALS, level_name

LEVELS = (1, 2, 3, 4)
MOST_POINTS = 12
SIZE = 12.0
MARK = 4.5
TOP, BOTTOM, GAP = 22.0, 24.0, 6.0


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """An audit as a point: its day, its kind and its average."""

    day: date
    kind: AuditKind
    value: float


def trend_points(audits: Sequence[Audit]) -> tuple[TrendPoint, ...]:
    """The latest audits that judged anything, by day."""
    judged = ((audit, average(audit)) for audit in in_order(audits))
    points = [TrendPoint(audit.day, audit.kind, value) for audit, value in judged if value is not None]
    return tuple(points[-MOST_POINTS:])


def trend_in_words(points: Sequence[TrendPoint], tr: Translator) -> str:
    """What the chart shows, for those who do not see it."""
    told = (
        tr(
            "audits.trend_point",
            day=tr.date(point.day),
            kind=tr(f"audits.kind.{point.kind}").lower(),
            average=tr.number(point.value, DECIMALS),
        )
        for point in points
    )
    return tr("audits.trend_spoken", points=", ".join(told))


def trend_chart(
    points: Sequence[TrendPoint], width: float, height: float, tr: Translator, size: float = SIZE
) -> tuple[Primitive, ...]:
    """The chart in a box of a width and a height with its upper left corner at the origin; words are `size` high."""
    scale = size / SIZE
    plot = _Plot(max(text_width(level_name(level, tr), size, "regular") for level in LEVELS), width, height, scale)
    return (
        *_grid(plot, tr, size),
        *_line(plot, points),
        *(each for place, point in enumerate(points) for each in _mark(plot, place, len(points), point)),
        *_words(plot, points, tr, size),
    )


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where levels and audits stand."""

    names: float
    width: float
    height: float
    scale: float

    @property
    def left(self) -> float:
        return self.names + GAP * self.scale

    def x(self, place: int, count: int) -> float:
        """The middle of one of `count` equal parts of the width."""
        return self.left + (self.width - self.left) * (place + 0.5) / count

    def y(self, level: float) -> float:
        top, bottom = TOP * self.scale, self.height - BOTTOM * self.scale
        return bottom - (bottom - top) * (level - LEVELS[0]) / (LEVELS[-1] - LEVELS[0])


def _grid(plot: _Plot, tr: Translator, size: float) -> Iterator[Primitive]:
    for level in LEVELS:
        y = plot.y(level)
        yield Path((("M", plot.left, y), ("L", plot.width, y)), pen=Pen("line", plot.scale))
        yield text_run(plot.names, y + size * 0.35, level_name(level, tr), size, "regular", "text2", "end")


def _line(plot: _Plot, points: Sequence[TrendPoint]) -> Iterator[Primitive]:
    if len(points) < 2:
        return
    places = [(plot.x(place, len(points)), plot.y(point.value)) for place, point in enumerate(points)]
    (x, y), *rest = places
    yield Path((("M", x, y), *(("L", x, y) for x, y in rest)), pen=Pen("accent", 2 * plot.scale))


def _mark(plot: _Plot, place: int, count: int, point: TrendPoint) -> Iterator[Primitive]:
    x, y, half = plot.x(place, count), plot.y(point.value), MARK * plot.scale
    if point.kind is AuditKind.INTERNAL:
        yield Circle(x, y, half, "accent")
    else:
        yield Rect(x - half, y - half, 2 * half, 2 * half, "surface", Pen("accent", 2 * plot.scale))


def _words(plot: _Plot, points: Sequence[TrendPoint], tr: Translator, size: float) -> Iterator[Primitive]:
    """The average above a mark and its day below: of the latest, and of as many before it as have room side by side."""
    days = [tr("plan.end_day", number=point.day.day, month=point.day.month) for point in points]
    widest = max((text_width(day, size, "bold") for day in days), default=0.0) + GAP * plot.scale
    every = max(1, ceil(widest * len(points) / (plot.width - plot.left)))
    for place in range(len(points) - 1, -1, -every):
        point = points[place]
        x = min(plot.x(place, len(points)), plot.width - widest / 2)
        mean = tr.number(point.value, DECIMALS)
        yield text_run(x, plot.y(point.value) - size * 0.75, mean, size, "bold", "text", "middle")
        yield text_run(x, plot.height - size * 0.3, days[place], size, "regular", "text2", "middle")
