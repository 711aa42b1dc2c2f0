"""Groups on the map: a collapsed one is a card with its arrows, an open one a frame; the figures stay as they are."""

import pytest

from tests.analysis.streams import BASIS, gateway, minutes, start, step, stream
from vsa.analysis import analyse
from vsa.drawing.primitives import Text
from vsa.drawing.sheet import Item
from vsa.i18n import translator
from vsa.model.base import frozen_mapping
from vsa.model.nodes import Problem, Split
from vsa.model.stream import StepGroup, Stream
from vsa.scene import MapScene, hit, map_scene
from vsa.scene.hits import inside

NB = translator("nb")
NODES = (
    start("s"),
    step("a", 10, 60),
    step("b", 20, 450),
    gateway("c"),
    step("d", 30, 0),
    step("e", 40, 450),
    step("f", 10, 0),
)
FLOWS = ["s a", "a b", "b c", "c d 0.25", "c e 0.75", "d e", "e b 0.2", "e f 0.8", "f END"]


def drawn(*groups: StepGroup) -> Stream:
    """The nodes in a row, with some groups."""
    whole = stream(*NODES, flows=FLOWS)
    placed = {
        key: node.model_copy(update={"x": 120.0 + 200 * place, "dy": 63.0})
        for place, (key, node) in enumerate(whole.nodes.items())
    }
    problem = Problem(id="p", node="b", number=1)
    return whole.model_copy(
        update={
            "nodes": frozen_mapping(placed),
            "problems": frozen_mapping({"p": problem}),
            "groups": frozen_mapping({group.id: group for group in groups}),
        }
    )


def group(*members: str, collapsed: bool = True) -> StepGroup:
    return StepGroup(id="g", name="Behandle", members=members, collapsed=collapsed)


def scene_of(shown: Stream, previous: MapScene | None = None) -> MapScene:
    return map_scene(shown, analyse(shown, BASIS), NB, previous)


def words(item: Item) -> list[str]:
    return [each.text.replace("\u00a0", " ") for each in item.primitives if isinstance(each, Text)]


def flows_of(scene: MapScene) -> dict[str, tuple[str, str]]:
    return {link.id: (link.source, link.target) for link in scene.diagram.links}


def test_a_card_stands_for_its_steps() -> None:
    scene = scene_of(drawn(group("b", "c", "d")))
    keys = {item.key for item in scene.sheet.items}
    assert "group:g" in keys
    assert not {"node:b", "node:c", "node:d", "wait:b", "label:f4"} & keys
    assert scene.standing_for("node:c") is scene.sheet["group:g"]
    assert scene.standing_for("flow:f3") is scene.sheet["group:g"]
    assert scene.standing_for("node:a") is scene.sheet["node:a"]
    assert "problem:p" in keys


def test_the_card_says_how_many_steps_and_what_they_take() -> None:
    told = words(scene_of(drawn(group("b", "c", "d"))).sheet["group:g"])
    assert told[:2] == ["2 steg", "Behandle"]
    assert told[2:] == ["Venting", "1 d", "Arbeid", "28 min"]


def test_arrows_are_drawn_to_the_card_and_those_with_the_same_ends_as_one() -> None:
    scene = scene_of(drawn(group("b", "c", "d")))
    flows = flows_of(scene)
    assert flows["f2"] == ("a", "g")
    assert flows["f5"] == ("g", "e")
    assert flows["f7"] == ("e", "g")
    assert not {"f3", "f4", "f6"} & flows.keys()
    assert scene.standing_for("flow:f6") is scene.sheet["flow:f5"]
    assert scene.sheet.get("label:f5") is None, "all cases go on, so there is no share"


def test_cases_that_part_inside_leave_with_their_shares() -> None:
    scene = scene_of(drawn(group("b", "c")))
    assert words(scene.sheet["label:f4"]) == ["25 %"]
    assert words(scene.sheet["label:f5"]) == ["75 %"]


def test_shares_into_the_card_are_added() -> None:
    scene = scene_of(drawn(group("d", "e")))
    assert flows_of(scene)["f4"] == ("c", "g")
    assert scene.standing_for("flow:f5") is scene.sheet["flow:f4"]
    assert scene.sheet.get("label:f4") is None
    assert words(scene.sheet["label:f7"]) == ["20 %"]


def test_no_figure_of_the_stream_is_another() -> None:
    plain, folded = drawn(), drawn(group("b", "c", "d"))
    assert analyse(plain, BASIS) == analyse(folded, BASIS)
    one, other = scene_of(plain), scene_of(folded)
    assert one.ladder_head == other.ladder_head


