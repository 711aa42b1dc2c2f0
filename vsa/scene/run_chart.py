"""A repeated measurement as a picture: points over days, with the median and the line of the goal or the deadline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vsa.analysis.improvement.run_chart import RunChart, run_chart
from vsa.drawing.icons import icon
from vsa.drawing.measuring import Anchor, shortened, text_run, text_width
from vsa.drawing.primitives import Circle, Path, Pen, Primitive, Text, Weight
from vsa.drawing.shapes import polyline
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.model.gains import Better, GoalKind, Indicator, Point
from vsa.scene.run_chart_axes import Axes, apart, scale_of

SIZE, SMALL = 13.0, 12.0
HEAD, FOOT, GAP = 46.0, 56.0, 8.0
LINE_HEIGHT = 16.0
DAY_DROP = 32.0
RIGHT_SHARE = 0.3
DOT, LATEST = 4.0, 5.5
DRAWN = Pen("accent", 2.0)
GRID = Pen("line", 1.0, square=True)
MEDIAN = Pen("text2", 1.5, dash=(6.0, 4.0))
DECIMALS = 2
GOALS = {
    GoalKind.GOAL: ("gains.chart.goal", Pen("vs", 2.0)),
    GoalKind.DEADLINE: ("gains.chart.deadline", Pen("s", 2.0, dash=(10.0, 3.0, 2.0, 3.0))),
}
DIRECTIONS = {
    Better.LOWER: ("arrow_down", "gains.chart.lower"),
    Better.HIGHER: ("arrow_up", "gains.chart.higher"),
}


def run_chart_sheet(indicator: Indicator, tr: Translator, width: float, height: float) -> Sheet:
    """The chart of an indicator, `width` by `height`; without points it says that nothing is measured yet."""
    bounds = Box(0.0, 0.0, width, height)
    chart = run_chart(indicator)
    if not chart.points:
        words = text_run(width / 2, height / 2, tr("gains.chart.empty"), SIZE, "regular", "text2", "middle")
        return Sheet((Item("chart:empty", bounds, (words,)),), bounds)
    drawn = _Drawing(indicator, chart, tr, bounds)
    return Sheet((Item(f"chart:{indicator.id}", bounds, tuple(drawn.primitives())),), bounds)


def value_text(value: float, tr: Translator) -> str:
    """A measured value with as many decimals as it has, two at most."""
    return tr.number(value, DECIMALS, trim=True)


@dataclass(frozen=True, slots=True)
class _Label:
    """A line across the chart and what it is called."""

    value: float
    text: str
    pen: Pen


class _Drawing:
    """One chart in its box."""

    def __init__(self, indicator: Indicator, chart: RunChart, tr: Translator, bounds: Box) -> None:
        self._indicator, self._chart, self._tr, self._bounds = indicator, chart, tr, bounds
        self._labels = tuple(self._lines())
        values = [point.value for point in chart.points] + [label.value for label in self._labels]
        scale = scale_of(values)
        marks = [text_width(value_text(mark, tr), SMALL) for mark in scale.marks()]
        names = max(text_width(label.text, SMALL, "semibold") for label in self._labels)
        self._names = min(names, bounds.width * RIGHT_SHARE)
        area = Box(max(marks) + 2 * GAP, HEAD, bounds.width - self._names - 3 * GAP, bounds.height - FOOT)
        self._axes = Axes(area, scale, chart.points[0].day, chart.points[-1].day)

    def primitives(self) -> Iterator[Primitive]:
        """Everything, in painting order."""
        yield from self._head()
        yield from self._grid()
        yield from self._named_lines()
        yield from self._curve()
        yield from self._days()

    def _lines(self) -> Iterator[_Label]:
        tr, chart = self._tr, self._chart
        if chart.median is not None:
            yield _Label(chart.median, tr("gains.chart.median", value=value_text(chart.median, tr)), MEDIAN)
        if self._indicator.goal is not None:
            key, pen = GOALS[self._indicator.goal_kind]
            yield _Label(self._indicator.goal, tr(key, value=value_text(self._indicator.goal, tr)), pen)

    def _head(self) -> Iterator[Primitive]:
        """The unit, and which way is better."""
        name, key = DIRECTIONS[self._indicator.better]
        words = self._tr(key)
        x = self._bounds.right - text_width(words, SMALL) - SIZE - GAP
        yield from icon(name, x, 4.0, SIZE, "text2", stroke=2.2)
        yield self._text(self._bounds.right, 15.0, words, "end")
        room = x - 2 * GAP
        yield text_run(0.0, 15.0, shortened(self._indicator.unit, SMALL, "semibold", room), SMALL, "semibold", "text2")

    def _grid(self) -> Iterator[Primitive]:
        area = self._axes.area
        for mark in self._axes.scale.marks():
            y = self._axes.y(mark)
            yield Path(polyline(((area.left, y), (area.right, y))), pen=GRID)
            yield self._text(area.left - GAP, y + 4.0, value_text(mark, self._tr), "end")

    def _named_lines(self) -> Iterator[Primitive]:
        """The median and the goal, each with its name at the right end."""
        area = self._axes.area
        heights = [self._axes.y(label.value) for label in self._labels]
        names = apart(heights, LINE_HEIGHT, area.top, area.bottom)
        for label, y, name in zip(self._labels, heights, names, strict=True):
            yield Path(polyline(((area.left, y), (area.right + GAP, y), (area.right + 2 * GAP, name))), pen=label.pen)
            text = shortened(label.text, SMALL, "semibold", self._names)
            yield text_run(area.right + 3 * GAP, name + 4.0, text, SMALL, "semibold", "text")

    def _curve(self) -> Iterator[Primitive]:
        places = [(self._axes.x(point.day), self._axes.y(point.value)) for point in self._chart.points]
        if len(places) > 1:
            yield Path(polyline(places), pen=DRAWN)
        last = len(places) - 1
        for number, (x, y) in enumerate(places):
            yield Circle(x, y, LATEST if number == last else DOT, "accent", Pen("surface", 1.5))
        yield from self._values(places)

    def _values(self, places: Sequence[tuple[float, float]]) -> Iterator[Primitive]:
        """The values beside their points, the latest always and the others where there is room."""
        taken = float("inf")
        for number in reversed(range(len(places))):
            x, y = places[number]
            weight: Weight = "bold" if taken == float("inf") else "regular"
            words = value_text(self._chart.points[number].value, self._tr)
            half = text_width(words, SMALL, weight) / 2
            if x + half + GAP / 2 > taken:
                continue
            taken = x - half
            below = self._dips(number)
            yield text_run(x, y + (18.0 if below else -10.0), words, SMALL, weight, "text", "middle", halo="surface")

    def _dips(self, number: int) -> bool:
        """Whether a point lies below its neighbours, so that its value has more room below it."""
        points = self._chart.points
        beside = [points[other].value for other in (number - 1, number + 1) if 0 <= other < len(points)]
        return bool(beside) and points[number].value < min(beside)

    def _days(self) -> Iterator[Primitive]:
        """The days and the numbers of cases under their points, as many as have room; the last one always."""
        taken = float("inf")
        for point in reversed(self._chart.points):
            lines = self._day(point)
            half = max(text_width(line, SMALL) for line in lines) / 2
            x = self._axes.x(point.day)
            if x + half + GAP > taken:
                continue
            taken = x - half
            for row, line in enumerate(lines):
                y = self._axes.area.bottom + DAY_DROP + row * LINE_HEIGHT
                yield text_run(x, y, line, SMALL, "regular", "text2", "middle")

    def _day(self, point: Point) -> tuple[str, ...]:
        day = self._tr("gains.chart.day", day=point.day.day, month=point.day.month)
        return (day,) if point.cases is None else (day, self._tr("gains.chart.cases", cases=point.cases))

    @staticmethod
    def _text(x: float, y: float, words: str, anchor: Anchor) -> Text:
        return text_run(x, y, words, SMALL, "regular", "text2", anchor)


def run_chart_in_words(indicator: Indicator, tr: Translator) -> str:
    """The same for those who cannot see it: what, since when, where it is now, and whether it has moved."""
    return " ".join(_sentences(indicator, run_chart(indicator), tr))


def _sentences(indicator: Indicator, chart: RunChart, tr: Translator) -> Iterator[str]:
    name = indicator.name or tr("gains.indicator.unnamed")
    _, direction = DIRECTIONS[indicator.better]
    yield tr("gains.said.what", name=name, unit=indicator.unit or "–", direction=tr(direction))
    if chart.latest is None or chart.median is None:
        yield tr("gains.said.nothing")
        return
    first, count = chart.points[0].day, len(chart.points)
    yield tr("gains.said.points", count=count, first=first, last=chart.latest.day)
    yield tr("gains.said.latest", value=value_text(chart.latest.value, tr), median=value_text(chart.median, tr))
    if indicator.goal is not None:
        yield tr(f"gains.said.{indicator.goal_kind}", value=value_text(indicator.goal, tr))
        yield tr("gains.said.reached" if chart.reached else "gains.said.not_reached")
    yield _movement(chart, tr)


def _movement(chart: RunChart, tr: Translator) -> str:
    """Whether the latest points tell of a change, in one sentence."""
    if chart.shift:
        return tr("gains.said.shift_better" if chart.shift > 0 else "gains.said.shift_worse")
    if chart.trend:
        return tr("gains.said.trend_better" if chart.trend > 0 else "gains.said.trend_worse")
    return tr("gains.said.no_change")
