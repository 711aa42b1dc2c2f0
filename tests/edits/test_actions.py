"""Actions and gains."""

from vsa.edits.actions import (
    add_action,
    add_action_for_problem,
    add_gain,
    delete_actions,
    next_action_id,
)
from vsa.edits.records import delete_records, next_id
from vsa.model.actions import Reference
from vsa.model.integrity import check


def test_an_action_gets_the_next_number_and_the_announced_id(document):
    after = add_action(document, title="Fordele daglig", effort=1)
    action = after.actions[next_action_id(document)]
    check(after)
    assert (action.number, action.title, action.effort) == (2, "Fordele daglig", 1)


def test_an_action_against_a_problem_says_what_it_is_for(document):
    after = add_action_for_problem(document, "now", "p")
    check(after)
    action = after.actions[next_action_id(document)]
    assert (action.title, action.cause) == ("Fordele daglig", "Kø")
    assert action.problems == (Reference(stream="now", element="p"),)
    assert action.steps == (Reference(stream="now", element="b"),)


def test_a_deleted_action_is_forgotten_by_its_gains(document):
    after = delete_actions(add_action(document), ["t1"])
    check(after)
    assert [action.number for action in after.actions.values()] == [2]
    assert after.gains["g1"].actions == ()
    assert delete_actions(after, ["t1"]) is after


def test_gains_come_and_go(document):
    key = next_id(document, "gain")
    after = add_gain(document, name="Kortere ventetid", actions=("t1",))
    check(after)
    assert after.gains[key].name == "Kortere ventetid"
    assert delete_records(after, "gain", [key]).gains.keys() == {"g1"}
