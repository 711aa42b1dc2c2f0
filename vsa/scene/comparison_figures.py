"""The table of differences: each key figure in both states, and what the ideal state changes about it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from vsa.analysis.comparison import Comparison
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure
from vsa.analysis.measures.registry import all_measures
from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.model.document import Document
from vsa.model.duration_text import duration_text
from vsa.model.durations import Unit, unit_minutes
from vsa.model.stream import Stream
from vsa.scene.bounding import bounded
from vsa.scene.quantities import UNIT_WORDS, deadline_unit
from vsa.symbols.times import UNKNOWN

Verdict: TypeAlias = Literal["better", "worse", "same"]
LABELS: dict[str, str] = {
    "lead_time": "scene.figure.lead_time",
    "waiting_time": "scene.figure.waiting_time",
    "process_time": "scene.figure.process_time",
    "value_ratio": "scene.figure.value_ratio",
    "first_time_right": "scene.figure.first_time_right",
    "handoffs": "scene.figure.handoffs",
    "statutory_time": "scene.figure.statutory_time",
    "fte": "scene.figure.fte",
}
"""The catalogue key of each measure that is shown."""
SMALL_RATIO = 0.01
"""Below this, one decimal says too little."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A line of the table, all in text. `direction` is that of the arrow before the `change` (0: no arrow); `part` is
    the change as a part of the current value, or the unit of the change; `word` says whether it is for the better."""

    id: str
    label: str
    unit: str
    current: str
    ideal: str
    change: str
    part: str
    direction: int
    verdict: Verdict
    word: str

    @property
    def spoken(self) -> str:
        """The whole line for the ear."""
        return ", ".join(filter(None, (self.label, self.unit, self.current, self.ideal, self.change, self.part)))


@dataclass(frozen=True, slots=True)
class _Figure:
    """How a measure is written: its name here, its unit, and its value divided by `per`."""

    id: str
    measure: Measure
    label: str
    unit: str
    bound: str
    per: float = 1.0
    decimals: int = 1

    @property
    def is_ratio(self) -> bool:
        """Ratios are in per cent, and differ by percentage points."""
        return self.measure.kind is Kind.RATIO


@dataclass(frozen=True, slots=True)
class _Table:
    document: Document
    current: Stream
    now: Analysis
    ideal: Stream
    then: Analysis
    tr: Translator

    def figures(self) -> Iterator[_Figure]:
        tr, calendar = self.tr, self.now.basis.calendar
        days = self._scale("lead_time", Unit.DAY)
        calendar_days = tr(UNIT_WORDS[Unit.CALENDAR_DAY], count=2), 1 / calendar.calendar_days(1.0)
        work, per_work = self._scale("process_time", Unit.HOUR)
        yield self._expected("lead_time", *days)
        yield replace(self._expected("lead_time", *calendar_days), id="calendar_days")
        yield self._expected("waiting_time", *days)
        yield self._expected("process_time", tr("compare.unit.per_case", unit=work), per_work)
        small = 0 < max(_measure("value_ratio").of(found) or 0.0 for found in (self.now, self.then)) < SMALL_RATIO
        yield replace(self._expected("value_ratio", ""), decimals=2 if small else 1)
        yield self._on_main_route("first_time_right")
        yield self._on_main_route("handoffs")
        yield from self._deadline()
        hours = tr.number(self.document.hours_per_fte, 1, trim=True)
        yield replace(self._expected("fte", tr("compare.unit.fte", hours=hours)), bound="fte", decimals=2)

    def _expected(self, name: str, unit: str, per: float = 1.0) -> _Figure:
        """A measure of the mean case in a unit of `per` minutes."""
        return _Figure(name, _measure(name), self.tr(LABELS[name]), unit, f"expected.{name}", per)

    def _on_main_route(self, name: str) -> _Figure:
        unit = self.tr("compare.unit.main_route")
        return _Figure(name, _measure(name), self.tr(LABELS[name]), unit, f"main.{name}", decimals=0)

    def _deadline(self) -> Iterator[_Figure]:
        """The statutory clock, where the stream has a deadline, in the unit of the deadline."""
        deadline = self.current.deadline or self.ideal.deadline
        if deadline is not None:
            unit = deadline_unit(deadline)
            label = self.tr("compare.figure.deadline", time=duration_text(deadline, self.tr))
            words = self.tr("compare.unit.net", unit=self.tr(UNIT_WORDS[unit], count=2))
            per = unit_minutes(unit, self.now.basis.calendar)
            yield replace(self._expected("statutory_time", words, per), label=label)

    def _scale(self, name: str, largest: Unit) -> tuple[str, float]:
        """The name of a unit and its minutes: one unit for both states, so that they can be compared at a glance."""
        calendar = self.now.basis.calendar
        values = [_measure(name).of(found) or 0.0 for found in (self.now, self.then)]
        fitting = (each for each in (largest, Unit.HOUR) if unit_minutes(each, calendar) <= max(values))
        unit = next(fitting, Unit.MINUTE)
        return self.tr(UNIT_WORDS[unit], count=2), unit_minutes(unit, calendar)

    def row(self, figure: _Figure) -> FigureRow:
        values = figure.measure.of(self.now), figure.measure.of(self.then)
        before, after = (self._written(figure, value) for value in values)
        current, ideal = (
            bounded(found, figure.bound, text, self.tr) if text != UNKNOWN else text
            for found, text in ((self.now, before), (self.then, after))
        )
        change, part, direction = self._change(figure, *values)
        verdict: Verdict = "same"
        if direction:
            verdict = "better" if (direction > 0) is (figure.measure.better == "higher") else "worse"
        word = self.tr(f"compare.verdict.{verdict}") if direction else ""
        told = " · ".join(filter(None, (part, word)))
        return FigureRow(figure.id, figure.label, figure.unit, current, ideal, change, told, direction, verdict, word)

    def _written(self, figure: _Figure, value: float | None) -> str:
        if value is None:
            return UNKNOWN
        if figure.is_ratio:
            return self.tr.percent(value, figure.decimals, trim=False)
        return self.tr.number(value / figure.per, figure.decimals)

    @staticmethod
    def _scaled(figure: _Figure, value: float) -> float:
        """The value as it is shown, so that the change is that of the two numbers beside it."""
        return round(value * 100 if figure.is_ratio else value / figure.per, figure.decimals)

    def _change(self, figure: _Figure, before: float | None, after: float | None) -> tuple[str, str, int]:
        """The difference with its sign, what part it is of the current value, and the direction of its arrow."""
        if before is None or after is None:
            return UNKNOWN, "", 0
        change = round(self._scaled(figure, after) - self._scaled(figure, before), figure.decimals)
        if not change:
            return self.tr("compare.verdict.same"), "", 0
        number = self.tr.number(change, figure.decimals)
        signed = f"+{number}" if change > 0 else number
        if figure.is_ratio:
            part = self.tr("compare.unit.points")
        else:
            part = self.tr.percent((after - before) / before) if before else ""
        return signed, part, 1 if change > 0 else -1


def figure_rows(
    document: Document, current: Stream, now: Analysis, ideal: Stream, then: Analysis, tr: Translator
) -> tuple[FigureRow, ...]:
    """The key figures of both states, in the order of the strip under a map."""
    table = _Table(document, current, now, ideal, then, tr)
    return tuple(table.row(figure) for figure in table.figures())


@dataclass(frozen=True, slots=True)
class Freed:
    """What the ideal state frees in a year, in two sentences; `gain` says whether it does."""

    title: str
    text: str
    gain: bool


def freed(comparison: Comparison, now: Analysis, tr: Translator) -> Freed:
    """Freed hours and årsverk. More work than before is said as plainly."""
    hours, fte = comparison.freed_hours_per_year, comparison.freed_fte
    if hours is None or fte is None:
        return Freed(tr("compare.freed.unknown"), tr("compare.freed.unknown_why"), gain=False)
    values = {"count": round(abs(hours)), "hours": tr.number(round(abs(hours)))}
    divisor = tr.number(now.basis.hours_per_fte, 1, trim=True)
    worth = {"fte": tr.number(abs(fte), 2), "divisor": divisor}
    if round(hours) < 0:
        return Freed(tr("compare.freed.more", **values), tr("compare.freed.more_text", **worth), gain=False)
    if round(hours) == 0:
        return Freed(tr("compare.freed.nothing"), tr("compare.freed.nothing_text"), gain=False)
    return Freed(tr("compare.freed.title", **values), tr("compare.freed.text", **worth), gain=True)


def _measure(name: str) -> Measure:
    return next(measure for measure in all_measures() if measure.id == name)
