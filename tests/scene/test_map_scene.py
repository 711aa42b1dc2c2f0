import pytest

from vsa.analysis import analyse, basis_of
from vsa.drawing.bounds import covered
from vsa.drawing.primitives import Hatch, Path, Rect, Text
from vsa.drawing.theme import COLOURS
from vsa.edits.lanes import move_lane
from vsa.edits.move import move
from vsa.i18n import LANGUAGES, translator
from vsa.model.document import Document
from vsa.model.durations import Unit, duration
from vsa.model.nodes import Note, Step, Store, Symbol
from vsa.model.stream import Flow, Lane, LaneKind, Stream
from vsa.scene import HEAD_WIDTH, LADDER_HEIGHT, hit, inside, map_scene, step_numbers
from vsa.scene.ladder import MOST_PIECES, Rung, ladder


@pytest.fixture(scope="module")
def scene(stream, analysis, tr):
    return map_scene(stream, analysis, tr)


def keys(sheet, kind):
    return [item.key.partition(":")[2] for item in sheet.items if item.key.startswith(f"{kind}:")]


def texts(item):
    return [primitive.text for primitive in item.primitives if isinstance(primitive, Text)]


def middle(item):
    box = item.bounds
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def changed(document, stream, tr, **kwargs):
    return map_scene(
        document.streams[stream.id], analyse(document.streams[stream.id], basis_of(document)), tr, **kwargs
    )


def with_node(stream, node):
    return stream.model_copy(update={"nodes": {**stream.nodes, node.id: node}})


def tokens(primitive):
    if isinstance(primitive, Text):
        return {primitive.token, primitive.halo} - {None}
    if isinstance(primitive, Hatch):
        return {primitive.ground, primitive.pen.token}
    return {primitive.fill, primitive.pen and primitive.pen.token} - {None}


def test_everything_on_the_map_has_its_key(scene, stream):
    assert keys(scene.sheet, "lane") == list(stream.lanes)
    assert keys(scene.sheet, "node") == list(stream.nodes)
    assert set(keys(scene.sheet, "flow")) == set(stream.flows)
    assert set(keys(scene.sheet, "wait")) == {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}
    assert set(keys(scene.sheet, "label")) == {"k-4", "k-5", "k-6", "4-4", "4-5", "4-6", "8-7", "8-p"}
    assert keys(scene.sheet, "problem") == list(stream.problems)


def test_painting_order_runs_from_lanes_to_bursts_with_the_main_route_over_other_arrows(scene):
    kinds = [item.key.partition(":")[0] for item in scene.sheet.items]
    assert list(dict.fromkeys(kinds)) == ["lane", "flow", "node", "wait", "label", "problem"]
    assert keys(scene.sheet, "flow")[-1] in scene.analysis.main.route.flows


def test_every_colour_is_in_the_theme(scene):
    sheets = (scene.sheet, scene.heads, scene.ladder, scene.ladder_head)
    used = {token for sheet in sheets for item in sheet.items for each in item.primitives for token in tokens(each)}
    assert used <= COLOURS.keys()


def test_the_main_route_is_thick_and_rework_dashed(scene):
    main, branch, back = (scene.sheet[f"flow:{flow}"].primitives[0].pen for flow in ("1-2", "k-5", "8-7"))
    assert (main.width, main.token) == (2.6, "text")
    assert (branch.width, branch.token) == (1.5, "arrow")
    assert (back.width, back.dash, back.token) == (1.9, (6.0, 4.0), "s")


def test_the_users_lane_is_tinted_and_on_top(scene):
    first, *others = [item for item in scene.sheet.items if item.key.startswith("lane:")]
    assert first.bounds.top == 0
    assert first.primitives[0].fill == "user_lane"
    assert {other.primitives[0].fill for other in others} == {"surface", "surface2"}


def test_lane_heads_are_as_high_as_the_lanes_beside_them(scene, stream):
    for lane in stream.lanes:
        head, band = scene.heads[f"lane:{lane}"], scene.sheet[f"lane:{lane}"]
        assert (head.bounds.top, head.bounds.bottom) == (band.bounds.top, band.bounds.bottom)
        assert (head.bounds.left, head.bounds.right) == (0, HEAD_WIDTH)
    assert texts(scene.heads["lane:søker"]) == ["Søker", "bruker"]


