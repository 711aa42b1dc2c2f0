"""Edits of the current state that the ideal one, drawn before, does not show yet."""

import pytest

from tests.analysis.streams import minutes, step, stream
from vsa.analysis import advice, analyse, basis_of
from vsa.analysis.results import Notice
from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.ideal import look_over, make_ideal
from vsa.edits.nodes import append_node
from vsa.model.document import Document
from vsa.model.stream import State
from vsa.storage import dumps, loads


@pytest.fixture
def copied() -> Document:
    current = stream(step("a", 10, 60, role="X"), step("b", 20, role="Y"), flows=("a b", "b END"), id="now")
    return make_ideal(Document(streams={"now": current}))


def later(document: Document) -> list[Notice]:
    ideal = document.in_state(State.IDEAL)
    assert ideal is not None
    found = advice(document, ideal, analyse(ideal, basis_of(document)))
    return [notice for notice in found if notice.code.startswith("later_")]


def codes(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    return [(notice.code, notice.nodes) for notice in later(document)]


def test_a_fresh_copy_and_a_changed_ideal_state_have_nothing_to_catch_up_with(copied: Document) -> None:
    assert codes(copied) == []
    assert codes(set_fields(copied, Ref("node", "a", "ideal"), process_time=minutes(5))) == []
    assert codes(delete(copied, "ideal", ["b"])) == []


def test_a_step_that_was_changed_later(copied: Document) -> None:
    after = set_fields(copied, Ref("node", "a", "now"), process_time=minutes(15))
    assert codes(after) == [("later_changed", ("a",))]
    (notice,) = later(after)
    assert notice.severity == "hint"
    assert notice.fix is not None
    assert notice.fix.code == "look_over"


def test_a_change_that_the_ideal_state_has_too_is_reflected(copied: Document) -> None:
    after = set_fields(copied, Ref("node", "a", "now"), process_time=minutes(15))
    assert codes(set_fields(after, Ref("node", "a", "ideal"), process_time=minutes(15))) == []


def test_a_step_that_came_later_and_one_that_went(copied: Document) -> None:
    added = append_node(copied, "now", step("c", role="X"), "b")
    assert codes(added) == [("later_added", ())]
    assert codes(delete(copied, "now", ["a"])) == [("later_removed", ("a",))]


def test_moving_things_about_is_no_change(copied: Document) -> None:
    assert codes(set_fields(copied, Ref("node", "a", "now"), x=700.0, note="husk")) == []


def test_what_has_been_looked_over_is_not_told_of_again(copied: Document) -> None:
    after = append_node(copied, "now", step("c", role="X"), "b")
    after = set_fields(after, Ref("node", "a", "now"), process_time=minutes(15))
    seen = look_over(after)
    assert codes(seen) == []
    again = set_fields(seen, Ref("node", "a", "now"), process_time=minutes(25))
    assert codes(again) == [("later_changed", ("a",))]
    assert look_over(seen) is seen


def test_it_is_known_after_the_file_was_closed(copied: Document) -> None:
    after = set_fields(loads(dumps(copied)), Ref("node", "a", "now"), process_time=minutes(15))
    assert codes(loads(dumps(after))) == [("later_changed", ("a",))]


def test_an_ideal_state_that_was_not_drawn_as_a_copy_is_left_in_peace(copied: Document) -> None:
    ideal = copied.streams["ideal"].model_copy(update={"drawn_from": {}})
    loose = copied.model_copy(update={"streams": {**copied.streams, "ideal": ideal}})
    assert codes(set_fields(loose, Ref("node", "a", "now"), process_time=minutes(15))) == []
