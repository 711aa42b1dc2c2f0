"""Steps that no case reaches."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import names
from vsa.analysis.results import Notice
from vsa.i18n import message
from vsa.model.nodes import Step, Store


def _find(seen: Seen) -> Iterator[Notice]:
    lost = [
        node.id
        for node in seen.stream.nodes.values()
        if node.id not in seen.network.out and isinstance(node, Step | Store)
    ]
    if lost:
        text = message("analysis.warning.unreachable", count=len(lost), steps=names(seen.stream, lost))
        yield warning("unreachable", text, lost)


CHECK = Warn(20, _find)
