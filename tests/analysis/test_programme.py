"""The programme of a municipality: phases, standings and exact sums."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.phase import phase_of
from vsa.analysis.improvement.programme import Programme
from vsa.analysis.improvement.standing import Standing, standing_of
from vsa.edits.records import add_record
from vsa.i18n.resources import examples
from vsa.model.base import frozen_mapping
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.storage import load
from vsa.storage.folder import documents_in

TODAY = date(2026, 11, 22)


def standing(identified=0.0, realised=0.0, phase=None):
    return Standing("", "", phase, WorkCalendar(), None, None, identified, realised, 0, None)


@pytest.mark.parametrize(
    ("kind", "fields", "phase"),
    [
        ("interview", {}, 1),
        ("member", {}, 2),
        ("candidate", {"chosen": True}, 2),
        ("candidate", {}, None),
        ("action", {}, None),
        ("action", {"status": "ongoing"}, 4),
        ("meeting", {"day": TODAY}, 5),
        ("audit", {"day": TODAY}, 6),
    ],
)
def test_what_has_been_done_tells_the_phase(kind, fields, phase):
    assert phase_of(add_record(Document(), kind, **fields)) == phase


def test_a_document_with_nothing_in_it_has_not_started():
    assert not standing_of(Document(), TODAY).started


def test_a_standing_says_where_the_unit_stands():
    document = load(examples() / "byggesak.vsa").document
    document = document.model_copy(update={"plan": frozen_mapping({})})
    for day, done in ((date(2026, 10, 1), date(2026, 10, 2)), (date(2027, 1, 4), None), (date(2027, 6, 7), None)):
        document = add_record(document, "plan", kind="internal_audit", day=day, done=done)
    found = standing_of(add_record(document, "plan", kind="board", day=TODAY), TODAY)
    assert found.lead_time_now / 450 == pytest.approx(28.5, abs=0.05)
    assert found.lead_time_ideal / 450 == pytest.approx(12.5, abs=0.05)
    assert (found.overdue, found.next_audit) == (2, date(2027, 1, 4))


@given(st.lists(st.tuples(st.floats(0, 1e3), st.floats(0, 1e3)), max_size=30), st.randoms())
def test_sums_do_not_depend_on_the_order_of_the_units(pairs, random):
    standings = [standing(*pair) for pair in pairs]
    before = Programme(tuple(standings))
    random.shuffle(standings)
    after = Programme(tuple(standings))
    assert (before.identified, before.realised, before.ratio) == (after.identified, after.realised, after.ratio)


def test_nothing_identified_has_no_ratio():
    assert Programme((standing(),)).ratio is None


def test_the_founding_case_has_27_units_and_its_two_sums():
    found = list(documents_in(examples() / "programme"))
    programme = Programme(tuple(standing_of(each.document, TODAY) for each in found))
    assert (len(found), programme.started) == (27, 27)
    assert programme.identified == pytest.approx(33, abs=1e-9)
    assert programme.realised == pytest.approx(21.5, abs=1e-9)
    assert all(each.lead_time_ideal < each.lead_time_now for each in programme.standings)


def test_overdue_actions_of_all_units_are_summed():
    late = [replace(standing(), overdue=count) for count in (2, 0, 3)]
    assert Programme(tuple(late)).overdue == 5
