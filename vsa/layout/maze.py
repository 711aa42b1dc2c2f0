"""A way through the grid when boxes stand across every pattern: A* over the crossings, bounded."""

import heapq

from vsa.layout.grid import FREE, Anchor, Crossing, Grid, Path

MOST_STATES = 900
STEP, BEND = 0.35, 45.0
State = tuple[Crossing, int]
"""A crossing and how it was reached: 0 start, 1 sideways, 2 up or down."""

MOVES = ((1, 1, 0), (1, -1, 0), (2, 0, 1), (2, 0, -1))


def find_way(grid: Grid, source: str, target: str) -> Path | None:
    """The cheapest path by length and bends; None when there is none near, or a box lies on the source or target."""
    start, goal = grid.anchors[source], grid.anchors[target]
    if _number_at(grid, start.centre) != grid.number[source] or _number_at(grid, goal.centre) != grid.number[target]:
        return None
    queue: list[tuple[float, float, int, State, State | None]] = [(0.0, 0.0, 0, (start.centre, 0), None)]
    came_from: dict[State, State | None] = {}
    pushed = 0
    while queue and len(came_from) <= MOST_STATES:
        _, cost, _, state, previous = heapq.heappop(queue)
        if state in came_from:
            continue
        came_from[state] = previous
        if state[0] == goal.centre:
            return _corners(_trail(came_from, state))
        for step_cost, following in _next(grid, state, grid.number[source], grid.number[target]):
            pushed += 1
            so_far = cost + step_cost
            heapq.heappush(queue, (so_far + _at_least(grid, following[0], goal), so_far, pushed, following, state))
    return None


def _number_at(grid: Grid, crossing: Crossing) -> int:
    v, h = crossing
    return grid.row[h][v]


def _next(grid: Grid, state: State, source: int, target: int) -> list[tuple[float, State]]:
    (v, h), heading = state
    here, ways = grid.row[h][v], []
    for direction, dv, dh in MOVES:
        w, k = v + dv, h + dh
        if not (0 <= w < len(grid.x.at) and 0 <= k < len(grid.y.at)):
            continue
        if not _may_step(here, grid.row[k][w], source, target) or (here != FREE and heading not in (0, direction)):
            continue
        cost = STEP * (abs(grid.x.at[w] - grid.x.at[v]) + abs(grid.y.at[k] - grid.y.at[h]))
        ways.append((cost + BEND * (heading not in (0, direction)), ((w, k), direction)))
    return ways


def _may_step(here: int, there: int, source: int, target: int) -> bool:
    """Out of the source, over free crossings, into the target; never back into the one or out of the other."""
    if there == source:
        return here == source
    return there == target or (there == FREE and here != target)


def _at_least(grid: Grid, here: Crossing, goal: Anchor) -> float:
    dx, dy = abs(grid.x.at[here[0]] - grid.x.at[goal.v]), abs(grid.y.at[here[1]] - grid.y.at[goal.h])
    return STEP * (dx + dy) + BEND * (dx > 0 and dy > 0)


def _trail(came_from: dict[State, State | None], state: State) -> Path:
    path: Path = []
    at: State | None = state
    while at:
        path.append(at[0])
        at = came_from[at]
    path.reverse()
    return path


def _corners(trail: Path) -> Path:
    """Without the points where a path goes straight on."""
    middle = [
        b
        for a, b, c in zip(trail, trail[1:], trail[2:], strict=False)
        if not (a[0] == b[0] == c[0] or a[1] == b[1] == c[1])
    ]
    return [trail[0], *middle, trail[-1]]
