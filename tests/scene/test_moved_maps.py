"""A map of which something was moved is the same whether it is drawn anew or only where it changed."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vsa.analysis import analyse, basis_of
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.edits.elements import changed, with_added, with_stream
from vsa.edits.move import move
from vsa.model.nodes import Note, Symbol
from vsa.model.stream import Flow, FlowKind
from vsa.scene import map_scene
from vsa.scene.bands import bands
from vsa.scene.diagram import places_of
from vsa.scene.ladder import ladder, rungs
from vsa.scene.map_items import MapItems
from vsa.scene.memory import Memory

DISTANCES = st.tuples(st.integers(-400, 400), st.integers(-60, 60))
CHOSEN = st.lists(
    st.sampled_from(["1", "2", "3", "k", "4", "6", "8", "burst", "remark"]), min_size=1, max_size=3, unique=True
)
DRAGS = st.lists(st.tuples(CHOSEN, DISTANCES, st.booleans()), min_size=1, max_size=4)


def with_things_beside(stream):
    """A stream with a note and a free symbol, which leads to a step."""
    lane = next(iter(stream.lanes))
    burst, remark = Symbol(id="burst", kind="kaizen_burst", lane=lane, x=900, dy=60), Note(id="remark", lane=lane, x=50)
    information = Flow(id="tip", source="burst", target="2", kind=FlowKind.INFORMATION)
    return changed(
        stream,
        symbols=with_added(stream.symbols, burst),
        notes=with_added(stream.notes, remark),
        flows=with_added(stream.flows, information),
    )


@given(drags=DRAGS)
@settings(max_examples=25, deadline=None)
def test_only_what_moved_is_drawn_anew(drags, document, stream, analysis, tr):
    document = with_stream(document, with_things_beside(stream))
    scene = map_scene(document.streams[stream.id], analysis, tr)
    for chosen, distance, live in drags:
        moved = move(document, stream.id, chosen, *distance).streams[stream.id]
        scene = map_scene(moved, analysis, tr, scene, live=live)
        whole = MapItems(moved, scene.parts, scene.routing, tr, Memory({})).on_sheet(bands(moved, scene.routing))
        assert scene.sheet == whole
        assert scene.places == places_of(moved)
        assert scene.ladder == ladder(rungs(scene.parts.times, moved), scene.sheet.bounds.width)
        assert {key: scene.sheet.get(key) for key in ("node:1", "flow:1-2")} == {
            key: whole.get(key) for key in ("node:1", "flow:1-2")
        }


@given(drags=DRAGS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_very_large_map_has_the_arrows_of_one_that_is_opened(drags, document, stream, analysis, tr, monkeypatch):
    monkeypatch.setattr("vsa.layout.routing.MOST_LINKS", 3)
    scene = map_scene(stream, analysis, tr)
    for chosen, distance, live in drags:
        moved = move(document, stream.id, chosen, *distance).streams[stream.id]
        scene = map_scene(moved, analysis, tr, scene, live=live)
        if not live:
            assert scene.routing == map_scene(moved, analysis, tr).routing


def test_arrows_that_come_and_go_leave_the_others_of_a_large_map_as_they_are(document, stream, tr, monkeypatch):
    monkeypatch.setattr("vsa.layout.routing.MOST_LINKS", 3)
    fewer = stream.model_copy(update={"flows": {key: flow for key, flow in stream.flows.items() if key != "4-4"}})
    scene = None
    for after in (stream, fewer, stream):
        figures = analyse(after, basis_of(document))
        scene = map_scene(after, figures, tr, scene)
        assert scene.routing == map_scene(after, figures, tr).routing


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
