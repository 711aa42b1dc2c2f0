"""All symbols on one sheet, group by group, as the list of symbols has them: for docs/style.md."""

from collections.abc import Iterator
from itertools import groupby

from vsa.drawing.measuring import break_lines, text_run
from vsa.drawing.moving import moved
from vsa.drawing.primitives import Pen, Primitive, Rect
from vsa.drawing.sheet import Box, Item, Sheet, union
from vsa.i18n import Translator
from vsa.symbols.kind import Entry
from vsa.symbols.registry import entries

COLUMNS = 10
CELL, GAP, HEADING, MARGIN = (170.0, 140.0), 10.0, 40.0, 24.0
LABEL_SIZE, LABEL_PITCH, LABEL_BASELINE = 13.0, 17.0, 112.0


def symbol_sheet(tr: Translator) -> Sheet:
    """The sheet, as wide as its columns."""
    items = tuple(_items(tr))
    bounds = union(item.bounds for item in items).grown(MARGIN)
    ground = Item("ground", bounds, (Rect(bounds.left, bounds.top, bounds.width, bounds.height, "bg"),))
    return Sheet((ground, *items), bounds)


def _items(tr: Translator) -> Iterator[Item]:
    top = 0.0
    for group, alike in groupby(entries(), lambda entry: entry.group):
        title = text_run(0, top + 22, tr(group.label), 17, "bold", "text")
        yield Item(group, Box(0, top, title.width, top + HEADING), (title,))
        top += HEADING
        for place, entry in enumerate(cells := list(alike)):
            row, column = divmod(place, COLUMNS)
            yield _cell(entry, column * (CELL[0] + GAP), top + row * (CELL[1] + GAP), tr)
        top += -(-len(cells) // COLUMNS) * (CELL[1] + GAP)


def _cell(entry: Entry, x: float, y: float, tr: Translator) -> Item:
    width, height = CELL
    lines = break_lines(tr(entry.label), LABEL_SIZE, "semibold", width - 12)
    primitives: tuple[Primitive, ...] = (
        Rect(x, y, width, height, "surface", Pen("border"), 8),
        *(moved(shape, x + (width - 96) / 2, y + 13) for shape in entry.picture(tr)),
        *(
            text_run(
                x + width / 2, y + LABEL_BASELINE + row * LABEL_PITCH, line, LABEL_SIZE, "semibold", "text", "middle"
            )
            for row, line in enumerate(lines)
        ),
    )
    return Item(entry.name, Box(x, y, x + width, y + height), primitives)
