"""Figures that rest on guesses alone."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.results import Notice
from vsa.i18n import message
from vsa.model.nodes import SourceKind, Step
from vsa.model.stream import State

FEWEST_STEPS = 3
"""Fewer steps with times than this are a map that is being drawn."""


def _find(shown: Shown) -> Iterator[Notice]:
    steps = [node for node in shown.stream.nodes.values() if isinstance(node, Step)]
    timed = [step for step in steps if step.process_time or step.wait]
    if (
        shown.stream.state is State.CURRENT
        and len(timed) >= FEWEST_STEPS
        and all(step.source.kind is SourceKind.ESTIMATED for step in timed)
    ):
        yield hint("nothing_measured", message("analysis.hint.nothing_measured"))


CHECK = Advise(70, _find)
