"""An ordinary arrow that leads back."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import name
from vsa.analysis.results import Fix, Notice
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    if seen.looping:
        kept, nodes = seen.case.kept, seen.stream.nodes
        named = kept.once("names", (nodes,), lambda: [node.name for node in nodes.values()])
        yield from kept.once("forward_loop", (seen.looping, named), lambda: tuple(_found(seen)))


def _found(seen: Seen) -> Iterator[Notice]:
    for arc in seen.network.arcs:
        if arc.flow in seen.looping:
            source, target = name(seen.stream, arc.source), name(seen.stream, arc.target)
            text = message("analysis.warning.forward_loop", source=source, target=target)
            yield warning(
                "forward_loop", text, (arc.source, arc.target), (arc.flow,), fix=Fix("make_rework", (arc.flow,))
            )


CHECK = Warn(40, _find)
