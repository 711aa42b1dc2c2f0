"""A map that does not say how a case begins."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.results import Fix, Notice
from vsa.i18n import message
from vsa.model.nodes import Start, Step


def _find(shown: Shown) -> Iterator[Notice]:
    nodes = shown.stream.nodes.values()
    first = next((node.id for node in nodes if isinstance(node, Step)), None)
    if first is not None and not any(isinstance(node, Start) for node in nodes):
        yield hint("no_start", message("analysis.hint.no_start"), (first,), Fix("add_start", (first,)))


CHECK = Advise(30, _find)
