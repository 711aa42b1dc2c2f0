"""The grid finds what a look at every item would find."""

from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.grid_index import GridIndex
from vsa.drawing.sheet import Box, Item

places = st.floats(-3000, 3000, allow_nan=False)
sizes = st.floats(0, 2000, allow_nan=False)
boxes = st.builds(lambda x, y, width, height: Box(x, y, x + width, y + height), places, places, sizes, sizes)


@given(st.lists(boxes, max_size=12), boxes)
def test_the_grid_finds_all_items_in_a_box_in_painting_order(bounds: list[Box], box: Box) -> None:
    items = [Item(f"node:{number}", each, ()) for number, each in enumerate(bounds)]
    assert GridIndex(items).within(box) == [item for item in items if item.bounds.overlaps(box)]
