"""A queue that grows, to which Little's law does not apply."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Seen, Warn, warning
from vsa.analysis.naming import names
from vsa.analysis.results import Notice
from vsa.analysis.waits import arrivals_per_day, throughput_per_day
from vsa.i18n import message


def _find(seen: Seen) -> Iterator[Notice]:
    """Little's law needs a queue that does not grow."""
    arrivals = arrivals_per_day(seen.stream, seen.case.basis)
    throughput = throughput_per_day(seen.stream, seen.case.basis)
    flooded = arrivals is not None and throughput is not None and arrivals > throughput * (1 + 1e-9)
    growing = [
        node
        for node in seen.network.out
        if node in seen.case.waits.by_queue
        and (flooded or seen.utilisation.get(seen.case.roles.get(node, ""), 0.0) > 1)
    ]
    if growing:
        text = message("analysis.warning.growing_queue", count=len(growing), steps=names(seen.stream, growing))
        yield warning("growing_queue", text, growing)


CHECK = Warn(90, _find)
