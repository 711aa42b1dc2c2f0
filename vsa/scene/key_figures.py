"""The key figures of a stream, in the order in which window and paper show them (style.md section 5)."""

from dataclasses import dataclass
from typing import Literal

from vsa.analysis.results import Analysis, ExpectedFigures
from vsa.i18n import Translator
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.model.duration_text import duration_text
from vsa.model.durations import Duration, Unit, unit_minutes
from vsa.model.stream import Stream
from vsa.scene.bounding import bound_word
from vsa.scene.captions import cases_text
from vsa.scene.quantities import Quantity, calendar_days, days_or_less, deadline_unit, hours_or_less, in_unit

Tone = Literal["plain", "good", "bad"]
UNKNOWN = Quantity("–", "")
LEAST_PERCENT = 0.1
"""A smaller share has one decimal more, or it would read as nothing."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure with its name, unit, and what it is measured against.

    `value` is a dash when it is unknown. A figure that is only a bound says so in its label. `tone` is good or bad only
    where the figure is compared with a limit; the note then says it in words too.
    """

    id: str
    label: str
    value: str
    unit: str
    note: str
    tone: Tone = "plain"


def key_figures(document: Document, stream: Stream, analysis: Analysis, tr: Translator) -> tuple[KeyFigure, ...]:
    """Lead time, waiting, work, value, quality, hand-overs, årsverk and the statutory deadline."""
    strip = _Strip(document, stream, analysis, tr)
    return (
        strip.lead_time(),
        strip.waiting_time(),
        strip.process_time(),
        strip.value_ratio(),
        strip.first_time_right(),
        strip.handoffs(),
        strip.fte(),
        strip.statutory_time(),
    )


@dataclass(frozen=True, slots=True)
class _Strip:
    """The figures of one stream in one language."""

    document: Document
    stream: Stream
    analysis: Analysis
    tr: Translator

    def lead_time(self) -> KeyFigure:
        expected = self.analysis.expected
        label = self._label(self.tr("scene.figure.lead_time"), "expected.lead_time")
        if expected is None:
            return _figure("lead_time", label)
        note = self.tr("scene.note.calendar_days", time=calendar_days(expected.lead_time, self._calendar, self.tr))
        return _figure("lead_time", label, self._days(expected.lead_time), note)

    def waiting_time(self) -> KeyFigure:
        expected = self.analysis.expected
        label = self._label(self.tr("scene.figure.waiting_time"), "expected.waiting_time")
        if expected is None:
            return _figure("waiting_time", label)
        share = expected.waiting_time / expected.lead_time if expected.lead_time else None
        note = "" if share is None else self.tr("scene.note.of_the_time", share=self.tr.percent(share))
        return _figure("waiting_time", label, self._days(expected.waiting_time), note)

    def process_time(self) -> KeyFigure:
        expected = self.analysis.expected
        label = self._label(self.tr("scene.figure.process_time"), "expected.process_time")
        if expected is None:
            return _figure("process_time", label)
        quantity = hours_or_less(expected.process_time, self._calendar, self.tr)
        return _figure("process_time", label, quantity, self.tr("scene.note.per_case"))

    def value_ratio(self) -> KeyFigure:
        expected = self.analysis.expected
        label = self._label(self.tr("scene.figure.value_ratio"), "expected.value_ratio")
        if expected is None or expected.value_ratio is None:
            return _figure("value_ratio", label)
        percent = 100 * expected.value_ratio
        decimals = 1 if percent >= LEAST_PERCENT or not percent else 2
        quantity = Quantity(self.tr.number(percent, decimals), "%")
        return _figure("value_ratio", label, quantity, self._value_of_lead(expected))

    def first_time_right(self) -> KeyFigure:
        main = self.analysis.main
        label = self._label(self.tr("scene.figure.first_time_right"), "main.first_time_right")
        if main is None or main.first_time_right is None:
            return _figure("first_time_right", label)
        quantity = Quantity(self.tr.number(100 * main.first_time_right), "%")
        return _figure("first_time_right", label, quantity, self.tr("scene.note.whole_main_route"))

    def handoffs(self) -> KeyFigure:
        main = self.analysis.main
        label = self._label(self.tr("scene.figure.handoffs"), "main.handoffs")
        if main is None:
            return _figure("handoffs", label)
        quantity = Quantity(self.tr.number(main.handoffs), "")
        return _figure("handoffs", label, quantity, self.tr("scene.note.on_main_route"))

    def fte(self) -> KeyFigure:
        label = self._label(self.tr("scene.figure.fte"), "fte")
        if self.analysis.fte is None:
            missing = self.stream.volume_per_year is None
            return _figure("fte", label, UNKNOWN, self.tr("scene.note.volume_missing") if missing else "")
        hours = self.tr.number(self.document.hours_per_fte, 1, trim=True)
        note = self.tr("scene.note.fte", cases=cases_text(self.stream, self.tr), hours=hours)
        return _figure("fte", label, Quantity(self.tr.number(self.analysis.fte, 2), ""), note)

    def statutory_time(self) -> KeyFigure:
        """The clock of the statutory deadline, in the unit of the deadline if there is one."""
        expected, deadline = self.analysis.expected, self.stream.deadline
        if deadline is None:
            name = self.tr("scene.figure.statutory_time")
        else:
            name = self.tr("scene.figure.deadline", time=duration_text(deadline, self.tr))
        label = self._label(name, "expected.statutory_time")
        if expected is None:
            return _figure("statutory_time", label)
        if deadline is None:
            return _figure("statutory_time", label, self._days(expected.statutory_time), self._clock(expected))
        return self._against(deadline, expected, label)

    def _against(self, deadline: Duration, expected: ExpectedFigures, label: str) -> KeyFigure:
        calendar, unit = self._calendar, deadline_unit(deadline)
        quantity = in_unit(expected.statutory_time, unit, calendar, self.tr)
        excess = expected.statutory_time - deadline.minutes(calendar)
        if excess <= 0:
            return _figure("statutory_time", label, quantity, self._clock(expected), "good")
        note = self.tr("scene.note.over_deadline", time=str(in_unit(excess, unit, calendar, self.tr)))
        return _figure("statutory_time", label, quantity, note, "bad")

    def _clock(self, expected: ExpectedFigures) -> str:
        stops = expected.statutory_time < expected.lead_time
        return self.tr("scene.note.without_others") if stops else self.tr("scene.note.whole_lead_time")

    def _value_of_lead(self, expected: ExpectedFigures) -> str:
        """`0,7 av 28,5 dager`, in one and the same unit."""
        unit = Unit.DAY if expected.lead_time >= self._calendar.minutes_per_day else Unit.HOUR
        times = (expected.value_time, expected.lead_time)
        value, lead = (self.tr.number(time / unit_minutes(unit, self._calendar), 1) for time in times)
        words = self.tr("scene.unit.days" if unit is Unit.DAY else "scene.unit.hours", count=2)
        return self.tr("scene.note.value_of_lead", value=value, lead=lead, unit=words)

    def _label(self, name: str, bound: str) -> str:
        word = bound_word(self.analysis, bound, self.tr)
        return f"{name}, {word}" if word else name

    def _days(self, minutes: float) -> Quantity:
        return days_or_less(minutes, self._calendar, self.tr)

    @property
    def _calendar(self) -> WorkCalendar:
        return self.analysis.basis.calendar


def _figure(name: str, label: str, quantity: Quantity = UNKNOWN, note: str = "", tone: Tone = "plain") -> KeyFigure:
    return KeyFigure(name, label, quantity.value, quantity.unit, note, tone)
