"""What the plan and a gain tell each other when something was measured again."""

from datetime import date

from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.plan import mark_done
from vsa.edits.records import add_record
from vsa.model.document import Document
from vsa.model.following_up import PlanKind

TODAY = date(2026, 11, 22)
NAMED = date(2026, 11, 20)
TERTIAL = date(2026, 12, 31)
GAIN = Ref("gain", "g1")


def planned(gain: str = "g1", day: date = NAMED, *named: date) -> Document:
    document = add_record(Document(), "gain", name="Mindre leting", remeasure=named)
    return add_record(document, "plan", kind=PlanKind.REMEASURE, day=day, gain=gain)


def test_a_measurement_that_is_done_in_the_plan_is_told_to_its_gain() -> None:
    done = mark_done(planned(), ["p1"], TODAY)
    assert done.gains["g1"].remeasured == TODAY
    assert mark_done(done, ["p1"], TODAY).gains["g1"].remeasured is None


def test_a_later_measurement_stays_the_latest() -> None:
    later = set_fields(planned(), GAIN, remeasured=date(2027, 1, 10))
    assert mark_done(later, ["p1"], TODAY).gains["g1"].remeasured == date(2027, 1, 10)


def test_realised_hours_keep_the_measurement_that_they_rest_on() -> None:
    done = mark_done(planned(), ["p1"], TODAY)
    realised = set_fields(done, GAIN, used_for="Veiledning", realised_hours=12.0)
    assert mark_done(realised, ["p1"], TODAY).gains["g1"].remeasured == TODAY


def test_a_measurement_of_everything_is_told_to_the_gains_that_name_its_day() -> None:
    document = planned("", date(2026, 12, 30), TERTIAL)
    document = add_record(document, "gain", name="Ikke nå", remeasure=(date(2027, 4, 30),))
    done = mark_done(document, ["p1"], TODAY)
    assert [gain.remeasured for gain in done.gains.values()] == [TODAY, None]


def test_a_gain_that_was_measured_again_ticks_the_plan() -> None:
    document = add_record(planned(), "plan", kind=PlanKind.REMEASURE, day=date(2027, 4, 30), gain="g1")
    measured = set_fields(document, GAIN, remeasured=TODAY)
    assert [entry.done for entry in measured.plan.values()] == [TODAY, None]


def test_other_entries_and_other_changes_are_nobodys_measurement() -> None:
    document = add_record(planned(), "plan", kind=PlanKind.BOARD, day=TODAY)
    assert mark_done(document, ["p2"], TODAY).gains is document.gains
    assert set_fields(document, Ref("plan", "p1"), note="Bestilt").gains is document.gains
    assert set_fields(document, GAIN, remeasured=date(2027, 3, 1)).plan is document.plan
