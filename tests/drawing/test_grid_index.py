from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.bounds import covered
from vsa.drawing.grid_index import GridIndex
from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Circle, Path, Rect
from vsa.drawing.sheet import Box, Item, Sheet, union

EDGES = st.floats(-2000, 2000)
SIZES = st.floats(0, 700) | st.floats(700, 6000)
BOXES = st.builds(lambda x, y, width, height: Box(x, y, x + width, y + height), EDGES, EDGES, *[SIZES] * 2)


@given(boxes=st.lists(BOXES, max_size=30), window=BOXES)
def test_the_index_finds_what_a_look_at_every_item_finds(boxes, window):
    items = [Item(f"node:{place}", box, ()) for place, box in enumerate(boxes)]
    assert GridIndex(_sheet(items)).within(window) == [item for item in items if item.bounds.overlaps(window)]


@given(boxes=st.lists(BOXES, max_size=30), window=BOXES)
def test_the_index_finds_what_lies_wholly_inside(boxes, window):
    sheet = _sheet([Item(str(number), box, ()) for number, box in enumerate(boxes)])
    found = [item for item in sheet.items if union([item.bounds, window]) == window]
    assert GridIndex(sheet).inside(window) == found


@given(boxes=st.lists(BOXES, min_size=8, max_size=30), other=BOXES, at=st.integers(0, 7), window=BOXES)
def test_an_index_follows_an_item_that_moves(boxes, other, at, window):
    items = [Item(f"node:{place}", box, ()) for place, box in enumerate(boxes)]
    moved = [*items[:at], Item(f"node:{at}", other, ()), *items[at + 1 :]]
    index = GridIndex(_sheet(items))
    found = [item for item in items if item.bounds.overlaps(window)]
    assert index.with_sheet(_sheet(moved)).within(window) == [item for item in moved if item.bounds.overlaps(window)]
    assert index.within(window) == found
    newer = [Item("note:1", other, ()), *items[:at], *items[at + 1 :], Item("note:2", other, ())]
    assert index.with_sheet(_sheet(newer)).within(window) == [item for item in newer if item.bounds.overlaps(window)]
    assert index.with_sheet(_sheet(moved[:-1])).within(window) == [
        item for item in moved[:-1] if item.bounds.overlaps(window)
    ]


def _sheet(items):
    return Sheet(tuple(items), Box(0, 0, 0, 0))


def test_nothing_covers_nothing():
    assert covered(()) == Box(0, 0, 0, 0)


def test_shapes_and_letters_are_covered():
    run = text_run(10, 20, "Åpne", 10, "regular", "text")
    shapes = (Rect(0, 0, 5, 5), Circle(50, 0, 3), Path((("M", 0, 40), ("L", 7, 41))))
    assert covered(shapes) == Box(0, -3, 53, 41)
    left, top, right, bottom = covered((run,))
    assert (left, right) == (10, 10 + run.width)
    assert top < 20 - 9
    assert bottom > 20
