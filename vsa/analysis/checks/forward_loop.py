"""An ordinary arrow that leads back."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import name
from vsa.analysis.results import Fix, Notice
from vsa.analysis.rework import forward_loops
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    looping = forward_loops(seen.stream, seen.network)
    for arc in seen.network.arcs:
        if arc.flow in looping:
            source, target = name(seen.stream, arc.source), name(seen.stream, arc.target)
            text = message("analysis.warning.forward_loop", source=source, target=target)
            yield warning(
                "forward_loop", text, (arc.source, arc.target), (arc.flow,), fix=Fix("make_rework", (arc.flow,))
            )


CHECK = Warn(40, _find)