def test_a_wait_stands_on_the_main_arrow_with_its_letter_and_time(scene):
    assert texts(scene.sheet["wait:4"]) == ["B", "15\u00a0d"]
    assert texts(scene.sheet["wait:2"]) == ["M", "3\u00a0d"]
    assert texts(scene.sheet["label:8-7"]) == ["15\u00a0%"]


def test_nothing_is_drawn_outside_the_sheet(scene):
    left, top, right, bottom = covered(each for item in scene.sheet.items for each in item.primitives)
    assert (left, top) >= (0, 0)
    assert right <= scene.sheet.bounds.right
    assert bottom <= scene.sheet.bounds.bottom


def test_a_map_without_a_step_still_shows_its_lanes(document, stream, tr):
    nothing = {"nodes": {}, "flows": {}, "problems": {}}
    emptied = stream.model_copy(update=nothing)
    scene = map_scene(emptied, analyse(emptied, basis_of(document)), tr)
    assert keys(scene.sheet, "lane") == list(stream.lanes)
    assert all(item.bounds.width > 0 and item.bounds.height > 0 for item in scene.sheet.items)
    assert scene.sheet.bounds.width > 0


def test_the_sheet_reaches_under_a_note_beside_the_map(document, stream, analysis, tr):
    far = Note(id="husk", lane="dok", x=9000.0, text="Husk å spørre juristen")
    scene = map_scene(stream.model_copy(update={"notes": {far.id: far}}), analysis, tr)
    assert scene.sheet["note:husk"].bounds.right < scene.sheet.bounds.right
    assert scene.sheet["lane:dok"].bounds.right == scene.sheet.bounds.right


def test_steps_are_numbered_in_drawing_order(stream):
    assert step_numbers(stream)["3"] == 3
    assert step_numbers(stream)["10"] == 10


class TestLadder:
    def runs(self, scene, token):
        return [each for each in self.drawn(scene) if isinstance(each, Text) and each.token == token]

    def drawn(self, scene):
        return [each for item in scene.ladder.items for each in item.primitives]

    def test_it_stands_under_the_cards_of_the_main_route(self, scene, stream):
        work = self.runs(scene, "text")
        steps = [stream.nodes[step] for step in scene.analysis.main.route.steps]
        assert [run.x + run.width / 2 for run in work] == pytest.approx([step.x for step in steps])

    def test_it_says_waits_above_and_work_below(self, scene):
        waits, work = self.runs(scene, "wait"), self.runs(scene, "text")
        assert [run.text.replace("\u00a0", " ") for run in waits] == [
            "1 d",
            "3 d",
            "4 d",
            "5 d",
            "1 d",
            "2 d",
            "1,5 d",
        ]
        assert [run.text.replace("\u00a0", " ") for run in work] == [
            "20 min",
            "10 min",
            "60 min",
            "240 min",
            "90 min",
            "30 min",
            "25 + 15 min",
        ]
        assert max(run.y for run in waits) < min(run.y for run in work) - 40

    def test_every_wait_is_filled_up_to_the_card(self, scene, stream):
        fills = [each for each in self.drawn(scene) if isinstance(each, Rect) and each.fill == "wait_fill"]
        edges = [stream.nodes[step].x - 65 for step in scene.analysis.main.route.steps]
        assert [fill.x + fill.width for fill in fills] == pytest.approx(edges)

    def test_a_step_that_moves_leaves_the_pieces_without_it_as_they_are(self):
        steps = [Rung(100.0 * place, 100.0 * place + 60, "1 d", "20 min") for place in range(1, 65)]
        moved = [*steps[:40], steps[40]._replace(left=4101.0), *steps[41:]]
        before, after = ladder(steps, 7000.0).items[1:], ladder(moved, 7000.0).items[1:]
        assert [piece is known for piece, known in zip(after, before, strict=True)] == [True, True, False, True]

    def test_pieces_of_edits_long_ago_are_forgotten(self):
        def drawn(left):
            return ladder([Rung(left, 160.0, "1 d", "20 min")], 7000.0).items[1]

        first = drawn(100.0)
        assert drawn(100.0) is first
        for edit in range(1, MOST_PIECES + 1):
            drawn(100.0 + edit / 100)
        assert drawn(100.0) is not first

    def test_its_head_sums_the_main_route(self, scene):
        (item,) = scene.ladder_head.items
        assert [text.replace("\u00a0", " ") for text in texts(item)] == [
            "Vent, hovedløp",
            "17,5 d",
            "Arbeid, hovedløp",
            "7 t 55 min",
        ]
        assert scene.ladder.bounds.height == scene.ladder_head.bounds.height == LADDER_HEIGHT

    def test_time_on_the_way_and_in_pauses_stands_with_the_wait(self, document, stream, tr):
        paused = stream.nodes["2"].model_copy(update={"wait_within": duration(1, Unit.DAY)})
        slow = stream.flows["1-2"].model_copy(update={"delay": duration(2, Unit.DAY)})
        there = with_node(stream, paused).model_copy(update={"flows": {**stream.flows, slow.id: slow}})
        scene = changed(document.model_copy(update={"streams": {stream.id: there}}), stream, tr)
        assert self.runs(scene, "wait")[1].text == "6\u00a0d"
        assert texts(scene.sheet["label:1-2"]) == ["2\u00a0d"]

    def test_cards_that_stand_on_one_another_do_not_fold_it_back(self, document, stream, tr):
        moved = move(document, stream.id, ["6"], -600, 0)
        waves = [each for each in self.drawn(changed(moved, stream, tr)) if isinstance(each, Path)]
        across = [command[1] for wave in waves for command in wave.commands]
        assert across == sorted(across)


