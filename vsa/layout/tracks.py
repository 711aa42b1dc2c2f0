"""The order of arrows that run side by side on one line, so that they cross least, and the track of each."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import NamedTuple

from vsa.layout.grid import Path

LineKey = tuple[bool, int]
"""(flat, number): a horizontal line when flat, else a vertical one."""


class Piece(NamedTuple):
    """One straight part of a path: piece `part` of `link`, on a line from `low` to `high`; which ends are in boxes."""

    link: str
    part: int
    low: int
    high: int
    low_in_box: bool
    high_in_box: bool
    path: Path
    main: bool


Bundle = list[tuple[Piece, int]]
"""Pieces of one line that hang together by overlapping, each with its track from 0 (left or top)."""


def bundles(paths: Mapping[str, Path], main: Collection[str]) -> dict[LineKey, list[Bundle]]:
    """Every line's pieces in bundles with tracks."""
    lines: dict[LineKey, list[Piece]] = defaultdict(list)
    for link, path in paths.items():
        for key, piece in _pieces(link, path, link in main):
            lines[key].append(piece)
    return {key: [_with_tracks(group) for group in _groups(pieces)] for key, pieces in lines.items()}


def vote(path: Path, i: int, other: Path, j: int, towards_high: bool) -> int:
    """Where piece i of one path wants to run beside piece j of another, seen towards one end of their line.

    -1: on the low side (left, above), +1: on the high side, 0: no opinion. The two are followed until they part.
    """
    i, step = _heading(path, i, towards_high)
    j, other_step = _heading(other, j, towards_high)
    flip = 0
    while True:
        (x0, y0), (x, y), (other_x, other_y) = path[i], path[i + step], other[j + other_step]
        dx, dy = (x > x0) - (x < x0), (y > y0) - (y < y0)
        flip = flip or dx or -dy
        turn, other_turn = _turn(path, i + step, step, dx, dy), _turn(other, j + other_step, other_step, dx, dy)
        ahead = (other_x - x) * dx + (other_y - y) * dy
        if ahead:
            return turn * flip if ahead > 0 else -other_turn * flip
        if turn != other_turn:
            return flip if turn > other_turn else -flip
        if not turn:
            return 0
        i += step
        j += other_step


def _heading(path: Path, i: int, towards_high: bool) -> tuple[int, int]:
    """First point and direction for following a path from its piece i."""
    return (i, 1) if (path[i + 1] > path[i]) == towards_high else (i + 1, -1)


def _turn(path: Path, k: int, step: int, dx: int, dy: int) -> int:
    """-1: the path turns left at point k, +1: right, 0: it ends there."""
    if not 0 <= k + step < len(path):
        return 0
    side = dx * (path[k + step][1] - path[k][1]) - dy * (path[k + step][0] - path[k][0])
    return (side > 0) - (side < 0)


def _pieces(link: str, path: Path, main: bool) -> list[tuple[LineKey, Piece]]:
    last, pieces = len(path) - 2, []
    for i, (p, q) in enumerate(pairwise(path)):
        flat = p[1] == q[1]
        a, b = (p[0], q[0]) if flat else (p[1], q[1])
        low_in_box, high_in_box = (i == 0, i == last) if a < b else (i == last, i == 0)
        piece = Piece(link, i, min(a, b), max(a, b), low_in_box, high_in_box, path, main)
        pieces.append(((flat, p[1] if flat else p[0]), piece))
    return pieces


def _side_by_side(p: Piece, q: Piece) -> bool:
    """Whether two pieces of a line need tracks of their own: also when they meet end to end outside a box."""
    low, high = max(p.low, q.low), min(p.high, q.high)
    if low != high:
        return low < high
    p_in_box = p.high_in_box if p.high == low else p.low_in_box
    q_in_box = q.high_in_box if q.high == low else q.low_in_box
    return not (p_in_box or q_in_box)


def _groups(pieces: list[Piece]) -> list[list[Piece]]:
    pieces.sort(key=lambda piece: (piece.low, piece.high))
    groups: list[list[Piece]] = []
    reach = -1
    for piece in pieces:
        if groups and piece.low <= reach and any(_side_by_side(piece, other) for other in groups[-1]):
            groups[-1].append(piece)
            reach = max(reach, piece.high)
        else:
            groups.append([piece])
            reach = piece.high
    return groups


def _with_tracks(group: list[Piece]) -> Bundle:
    if len(group) == 1:
        return [(group[0], 0)]
    wishes = _wishes(group)
    order = _ordered(wishes)
    track: dict[int, int] = {}
    for k, i in enumerate(order):
        track[i] = max((track[j] + 1 for j in order[:k] if j in wishes[i]), default=0)
    return [(group[i], track[i]) for i in order]


def _wishes(group: list[Piece]) -> list[dict[int, int]]:
    """For every piece, the pieces beside it and whether it wants to be on their high side (+) or low side (-)."""
    wishes: list[dict[int, int]] = [{} for _ in group]
    for i, p in enumerate(group):
        for j, q in enumerate(group[:i]):
            if _side_by_side(p, q):
                wish = vote(p.path, p.part, q.path, q.part, True) + vote(p.path, p.part, q.path, q.part, False)
                wishes[i][j], wishes[j][i] = wish, -wish
    return wishes


def _ordered(wishes: list[dict[int, int]]) -> list[int]:
    """By the sum of wishes, then neighbours change places while that serves both."""
    order = sorted(range(len(wishes)), key=lambda i: (sum(wishes[i].values()), i))
    for _ in wishes:
        swaps = 0
        for k in range(len(order) - 1):
            i, j = order[k], order[k + 1]
            if wishes[i].get(j, 0) > 0:
                order[k], order[k + 1] = j, i
                swaps += 1
        if not swaps:
            break
    return order
