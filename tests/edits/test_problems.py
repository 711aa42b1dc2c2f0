"""Problem bursts and their numbers."""

from vsa.edits.delete import delete
from vsa.edits.ids import fresh_id
from vsa.edits.problems import add_problem
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