class TestHits:
    def test_a_card_is_hit_before_the_arrow_and_the_lane_behind_it(self, scene):
        assert hit(scene, *middle(scene.sheet["node:3"])) == "node:3"

    def test_a_burst_is_hit_before_its_card(self, scene):
        assert hit(scene, *middle(scene.sheet["problem:b2"])) == "problem:b2"

    def test_an_arrow_is_hit_along_its_whole_course_within_the_slack(self, scene):
        (x, y), (to_x, _) = scene.routing.routes["1-2"].points[:2]
        assert hit(scene, (x + to_x) / 2, y + 5, 6) == "flow:1-2"
        assert hit(scene, (x + to_x) / 2, y + 5, 2) == "lane:dok"

    def test_empty_ground_is_its_lane_and_outside_is_nothing(self, scene):
        lane = scene.sheet["lane:annen"].bounds
        assert hit(scene, 5, lane.bottom - 5) == "lane:annen"
        assert hit(scene, -50, -50) is None

    def test_a_rectangle_catches_what_lies_wholly_inside(self, scene):
        card = scene.sheet["node:2"].bounds
        assert "node:2" in inside(scene, card.grown(1))
        assert "node:2" not in inside(scene, card.grown(-1))
        everything = inside(scene, scene.sheet.bounds.grown(1))
        assert not {key.partition(":")[0] for key in everything} & {"lane", "wait", "label"}


class TestChanges:
    def kept(self, scene, before):
        return {item.key for item in scene.sheet.items if before.sheet.get(item.key) is item}

    def test_the_same_stream_gives_the_same_items(self, scene, stream, analysis, tr):
        again = map_scene(stream, analysis, tr, scene)
        assert self.kept(again, scene) == {item.key for item in scene.sheet.items}
        assert again.heads is scene.heads
        assert again.ladder is scene.ladder
        assert again.ladder_head is scene.ladder_head

    def test_a_dragged_card_takes_only_its_own_things_along(self, scene, document, stream, tr):
        moved = changed(move(document, stream.id, ["2"], 4, 6), stream, tr, previous=scene, live=True)
        anew = {item.key for item in moved.sheet.items} - self.kept(moved, scene)
        assert {"node:2", "problem:b1"} <= anew
        assert anew <= {
            "node:2",
            "problem:b1",
            "flow:1-2",
            "flow:2-3",
            "wait:2",
            "wait:3",
            *(f"lane:{lane}" for lane in stream.lanes),
        }

    def test_after_the_gesture_the_arrows_run_as_when_the_document_is_opened(self, scene, document, stream, tr):
        there = move(document, stream.id, ["6"], 40, 9)
        live = changed(there, stream, tr, previous=scene, live=True)
        settled = changed(there, stream, tr, previous=live)
        assert settled.routing.routes == changed(there, stream, tr).routing.routes

    def test_lanes_in_another_order_are_drawn_in_that_order(self, scene, stream, document, tr):
        there = move_lane(document, stream.id, list(stream.lanes)[-1], 1)
        after, opened = changed(there, stream, tr, previous=scene), changed(there, stream, tr)
        assert list(after.routing.lane_tops) == list(opened.routing.lane_tops) != list(scene.routing.lane_tops)
        assert after.sheet == opened.sheet

    def test_a_rename_makes_one_item_anew(self, scene, document, stream, tr):
        renamed = with_node(stream, stream.nodes["7"].model_copy(update={"name": "Skrive og sende vedtak"}))
        after = changed(document.model_copy(update={"streams": {stream.id: renamed}}), stream, tr, previous=scene)
        assert {item.key for item in after.sheet.items} - self.kept(after, scene) == {"node:7"}

    def test_a_new_share_makes_its_label_anew(self, scene, document, stream, tr):
        flows = {
            **stream.flows,
            "k-4": stream.flows["k-4"].model_copy(update={"share": 0.36}),
            "k-6": stream.flows["k-6"].model_copy(update={"share": 0.49}),
        }
        there = stream.model_copy(update={"flows": flows})
        after = changed(document.model_copy(update={"streams": {stream.id: there}}), stream, tr, previous=scene)
        assert {item.key for item in after.sheet.items} - self.kept(after, scene) == {"label:k-4", "label:k-6"}

    def test_another_language_makes_words_anew(self, scene, stream, analysis):
        english = map_scene(stream, analysis, translator("en"), scene)
        assert texts(english.heads["lane:søker"]) == ["Søker", "user"]
        assert texts(english.sheet["wait:4"])[0] == "U"


