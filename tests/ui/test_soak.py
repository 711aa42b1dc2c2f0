"""A short soak, and that a soak notices what it is there to notice."""

import pytest

from soak import actions, run
from soak.__main__ import table
from soak.monkey import ANY, BOUND, LEFT_OUT
from soak.run import Outcome, soak
from vsa.editor.commands import COMMANDS
from vsa.ui.window import Window

SHORT = 160


def test_random_actions_break_nothing() -> None:
    outcome = soak(SHORT, seed=7)
    assert outcome.failure == "", "\n".join(outcome.latest)
    assert (outcome.actions, outcome.checks) == (SHORT, SHORT // run.CHECKED_EVERY)
    assert outcome.edits > SHORT / 10


def test_the_monkey_knows_every_command() -> None:
    assert {command.id for command in ANY} | LEFT_OUT == {command.id for command in COMMANDS}


def test_what_does_not_hold_ends_the_soak_with_the_latest_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Window) -> None:
        raise AssertionError("does not hold")

    monkeypatch.setattr(run, "check_all", broken)
    outcome = soak(SHORT, seed=1)
    assert "does not hold" in outcome.failure
    assert outcome.actions == len(outcome.latest) == run.CHECKED_EVERY
    assert "1, above" in table(outcome)


@pytest.mark.qt_no_exception_capture
def test_what_nobody_catches_ends_the_soak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Window, "next_pane", lambda *_: 1 / 0)
    monkeypatch.setattr(actions, "BOUND", [command for command in BOUND if command.id == "next_pane"])
    outcome = soak(SHORT, seed=1)
    assert "ZeroDivisionError" in outcome.failure


def test_memory_is_compared_with_that_after_the_warm_up() -> None:
    outcome = Outcome(seed=1, actions=1000, memory=[(100, 90.0), (200, 100.0), (500, 130.0), (1000, 110.0)])
    assert outcome.growth == pytest.approx(0.3)
    assert "+30.0%" in table(outcome)
    assert Outcome(seed=1, actions=10).growth is None
