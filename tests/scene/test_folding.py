"""Collapsed lanes: thin bands with marks that arrows go on to reach, printed and saved as they are."""

import pytest

from tests.analysis.streams import BASIS
from vsa.analysis import analyse
from vsa.drawing.primitives import Text
from vsa.edits.lanes import fold_lane
from vsa.i18n import translator
from vsa.layout.outline import overlap
from vsa.model.document import Document
from vsa.model.stream import Stream
from vsa.scene import MapScene, in_document, map_scene, opened, tidy
from vsa.scene.folding import shown
from vsa.storage import dumps, loads

NB = translator("nb")


def folded(stream: Stream, lane: str) -> Stream:
    document = fold_lane(Document(streams={stream.id: stream}), stream.id, lane, collapsed=True)
    return document.streams[stream.id]


def scene_of(stream: Stream) -> MapScene:
    return map_scene(stream, analyse(stream, BASIS), NB)


def texts(scene: MapScene, key: str) -> list[str]:
    return [each.text for each in scene.sheet[key].primitives if isinstance(each, Text)]


@pytest.fixture
def lane(stream: Stream) -> str:
    """The lane with the most steps."""
    lanes = [node.lane for node in stream.nodes.values() if node.kind == "step"]
    return max(set(lanes), key=lanes.count)


def test_steps_of_a_collapsed_lane_are_marks_with_their_numbers(stream: Stream, lane: str) -> None:
    scene, before = scene_of(folded(stream, lane)), scene_of(stream)
    inside = [node.id for node in stream.nodes.values() if node.lane == lane and node.kind == "step"]
    assert inside
    for node in inside:
        number = scene.parts.facts[node].number
        assert texts(scene, f"node:{node}") == [str(number)]
        bounds = scene.sheet[f"node:{node}"].bounds
        band = scene.sheet[f"lane:{lane}"].bounds
        assert band.top < bounds.top < bounds.bottom < band.bottom
    assert scene.sheet[f"lane:{lane}"].bounds.height < before.sheet[f"lane:{lane}"].bounds.height / 2
    assert set(scene.routing.routes) == set(before.routing.routes)


def test_marks_do_not_lie_on_one_another(stream: Stream, lane: str) -> None:
    crowded = stream.model_copy(
        update={
            "nodes": {
                key: node.model_copy(update={"x": 200.0 + 12 * place, "lane": lane})
                for place, (key, node) in enumerate(stream.nodes.items())
            }
        }
    )
    scene = scene_of(folded(crowded, lane))
    boxes = [item.bounds for item in scene.sheet.items if item.key.startswith("node:")]
    rects = [(box.left, box.top, box.right, box.bottom) for box in boxes]
    assert not any(overlap(one, other) for place, one in enumerate(rects) for other in rects[:place])


def test_the_file_keeps_it_only_when_a_lane_is_collapsed(stream: Stream, lane: str) -> None:
    document = Document(streams={stream.id: stream})
    assert "collapsed" not in dumps(document)
    once = fold_lane(document, stream.id, lane, collapsed=True)
    assert loads(dumps(once)) == once
    again = fold_lane(once, stream.id, lane, collapsed=False)
    assert dumps(again) == dumps(document)


def test_a_map_without_collapsed_lanes_is_drawn_from_the_stream_itself(stream: Stream) -> None:
    assert shown(stream) is stream
    assert opened(stream) is stream
    corners = [(1.0, 2.0)]
    assert in_document(stream, corners) is corners


def test_heights_on_the_drawn_map_are_measured_back(stream: Stream, lane: str) -> None:
    thin = folded(stream, lane)
    bottom = sum(each.height for each in shown(thin).lanes.values())
    heights = [-5.0, 0.0, bottom / 3, bottom / 2, bottom - 1, bottom + 20]
    opened_heights = [y for _, y in in_document(thin, [(0.0, y) for y in heights])]
    assert opened_heights == sorted(opened_heights)
    first = next(iter(thin.flows.values()))
    back = thin.model_copy(
        update={"flows": {first.id: first.model_copy(update={"waypoints": tuple((0.0, y) for y in opened_heights)})}}
    )
    assert [y for _, y in shown(back).flows[first.id].waypoints] == pytest.approx(heights)


def test_tidying_lays_the_open_map_out(stream: Stream, lane: str) -> None:
    thin = folded(stream, lane)
    one, other = (tidy(each, analyse(each, BASIS), NB) for each in (thin, stream))
    assert one.places == other.places
    assert one.lane_heights == other.lane_heights
