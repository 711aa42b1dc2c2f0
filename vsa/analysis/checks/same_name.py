"""Steps that cannot be told apart."""

from collections import defaultdict
from collections.abc import Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.naming import name
from vsa.analysis.results import Notice
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.nodes import Step


def _find(shown: Shown) -> Iterator[Notice]:
    by_name: defaultdict[str, list[Id]] = defaultdict(list)
    for node in shown.stream.nodes.values():
        if isinstance(node, Step) and node.name:
            by_name[node.name.casefold()].append(node.id)
    for steps in by_name.values():
        if len(steps) > 1:
            text = message("analysis.hint.same_name", count=len(steps), step=name(shown.stream, steps[0]))
            yield hint("same_name", text, steps)


CHECK = Advise(50, _find)
