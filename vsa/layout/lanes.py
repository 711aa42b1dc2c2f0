"""The order of the lanes from the top."""

from vsa.layout.diagram import Diagram
from vsa.layout.network import drawn_links

WORTH_IT = 0.85
"""Lanes are moved only when the arrows get at least this much shorter: people know their own order."""

MOST_LANES = 12
"""Beyond this the exact search takes too long, and the order stays."""


def lane_order(diagram: Diagram) -> tuple[str, ...]:
    """The order of lanes that makes arrows between them shortest, with the user's lane on top.

    Minimum linear arrangement, exact by dynamic programming over subsets: the length of all arrows is the sum, over
    the borders between lanes, of the arrows that cross each.
    """
    lanes = sorted(diagram.lanes, key=lambda lane: not lane.user)
    names = tuple(lane.id for lane in lanes)
    if not 3 <= len(names) <= MOST_LANES:
        return names
    weight = _weights(diagram, names)
    cuts = _cuts(weight)
    best_length, best = _shortest(cuts, fixed_first=lanes[0].user)
    length = sum(cuts[(1 << count) - 1] for count in range(1, len(names)))
    return tuple(names[i] for i in best) if best_length < WORTH_IT * length else names


def _weights(diagram: Diagram, names: tuple[str, ...]) -> list[list[int]]:
    """How strongly every pair of lanes is joined; the main route counts double."""
    number = {name: i for i, name in enumerate(names)}
    lane = {box.id: number.get(box.lane, 0) for box in diagram.boxes}
    weight = [[0] * len(names) for _ in names]
    for link in drawn_links(diagram):
        a, b = lane[link.source], lane[link.target]
        if a != b and link.kind != "information":
            weight[a][b] += 2 if link.main else 1
            weight[b][a] = weight[a][b]
    return weight


def _cuts(weight: list[list[int]]) -> list[int]:
    """For every subset of lanes (as bits), the weight between it and the rest."""
    total = [sum(row) for row in weight]
    cuts = [0] * (1 << len(weight))
    for subset in range(1, len(cuts)):
        lane = subset.bit_length() - 1
        rest = subset ^ 1 << lane
        inside = sum(w for other, w in enumerate(weight[lane]) if rest >> other & 1)
        cuts[subset] = cuts[rest] + total[lane] - 2 * inside
    return cuts


def _shortest(cuts: list[int], fixed_first: bool) -> tuple[int, tuple[int, ...]]:
    count = len(cuts).bit_length() - 1
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for subset in range(1, len(cuts)):
        if fixed_first and not subset & 1:
            continue
        before = [
            (best[subset ^ 1 << lane], lane)
            for lane in range(count)
            if subset >> lane & 1 and subset ^ 1 << lane in best
        ]
        best[subset] = min((length + cuts[subset], (*order, lane)) for (length, order), lane in before)
    return best[len(cuts) - 1]
