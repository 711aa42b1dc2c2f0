"""The sketch of a map: in the places of the map itself, and of nothing that is not a sound document."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis import analyse, basis_of
from vsa.drawing.primitives import Text
from vsa.drawing.sheet import Item
from vsa.editor.opening_sketch import LARGEST, Sketch, sketch_of
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.model.stream import State
from vsa.scene import map_scene
from vsa.storage import load

TR = translator("nb")
FAR = (1e6, 1e6)
EXAMPLES = sorted(path.name for path in examples().glob("*.vsa"))


def sketched(content: object, folder: Path) -> Sketch | None:
    path = folder / "a.vsa"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return sketch_of(path, TR, FAR)


def document(**stream: Any) -> dict[str, Any]:
    """One lane with two steps and an arrow between them."""
    usual = {
        "id": "s",
        "lanes": [{"id": "l", "name": "Arkiv"}],
        "nodes": [
            {"id": "a", "kind": "step", "lane": "l", "name": "Motta", "x": 100, "dy": 63},
            {"id": "b", "kind": "step", "lane": "l", "name": "Svare", "x": 300, "dy": 63},
        ],
        "flows": [{"id": "f", "source": "a", "target": "b"}],
    }
    return {"format": "vsa", "version": 1, "streams": [{**usual, **stream}]}


def words(item: Item) -> list[str]:
    return [each.text for each in item.primitives if isinstance(each, Text)]


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_sketched_stands_where_it_will_stand_on_the_map(name: str) -> None:
    sketch = sketch_of(examples() / name, TR, FAR)
    opened = load(examples() / name).document
    stream = opened.in_state(State.CURRENT)
    assert sketch is not None
    assert stream is not None
    scene = map_scene(stream, analyse(stream, basis_of(opened)), TR)
    assert sketch.sheet.bounds.height == pytest.approx(scene.sheet.bounds.height, abs=30)
    assert sketch.sheet.bounds.width == pytest.approx(scene.sheet.bounds.width, abs=130)
    for key in (f"lane:{lane}" for lane in stream.lanes):
        assert sketch.heads[key].bounds == scene.heads[key].bounds
    shown = [item for item in sketch.sheet.items if item.key.startswith("node:")]
    assert {item.key for item in shown} == {f"node:{node}" for node in stream.nodes}
    for item in shown:
        there = scene.sheet[item.key]
        assert item.primitives[0] == there.primitives[0]
        assert set(words(item)) <= set(words(there))


@pytest.mark.parametrize("name", EXAMPLES)
def test_arrows_that_are_sketched_begin_and_end_at_boxes(name: str) -> None:
    sketch = sketch_of(examples() / name, TR, FAR)
    assert sketch is not None
    arrows = [item for item in sketch.sheet.items if item.key.startswith("flow:")]
    boxes = [item.bounds.grown(4) for item in sketch.sheet.items if item.key.startswith("node:")]
    assert arrows
    for arrow in arrows:
        assert sum(arrow.bounds.overlaps(box) for box in boxes) >= 2


def test_a_small_document_is_sketched_whole(tmp_path: Path) -> None:
    sketch = sketched(document(name="Søknad"), tmp_path)
    assert sketch is not None
    assert sketch.title == "Søknad"
    assert [item.key for item in sketch.sheet.items] == ["lane:0", "flow:0", "node:a", "node:b"]
    assert words(sketch.sheet["node:a"]) == ["Motta"]
    assert words(sketch.heads["lane:l"]) == ["Arkiv"]


def test_nodes_without_places_stand_at_the_beginning_and_far_ones_where_they_are(tmp_path: Path) -> None:
    nodes = [
        {"id": "a", "kind": "step", "lane": "l"},
        {"id": "b", "kind": "end", "lane": "l", "x": -9e5, "dy": -40},
        {"id": "c", "kind": "gateway", "lane": "l", "x": 9e5, "dy": 4e5},
    ]
    sketch = sketched(document(nodes=nodes, flows=[]), tmp_path)
    assert sketch is not None
    assert sketch.sheet["node:a"].bounds.left == -65
    assert sketch.sheet.bounds.width > 9e5


@pytest.mark.parametrize("nodes", [[], [{"id": "a", "kind": "store", "lane": "l"}]])
def test_a_map_with_little_on_it_is_as_wide_as_it_will_be(nodes: list[dict[str, Any]], tmp_path: Path) -> None:
    sketch = sketched(document(nodes=nodes, flows=[]), tmp_path)
    assert sketch is not None
    assert sketch.sheet.bounds.width == 170


def test_of_a_collapsed_group_one_card_is_sketched(tmp_path: Path) -> None:
    groups = [{"id": "g", "name": "Alt", "members": ["a", "b"]}]
    sketch = sketched(document(groups=groups), tmp_path)
    assert sketch is not None
    cards = [item for item in sketch.sheet.items if item.key.startswith("node:")]
    assert [words(card) for card in cards] == [["Alt"]]


def test_a_collapsed_lane_is_a_thin_band(tmp_path: Path) -> None:
    sketch = sketched(document(lanes=[{"id": "l", "name": "Arkiv", "collapsed": True}]), tmp_path)
    assert sketch is not None
    assert [item.key for item in sketch.sheet.items] == ["lane:0"]
    assert sketch.sheet["lane:0"].bounds.height == 44


def test_what_nobody_sees_at_first_is_not_drawn() -> None:
    sketch = sketch_of(examples() / "byggesak.vsa", TR, (400.0, 300.0))
    assert sketch is not None
    faces = [item for item in sketch.sheet.items if item.key.startswith("node:") and item.primitives]
    assert 1 < len(faces) < 6


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no document",
        "[]",
        "null",
        "{}",
        '{"format": "vsa"}',
        '{"format": "vsa", "streams": []}',
        '{"format": "vsa", "streams": 7}',
        "[" * 100_000,
        document(lanes=[]),
        document(lanes=None),
        document(lanes=[{"id": "l", "height": -1}]),
        document(nodes=[{"id": "a", "kind": "step", "lane": "l", "x": "wide"}]),
        document(nodes=[{"id": "a", "kind": "step", "lane": "l", "x": 1e300}]),
        document(nodes=[{"id": [], "kind": "step", "lane": "l"}]),
        document(nodes=[{"id": "a", "kind": "step", "lane": "l", "name": 5}]),
        document(flows=[{"id": "f"}]),
        document(groups=[{"id": "g", "members": 3}]),
        json.dumps(document()).replace("300", "NaN"),
        json.dumps(document()).replace("300", "Infinity"),
    ],
)
def test_what_is_no_sound_document_has_no_sketch(content: object, tmp_path: Path) -> None:
    assert sketched(content, tmp_path) is None


JSON = st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=5), st.lists, max_leaves=4)


@given(st.dictionaries(st.sampled_from(["lanes", "nodes", "flows", "groups", "name"]), JSON), st.data())
def test_nothing_that_a_file_holds_is_an_error(
    tmp_path_factory: Any, parts: dict[str, Any], data: st.DataObject
) -> None:
    content = document(**parts)
    for listed in ("lanes", "nodes", "flows"):
        if listed not in parts:
            field = data.draw(st.sampled_from(["id", "kind", "lane", "x", "dy", "name", "height", "source", "share"]))
            content["streams"][0][listed][0][field] = data.draw(JSON)
    found = sketched(content, tmp_path_factory.getbasetemp())
    assert found is None or isinstance(found, Sketch)


def test_only_an_ordinary_file_of_a_reasonable_size_is_read(tmp_path: Path) -> None:
    huge, pipe = tmp_path / "huge.vsa", tmp_path / "pipe.vsa"
    huge.write_text(json.dumps(document()) + " " * LARGEST)
    assert sketch_of(huge, TR, FAR) is None
    assert sketch_of(tmp_path, TR, FAR) is None
    assert sketch_of(tmp_path / "none.vsa", TR, FAR) is None
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
        assert sketch_of(pipe, TR, FAR) is None