def test_the_ladder_adds_up_the_steps_of_the_main_route() -> None:
    plain, folded = (scene_of(drawn(*groups)).parts.times for groups in ((), (group("b", "c", "d"),)))
    assert [time.step for time in folded] == ["a", "g", "e", "f"]
    assert [time.step for time in plain] == ["a", "b", "e", "f"]
    assert folded[1].wait.replace("\u00a0", " ") == "1 d"
    assert folded[1].work.replace("\u00a0", " ") == "20 min"


def test_the_card_stands_where_a_step_of_the_group_stood() -> None:
    shown = drawn(group("b", "c", "d"))
    bounds = scene_of(shown).sheet["group:g"].bounds
    assert (bounds.left + bounds.right) / 2 in [shown.nodes[node].x for node in "bd"]


def test_dragging_moves_the_card_and_keeps_its_figures() -> None:
    before = drawn(group("b", "c", "d"))
    first = scene_of(before)
    nodes = {
        key: node.model_copy(update={"x": node.x + 40}) if key in "bcd" else node for key, node in before.nodes.items()
    }
    after = before.model_copy(update={"nodes": frozen_mapping(nodes)})
    moved = map_scene(after, first.analysis, NB, first, live=True)
    assert moved.parts.groups is first.parts.groups
    assert moved.sheet["group:g"].bounds.left == pytest.approx(first.sheet["group:g"].bounds.left + 40)


def test_an_open_group_is_a_frame_and_only_its_tab_is_hit() -> None:
    scene = scene_of(drawn(group("b", "d", "c", collapsed=False)))
    frame, tab = scene.sheet["frame:g"].bounds, scene.sheet["group:g"].bounds
    for node in "bcd":
        box = scene.sheet[f"node:{node}"].bounds
        assert frame.contains(box.left, box.top)
        assert frame.contains(box.right, box.bottom)
    assert hit(scene, (tab.left + tab.right) / 2, tab.top + 2) == "group:g"
    gap = scene.sheet["node:b"].bounds.right + 20
    assert hit(scene, gap, scene.sheet["node:b"].bounds.bottom + 4) == "lane:lane:"


def test_a_card_is_hit_and_caught_by_a_box() -> None:
    scene = scene_of(drawn(group("b", "c", "d")))
    box = scene.sheet["group:g"].bounds
    assert hit(scene, box.left + 40, box.top + 30) == "group:g"
    assert "group:g" in inside(scene, box.grown(10))


def test_a_group_that_cannot_be_added_up_has_no_times() -> None:
    whole = stream(
        step("a", 10, split=Split.PARALLEL),
        step("b", 20),
        step("c", 30),
        step("d"),
        flows=["a b", "a c", "b d", "c d", "d END"],
    )
    shown = whole.model_copy(update={"groups": frozen_mapping({"g": StepGroup(id="g", members=("a", "b"))})})
    assert words(scene_of(shown).sheet["group:g"]) == ["2 steg", "uten navn", "Venting", "–", "Arbeid", "–"]


def test_unknown_times_are_a_bound() -> None:
    whole = stream(step("a", None, 450), step("b", 20, 450), flows=["a b", "b END"])
    shown = whole.model_copy(update={"groups": frozen_mapping({"g": StepGroup(id="g", members=("a", "b"))})})
    assert "minst 20 min" in words(scene_of(shown).sheet["group:g"])


def test_time_on_an_arrow_inside_is_waiting_in_the_group() -> None:
    whole = stream(step("a", 10, 0), step("b", 20, 0), step("c"), flows=["a b +450", "b c", "c END"])
    shown = whole.model_copy(update={"groups": frozen_mapping({"g": StepGroup(id="g", members=("a", "b"))})})
    assert minutes(450) == shown.flows["f1"].delay
    assert "1 d" in words(scene_of(shown).sheet["group:g"])


def test_on_a_collapsed_lane_the_card_is_a_small_mark() -> None:
    shown = drawn(group("b", "c", "d"))
    (lane,) = shown.lanes.values()
    low = shown.model_copy(update={"lanes": frozen_mapping({lane.id: lane.model_copy(update={"collapsed": True})})})
    scene = scene_of(low)
    card = scene.sheet["group:g"]
    assert card.bounds.height < 40
    assert words(card) == ["2×"]
    assert scene.standing_for("node:b") is card
