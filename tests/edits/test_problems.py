"""Problem bursts and their numbers."""

from vsa.edits.delete import delete
from vsa.edits.ids import fresh_id
from vsa.edits.problems import add_problem, move_problems
from vsa.model.integrity import check


def numbers(document):
    return [problem.number for problem in document.streams["now"].problems.values()]


def test_a_problem_gets_the_number_after_the_highest_and_the_announced_id(document):
    expected = fresh_id(document, "now", "p")
    after = add_problem(document, "now", "a", text="Venter", waste="waiting")
    check(after)
    problem = after.streams["now"].problems[expected]
    assert (problem.node, problem.number, problem.text, problem.waste) == ("a", 4, "Venter", "waiting")


def test_numbers_stay_when_a_problem_goes(document):
    several = add_problem(add_problem(document, "now", "a"), "now", "c")
    assert numbers(delete(several, "now", ["p"])) == [4, 5]


def test_problems_move_to_another_node_and_keep_their_numbers(document):
    several = add_problem(document, "now", "a")
    there = several.streams["now"].problems
    after = move_problems(several, "now", tuple(there), "c")
    check(after)
    assert {problem.node for problem in after.streams["now"].problems.values()} == {"c"}
    assert numbers(after) == numbers(several)
    assert move_problems(after, "now", tuple(there), "c") is after
