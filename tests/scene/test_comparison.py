"""Two states side by side: the same columns, tags by word and sign, figures, and the list of changes."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vsa.analysis import analyse, basis_of
from vsa.analysis.differences import ASPECTS
from vsa.drawing.primitives import Path, Pen, Primitive, Rect, Text
from vsa.drawing.sheet import Item
from vsa.edits.delete import delete
from vsa.edits.ideal import make_ideal
from vsa.edits.move import Spot, arrange
from vsa.i18n import LANGUAGES, translator
from vsa.model.actions import Action, Reference, Status
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.durations import Unit, duration
from vsa.model.nodes import Step
from vsa.model.stream import State, Stream
from vsa.scene.compact_symbols import CARD
from vsa.scene.comparison import ComparisonScene, comparison_scene
from vsa.scene.comparison_changes import StepChange
from vsa.scene.comparison_figures import FigureRow
from vsa.scene.difference_words import ARROW, TEXTS, TURNS

NB = translator("nb")
SPACE = "\u00a0"


def scene_of(document: Document, tr=NB) -> ComparisonScene:
    current, ideal = document.in_state(State.CURRENT), document.in_state(State.IDEAL)
    assert current is not None
    assert ideal is not None
    basis = basis_of(document)
    return comparison_scene(document, current, analyse(current, basis), ideal, analyse(ideal, basis), tr)


def ideal_of(document: Document) -> Stream:
    found = document.in_state(State.IDEAL)
    assert found is not None
    return found


def with_ideal(document: Document, **changes: object) -> Document:
    ideal = ideal_of(document).model_copy(update=changes)
    return document.model_copy(update={"streams": frozen_mapping({**document.streams, ideal.id: ideal})})


def with_step(document: Document, step: str, **changes: object) -> Document:
    nodes = ideal_of(document).nodes
    return with_ideal(document, nodes=frozen_mapping({**nodes, step: nodes[step].model_copy(update=changes)}))


def with_actions(document: Document, *actions: Action) -> Document:
    return document.model_copy(update={"actions": frozen_mapping({action.id: action for action in actions})})


def replaced_step(document: Document) -> Document:
    """Step 2 of the leader gives way to a new one of the document centre."""
    ideal = ideal_of(document)
    new = Step(id="daglig", name="Fordele sak daglig", lane="dok", process_time="5 min", wait="0.5 d")
    nodes = {("daglig" if key == "2" else key): (new if key == "2" else node) for key, node in ideal.nodes.items()}

    def moved(end: str) -> str:
        return "daglig" if end == "2" else end

    flows = {
        key: flow.model_copy(update={"source": moved(flow.source), "target": moved(flow.target)})
        for key, flow in ideal.flows.items()
    }
    return with_ideal(document, nodes=frozen_mapping(nodes), flows=frozen_mapping(flows))


@pytest.fixture(scope="module")
def copied(document) -> Document:
    return make_ideal(document)


@pytest.fixture(scope="module")
def improved(copied) -> Document:
    """One step replaced, one quicker, and fewer cases with shortcomings."""
    quicker = with_step(replaced_step(copied), "3", process_time=duration(40, Unit.MINUTE), wait=duration(1, Unit.DAY))
    flows = ideal_of(quicker).flows
    shares = {"k-4": 0.15, "k-6": 0.70}
    changed = {key: flows[key].model_copy(update={"share": share}) for key, share in shares.items()}
    return with_ideal(quicker, flows=frozen_mapping({**flows, **changed}))


@pytest.fixture(scope="module")
def compared(improved) -> ComparisonScene:
    return scene_of(improved)


def texts(items: Iterable[Item]) -> list[Text]:
    return [part for item in items for part in item.primitives if isinstance(part, Text)]


def part(item: Item, kind: type[Primitive]) -> Primitive:
    return next(each for each in item.primitives if isinstance(each, kind))


def change(scene: ComparisonScene, key: str) -> StepChange:
    return next(each for each in scene.changes if each.key == key)


def figure(scene: ComparisonScene, name: str) -> FigureRow:
    return next(each for each in scene.figures if each.id == name)


def test_steps_that_pair_stand_in_the_same_place_in_both_maps(compared: ComparisonScene) -> None:
    current, ideal = compared.maps.current, compared.maps.ideal
    assert current.sheet.bounds.width == ideal.sheet.bounds.width
    assert current.routing.lane_tops == ideal.routing.lane_tops
    pairs = [(node, compared.comparison.pairing.same(node)) for node in ideal.places]
    assert len([origin for _, origin in pairs if origin]) == len(current.places) - 1
    assert all(ideal.places[node] == current.places[origin] for node, origin in pairs if origin)


def test_a_step_that_another_role_does_keeps_its_column(copied: Document) -> None:
    maps = scene_of(with_step(copied, "8", lane="dok")).maps
    before, after = maps.current.places["8"], maps.ideal.places["8"]
    assert (before.lane, after.lane) == ("leder", "dok")
    assert before.x == after.x


def test_a_removed_step_is_dashed_struck_out_and_tagged(compared: ComparisonScene) -> None:
    sheet = compared.maps.ideal.sheet
    ghost = sheet["gone:2"]
    frame = part(ghost, Rect)
    assert isinstance(frame, Rect)
    assert frame.pen is not None
    assert frame.pen.dash
    name, was = texts([ghost])
    assert (name.text, name.strike) == ("Fordele sak", True)
    assert was.text == f"var 10{SPACE}min · 3{SPACE}d"
    assert [text.text for text in texts([sheet["mark:gone:2"]])] == ["Fjernet"]
    assert compared.maps.current.sheet.get("gone:2") is None


def test_a_new_step_has_a_heavy_edge_and_its_word(compared: ComparisonScene) -> None:
    sheet = compared.maps.ideal.sheet
    frame = part(sheet["node:daglig"], Rect)
    assert isinstance(frame, Rect)
    assert frame.pen == Pen("vs", 3.0)
    assert [text.text for text in texts([sheet["mark:node:daglig"]])] == ["Ny"]


def test_a_changed_step_has_a_triangle_and_an_unchanged_one_nothing(compared: ComparisonScene) -> None:
    sheet = compared.maps.ideal.sheet
    triangle = part(sheet["mark:node:3"], Path)
    assert isinstance(triangle, Path)
    assert len(triangle.commands) == 4
    assert sheet.get("mark:node:1") is None
    assert {item.key for item in sheet.items if item.key.startswith("mark:")} == {
        "mark:gone:2",
        "mark:node:daglig",
        "mark:node:3",
        "mark:node:4",
    }


def test_no_card_covers_another(compared: ComparisonScene) -> None:
    for shown in (compared.maps.current, compared.maps.ideal):
        cards = [item for item in shown.sheet.items if item.key.startswith(("node:", "gone:"))]
        assert all(not one.bounds.overlaps(other.bounds) for one in cards for other in cards if one is not other)


def test_the_legend_counts_every_kind(compared: ComparisonScene) -> None:
    words = [text.text for text in texts(compared.legend.items)]
    assert words == ["Fjernet", "1 steg", "Ny", "1 steg", "Endret", "2 steg"]
    assert compared.unchanged == "Uendret (uten merke): 7 steg"
    assert compared.touched == "4 steg berørt"


def test_the_changes_say_what_becomes_what(compared: ComparisonScene) -> None:
    assert [each.key for each in compared.changes] == ["removed:2", "changed:3", "changed:4"]
    assert change(compared, "removed:2").text == "erstattet av «Fordele sak daglig»"
    assert change(compared, "removed:2").ideal == ("daglig",)
    assert change(compared, "changed:3").text == f"60 {ARROW} 40{SPACE}min, vent 4 {ARROW} 1{SPACE}d"
    assert change(compared, "changed:4").text == f"35 {ARROW} 15{SPACE}% av sakene"
    assert change(compared, "changed:3").spoken.startswith("3 Kontrollere mangler. Endret. 60 til 40")


def test_a_new_step_that_replaces_nothing_has_a_line_of_its_own(copied: Document) -> None:
    nodes = ideal_of(copied).nodes
    new = Step(id="ny", name="Varsle naboer", lane="dok", process_time="5 min")
    line = change(scene_of(with_ideal(copied, nodes=frozen_mapping({**nodes, "ny": new}))), "new:ny")
    assert (line.number, line.title, line.current, line.ideal) == ("", "Varsle naboer", (), ("ny",))
    assert "5" in line.text


def test_a_removed_step_without_a_successor_is_just_removed(copied: Document) -> None:
    found = scene_of(delete(copied, ideal_of(copied).id, ["9"]))
    assert change(found, "removed:9").text == "fjernet"


@pytest.mark.parametrize("state", ["now", "ideal"])
def test_an_action_that_names_the_step_in_either_state_realises_the_change(improved: Document, state: str) -> None:
    action = Action(id="t", number=7, steps=(Reference(stream=state, element="3"),))
    found = scene_of(with_actions(improved, action))
    assert change(found, "changed:3").actions == ("t",)
    assert change(found, "changed:3").link == "Tiltak 7"
    assert change(found, "changed:4").actions == ()
    assert change(found, "changed:4").link == "Mangler tiltak"


def test_an_action_on_a_problem_of_the_step_realises_the_change(improved: Document) -> None:
    action = Action(id="t", number=2, problems=(Reference(stream="now", element="b3"),))
    assert change(scene_of(with_actions(improved, action)), "changed:4").actions == ("t",)


def test_an_action_on_the_step_that_replaces_it_realises_the_removal(improved: Document) -> None:
    action = Action(id="t", number=3, steps=(Reference(stream="ideal", element="daglig"),))
    assert change(scene_of(with_actions(improved, action)), "removed:2").actions == ("t",)


def test_an_action_that_realises_a_step_of_the_ideal_state_realises_its_change(improved: Document) -> None:
    action = Action(id="t", number=3, realises=(Reference(stream="ideal", element="3"),))
    assert change(scene_of(with_actions(improved, action)), "changed:3").actions == ("t",)


def test_a_rejected_action_realises_nothing(improved: Document) -> None:
    action = Action(id="t", number=1, status=Status.REJECTED, steps=(Reference(stream="now", element="3"),))
    assert change(scene_of(with_actions(improved, action)), "changed:3").actions == ()


def test_things_on_both_maps_lead_to_their_change(compared: ComparisonScene) -> None:
    removed = change(compared, "removed:2")
    assert compared.change_of("gone:2") is compared.change_of("node:daglig") is removed
    assert compared.change_of_current("node:2") is removed
    assert compared.change_of_current("node:3") is compared.change_of("node:3") is change(compared, "changed:3")
    assert compared.change_of("node:1") is compared.change_of_current("node:1") is None


def test_figures_have_both_values_and_the_change_of_what_is_shown(compared: ComparisonScene) -> None:
    lead_time = figure(compared, "lead_time")
    assert lead_time.unit == "arbeidsdager"
    values = [float(text.replace(",", ".").replace("−", "-")) for text in (lead_time.current, lead_time.ideal)]
    assert float(lead_time.change.replace(",", ".").replace("−", "-")) == pytest.approx(values[1] - values[0])
    assert (lead_time.direction, lead_time.verdict, lead_time.word) == (-1, "better", "bedre")
    assert lead_time.part.endswith("% · bedre")


def test_more_of_what_should_be_high_is_better_and_the_same_says_so(compared: ComparisonScene) -> None:
    ratio = figure(compared, "value_ratio")
    assert (ratio.direction, ratio.verdict) == (1, "better")
    assert ratio.part == "%-poeng · bedre"
    worse = figure(scene_of_worse(compared), "lead_time")
    assert (worse.direction, worse.verdict, worse.word) == (1, "worse", "dårligere")


def scene_of_worse(compared: ComparisonScene) -> ComparisonScene:
    """The other way round: what was ideal is now current."""
    current, ideal = compared.maps.ideal, compared.maps.current
    document = Document(streams={})
    streams = (
        current.stream.model_copy(update={"state": State.CURRENT}),
        ideal.stream.model_copy(update={"state": State.IDEAL}),
    )
    return comparison_scene(document, streams[0], current.analysis, streams[1], ideal.analysis, NB)


def test_the_deadline_is_compared_in_its_own_unit(compared: ComparisonScene) -> None:
    deadline = figure(compared, "statutory_time")
    assert deadline.label == f"Brukt av lovfrist 12{SPACE}uker"
    assert deadline.unit == "nettotid i uker"


def test_nothing_changed(copied: Document) -> None:
    found = scene_of(copied)
    assert found.changes == ()
    assert {row.change for row in found.figures} == {"uendret"}
    assert (found.freed.gain, found.freed.title) == (False, "Ingen tid frigjort")


def test_freed_time_is_a_gain_more_work_is_not_and_the_unknown_is_said(improved: Document, copied: Document) -> None:
    gain = scene_of(improved).freed
    assert gain.gain
    assert "frigjort per år" in gain.title
    assert "årsverk" in gain.text
    more = scene_of(with_step(copied, "6", process_time=duration(300, Unit.MINUTE))).freed
    assert not more.gain
    assert "mer arbeid per år" in more.title
    current = copied.streams["now"].model_copy(update={"volume_per_year": None})
    unknown = copied.model_copy(update={"streams": frozen_mapping({**copied.streams, "now": current})})
    assert scene_of(unknown).freed.title == "Frigjort tid er ukjent"


def test_a_state_that_cannot_be_computed_is_still_drawn(copied: Document) -> None:
    flows = ideal_of(copied).flows
    too_many = flows["k-4"].model_copy(update={"share": 0.9})
    found = scene_of(with_ideal(copied, flows=frozen_mapping({**flows, "k-4": too_many})))
    assert figure(found, "lead_time").ideal == "–"
    assert figure(found, "lead_time").direction == 0
    assert found.lead_times[1] == "–"
    assert found.maps.ideal.sheet.get("node:3") is not None


def test_a_lane_of_the_ideal_state_alone_stands_in_both_maps(copied: Document) -> None:
    ideal = ideal_of(copied)
    lane = ideal.lanes["dok"].model_copy(update={"id": "robot", "name": "Robot"})
    found = scene_of(
        with_step(with_ideal(copied, lanes=frozen_mapping({**ideal.lanes, "robot": lane})), "3", lane="robot")
    )
    for shown in (found.maps.current, found.maps.ideal):
        assert list(shown.routing.lane_tops)[-1] == "ideal:robot"
    assert found.maps.ideal.places["3"].lane == "ideal:robot"


def test_a_renamed_lane_is_the_same_lane_by_its_new_name(copied: Document) -> None:
    lanes = ideal_of(copied).lanes
    renamed = {**lanes, "dok": lanes["dok"].model_copy(update={"name": "Innbyggerservice"})}
    found = scene_of(with_ideal(copied, lanes=frozen_mapping(renamed)))
    heads = [
        [text.text for text in texts([shown.heads["lane:dok"]])] for shown in (found.maps.current, found.maps.ideal)
    ]
    assert heads == [["Dokumentsenter"], ["Innbyggerservice"]]
    assert "Innbyggerservice" in change(found, "changed:1").text


def test_long_names_stay_inside_their_card(copied: Document) -> None:
    name = "Saksbehandlingsrutinekvalitetssikringskontroll med alt som hører til"
    found = scene_of(with_step(copied, "3", name=name))
    card = found.maps.ideal.sheet["node:3"]
    left = found.maps.ideal.places["3"].x - CARD[0] / 2
    assert all(left <= text.x and text.x + text.width <= left + CARD[0] for text in texts([card]))


def test_every_aspect_has_its_words() -> None:
    assert TEXTS.keys() | TURNS.keys() == set(ASPECTS)
    assert not TEXTS.keys() & TURNS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language(improved: Document, language) -> None:
    tr = translator(language)
    found = scene_of(improved, tr)
    assert all(ARROW not in each.spoken for each in found.changes)
    assert [text.text for text in texts([found.maps.ideal.sheet["mark:gone:2"]])] == [tr("compare.mark.removed")]


@settings(max_examples=25)
@given(st.sets(st.sampled_from([str(number) for number in range(1, 11)]), max_size=9))
def test_every_step_is_removed_changed_or_as_it_was(document, gone: set[str]) -> None:
    """Whatever is deleted from a copy, each current step is accounted for and the rest keeps its place."""
    copied = make_ideal(document)
    ideal = ideal_of(copied)
    left = delete(copied, ideal.id, gone)
    found = scene_of(left)
    assert set(found.comparison.removed) == gone
    assert found.comparison.added == ()
    assert {each.current[0] for each in found.changes if each.mark == "removed"} == gone
    stays = [node for node in ideal_of(left).nodes if node not in gone]
    assert all(found.maps.ideal.places[node] == found.maps.current.places[node] for node in stays)


def test_where_the_user_drew_things_does_not_matter(improved: Document) -> None:
    ideal = ideal_of(improved)
    places = {key: Spot(node.lane, 100.0 + 31 * place, 40.0) for place, (key, node) in enumerate(ideal.nodes.items())}
    moved = arrange(improved, ideal.id, places, list(ideal.lanes), dict.fromkeys(ideal.lanes, 300.0))
    assert scene_of(moved).maps.ideal.places == scene_of(improved).maps.ideal.places
