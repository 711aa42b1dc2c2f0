"""Which actions are late or worth doing first, where they hang on the board, and what has happened since last time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.action_counts import action_counts
from vsa.analysis.improvement.board import column_of, on_board, since_last
from vsa.analysis.improvement.matrix import Verdict, is_low_hanging, verdict
from vsa.analysis.improvement.overdue import due_this_week, end_of_week, overdue_days
from vsa.model.actions import OPEN, Action, BoardColumn, Status
from vsa.model.document import Document
from vsa.model.following_up import BoardMeeting

TODAY = date(2026, 11, 22)  # A Sunday.
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def action(number: int = 1, **fields: object) -> Action:
    return Action.model_validate({"id": f"t{number}", "number": number, **fields})


def document(*actions: Action, meetings: tuple[BoardMeeting, ...] = ()) -> Document:
    return Document(
        actions={each.id: each for each in actions}, meetings={each.id: each for each in meetings}, ongoing_limit=2
    )


@given(DAYS, st.sampled_from(Status))
def test_only_work_that_remains_is_overdue_by_the_days_since_its_deadline(deadline: date, status: Status) -> None:
    late = overdue_days(action(deadline=deadline, status=status), TODAY)
    assert late == (max((TODAY - deadline).days, 0) if status in OPEN else 0)


@given(DAYS)
def test_a_week_ends_on_the_sunday_that_follows_or_is_today(day: date) -> None:
    end = end_of_week(day)
    assert end.isoweekday() == 7
    assert 0 <= (end - day).days < 7
    assert end.isocalendar()[:2] == day.isocalendar()[:2]


def test_what_is_due_this_week_was_due_long_since_or_by_sunday() -> None:
    assert due_this_week(action(deadline=TODAY), TODAY)
    assert due_this_week(action(deadline=TODAY - timedelta(30)), TODAY)
    assert not due_this_week(action(deadline=TODAY + timedelta(1)), TODAY)
    assert not due_this_week(action(), TODAY)
    assert not due_this_week(action(deadline=TODAY, status=Status.DONE), TODAY)


@pytest.mark.parametrize(
    ("effort", "effect", "said"),
    [
        (1, 3, Verdict.DO_NOW),
        (1, 2, Verdict.DO_NOW),
        (2, 3, Verdict.DO_NOW),
        (3, 3, Verdict.PLAN),
        (2, 2, Verdict.PLAN),
        (1, 1, Verdict.IN_BETWEEN),
        (2, 1, Verdict.LEAVE),
        (3, 1, Verdict.LEAVE),
        (3, 2, Verdict.LEAVE),
    ],
)
def test_the_matrix_says_what_to_do_with_an_action(effort: int, effect: int, said: Verdict) -> None:
    assert verdict(effort, effect) is said


def test_low_hanging_is_what_somebody_called_so_or_gives_more_than_it_costs() -> None:
    assert is_low_hanging(action(low_hanging=True))
    assert is_low_hanging(action(effort=1, effect=2))
    assert not is_low_hanging(action(effort=2, effect=2))
    assert not is_low_hanging(action(effort=1))


@pytest.mark.parametrize(
    ("fields", "column"),
    [
        ({}, BoardColumn.NEW),
        ({"prioritised": True}, BoardColumn.PRIORITISED),
        ({"status": "ongoing"}, BoardColumn.ONGOING),
        ({"status": "ongoing", "escalated": True}, BoardColumn.WAITING),
        ({"status": "postponed", "escalated": True}, BoardColumn.WAITING),
        ({"status": "postponed", "prioritised": True}, None),
        ({"status": "rejected", "escalated": True}, None),
        ({"status": "done", "escalated": True}, BoardColumn.DONE),
    ],
)
def test_every_action_hangs_in_one_column_or_was_set_aside(
    fields: dict[str, object], column: BoardColumn | None
) -> None:
    assert column_of(action(**fields)) is column


def test_a_column_goes_by_deadline_and_what_is_finished_by_the_latest_day() -> None:
    new = [action(1), action(2, deadline=TODAY), action(3, deadline=TODAY - timedelta(9))]
    assert [each.number for each in on_board(new, BoardColumn.NEW)] == [3, 2, 1]
    done = [action(4, status="done", finished=TODAY), action(5, status="done", finished=TODAY - timedelta(2))]
    assert [each.number for each in on_board(done, BoardColumn.DONE)] == [4, 5]


def test_a_meeting_looks_at_what_none_before_it_has_seen() -> None:
    before = BoardMeeting(id="b1", day=date(2026, 11, 16), new=("t1", "t2"), finished=("t1",))
    found = since_last(
        document(
            action(1, status="done", finished=date(2026, 11, 10)),
            action(2, status="done", finished=date(2026, 11, 18)),
            action(3, deadline=date(2026, 11, 1)),
            meetings=(before,),
        ),
        TODAY,
    )
    assert [each.number for each in found.new] == [3]
    assert [each.number for each in found.finished] == [2]
    assert found.overdue == 1


def test_what_was_taken_up_again_and_finished_anew_is_told_anew() -> None:
    before = BoardMeeting(id="b1", day=date(2026, 11, 2), new=("t1",), finished=("t1",))
    again = action(1, status="done", finished=date(2026, 11, 20))
    assert since_last(document(again, meetings=(before,)), TODAY).finished == (again,)


def test_the_counts_know_the_limit_and_the_first_meeting() -> None:
    meetings = (BoardMeeting(id="b2", day=date(2026, 10, 21)), BoardMeeting(id="b1", day=date(2026, 10, 14)))
    found = action_counts(
        document(
            *(action(number, status="ongoing", deadline=date(2026, 11, 20)) for number in (1, 2, 3)),
            action(4, status="done"),
            meetings=meetings,
        ),
        TODAY,
    )
    assert (found.overdue, found.ongoing, found.limit, found.done) == (3, 3, 2, 1)
    assert found.since == date(2026, 10, 14)
    assert found.too_many
    assert action_counts(Document(), TODAY).since is None
