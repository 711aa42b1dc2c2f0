"""Lanes that people cannot tell apart; the figures take lanes of exactly one name for one role."""

from collections import defaultdict
from collections.abc import Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.results import Notice
from vsa.i18n import message, quoted
from vsa.model.stream import Lane


def _find(shown: Shown) -> Iterator[Notice]:
    by_role: defaultdict[str, list[Lane]] = defaultdict(list)
    for lane in shown.stream.lanes.values():
        if lane.name.strip():
            by_role[lane.name.strip().casefold()].append(lane)
    for alike in by_role.values():
        if len(alike) > 1:
            ids = {lane.id for lane in alike}
            standing = [node.id for node in shown.stream.nodes.values() if node.lane in ids]
            text = message("analysis.hint.same_role", count=len(alike), role=quoted(alike[0].name.strip()))
            yield hint("same_role", text, standing)


CHECK = Advise(25, _find)
