"""The working of a figure as texts, the same for the window and for paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from vsa.analysis.kind import Kind
from vsa.analysis.recipe import Combination, Style
from vsa.analysis.results import Bound
from vsa.analysis.working import Factor, Line, Working
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.calendar import WorkCalendar
from vsa.model.stream import Stream
from vsa.model.time_in_words import hours_text, minutes_text
from vsa.scene.numbering import step_numbers
from vsa.scene.quantities import days_or_less, hours_or_less

NO_BREAK_SPACE = "\u00a0"
TIMES = "\u00a0\u00d7 "
OVER = "\u00a0\u00f7 "
UNKNOWN = "–"
DECIMALS = 2
FTE_DECIMALS = 3
SMALLEST = 0.005
MINUTES_PER_HOUR = 60
BOUND_WORDS: dict[Bound, str] = {"at_least": "working.at_least", "at_most": "working.at_most"}
UNITS: dict[Combination, str] = {
    Combination.SUM: "working.sum",
    Combination.PRODUCT: "working.product",
    Combination.QUOTIENT: "working.quotient",
}
"""What stands before the result, by what is done with the terms."""


@dataclass(frozen=True, slots=True)
class LineText:
    """One term. `key` is that of its `Line`; `number` is the step's on the map, "" for what is no step."""

    key: str
    number: str
    label: str
    calculation: str
    value: str

    @property
    def name(self) -> str:
        """The label after the number of the step."""
        return f"{self.number} {self.label}" if self.number else self.label


@dataclass(frozen=True, slots=True)
class WorkingText:
    """A working to be read: its title, the figure, how it is made, its terms, what is done with them, and notes."""

    id: str
    title: str
    value: str
    formula: str
    lines: tuple[LineText, ...]
    combination: str
    basis: tuple[str, ...]
    notes: tuple[str, ...]


def working_text(working: Working, stream: Stream, calendar: WorkCalendar, tr: Translator) -> WorkingText:
    """The texts of a working of a stream."""
    return _Writer(working, step_numbers(stream), calendar, tr).text()


@dataclass(frozen=True, slots=True)
class _Writer:
    working: Working
    numbers: Mapping[Id, int]
    calendar: WorkCalendar
    tr: Translator

    def text(self) -> WorkingText:
        working, tr = self.working, self.tr
        return WorkingText(
            id=working.id,
            title=tr.text(working.label),
            value=self._result(),
            formula=tr.text(working.formula),
            lines=tuple(self._line(line) for line in working.lines),
            combination=tr(UNITS[working.combination]),
            basis=tuple(tr("working.sentence", text=tr.text(sentence)) for sentence in working.basis),
            notes=tuple(tr.text(sentence) for sentence in working.notes),
        )

    def _result(self) -> str:
        working = self.working
        if working.result is None:
            return UNKNOWN
        word = self.tr(BOUND_WORDS[working.bound]) if working.bound in BOUND_WORDS else ""
        return " ".join(filter(None, (word, self._figure(working.result))))

    def _line(self, line: Line) -> LineText:
        kind, _, element = line.key.partition(":")
        number = self.numbers.get(element) if kind == "node" else None
        label = line.label if isinstance(line.label, str) else self.tr.text(line.label)
        calculation = "".join(self._joined(line, place) for place in range(len(line.factors)))
        plain = len(line.factors) == 1 and not line.factors[0].addends
        return LineText(
            line.key, str(number or ""), _upper(label), "" if plain else calculation, self._marked(line, kind)
        )

    def _marked(self, line: Line, kind: str) -> str:
        value = self._large(line.value) if kind == "measure" else self._value(line)
        if line.estimated:
            value = self.tr("common.estimate", time=value)
        return f"{self.tr('working.at_least')} {value}" if line.incomplete else value

    def _joined(self, line: Line, place: int) -> str:
        factor = line.factors[place]
        sign = OVER if factor.style is Style.OVER_HOURS else TIMES
        return (sign if place else "") + self._factor(factor, alone=len(line.factors) == 1)

    def _factor(self, factor: Factor, *, alone: bool) -> str:
        match factor.style:
            case Style.NUMBER:
                return self._number(factor.value)
            case Style.SHARE:
                return self.tr.percent(factor.value, 1)
            case Style.OVER_HOURS:
                return self._in(1 / factor.value / MINUTES_PER_HOUR, "common.unit.hour", trim=True)
            case Style.TIME:
                return self._time(factor, alone=alone)

    def _time(self, factor: Factor, *, alone: bool) -> str:
        shown = [part for part in factor.addends if part is None or part]
        if not shown:
            return self._minutes(factor.value)
        parts = [self.tr("working.unknown") if part is None else self._minutes(part) for part in shown]
        text = f"{NO_BREAK_SPACE}+ ".join(parts)
        return text if alone or len(parts) == 1 else f"({text})"

    def _value(self, line: Line) -> str:
        if self.working.combination is Combination.SUM:
            return self._figure(line.value, small=True)
        return self._factor(line.factors[0], alone=True)

    def _figure(self, value: float, *, small: bool = False) -> str:
        """A value in the unit of the figure; a term has more decimals, so that the terms can be added up."""
        match self.working.kind:
            case Kind.TIME | Kind.EFFORT:
                return self._term_time(value) if small else self._large(value)
            case Kind.RATIO:
                return self.tr.percent(value, 1, trim=False)
            case Kind.FTE:
                return self.tr.number(value, FTE_DECIMALS if small else DECIMALS)
            case Kind.COUNT:
                return self._number(value)

    def _large(self, minutes: float) -> str:
        """In working days from one on, effort in hours."""
        if self.working.kind is Kind.EFFORT:
            return str(hours_or_less(minutes, self.calendar, self.tr))
        return str(days_or_less(minutes, self.calendar, self.tr))

    def _term_time(self, minutes: float) -> str:
        """In days, hours or minutes as the figure itself is."""
        whole = max(abs(self.working.result or 0.0), abs(minutes))
        day = self.calendar.minutes_per_day
        if self.working.kind is Kind.TIME and whole >= day:
            return self._in(minutes / day, "common.unit.day")
        if whole >= MINUTES_PER_HOUR:
            return self._in(minutes / MINUTES_PER_HOUR, "common.unit.hour")
        return self._in(minutes, "common.unit.minute")

    def _in(self, number: float, unit: str, *, trim: bool = False) -> str:
        return f"{self._number(number, trim=trim)}{NO_BREAK_SPACE}{self.tr(unit)}"

    def _number(self, number: float, *, trim: bool = True) -> str:
        if 0 < number < SMALLEST:
            return f"<{NO_BREAK_SPACE}{self.tr.number(2 * SMALLEST, DECIMALS)}"
        return self.tr.number(number, DECIMALS, trim=trim)

    def _minutes(self, minutes: float) -> str:
        """A time as it stands on the map: hours for work, days for long waits."""
        by_days = self.working.kind is Kind.TIME
        text = minutes_text(minutes, self.calendar, self.tr) if by_days else hours_text(minutes, self.tr)
        return text.replace(" ", NO_BREAK_SPACE)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
