"""What becomes of an action with its state, on the wheel and on the board."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vsa.analysis.improvement.board import column_of
from vsa.edits.action_status import PROGRESS, put_on_board, set_quarter, set_status
from vsa.edits.actions import add_action
from vsa.model.actions import SET_ASIDE, BoardColumn, Quarter, Status
from vsa.model.document import Document

TODAY = date(2026, 11, 22)
EARLIER = date(2026, 11, 2)
STATUSES = st.sampled_from(Status)


def plan(**fields):
    return add_action(Document(), **fields)


def only(document):
    return document.actions["t1"]


def test_done_has_its_day_and_all_its_progress_and_loses_both_again():
    done = set_status(plan(status="ongoing", progress=0.4, escalated=True), ["t1"], Status.DONE, today=TODAY)
    assert (only(done).finished, only(done).progress, only(done).escalated) == (TODAY, 1.0, False)
    back = set_status(done, ["t1"], Status.NOT_STARTED, today=TODAY)
    assert (only(back).finished, only(back).progress) == (None, 0.0)


def test_work_that_goes_on_after_all_has_come_as_far_as_its_quarter():
    done = set_status(plan(status="ongoing", quarter="check"), ["t1"], Status.DONE, today=TODAY)
    assert only(set_status(done, ["t1"], Status.ONGOING, today=TODAY)).progress == PROGRESS[Quarter.CHECK]


def test_work_begins_on_the_day_it_is_begun_unless_that_is_known():
    assert only(set_status(plan(), ["t1"], Status.ONGOING, today=TODAY)).start == TODAY
    assert only(set_status(plan(start=EARLIER), ["t1"], Status.ONGOING, today=TODAY)).start == EARLIER


def test_a_reason_belongs_to_what_is_set_aside():
    aside = set_status(plan(), ["t1"], Status.POSTPONED, today=TODAY, reason=" Venter på budsjettet ")
    assert only(aside).reason == "Venter på budsjettet"
    assert only(set_status(aside, ["t1"], Status.ONGOING, today=TODAY)).reason == ""


def test_the_state_that_it_has_changes_nothing():
    document = plan(status="done", finished=EARLIER, progress=1.0)
    assert set_status(document, ["t1"], Status.DONE, today=TODAY) is document


@given(st.lists(STATUSES, min_size=1, max_size=5))
def test_finished_progress_and_reason_agree_with_the_state_however_it_came_about(states):
    document = plan()
    for status in states:
        document = set_status(document, ["t1"], status, today=TODAY, reason="fordi")
    found = only(document)
    assert (found.finished is not None) is (found.status is Status.DONE)
    assert (found.progress == 1.0) is (found.status is Status.DONE)
    assert bool(found.reason) is (found.status in SET_ASIDE)


@given(STATUSES, st.booleans(), st.booleans(), st.sampled_from(BoardColumn))
@example(status=Status.ONGOING, escalated=True, prioritised=False, column=BoardColumn.DONE)
def test_an_action_hangs_where_it_was_put(status, escalated, prioritised, column):
    document = plan(status=status, escalated=escalated, prioritised=prioritised)
    if status is Status.REJECTED and column is BoardColumn.WAITING:
        document = set_status(document, ["t1"], Status.POSTPONED, today=TODAY)
    assert column_of(only(put_on_board(document, ["t1"], column, today=TODAY))) is column


def test_what_waits_for_another_level_keeps_its_state_and_goes_on_with_it():
    waiting = put_on_board(plan(status="ongoing", progress=0.5), ["t1"], BoardColumn.WAITING, today=TODAY)
    assert only(waiting).status is Status.ONGOING
    back = put_on_board(waiting, ["t1"], BoardColumn.ONGOING, today=TODAY)
    assert (only(back).progress, only(back).escalated) == (0.5, False)


@pytest.mark.parametrize("quarter", Quarter)
def test_a_quarter_of_the_wheel_is_ongoing_work_and_says_how_far_it_has_come(quarter):
    found = only(set_quarter(plan(), "t1", quarter, today=TODAY))
    assert (found.status, found.quarter, found.progress) == (Status.ONGOING, quarter, PROGRESS[quarter])
