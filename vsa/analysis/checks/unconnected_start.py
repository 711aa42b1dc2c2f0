"""A start that leads nowhere."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.results import Notice
from vsa.i18n import message
from vsa.model.nodes import Start


def _find(seen: Seen) -> Iterator[Notice]:
    nodes = seen.stream.nodes
    loose = [node for node, ways in seen.ways.items() if not ways and isinstance(nodes[node], Start)]
    if loose:
        yield warning("unconnected_start", message("analysis.warning.unconnected_start", count=len(loose)), loose)


CHECK = Warn(10, _find)
