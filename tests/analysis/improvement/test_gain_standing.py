"""How far gains have come."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.gain_standing import (
    GainState,
    days_late,
    gain_state,
    in_order,
    next_measurement,
    numbers_of,
)
from vsa.edits.records import add_record
from vsa.model.document import Document
from vsa.model.gains import Gain

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def test_a_gain_goes_from_identified_to_confirmed() -> None:
    steps = ({}, {"baseline_locked": True}, {"remeasured": TODAY}, {"used_for": "Tilsyn", "realised_hours": 12})
    gain, reached = Gain(id="g1"), []
    for step in (*steps, {"finance_confirmed": TODAY}):
        gain = gain.model_copy(update=step)
        reached.append(gain_state(gain))
    assert reached == list(GainState)


@given(st.lists(DAYS, max_size=5), st.none() | DAYS)
def test_the_next_measurement_comes_after_the_latest(planned: list[date], measured: date | None) -> None:
    gain = Gain(id="g1", remeasure=tuple(planned), remeasured=measured)
    following = next_measurement(gain)
    later = [day for day in planned if measured is None or day > measured]
    assert following == (min(later) if later else None)
    assert days_late(gain, TODAY) == max(0, (TODAY - following).days if following else 0)


def test_a_measurement_is_late_the_day_after() -> None:
    gain = Gain(id="g1", remeasure=(TODAY,))
    assert [days_late(gain, TODAY + timedelta(days=day)) for day in (0, 1)] == [0, 1]


def test_quality_and_work_environment_come_before_time_and_money() -> None:
    document = Document()
    for kind in ("money", "Annet", "time", "work_environment", "quality", "others"):
        document = add_record(document, "gain", kind=kind, name=kind)
    names = [gain.kind for gain in in_order(document)]
    assert names == ["quality", "work_environment", "time", "money", "others", "Annet"]


def test_gains_are_called_by_their_place() -> None:
    document = add_record(add_record(Document(), "gain", title="Tid"), "gain", title="Ro")
    assert list(numbers_of(document).values()) == [1, 2]
