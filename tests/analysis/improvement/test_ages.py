"""How long actions have been open."""

from datetime import date

from vsa.analysis.improvement.ages import age_of, open_by_age
from vsa.model.actions import Action, Status

TODAY = date(2026, 11, 22)


def action(number: int, start: date | None, status: Status = Status.ONGOING) -> Action:
    return Action(id=f"t{number}", number=number, start=start, status=status)


def test_the_oldest_come_first_what_has_not_begun_last_and_what_is_done_not_at_all() -> None:
    actions = [
        action(1, date(2026, 11, 2)),
        action(2, None, Status.NOT_STARTED),
        action(3, date(2026, 10, 19)),
        action(4, date(2026, 9, 1), Status.DONE),
        action(5, TODAY),
    ]
    assert [each.number for each in open_by_age(actions, TODAY)] == [3, 1, 5, 2]


def test_an_age_is_in_days_and_never_negative() -> None:
    assert age_of(action(1, date(2026, 10, 19)), TODAY) == 34
    assert age_of(action(1, date(2027, 1, 1)), TODAY) == 0
    assert age_of(action(1, None), TODAY) is None
