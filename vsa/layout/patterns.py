"""The shapes an arrow may have on the grid: every sensible route with at most four bends between two boxes."""

from collections.abc import Iterator, Sequence

from vsa.layout.grid import Anchor, Grid, Path

FAR_APART = 8
"""Lines between two boxes beyond which only the gutters beside them are tried."""

MORE_CHANNELS = 2
"""Channels tried beyond those around the two boxes, on both sides."""


def simple_paths(grid: Grid, source: Anchor, target: Anchor) -> Iterator[Path]:
    """All shapes with up to three bends."""
    start, end = source.centre, target.centre
    (v, h), (w, k) = start, end
    if h == k or v == w:
        yield [start, end]
    else:
        yield [start, (w, h), end]
        yield [start, (v, k), end]
    if h != k:
        for gutter in _gutters(grid, source, target):
            yield [start, (gutter, h), (gutter, k), end]
    if v != w:
        for channel in _channels(grid, source, target):
            yield [start, (v, channel), (w, channel), end]
    for gutter in (source.left, source.right):
        for channel in (target.above, target.below):
            yield [start, (gutter, h), (gutter, channel), (w, channel), end]
    for gutter in (target.left, target.right):
        for channel in (source.above, source.below):
            yield [start, (v, channel), (gutter, channel), (gutter, k), end]


def four_bends(grid: Grid, source: Anchor, target: Anchor) -> Iterator[Path]:
    """Sideways out, along a channel, sideways in: one of these always exists."""
    start, end = source.centre, target.centre
    for channel in _channels(grid, source, target):
        for out in (source.left, source.right):
            for into in (target.left, target.right):
                if out != into:
                    yield [start, (out, start[1]), (out, channel), (into, channel), (into, end[1]), end]


def length_if_clean(path: Path, x: Sequence[int], y: Sequence[int]) -> int | None:
    """Length of a path between lines at x and y; None unless it moves in every piece and turns between any two."""
    length, before = 0, None
    v, h = path[0]
    for w, k in path[1:]:
        flat = h == k
        if flat == before or (flat and v == w):
            return None
        length += abs(x[w] - x[v]) if flat else abs(y[k] - y[h])
        v, h, before = w, k, flat
    return length


def _gutters(grid: Grid, source: Anchor, target: Anchor) -> set[int]:
    if abs(source.v - target.v) > FAR_APART:
        return {source.left, source.right, target.left, target.right}
    between = range(min(source.left, target.left), max(source.right, target.right) + 1)
    return {v for v in between if not grid.x.is_centre[v]}


def _channels(grid: Grid, source: Anchor, target: Anchor) -> list[int]:
    first = max(0, min(source.above, target.above) - MORE_CHANNELS)
    last = min(len(grid.y.at) - 1, max(source.below, target.below) + MORE_CHANNELS)
    return [h for h in range(first, last + 1) if not grid.y.is_centre[h]]
