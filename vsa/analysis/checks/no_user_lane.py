"""A map without the person whom it is for."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.results import Fix, Notice
from vsa.i18n import message
from vsa.model.stream import LaneKind


def _find(shown: Shown) -> Iterator[Notice]:
    lanes = shown.stream.lanes.values()
    if shown.stream.nodes and not any(lane.kind is LaneKind.USER for lane in lanes):
        yield hint("no_user_lane", message("analysis.hint.no_user_lane"), fix=Fix("add_user_lane"))


CHECK = Advise(20, _find)
