"""An ordinary arrow that leads back."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import name
from vsa.analysis.results import Fix, Notice
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    for arc in seen.network.arcs if seen.looping else ():
        if arc.flow in seen.looping:
            source, target = name(seen.stream, arc.source), name(seen.stream, arc.target)
            text = message("analysis.warning.forward_loop", source=source, target=target)
            yield warning(
                "forward_loop", text, (arc.source, arc.target), (arc.flow,), fix=Fix("make_rework", (arc.flow,))
            )


CHECK = Warn(40, _find)
