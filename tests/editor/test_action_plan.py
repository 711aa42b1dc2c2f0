"""The plan without a window: filters, the places in the matrix, the strip, the board and its meetings."""

from datetime import date, timedelta
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.editor import operations
from vsa.editor.actions.board import cards, meeting_rows, set_aside
from vsa.editor.actions.details import details
from vsa.editor.actions.filters import Filter, filtered, is_of, roles
from vsa.editor.actions.matrix import RADIUS, field_at, is_placed, moved, spread
from vsa.editor.session import Session
from vsa.edits.actions import add_action, add_gain
from vsa.i18n import Message
from vsa.model.actions import Action, BoardColumn, Quarter, Status
from vsa.model.document import Document

TODAY = date(2026, 11, 22)
LEVELS = st.none() | st.integers(1, 3)
WIDTH, HEIGHT = 360.0, 450.0


def action(number: int = 1, **fields: object) -> Action:
    return Action.model_validate({"id": f"t{number}", "number": number, **fields})


def session_with(*fields: dict[str, object], **document: object) -> Session:
    made = Document.model_validate(document)
    for each in fields:
        made = add_action(made, **each)
    return Session(made, today=TODAY)


@given(st.lists(st.tuples(LEVELS, LEVELS), max_size=70))
def test_symbols_never_stand_on_one_another_and_none_is_forgotten(placed: list[tuple[int | None, int | None]]) -> None:
    actions = [action(number, effort=effort, effect=effect) for number, (effort, effect) in enumerate(placed, start=1)]
    spots, piles = spread(actions, WIDTH, HEIGHT)
    wanted = [each for each in actions if is_placed(each)]
    assert len(spots) + sum(pile.count for pile in piles) == len(wanted)
    assert all(hypot(a.x - b.x, a.y - b.y) >= 2 * RADIUS for a, b in combinations(spots, 2))
    known = {each.id: each for each in wanted}
    for spot in spots:
        found = known[spot.action]
        assert field_at(spot.x, spot.y, WIDTH, HEIGHT) == (found.effort, found.effect)


@given(st.integers(1, 70), st.data())
def test_what_is_chosen_is_never_in_a_pile(count: int, data: st.DataObject) -> None:
    actions = [action(number, effort=2, effect=2) for number in range(1, count + 1)]
    chosen = data.draw(st.sampled_from(actions)).id
    spots, _ = spread(actions, WIDTH, HEIGHT, [chosen])
    assert chosen in {spot.action for spot in spots}


@given(LEVELS, LEVELS, st.integers(-1, 1), st.integers(-1, 1))
def test_a_move_stays_within_the_matrix(effort: int | None, effect: int | None, right: int, up: int) -> None:
    field = moved(action(effort=effort, effect=effect), right, up)
    assert all(1 <= level <= 3 for level in field)
    if effort is None or effect is None:
        assert field == (2, 2)


def test_outside_of_the_matrix_is_no_field() -> None:
    assert field_at(-1, 10, WIDTH, HEIGHT) is None
    assert field_at(10, HEIGHT, WIDTH, HEIGHT) is None
    assert field_at(0, 0, WIDTH, HEIGHT) == (1, 3)


def test_mine_is_what_my_role_answers_for_or_takes_part_in() -> None:
    assert is_of(action(responsible="Leder byggesak"), "leder byggesak")
    assert is_of(action(participants="Arkiv, Leder byggesak"), "Leder byggesak")
    assert not is_of(action(responsible="Fagleder byggesak"), "leder byggesak")
    assert not is_of(action(responsible=""), "")


def test_the_roles_are_those_that_answer_for_something() -> None:
    session = session_with({"responsible": "Leder, arkiv"}, {"responsible": "Arkiv"}, {"participants": "Vakt"})
    assert [role.casefold() for role in roles(session.document)] == ["arkiv", "leder"]


def test_each_filter_lets_through_its_own_by_number() -> None:
    actions = [
        action(3, deadline=TODAY - timedelta(1)),
        action(2, deadline=TODAY),
        action(1, effort=1, effect=3, responsible="Arkiv"),
    ]
    found = {each: [one.number for one in filtered(actions, each, TODAY, "Arkiv")] for each in Filter}
    assert found == {
        Filter.ALL: [1, 2, 3],
        Filter.MINE: [1],
        Filter.OVERDUE: [3],
        Filter.WEEK: [2, 3],
        Filter.LOW_HANGING: [1],
    }


def test_passing_the_limit_warns_once_and_refuses_nothing() -> None:
    session = session_with({"status": "ongoing"}, {}, {}, ongoing_limit=1)
    session.select(["action:t2"])
    told = operations.set_status(session, Status.ONGOING)
    assert isinstance(told, Message)
    assert told.key == "actions.too_many"
    assert session.document.actions["t2"].status is Status.ONGOING
    assert operations.set_status(session, Status.DONE) is None


def test_the_wheel_goes_round() -> None:
    session = session_with({})
    session.select(["action:t1"])
    seen = []
    for _ in range(5):
        operations.turn_wheel(session)
        seen.append(session.document.actions["t1"].quarter)
    assert seen == [Quarter.PLAN, Quarter.DO, Quarter.CHECK, Quarter.ACT, Quarter.PLAN]


@pytest.mark.parametrize(("step", "column"), [(1, BoardColumn.PRIORITISED), (-1, BoardColumn.NEW)])
def test_a_card_moves_to_the_column_beside_it_and_no_further(step: int, column: BoardColumn) -> None:
    session = session_with({})
    session.select(["action:t1"])
    operations.shift_on_board(session, step)
    assert [card.action.id for card in cards(session)[column]] == ["t1"]


def test_a_meeting_tells_what_happened_while_it_was_held() -> None:
    session = session_with({"title": "Rydde"}, {"title": "Prøve", "status": "ongoing"})
    operations.start_meeting(session)
    (meeting,) = session.selected("meeting")
    assert session.document.meetings[meeting].new == ("t1", "t2")
    operations.put_on_board(session, ["t2"], BoardColumn.DONE)
    operations.end_meeting(session, meeting)
    assert session.document.meetings[meeting].finished == ("t2",)
    assert meeting_rows(session)[0].cells[4].text == "2"


def test_what_was_set_aside_is_counted_beside_the_board() -> None:
    session = session_with({"status": "rejected"}, {"status": "postponed"}, {})
    assert set_aside(session).startswith("2 ")


def test_the_strip_says_what_the_time_is_used_for_and_whether_finance_agrees() -> None:
    session = session_with({"gain_hours": 60})
    session.perform(
        Message("editor.edit.action"),
        lambda document: add_gain(document, name="Tid", actions=("t1",), used_for="Tilsyn"),
    )
    told = details(session, session.document.actions["t1"])
    assert (told.used_for, told.confirmed) == ("Tilsyn", "ikke bekreftet av økonomi")
    assert told.working == ("60 timer per år", "60 ÷ 1\u00a0695 = 0,04 årsverk")
