"""Sums of working minutes as people read them, in hours or in days."""

from vsa.i18n import Translator
from vsa.i18n.durations import duration_in_words, number_as_written, unit_label
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Amount, Unit

NO_BREAK_SPACE = "\u00a0"
MINUS_SIGN = "\u2212"
MINUTES_WITH_DECIMAL = 10
HOURS_WITH_MINUTES = 100


def minutes_text(minutes: float, calendar: WorkCalendar, tr: Translator) -> str:
    """Working minutes in the scale that reads best: `45 min`, `6 t 30 min`, and from one working day on `17,5 d`."""
    if abs(minutes) < calendar.minutes_per_day:
        return hours_text(minutes, tr)
    return _signed(minutes, f"{_one_decimal(abs(calendar.working_days(minutes)), tr)}{NO_BREAK_SPACE}{_day(tr)}")


def hours_text(minutes: float, tr: Translator) -> str:
    """Working minutes as hours and minutes, `8 t 10 min`; whole hours from a hundred on, tenths below ten minutes."""
    size = abs(minutes)
    if round(size) >= HOURS_WITH_MINUTES * 60:
        hours = round(size / 60)
        return _signed(minutes, f"{number_as_written(hours, tr)}{NO_BREAK_SPACE}{unit_label(Unit.HOUR, hours, tr)}")
    if size < MINUTES_WITH_DECIMAL:
        parts = [(round(size, 1), Unit.MINUTE)]
    else:
        hours, rest = divmod(round(size), 60)
        parts = [(number, unit) for number, unit in ((hours, Unit.HOUR), (rest, Unit.MINUTE)) if number]
    return _signed(minutes, duration_in_words([Amount(tuple(parts))], tr), zero=parts[0][0] == 0)


def working_days_text(minutes: float, calendar: WorkCalendar, tr: Translator) -> str:
    """Working minutes as `28,5 arbeidsdager`."""
    days = round(calendar.working_days(minutes), 1)
    label = tr("common.unit.working_days", count=abs(days))
    return _signed(days, f"{number_as_written(abs(days), tr)}{NO_BREAK_SPACE}{label}")


def calendar_days_text(minutes: float, calendar: WorkCalendar, tr: Translator) -> str:
    """Working minutes on the citizen's scale, as `39,9 kalenderdager`."""
    days = round(calendar.calendar_days(minutes), 1)
    label = tr("common.unit.calendar_days", count=abs(days))
    return _signed(days, f"{number_as_written(abs(days), tr)}{NO_BREAK_SPACE}{label}")


def _day(tr: Translator) -> str:
    return unit_label(Unit.DAY, 2, tr)


def _one_decimal(number: float, tr: Translator) -> str:
    return number_as_written(round(number, 1), tr)


def _signed(number: float, text: str, *, zero: bool = False) -> str:
    return f"{MINUS_SIGN}{text}" if number < 0 and not zero else text
