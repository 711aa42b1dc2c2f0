"""Days on which the office is open, and those on which people can meet: neither in July nor at the end of December."""

from collections.abc import Iterator
from datetime import date, timedelta

from vsa.analysis.dates.working_days import is_lawful_working_day, open_minutes
from vsa.model.calendar import WorkCalendar

JULY, DECEMBER = 7, 12
CHRISTMAS = 24
FARTHEST = 45
"""Days that a meeting may be put off for at most: a closed July and what lies round it."""


def is_open(day: date, calendar: WorkCalendar) -> bool:
    """Whether the office is open: no weekend, no public holiday, no closure of the document."""
    return is_lawful_working_day(day) and open_minutes(day, calendar) > 0


def is_meeting_day(day: date, calendar: WorkCalendar) -> bool:
    """Whether the office is open on a day and people are there."""
    away = day.month == JULY or (day.month == DECEMBER and day.day >= CHRISTMAS)
    return not away and is_open(day, calendar)


def last_open_day(day: date, calendar: WorkCalendar) -> date | None:
    """A day, or the last one before it on which the office is open; None when it is closed for weeks on end."""
    return next((other for other in _until(day) if is_open(other, calendar)), None)


def meeting_day_from(day: date, calendar: WorkCalendar) -> date | None:
    """A day, or the first one after it on which people can meet; None when there is none for weeks on end."""
    following = (day + timedelta(days=later) for later in range(FARTHEST + 1))
    return next((other for other in following if is_meeting_day(other, calendar)), None)


def meeting_day_until(day: date, calendar: WorkCalendar) -> date | None:
    """A day, or the last one before it on which people can meet; None when there is none for weeks on end."""
    return next((other for other in _until(day) if is_meeting_day(other, calendar)), None)


def meeting_day_in_week(day: date, calendar: WorkCalendar) -> date | None:
    """A day, or the nearest one of its week (Monday to Sunday) on which people can meet, a later one first; None when
    there is none."""
    monday = day - timedelta(days=day.weekday())
    week = [other for place in range(7) if is_meeting_day(other := monday + timedelta(days=place), calendar)]
    return min(week, key=lambda other: (abs((other - day).days), other < day), default=None)


def _until(day: date) -> Iterator[date]:
    return (day - timedelta(days=before) for before in range(FARTHEST + 1))
