"""The advice on whether a unit should start."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.readiness import PRECONDITIONS, Advice, readiness
from vsa.model.checklist import STANDARD, Check, Checklist, CheckState

READINESS = STANDARD[Checklist.READINESS]
STATES = st.sampled_from(CheckState)


def checks(states: dict[str, CheckState], **own: CheckState) -> dict[str, Check]:
    standard = {key: Check(id=key, checklist=Checklist.READINESS, state=state) for key, state in states.items()}
    return standard | {
        key: Check(id=key, checklist=Checklist.READINESS, text=key, state=state) for key, state in own.items()
    }


def all_ok(**changed: CheckState) -> dict[str, CheckState]:
    return dict.fromkeys(READINESS, CheckState.OK) | {f"readiness.{key}": state for key, state in changed.items()}


def test_a_unit_starts_when_everything_is_in_place_or_not_relevant() -> None:
    found = readiness(checks(all_ok(team=CheckState.NOT_RELEVANT)))
    assert (found.advice, found.settled, found.count) == (Advice.START, 8, 8)


def test_what_can_be_settled_along_the_way_asks_for_support() -> None:
    found = readiness(checks(all_ok(board_time=CheckState.MISSING, baseline=CheckState.OPEN)))
    assert found.advice is Advice.WITH_SUPPORT
    assert [check.id for check in found.left] == ["readiness.board_time", "readiness.baseline"]
    assert (found.settled, found.count) == (6, 8)


@pytest.mark.parametrize("key", sorted(PRECONDITIONS))
@pytest.mark.parametrize("state", [CheckState.MISSING, CheckState.OPEN])
def test_a_precondition_that_does_not_hold_or_is_unknown_says_wait(key: str, state: CheckState) -> None:
    found = readiness(checks(all_ok() | {key: state}))
    assert found.advice is Advice.WAIT
    assert [check.id for check in found.blocking] == [key]


def test_a_unit_that_nobody_has_asked_about_waits() -> None:
    found = readiness({})
    assert (found.advice, found.settled, len(found.blocking)) == (Advice.WAIT, 0, len(PRECONDITIONS))


def test_an_entry_of_ones_own_counts_but_does_not_stop_anybody() -> None:
    assert readiness(checks(all_ok(), k1=CheckState.MISSING)).advice is Advice.WITH_SUPPORT


@given(st.fixed_dictionaries(dict.fromkeys(READINESS, STATES)), st.dictionaries(st.sampled_from("abc"), STATES))
def test_each_entry_is_settled_blocking_or_left(states: dict[str, CheckState], own: dict[str, CheckState]) -> None:
    found = readiness(checks(states, **own))
    assert found.settled + len(found.blocking) + len(found.left) == found.count == len(READINESS) + len(own)
    assert (found.advice is Advice.START) is (found.settled == found.count)


def test_the_preconditions_are_entries_of_the_list() -> None:
    assert set(READINESS) >= PRECONDITIONS
