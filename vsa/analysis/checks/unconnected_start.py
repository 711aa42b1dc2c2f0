"""A start that leads nowhere."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.results import Notice
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    starts = [node.id for node in seen.stream.nodes.values() if node.kind == "start"]
    loose = [start for start in starts if not seen.ways[start]]
    if loose:
        yield warning("unconnected_start", message("analysis.warning.unconnected_start", count=len(loose)), loose)


CHECK = Warn(10, _find)
