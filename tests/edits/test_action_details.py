"""Deadlines with their history, five whys, the place in the matrix, and what an action brings about."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.edits.action_details import explain_move, moved, place_in_matrix, set_realises, set_whys
from vsa.edits.actions import add_action
from vsa.edits.elements import Ref
from vsa.edits.fields import InvalidValueError, set_fields
from vsa.model.actions import DeadlineMove, Reference
from vsa.model.document import Document

TODAY = date(2026, 11, 22)
DEADLINE, LATER = date(2026, 12, 1), date(2027, 1, 15)


def plan(**fields):
    return add_action(Document(), **fields)


def only(document):
    return document.actions["t1"]


def postponed(document, deadline, today=TODAY):
    return set_fields(document, Ref("action", "t1"), deadline=deadline, moves=moved(only(document), deadline, today))


def test_the_first_deadline_is_no_move():
    found = only(postponed(plan(), DEADLINE))
    assert (found.deadline, found.moves) == (DEADLINE, ())


def test_a_moved_deadline_is_told_with_its_day():
    found = only(postponed(plan(deadline=DEADLINE), LATER))
    assert found.moves == (DeadlineMove(day=TODAY, before=DEADLINE, after=LATER),)


def test_what_was_moved_today_is_corrected_and_what_was_moved_back_was_not_moved():
    explained = explain_move(postponed(plan(deadline=DEADLINE), LATER), "t1", 0, "Sykdom")
    corrected = postponed(explained, LATER + timedelta(7))
    assert [(each.before, each.after, each.reason) for each in only(corrected).moves] == [
        (DEADLINE, LATER + timedelta(7), "Sykdom")
    ]
    assert only(postponed(corrected, DEADLINE)).moves == ()


@given(st.lists(st.none() | st.dates(date(2026, 12, 1), date(2027, 12, 1)), max_size=6))
def test_the_history_leads_from_the_first_deadline_to_the_present_one(deadlines):
    document = plan(deadline=DEADLINE)
    for number, deadline in enumerate(deadlines):
        document = postponed(document, deadline, TODAY + timedelta(number))
    moves = only(document).moves
    assert all(move.before is not None and move.before != move.after for move in moves)
    assert [move.day for move in moves] == sorted({move.day for move in moves})


def test_a_move_can_be_explained_afterwards():
    later = postponed(plan(deadline=DEADLINE), LATER)
    assert only(explain_move(later, "t1", 0, " Sykdom ")).moves[0].reason == "Sykdom"
    assert explain_move(later, "t1", 0, "") is later


def test_the_last_why_is_the_cause():
    asked = set_whys(plan(), "t1", ["Mangler", " Ingen sjekkliste ", ""])
    assert (only(asked).whys, only(asked).cause) == (("Mangler", "Ingen sjekkliste"), "Ingen sjekkliste")
    further = set_whys(asked, "t1", ["Mangler", "Ingen sjekkliste", "Ingen eier"])
    assert only(further).cause == "Ingen eier"


def test_a_cause_that_somebody_wrote_stays():
    assert only(set_whys(plan(cause="Funn fra intervju"), "t1", ["Ingen eier"])).cause == "Funn fra intervju"


def test_there_are_five_whys_at_most():
    with pytest.raises(InvalidValueError):
        set_whys(plan(), "t1", ["hvorfor"] * 6)


def test_an_action_is_placed_in_the_matrix_and_taken_out_again():
    placed = place_in_matrix(plan(), ["t1"], 1, 3)
    assert (only(placed).effort, only(placed).effect) == (1, 3)
    assert place_in_matrix(placed, ["t1"], 1, 3) is placed
    assert place_in_matrix(placed, ["t1"], None, None) == plan()
    with pytest.raises(InvalidValueError):
        place_in_matrix(plan(), ["t1"], 4, 1)


def test_what_an_action_brings_about_is_named_once(document):
    step = Reference(stream="now", element="a")
    assert set_realises(document, "t1", [step, step]).actions["t1"].realises == (step,)
