"""A map that does not say when a case is finished."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.results import Fix, Notice
from vsa.i18n import message
from vsa.model.nodes import End


def _find(shown: Shown) -> Iterator[Notice]:
    stream = shown.stream
    if shown.analysis.main is None or any(isinstance(node, End) for node in stream.nodes.values()):
        return
    last = shown.analysis.main.route.steps[-1:]
    if last:
        yield hint("no_end", message("analysis.hint.no_end"), last, Fix("add_end", last))


CHECK = Advise(40, _find)
