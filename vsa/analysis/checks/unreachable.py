"""Steps that no case reaches."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import names
from vsa.analysis.results import Notice
from vsa.i18n import message
from vsa.model.nodes import Step, Store


def _find(seen: Seen) -> Iterator[Notice]:
    reached, nodes = seen.network.out, seen.stream.nodes
    lost = [id for id, node in nodes.items() if id not in reached and isinstance(node, Step | Store)]
    if lost:
        text = message("analysis.warning.unreachable", count=len(lost), steps=names(seen.stream, lost))
        yield warning("unreachable", text, lost)


CHECK = Warn(20, _find)
