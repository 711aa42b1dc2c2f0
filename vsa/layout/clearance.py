"""The room that gutters and channels need beside arrows: for arrowheads, triangles with times, and percentages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vsa.layout.diagram import Link
from vsa.layout.grid import Anchor, Grid, Path
from vsa.layout.spacing import ARROWHEAD_ROOM, CLEAR_ROOM, COLUMN_GAP, LOOP_HEIGHT, ROW_GAP, TRIANGLE_ROOM
from vsa.layout.tracks import LineKey

PILL_ABOVE_LINE, PILL_CHANNEL = 30, 39
TRIANGLE_CHANNEL = 52
LOOP_ROOM = LOOP_HEIGHT + 25
NEIGHBOURS = 2
"""Lines between the centres of two neighbouring boxes."""


@dataclass(slots=True)
class Clearance:
    """Room from the box before to the first track, from the last track to the box after, and between them at least."""

    before: float = CLEAR_ROOM
    after: float = CLEAR_ROOM
    alone: float = 0.0

    def ask(self, low_side: bool, room: float, alone: float = 0.0) -> None:
        """Something on one side of the line needs this much."""
        if low_side:
            self.before = max(self.before, room)
        else:
            self.after = max(self.after, room)
        self.alone = max(self.alone, alone)


Clearances = Mapping[LineKey, Clearance]


def clearances(grid: Grid, paths: Mapping[str, Path], links: Iterable[Link]) -> dict[LineKey, Clearance]:
    """What every gutter and channel needs; lines without an entry need no more than the least gap."""
    needs: dict[LineKey, Clearance] = defaultdict(Clearance)
    for link in links:
        if link.id in paths:
            _ask_at_source(needs, link, paths[link.id], grid.anchors[link.source])
            _ask_at_target(needs, link, paths[link.id], grid.anchors[link.target])
        elif link.source == link.target:
            needs[True, grid.anchors[link.source].above].ask(False, LOOP_ROOM, PILL_CHANNEL)
    return needs


def beside(path: Path, anchor: Anchor, at_source: bool) -> tuple[LineKey, bool]:
    """The gutter or channel by which a path leaves or enters a box, and whether the box is on its low side."""
    here, there = (path[0], path[1]) if at_source else (path[-1], path[-2])
    if here[1] == there[1]:
        box_is_low = there[0] > here[0]
        return (False, anchor.right if box_is_low else anchor.left), box_is_low
    box_is_low = there[1] > here[1]
    return (True, anchor.below if box_is_low else anchor.above), box_is_low


def _turns_beside(path: Path, line: int, flat: bool, at_source: bool) -> bool:
    """Whether a path turns in the first gutter or channel, or ends at the very next box: labels must fit there then."""
    here, there = (path[0], path[1]) if at_source else (path[-1], path[-2])
    reached, distance = (there[1], abs(there[1] - here[1])) if flat else (there[0], abs(there[0] - here[0]))
    return reached == line or (len(path) == 2 and distance <= NEIGHBOURS)


def _ask_at_source(needs: dict[LineKey, Clearance], link: Link, path: Path, anchor: Anchor) -> None:
    (flat, line), low_side = beside(path, anchor, at_source=True)
    if not link.label_width or not _turns_beside(path, line, flat, at_source=True):
        return
    if flat:
        needs[True, line].ask(low_side, PILL_ABOVE_LINE, PILL_CHANNEL)
    else:
        needs[False, line].ask(low_side, link.label_width + 4, link.label_width + 10)


def _ask_at_target(needs: dict[LineKey, Clearance], link: Link, path: Path, anchor: Anchor) -> None:
    (flat, line), low_side = beside(path, anchor, at_source=False)
    if not flat:
        room = max(TRIANGLE_ROOM, link.wait_width + 10) if link.wait_width else ARROWHEAD_ROOM
        needs[False, line].ask(low_side, room, max(COLUMN_GAP, link.wait_width + 10 if link.wait_width else 0))
    elif link.wait_width and _turns_beside(path, line, flat, at_source=False):
        needs[True, line].ask(low_side, TRIANGLE_ROOM, TRIANGLE_CHANNEL)
    else:
        needs[True, line].ask(low_side, ARROWHEAD_ROOM, ROW_GAP)
