"""The lines of the routing grid in one direction: centre lines through boxes, and gutters in the free room between.

Vertical lines (`v`) are gutters and columns' centres, horizontal ones (`h`) channels and rows' centres. A gutter that
is free over the whole map carries its zone, so that no arrow in it can meet a box.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

NARROWEST_ZONE = 18
OUTSIDE = 13
"""Distance of the outermost lines from the outermost boxes."""

BOX_MARGIN = 8
"""Lines nearer to a box than this are blocked by it."""

OWN_GUTTER, NEAREST_GUTTER = 20, 9
FIRM_SLACK = 1.5


class Extent(NamedTuple):
    """A box in one direction. A firm one can be reached only at its very middle (gateways have tips)."""

    centre: float
    half: float
    firm: bool


class Zone(NamedTuple):
    """Free room of a gutter. The outermost gutters are open on the far side; their arrows keep near the boxes."""

    low: float
    high: float
    open: bool = False


class Stand(NamedTuple):
    """The lines that belong to a box: its centre line, and the gutters before and after it."""

    centre: int
    before: int
    after: int


@dataclass(slots=True)
class Axis:
    """Lines in rising order. `step_cost` is where the line stands on the evened-out map that routes are judged on."""

    at: list[float]
    is_centre: list[bool]
    zone: list[Zone | None]
    step_cost: list[int]

    def covered(self, extent: Extent, own: int) -> range:
        """The lines that a box blocks, its own centre line among them."""
        low = bisect_left(self.at, extent.centre - extent.half - BOX_MARGIN)
        high = bisect_left(self.at, extent.centre + extent.half + BOX_MARGIN)
        return range(min(low, own), max(high, own + 1))

    def nearest(self, at: float, is_centre: bool, within: float) -> int | None:
        """The line of that kind nearest to a coordinate, if one is near enough."""
        found, best = None, within
        for i in range(bisect_left(self.at, at - within), bisect_left(self.at, at + within)):
            if self.is_centre[i] == is_centre and abs(self.at[i] - at) <= best:
                found, best = i, abs(self.at[i] - at)
        return found


@dataclass(frozen=True, slots=True)
class AxisRule:
    """cell: half a card; slack: how far off a line a card may stand and still use it; pitch: half a column or row."""

    cell: float
    slack: float
    pitch: int


Room = Callable[[int, bool], float]
"""Free distance after (True) or before (False) the box of that number."""


def lay_lines(extents: Sequence[Extent], rule: AxisRule, room: Room) -> tuple[Axis, list[Stand]]:
    """The lines that these boxes need, and every box's own among them."""
    builder = _Lines(extents, rule, room)
    return builder.axis(), builder.stands()


