"""A map of which something was moved is the same whether it is drawn anew or only where it changed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from vsa.drawing.sheet import Box, Item, Sheet
from vsa.edits.move import move
from vsa.scene import map_scene
from vsa.scene.bands import bands
from vsa.scene.map_items import MapItems
from vsa.scene.memory import Memory

DISTANCES = st.tuples(st.integers(-400, 400), st.integers(-60, 60))
CHOSEN = st.lists(st.sampled_from(["1", "2", "3", "k", "4", "6", "8"]), min_size=1, max_size=3, unique=True)
DRAGS = st.lists(st.tuples(CHOSEN, DISTANCES, st.booleans()), min_size=1, max_size=4)


@given(drags=DRAGS)
@settings(max_examples=25, deadline=None)
def test_only_what_moved_is_drawn_anew(drags, document, stream, analysis, tr):
    scene = map_scene(stream, analysis, tr)
    for chosen, distance, live in drags:
        moved = move(document, stream.id, chosen, *distance).streams[stream.id]
        scene = map_scene(moved, analysis, tr, scene, live=live)
        whole = MapItems(moved, scene.parts, scene.routing, tr, Memory({})).on_sheet(bands(moved, scene.routing))
        assert scene.sheet == whole
        assert {key: scene.sheet.get(key) for key in ("node:1", "flow:1-2")} == {
            key: whole.get(key) for key in ("node:1", "flow:1-2")
        }


def test_what_did_not_move_is_the_same_object(document, stream, analysis, tr):
    scene = map_scene(stream, analysis, tr)
    moved = move(document, stream.id, ["10"], 3, 0).streams[stream.id]
    after = map_scene(moved, analysis, tr, scene, live=True)
    kept = {item.key for item, before in zip(after.sheet.items, scene.sheet.items, strict=True) if item is before}
    assert "node:10" not in kept
    assert {"node:1", "flow:1-2", "wait:1", "lane:sak"} <= kept


def test_a_sheet_with_changed_items_finds_them_by_key():
    items = tuple(Item(f"node:{number}", Box(number, 0, number + 1, 1), ()) for number in range(4))
    other = Item("node:2", Box(9, 9, 9, 9), ())
    sheet = Sheet(items, Box(0, 0, 4, 1)).with_changed([other], Box(0, 0, 9, 9))
    assert sheet.items == (items[0], items[1], other, items[3])
    assert sheet.get("node:2") is sheet["node:2"] is other
    assert sheet.get("node:7") is None
    assert sheet == Sheet((items[0], items[1], other, items[3]), Box(0, 0, 9, 9))
