"""A problem that nobody does anything about."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.results import Fix, Notice
from vsa.i18n import message


def _find(shown: Shown) -> Iterator[Notice]:
    actions = shown.document.actions.values()
    met = {reference.element for action in actions for reference in (*action.problems, *action.steps)}
    for problem in shown.stream.problems.values():
        if problem.id not in met and problem.node not in met:
            text = message("analysis.hint.problem_without_action", number=problem.number, text=problem.text)
            yield hint("problem_without_action", text, (problem.node,), Fix("make_action", (problem.id,)))


CHECK = Advise(60, _find)