class TestUnusualStreams:
    def draw(self, stream, tr):
        document = Document(streams={stream.id: stream})
        return map_scene(stream, analyse(stream, basis_of(document)), tr)

    def test_an_empty_stream_has_empty_sheets(self, tr):
        scene = self.draw(Stream(id="s"), tr)
        assert scene.sheet.items == ()
        assert hit(scene, 10, 10) is None

    def test_lanes_without_steps_are_drawn(self, tr):
        lanes = {"u": Lane(id="u", name="Søker", kind=LaneKind.USER), "x": Lane(id="x")}
        scene = self.draw(Stream(id="s", lanes=lanes), tr)
        assert keys(scene.sheet, "lane") == ["u", "x"]
        assert texts(scene.heads["lane:x"]) == ["Ukjent rolle"]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_refused_stream_is_still_drawn_with_the_shares_as_written(self, language):
        lanes = {"l": Lane(id="l", name="Rolle")}
        nodes = {name: Step(id=name, lane="l", x=100 + 200 * place, dy=60) for place, name in enumerate("abc")}
        flows = {
            "1": Flow(id="1", source="a", target="b", share=0.6),
            "2": Flow(id="2", source="a", target="c", share=0.2),
        }
        scene = self.draw(Stream(id="s", lanes=lanes, nodes=nodes, flows=flows), translator(language))
        assert scene.analysis.main is None
        assert texts(scene.sheet["label:1"])[0].startswith("60")
        assert texts(scene.ladder_head.items[0])[1] == "–"

    def test_a_wait_without_an_arrow_stands_beside_its_step(self, tr):
        step = Step(id="a", lane="l", wait="2 d", x=200, dy=60)
        scene = self.draw(Stream(id="s", lanes={"l": Lane(id="l")}, nodes={"a": step}), tr)
        assert scene.sheet["wait:a"].bounds.right < scene.sheet["node:a"].bounds.left + 15

    def test_a_store_is_its_own_triangle(self, tr):
        nodes = {
            "a": Step(id="a", lane="l", x=100, dy=60),
            "b": Store(id="b", lane="l", x=300, dy=60, wait="3 d"),
            "c": Step(id="c", lane="l", x=500, dy=60, wait="1 d", process_time="5 min"),
        }
        flows = {
            "1": Flow(id="1", source="a", target="b"),
            "2": Flow(id="2", source="b", target="c"),
        }
        scene = self.draw(Stream(id="s", lanes={"l": Lane(id="l")}, nodes=nodes, flows=flows), tr)
        assert keys(scene.sheet, "wait") == ["c"]
        assert "3\u00a0d" in texts(scene.sheet["node:b"])
        assert "4\u00a0d" in texts(scene.ladder.items[1])

    def test_notes_and_symbols_of_any_kind_are_drawn_in_their_lane(self, tr):
        stream = Stream(
            id="s",
            lanes={"l": Lane(id="l")},
            notes={"n": Note(id="n", text="Husk", lane="l", x=100, dy=60)},
            symbols={"y": Symbol(id="y", kind="hologram", name="Robot", lane="l", x=300, dy=60)},
        )
        scene = self.draw(stream, tr)
        assert texts(scene.sheet["note:n"]) == ["Husk"]
        assert texts(scene.sheet["symbol:y"]) == ["Robot", "hologram"]
        assert hit(scene, 300, 60) == "symbol:y"
