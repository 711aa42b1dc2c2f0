"""Sheets for the tests of the canvas: cards in rows, with texts, badges, arrows and lanes."""

from itertools import pairwise

from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Path, Pen, Rect
from vsa.drawing.sheet import Box, Item, Sheet, union

PITCH = 169.0
LANE = 126.0


def card(number: int, column: float, row: float, title: str = "Kontrollere") -> Item:
    """A step as simple as a card can be."""
    x, y = column * PITCH + 20, row * LANE + 13
    return Item(
        f"node:{number}",
        Box(x, y, x + 130, y + 100),
        (
            Rect(x, y, 130, 100, "surface", Pen("strong", 1.2), 8),
            Rect(x, y, 6, 100, "vs"),
            text_run(x + 15, y + 21, str(number), 12.5, "bold", "text2"),
            Rect(x + 94, y + 8, 28, 18, "vs", None, 9),
            text_run(x + 100, y + 21, "VS", 11.5, "bold", "surface"),
            text_run(x + 15, y + 41, title, 13.5, "semibold", "text"),
            text_run(x + 15, y + 57.5, "mangler i søknad", 13.5, "semibold", "text"),
            text_run(x + 15, y + 92, "60\u00a0min", 13.5, "bold", "text"),
            text_run(x + 121, y + 92, "65\u00a0%", 13.5, "regular", "text", "end"),
        ),
    )


def arrow(number: int, start: Item, end: Item) -> Item:
    """A straight arrow from the right edge of one card to the left edge of the next."""
    x0, y0 = start.bounds.right, start.bounds.top + 50
    x1, y1 = end.bounds.left, end.bounds.top + 50
    head = Path((("M", x1, y1), ("L", x1 - 9, y1 - 5), ("L", x1 - 9, y1 + 5), ("Z",)), fill="arrow")
    bounds = Box(min(x0, x1), min(y0, y1) - 6, max(x0, x1), max(y0, y1) + 6)
    return Item(f"flow:{number}", bounds, (Path((("M", x0, y0), ("L", x1, y1)), pen=Pen("arrow", 1.5)), head))


def lane(row: int, width: float) -> Item:
    """The ground of a row."""
    box = Box(0, row * LANE, width, (row + 1) * LANE)
    ground = Rect(0, box.top, width, LANE, "surface2" if row % 2 else "surface", Pen("border"))
    return Item(f"lane:{row}", box, (ground,))


def map_of(cards: list[Item], columns: int, rows: int) -> Sheet:
    """Lanes, the arrows from each card to the next, and the cards."""
    lanes = [lane(row, columns * PITCH + 40) for row in range(rows)]
    pairs = pairwise(cards)
    arrows = [arrow(number, *pair) for number, pair in enumerate(pairs) if pair[1].bounds.left > pair[0].bounds.right]
    return Sheet((*lanes, *arrows, *cards), union(item.bounds for item in lanes))


def grid_map(steps: int, columns: int) -> Sheet:
    """A map of so many steps."""
    cards = [card(number, number % columns, number // columns) for number in range(steps)]
    return map_of(cards, columns, -(-steps // columns))


def with_items(sheet: Sheet, *items: Item) -> Sheet:
    """The sheet with some items in place of those with the same key; all others are the same objects."""
    new = {item.key: item for item in items}
    return Sheet(tuple(new.get(item.key, item) for item in sheet.items), sheet.bounds)


def without(sheet: Sheet, key: str) -> Sheet:
    """The sheet with an item taken out."""
    return Sheet(tuple(item for item in sheet.items if item.key != key), sheet.bounds)
