"""Free symbols among the steps of a map: drawn, reached by information, gone round by arrows, kept by tidying up."""

import pytest

from vsa.analysis import analyse, basis_of
from vsa.edits.move import arrange, move
from vsa.layout.outline import overlap
from vsa.model.base import frozen_mapping
from vsa.model.nodes import Symbol
from vsa.model.stream import Flow
from vsa.scene import hit, map_scene, tidy


@pytest.fixture
def informed(document):
    """The building application with a system and a lorry; the system tells step 3, electronically."""
    stream = document.streams["now"]
    system = Symbol(id="y1", kind="it_system", name="Arkiv", lane="leder", x=900, dy=60)
    lorry = Symbol(id="y2", kind="truck", lane="søker", x=500, dy=60, fields={"how_often": "1 / uke"})
    told = Flow(id="i1", source="y1", target="3", kind="information", electronic=True)
    changed = stream.model_copy(
        update={
            "symbols": frozen_mapping({"y1": system, "y2": lorry}),
            "flows": frozen_mapping({**stream.flows, "i1": told}),
        }
    )
    return document.model_copy(update={"streams": frozen_mapping({"now": changed})})


def draw(document, tr, previous=None, *, live=False):
    stream = document.streams["now"]
    return map_scene(stream, analyse(stream, basis_of(document)), tr, previous, live=live)


def test_information_reaches_a_symbol_and_changes_no_figure(document, informed, tr):
    scene = draw(informed, tr)
    points = scene.routing.routes["i1"].points
    symbol, step = scene.sheet["symbol:y1"].bounds, scene.sheet["node:3"].bounds
    assert symbol.contains(*points[0], 1)
    assert step.contains(*points[-1], 1)
    assert scene.analysis.expected == draw(document, tr).analysis.expected


def test_electronic_information_has_a_bolt(informed, tr):
    stream = informed.streams["now"]
    by_hand = stream.model_copy(
        update={
            "flows": frozen_mapping({**stream.flows, "i1": stream.flows["i1"].model_copy(update={"electronic": False})})
        }
    )
    plain = map_scene(by_hand, analyse(by_hand, basis_of(informed)), tr)
    assert len(draw(informed, tr).sheet["flow:i1"].primitives) > len(plain.sheet["flow:i1"].primitives)


def test_a_symbol_and_its_arrow_are_found_under_the_pointer(informed, tr):
    scene = draw(informed, tr)
    (x, y), (next_x, next_y) = scene.routing.routes["i1"].points[:2]
    assert hit(scene, x + (next_x - x) * 0.9, y + (next_y - y) * 0.9, 3) == "flow:i1"
    place = scene.places["y2"]
    assert hit(scene, place.x, scene.routing.lane_tops["søker"] + place.dy) == "symbol:y2"


def test_the_arrow_follows_a_symbol_that_is_dragged(informed, tr):
    before = draw(informed, tr)
    dragged = move(informed, "now", ["y1"], 169, 0)
    live = draw(dragged, tr, before, live=True)
    assert live.sheet["symbol:y1"].bounds.left == before.sheet["symbol:y1"].bounds.left + 169
    assert live.sheet["symbol:y1"].bounds.contains(*live.routing.routes["i1"].points[0], 1)
    assert live.sheet["node:7"] is before.sheet["node:7"]
    assert draw(dragged, tr, live).routing.routes == draw(dragged, tr).routing.routes


def test_what_a_symbol_says_is_drawn_anew(informed, tr):
    before = draw(informed, tr)
    stream = informed.streams["now"]
    renamed = stream.symbols["y1"].model_copy(update={"name": "Et langt navn på et arkivsystem"})
    after = stream.model_copy(update={"symbols": frozen_mapping({**stream.symbols, "y1": renamed})})
    scene = map_scene(after, before.analysis, tr, before)
    assert scene.sheet["symbol:y1"] != before.sheet["symbol:y1"]
    assert scene.sheet["symbol:y2"] is before.sheet["symbol:y2"]


def test_tidying_up_leaves_symbols_beside_their_steps_and_on_nothing(informed, tr):
    stream = informed.streams["now"]
    made = tidy(stream, analyse(stream, basis_of(informed)), tr)
    assert made.places["y1"].lane == "leder"
    after = arrange(informed, "now", made.places, made.lanes, made.lane_heights)
    scene = draw(after, tr)
    boxes = [item.bounds for item in scene.sheet.items if item.key.startswith(("node:", "symbol:"))]
    assert not any(overlap(one, other) for place, one in enumerate(boxes) for other in boxes[:place])
    again = tidy(after.streams["now"], scene.analysis, tr)
    assert {key: again.places[key] for key in ("y1", "y2")} == {key: made.places[key] for key in ("y1", "y2")}
