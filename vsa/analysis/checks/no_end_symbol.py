"""Ways that stop without an end, where others have one."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import names
from vsa.analysis.results import Fix, Notice
from vsa.i18n import message
from vsa.model.nodes import End


def _find(seen: Seen) -> Iterator[Notice]:
    drawn = {node for node in seen.network.ends if isinstance(seen.stream.nodes[node], End)}
    undrawn = seen.network.ends - drawn
    open_ends = [node for node in seen.network.out if node in undrawn]
    if drawn and open_ends:
        text = message("analysis.warning.no_end_symbol", count=len(open_ends), steps=names(seen.stream, open_ends))
        yield warning("no_end_symbol", text, open_ends, fix=Fix("add_end", tuple(open_ends)))


CHECK = Warn(30, _find)
