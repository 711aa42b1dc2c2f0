"""A map that is too detailed to talk about."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.results import Notice
from vsa.i18n import message
from vsa.model.nodes import Step

MOST_STEPS = 25


def _find(shown: Shown) -> Iterator[Notice]:
    steps = [node.id for node in shown.stream.nodes.values() if isinstance(node, Step)]
    if len(steps) > MOST_STEPS:
        yield hint("many_steps", message("analysis.hint.many_steps", count=len(steps)))


CHECK = Advise(10, _find)
