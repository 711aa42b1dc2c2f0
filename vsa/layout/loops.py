"""The bracket of an arrow from a box to itself, and the place of its percentage."""

from collections.abc import Iterable, Sequence

from vsa.layout.diagram import Box, Corners, Link, Point, Spot
from vsa.layout.outline import touch
from vsa.layout.spacing import LOOP_HEIGHT
from vsa.layout.spots import Candidate, label_rects

SPANS = ((0.30, 0.62), (0.60, 0.88), (0.10, 0.38), (0.70, 0.92), (0.06, 0.26))
"""Start and end of the bracket, as parts of the width of the box."""

CLEAR = 0.05
"""Part of the width between a bracket and another arrow."""


def bracket(box: Box, centre: Point, used: Iterable[float]) -> Corners:
    """Four corners over the top of a box, clear of the arrows that use its top at the given x."""
    (x, y), width = centre, box.width
    taken = [(at - x) / width + 0.5 for at in used]
    start, end = next((s for s in SPANS if not any(s[0] - CLEAR < at < s[1] + CLEAR for at in taken)), SPANS[0])
    left, right = x + width * (start - 0.5), x + width * (end - 0.5)
    top = y - box.height / 2 - LOOP_HEIGHT
    return touch(box, centre, "top", left), (left, top), (right, top), touch(box, centre, "top", right)


def arrows_on_top(box: Box, centre: Point, corners: Iterable[Sequence[Point]]) -> list[float]:
    """Where other arrows touch the top of a box."""
    x, top = centre[0], centre[1] - box.height / 2
    ends = (end for points in corners for end in (points[0], points[-1]))
    return [at for at, y in ends if abs(y - top) < 1 and abs(at - x) < box.width / 2]


def loop_pill_candidates(points: Sequence[Point], link: Link) -> list[Candidate]:
    """To the right of the bracket, to its left, above it."""
    (left, top), (right, _) = points[1], points[2]
    half, middle = link.label_width / 2, (left + right) / 2
    places = [
        (right + 6 + half, top),
        (left - 6 - half, top),
        (middle, top - 14),
        (right + 6 + half, top - 6),
        (middle, top - 25),
    ]
    spots = [Spot(x, y, "on", (x, y)) for x, y in places]
    return [Candidate(cost, spot, label_rects(spot, link.label_width)) for cost, spot in enumerate(spots)]
