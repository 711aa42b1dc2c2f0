"""Sums of minutes as people read them."""

import pytest

from vsa.i18n import LANGUAGES, translator
from vsa.model.calendar import WorkCalendar
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit
from vsa.model.time_in_words import calendar_days_text, hours_text, minutes_text, working_days_text

CALENDAR = WorkCalendar()


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0 min"),
        (-0.01, "0 min"),
        (6.67, "6,7 min"),
        (45.4, "45 min"),
        (59.7, "1 t"),
        (490, "8 t 10 min"),
        (-490, "−8 t 10 min"),
        (6029, "100 t"),
        (101_700, "1 695 t"),
        (6e13, "1 000 000 000 000 t"),
    ],
)
def test_work_is_hours_and_minutes(minutes, text):
    assert plain(hours_text(minutes, translator("nb"))) == text


@pytest.mark.parametrize(("minutes", "text"), [(390, "6 t 30 min"), (450, "1 d"), (7875, "17,5 d"), (-7875, "−17,5 d")])
def test_the_scale_follows_the_size(minutes, text):
    assert plain(minutes_text(minutes, CALENDAR, translator("nb"))) == text


def test_lead_time_is_shown_on_two_scales():
    assert plain(working_days_text(12825, CALENDAR, translator("nb"))) == "28,5 arbeidsdager"
    assert plain(calendar_days_text(12825, CALENDAR, translator("nn"))) == "39,9 kalenderdagar"
    assert plain(working_days_text(450, CALENDAR, translator("en"))) == "1 working day"
    assert plain(working_days_text(-12825, CALENDAR, translator("nb"))) == "−28,5 arbeidsdager"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("minutes", [0, 6.7, 490, 12825, 5_000_000])
def test_what_is_printed_can_be_read(language, minutes):
    tr = translator(language)
    for text in (
        hours_text(minutes, tr),
        minutes_text(minutes, CALENDAR, tr),
        working_days_text(minutes, CALENDAR, tr),
        calendar_days_text(minutes, CALENDAR, tr),
    ):
        assert read_duration(text, bare=Unit.SECOND).minutes(CALENDAR) == pytest.approx(minutes, rel=0.01, abs=25)
