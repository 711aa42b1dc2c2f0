"""Problems are carried from step to step, by pointer and by key."""

from types import SimpleNamespace
from typing import cast

import pytest

from tests.editor.test_tools import CTRL, SHIFT, box_of, drag, middle, move, press
from vsa.editor import operations
from vsa.editor.commands import COMMANDS
from vsa.editor.desk import Desk
from vsa.editor.events import Modifiers
from vsa.editor.session import Session
from vsa.editor.tools import Tools

BY_ID = {command.id: command for command in COMMANDS}


@pytest.fixture
def tools(session: Session) -> Tools:
    """With a problem on the second step."""
    operations.add_problem(session, "2")
    session.edit_text(None)
    return Tools(session)


def problem_of(session: Session) -> str:
    assert session.stream is not None
    (problem,) = session.stream.problems
    return f"problem:{problem}"


def home_of(session: Session) -> str:
    assert session.stream is not None
    (problem,) = session.stream.problems.values()
    return problem.node


def test_a_problem_is_dragged_to_another_step_as_one_edit(session: Session, tools: Tools) -> None:
    drag(tools, middle(session, problem_of(session)), middle(session, "node:3"))
    assert home_of(session) == "3"
    assert session.selection == (problem_of(session),)
    card, burst = box_of(session, "node:3"), box_of(session, problem_of(session))
    assert card.left <= (burst.left + burst.right) / 2 <= card.right + burst.right - burst.left
    session.undo()
    assert home_of(session) == "2"


@pytest.mark.parametrize("modifiers", [CTRL, SHIFT])
def test_the_one_under_the_hand_is_carried_whatever_else_is_selected(
    session: Session, tools: Tools, modifiers: Modifiers
) -> None:
    operations.add_problem(session, "4")
    session.edit_text(None)
    assert session.stream is not None
    pressed, other = session.stream.problems
    session.select([f"problem:{pressed}" if modifiers.shift else f"problem:{other}"])
    drag(tools, middle(session, f"problem:{pressed}"), middle(session, "node:3"), modifiers)
    assert [problem.node for problem in session.stream.problems.values()] == ["3", "4"]


def test_on_empty_ground_it_stays_where_it_was(session: Session, tools: Tools) -> None:
    before = session.document
    drag(tools, middle(session, problem_of(session)), (5000, 5000))
    assert session.document is before


def test_the_step_that_would_take_it_is_shown_and_esc_gives_up(session: Session, tools: Tools) -> None:
    before = session.document
    press(tools, *middle(session, problem_of(session)))
    move(tools, *middle(session, "node:4"))
    assert tools.chrome.target == box_of(session, "node:4")
    assert tools.chrome.line is not None
    tools.cancel()
    assert tools.chrome.target is None
    assert session.document is before


def test_arrow_keys_carry_it_to_the_step_beside(session: Session, tools: Tools) -> None:
    session.select([problem_of(session)])
    desk = cast(Desk, SimpleNamespace(session=session, tools=tools))
    BY_ID["nudge_right"].run(desk)
    assert home_of(session) == "3"
    BY_ID["nudge_left"].run(desk)
    assert home_of(session) == "2"


def test_it_comes_along_with_its_step_when_both_are_selected(session: Session, tools: Tools) -> None:
    session.select(["node:2", problem_of(session)])
    desk = cast(Desk, SimpleNamespace(session=session, tools=tools))
    left = box_of(session, "node:2").left
    BY_ID["nudge_right"].run(desk)
    assert home_of(session) == "2"
    assert box_of(session, "node:2").left > left
