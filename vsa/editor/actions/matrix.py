"""Where actions stand in the matrix of effort and effect: side by side within their field, never on one another."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from vsa.analysis.improvement.matrix import LEAST, MOST
from vsa.model.actions import Action
from vsa.model.base import Id

FIELDS = MOST - LEAST + 1
RADIUS = 17.0
DISTANCE = 2 * RADIUS + 8
"""Between the middles of two symbols."""
LABEL_WIDTH, LABEL_HEIGHT = 84.0, 38.0
"""The room that a name of two lines needs under its symbol."""
HEAD = 20.0
"""The room for the verdict at the upper and lower edge of the matrix."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of an action's symbol in a matrix that is `width` by `height`, and how wide its name may be (0: there
    is no room for it)."""

    action: Id
    x: float
    y: float
    label: float


@dataclass(frozen=True, slots=True)
class Pile:
    """Actions of a field that it has no room for: how many, and where that is written."""

    count: int
    x: float
    y: float


def is_placed(action: Action) -> bool:
    """Whether both effort and effect are judged."""
    return action.effort is not None and action.effect is not None


def spread(
    actions: Iterable[Action], width: float, height: float, first: Collection[Id] = ()
) -> tuple[tuple[Spot, ...], tuple[Pile, ...]]:
    """A spot for every placed action, and what has no room. Those of `first` always get a spot."""
    fields: dict[tuple[int, int], list[Action]] = {}
    for action in actions:
        if action.effort is not None and action.effect is not None:
            fields.setdefault((action.effort, action.effect), []).append(action)
    spots: list[Spot] = []
    piles: list[Pile] = []
    for (effort, effect), inside in fields.items():
        ordered = sorted(inside, key=lambda action: (action.id not in first, action.number))
        left, top = (effort - LEAST) * width / FIELDS, (MOST - effect) * height / FIELDS
        above, below = HEAD if effect == MOST else 0.0, HEAD if effect == LEAST else 0.0
        room = max(height / FIELDS - above - below, DISTANCE)
        _fill(ordered, left, top + above, width / FIELDS, room, spots, piles)
    return tuple(spots), tuple(piles)


def field_at(x: float, y: float, width: float, height: float) -> tuple[int, int] | None:
    """Effort and effect at a place of a matrix, or None outside of it."""
    if not (0 <= x < width and 0 <= y < height):
        return None
    return LEAST + int(x * FIELDS / width), MOST - int(y * FIELDS / height)


def moved(action: Action, effort: int, effect: int) -> tuple[int, int]:
    """The field that is `effort` to the right of an action's and `effect` above it, within the matrix. What has no
    place yet gets the middle."""
    if action.effort is None or action.effect is None:
        return 2, 2
    return _within(action.effort + effort), _within(action.effect + effect)


def _within(level: int) -> int:
    return min(max(level, LEAST), MOST)


def _fill(
    actions: list[Action], left: float, top: float, width: float, height: float, spots: list[Spot], piles: list[Pile]
) -> None:
    """Give every action of a field a spot, in rows from the left; the last spot may have to stand for several."""
    columns, rows = _grid(len(actions), width, height)
    wide, high = width / columns, height / rows
    label = wide if wide >= LABEL_WIDTH and high >= 2 * RADIUS + LABEL_HEIGHT else 0.0
    lift = LABEL_HEIGHT * 0.45 if label else 0.0
    places = list(_places(columns, rows, min(len(actions), columns * rows)))
    shown = len(actions) if len(actions) <= len(places) else len(places) - 1
    for (column, row), action in zip(places[:shown], actions, strict=False):
        spots.append(Spot(action.id, left + (column + 0.5) * wide, top + (row + 0.5) * high - lift, label))
    if shown < len(actions):
        column, row = places[-1]
        piles.append(Pile(len(actions) - shown, left + (column + 0.5) * wide, top + (row + 0.5) * high))


def _grid(count: int, width: float, height: float) -> tuple[int, int]:
    """Columns and rows of a field: with names while there is room for them, else as many as its symbols need."""
    for wide, high in ((LABEL_WIDTH, DISTANCE + LABEL_HEIGHT), (DISTANCE, DISTANCE)):
        most_columns, most_rows = max(int(width // wide), 1), max(int(height // high), 1)
        if count <= most_columns * most_rows:
            rows = min(most_rows, max(count, 1))
            columns = ceil(count / rows)
            return columns, ceil(count / columns)
    return most_columns, most_rows


def _places(columns: int, rows: int, count: int) -> Iterator[tuple[float, int]]:
    """Row by row; a row that is not full stands in the middle."""
    for row in range(rows):
        inside = min(columns, count - row * columns)
        for column in range(inside):
            yield column + (columns - inside) / 2, row