class _Lines:
    def __init__(self, extents: Sequence[Extent], rule: AxisRule, room: Room) -> None:
        self.extents, self.rule, self.room = extents, rule, room
        self.centre_of = _centres(extents, rule.slack)
        self.zones: dict[float, Zone] = {}
        self.gutters: list[float] = []
        self.sides: dict[int, tuple[float, float]] = {}
        self._lay_gutters(self._blocks())
        self.lines = sorted([(at, False) for at in self.gutters] + [(at, True) for at in set(self.centre_of)])
        self.index = {line: i for i, line in enumerate(self.lines)}

    def axis(self) -> Axis:
        at = [at for at, _ in self.lines]
        last, pitch = len(at) - 1, self.rule.pitch
        cost = [0] * len(at)
        for i in range(1, len(at)):
            outermost = i in (1, last)
            cost[i] = cost[i - 1] + (pitch if outermost else min(pitch, round(at[i] - at[i - 1])))
        zones = [None if is_centre else self.zones.get(at) for at, is_centre in self.lines]
        return Axis(at, [is_centre for _, is_centre in self.lines], zones, cost)

    def stands(self) -> list[Stand]:
        return [
            Stand(self.index[centre, True], self.index[self.sides[i][0], False], self.index[self.sides[i][1], False])
            for i, centre in enumerate(self.centre_of)
        ]

    def _blocks(self) -> list[tuple[float, float, list[int]]]:
        """Stretches covered by boxes as wide as a card at least, with the boxes in each."""
        spans = [(e.centre - max(e.half, self.rule.cell), e.centre + max(e.half, self.rule.cell)) for e in self.extents]
        blocks: list[tuple[float, float, list[int]]] = []
        for i in sorted(range(len(spans)), key=lambda i: spans[i]):
            low, high = spans[i]
            if blocks and low - blocks[-1][1] < NARROWEST_ZONE:
                start, end, members = blocks[-1]
                blocks[-1] = start, max(end, high), [*members, i]
            else:
                blocks.append((low, high, [i]))
        return blocks

    def _lay_gutters(self, blocks: Sequence[tuple[float, float, list[int]]]) -> None:
        """Zones between the blocks serve the columns that stand alone; boxes that overlap sideways get their own."""
        self._zones_between(blocks)
        free = tuple(self.gutters)
        for number, (_, _, members) in enumerate(blocks):
            if len({self.centre_of[i] for i in members}) == 1:
                self.sides.update((i, (free[number], free[number + 1])) for i in members)
        for i in range(len(self.extents)):
            if i not in self.sides:
                self.sides[i] = self._own_gutter(i, after=False), self._own_gutter(i, after=True)

    def _zones_between(self, blocks: Sequence[tuple[float, float, list[int]]]) -> None:
        if not blocks:
            return
        first, last = blocks[0][0], blocks[-1][1]
        self._add_zone(first - OUTSIDE, Zone(min(0.0, first - 2 * OUTSIDE), first, open=True))
        for (_, low, _), (high, _, _) in pairwise(blocks):
            self._add_zone((low + high) / 2, Zone(low, high))
        self._add_zone(last + OUTSIDE, Zone(last, float("inf"), open=True))

    def _add_zone(self, at: float, zone: Zone) -> None:
        self.zones[at] = zone
        insort(self.gutters, at)

    def _own_gutter(self, i: int, after: bool) -> float:
        """A gutter beside one box: one that is there already, or halfway to the next box."""
        extent, sign = self.extents[i], 1 if after else -1
        edge = extent.centre + sign * extent.half
        distance = max(min(OWN_GUTTER, self.room(i, after) / 2), NEAREST_GUTTER)
        wanted = edge + sign * distance
        low, high = sorted((edge + sign * NEAREST_GUTTER, edge + sign * (2 * distance + 5)))
        near = self.gutters[bisect_left(self.gutters, low) : bisect_left(self.gutters, high)]
        if near:
            return min(near, key=lambda at: abs(at - wanted))
        insort(self.gutters, wanted)
        return wanted


def _centres(extents: Sequence[Extent], slack: float) -> list[float]:
    """The centre line of every box: firm boxes have their own, cards join one nearby or share a new one."""
    lines: list[float] = []
    firm = sorted({e.centre for e in extents if e.firm})
    _join(firm, FIRM_SLACK, lines)
    firm_lines = tuple(lines)
    cards = Counter(e.centre for e in extents if not e.firm)
    loose = {at: count for at, count in cards.items() if _closest(firm_lines, at, slack) is None}
    _join_by_weight(loose, slack, lines)
    lines.sort()
    own = {
        (centre, is_firm): _closest(firm_lines if is_firm else lines, centre, FIRM_SLACK if is_firm else slack)
        for centre, is_firm in {(e.centre, e.firm) for e in extents}
    }
    return [e.centre if (line := own[e.centre, e.firm]) is None else line for e in extents]


def _join(centres: Iterable[float], slack: float, lines: list[float]) -> None:
    for centre in centres:
        if not lines or centre - lines[-1] > slack:
            lines.append(centre)


def _join_by_weight(centres: Mapping[float, int], slack: float, lines: list[float]) -> None:
    """Neighbouring centres share a line, which runs where most of them stand."""
    group: list[float] = []
    for centre in [*sorted(centres), float("inf")]:
        if group and centre - group[0] > slack:
            lines.append(max(group, key=lambda at: (centres[at], -at)))
            group = []
        group.append(centre)


def _closest(lines: Sequence[float], at: float, within: float) -> float | None:
    i = bisect_left(lines, at)
    return min(
        (line for line in lines[max(0, i - 1) : i + 1] if abs(line - at) <= within),
        key=lambda x: abs(x - at),
        default=None,
    )
