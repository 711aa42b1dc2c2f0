"""The examples are complete documents whose figures are those of the worked cases."""

import json
import runpy
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from vsa.analysis import analyse, basis_of
from vsa.analysis.improvement.findings import count_by_candidate, count_by_interview, low_hanging, totals
from vsa.analysis.improvement.guide import guide_questions
from vsa.analysis.improvement.readiness import Advice, readiness
from vsa.analysis.improvement.team import team
from vsa.analysis.summary import stream_summary
from vsa.drawing.primitives import Text
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.integrity import problems_of
from vsa.model.nodes import End, Start, Step
from vsa.model.stream import LaneKind, State, Stream
from vsa.scene import map_scene
from vsa.storage import load

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
WORKED = ("byggesak", "helse", "faktura")
"""Those whose figures are worked out by hand in `tests/cases`."""
NAMES = (*WORKED, "barnehage", "tilsetting", "avvik", "henvendelse", "sykefravaer")
WITHOUT_DEADLINE = ("tilsetting", "avvik", "henvendelse")
STATES = (State.CURRENT, State.IDEAL)
CARD_WIDTH, CARD_HEIGHT = 126, 100
DAYS_AND_PER_CENT = {
    ("byggesak", State.CURRENT): (28.5, 2.4),
    ("byggesak", State.IDEAL): (12.5, 5.4),
    ("helse", State.CURRENT): (25.2, 1.2),
    ("helse", State.IDEAL): (10.2, 3.0),
    ("faktura", State.CURRENT): (16.2, 0.0),
    ("faktura", State.IDEAL): (9.1, 0.1),
    ("barnehage", State.CURRENT): (66.4, 0.1),
    ("barnehage", State.IDEAL): (17.2, 0.3),
    ("tilsetting", State.CURRENT): (146.7, 0.8),
    ("tilsetting", State.IDEAL): (90.5, 1.3),
    ("avvik", State.CURRENT): (21.0, 0.3),
    ("avvik", State.IDEAL): (6.1, 1.1),
    ("henvendelse", State.CURRENT): (1.7, 1.0),
    ("henvendelse", State.IDEAL): (0.2, 10.9),
    ("sykefravaer", State.CURRENT): (46.8, 0.6),
    ("sykefravaer", State.IDEAL): (16.7, 1.8),
}


def example(name: str) -> Document:
    return load(examples() / f"{name}.vsa").document


def stream_of(document: Document, state: State) -> Stream:
    stream = document.in_state(state)
    assert stream is not None
    return stream


@pytest.mark.parametrize("name", WORKED)
@pytest.mark.parametrize("state", STATES)
def test_every_figure_is_that_of_the_case(name: str, state: State) -> None:
    measured = figures(name, state)
    wanted = json.loads((CASES / f"{name}-{state.value}.json").read_text("utf-8"))
    for part in ("main", "expected"):
        for measure, value in wanted[part].items():
            assert measured[part][measure] == (value if isinstance(value, list) else pytest.approx(value, abs=1e-6))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("state", STATES)
def test_the_figures_that_the_folder_tells(name: str, state: State) -> None:
    measured = figures(name, state)
    days, per_cent = DAYS_AND_PER_CENT[name, state]
    assert round(measured["lead_time_days"]["working"], 1) == days
    assert round(measured["expected"]["value_ratio"] * 100, 1) == per_cent


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_complete(name: str) -> None:
    document = example(name)
    assert document.example
    assert problems_of(document) == ()
    assert document.title
    assert document.unit
    assert document.municipality
    assert document.owner
    for state in STATES:
        stream = stream_of(document, state)
        assert next(iter(stream.lanes.values())).kind is LaneKind.USER
        assert bool(stream.deadline) is (name not in WITHOUT_DEADLINE)
        assert stream.volume_per_year
        assert [node.name for node in stream.nodes.values() if isinstance(node, Start)] == [stream.start_event]
        assert [node.name for node in stream.nodes.values() if isinstance(node, End)] == [stream.end_event]
        assert all(node.wait and node.process_time and node.value_class for node in steps(stream))
    current, ideal = (stream_of(document, state) for state in STATES)
    assert all(problem.text and problem.cause and problem.proposal for problem in current.problems.values())
    assert len(current.problems) >= 4
    assert all(node.origin for node in ideal.nodes.values())
    assert {origin for node in ideal.nodes.values() for origin in node.origin} <= set(current.nodes)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_goes_through_all_stages(name: str) -> None:
    document = example(name)
    assert document.chosen is not None
    assert len(document.findings) >= 8
    assert all(interview.answers for interview in document.interviews.values())
    assert document.readiness.day
    assert team(document.members.values()).missing == ()
    assert len(document.course_days) == 4
    assert document.indicators
    assert document.case_times
    assert document.meetings
    assert any(action.whys for action in document.actions.values())
    assert any(action.realises for action in document.actions.values())
    assert all(gain.baseline and gain.target and gain.remeasure for gain in document.gains.values())
    assert len(document.factors) >= 4
    assert document.audits
    assert any(entry.done for entry in document.plan.values())


@pytest.mark.parametrize("name", NAMES)
def test_actions_and_gains_hang_together(name: str) -> None:
    document = example(name)
    actions = list(document.actions.values())
    assert [action.number for action in actions] == list(range(1, len(actions) + 1))
    solved = {reference.element for action in actions for reference in action.problems}
    assert solved == set(stream_of(document, State.CURRENT).problems)
    current, ideal = (stream_of(document, state) for state in STATES)
    freed = labour_hours(document, current) - labour_hours(document, ideal)
    assert sum(action.gain_hours or 0 for action in actions) == pytest.approx(freed, abs=1)
    assert sum(gain.identified_hours or 0 for gain in document.gains.values()) == pytest.approx(freed, abs=1)
    realised = [gain for gain in document.gains.values() if gain.realised_hours]
    assert all(gain.remeasured and gain.used_for for gain in realised)


def test_waiting_for_others_stops_the_deadline_of_a_building_case() -> None:
    stream = stream_of(example("byggesak"), State.CURRENT)
    assert [node.id for node in steps(stream) if node.wait_stops_deadline] == ["4", "5"]


def test_the_actions_of_the_building_case() -> None:
    actions = list(example("byggesak").actions.values())
    assert [action.gain_hours for action in actions] == [60, 93, 15, 59, 95, 12, 17, None]
    assert [action.status.value for action in actions].count("ongoing") == 4
    assert sum(action.realised_hours or 0 for action in actions) == 12


def test_what_was_found_before_the_building_case_was_chosen() -> None:
    document = example("byggesak")
    findings = document.findings.values()
    assert list(count_by_interview(findings).values()) == [6, 3, 5, 4, 2, 4]
    assert document.chosen is not None
    assert [count_by_candidate(findings)[key] for key in document.candidates] == [9, 9, 6]
    assert [round(finding.hours) if finding.hours else None for finding in findings][:8] == [
        60,
        None,
        95,
        30,
        18,
        12,
        None,
        30,
    ]
    assert totals(findings).hours == pytest.approx(445.25)
    asked = set(guide_questions(document))
    assert all(answer.question in asked for each in document.interviews.values() for answer in each.answers)


def test_low_hanging_fruits_are_the_actions_that_they_became() -> None:
    document = example("byggesak")
    fruits = low_hanging(document.findings.values())
    assert [fruit.hours for fruit in fruits] == [60, None, 12, 12]
    for fruit in (each for each in fruits if each.action and each.hours is not None):
        assert document.actions[fruit.action].gain_hours == fruit.hours
    assert [fruit.action for fruit in fruits].count("") == 1


def test_the_unit_of_the_building_case_is_nearly_ready() -> None:
    document = example("byggesak")
    judged = readiness(document.checks)
    assert (judged.advice, judged.settled, judged.count) == (Advice.WITH_SUPPORT, 6, 8)
    whole = team(document.members.values())
    assert (whole.members, whole.roles, whole.missing, whole.uninvited) == (8, 4, (), ())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("state", STATES)
def test_no_card_lies_on_another(name: str, state: State) -> None:
    stream = stream_of(example(name), state)
    for one, other in combinations(steps(stream), 2):
        apart = abs(one.x - other.x) >= CARD_WIDTH or abs(one.dy - other.dy) >= CARD_HEIGHT
        assert one.lane != other.lane or apart, (one.name, other.name)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("state", STATES)
def test_no_text_on_the_map_is_cut(name: str, state: State) -> None:
    document = example(name)
    stream = stream_of(document, state)
    scene = map_scene(stream, analyse(stream, basis_of(document)), translator("nb"))
    written = [shape.text for item in scene.sheet.items for shape in item.primitives if isinstance(shape, Text)]
    assert written
    assert [text for text in written if text.endswith("…")] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_table_of_the_folder_tells_the_computed_figures(name: str) -> None:
    rows = (examples() / "README.md").read_text("utf-8").splitlines()
    (row,) = (each for each in rows if each.startswith(f"| `{name}.vsa`"))
    tr = translator("nb")
    for state in STATES:
        measured = figures(name, state)
        assert tr.number(measured["lead_time_days"]["working"], 1) in row
    volume = stream_of(example(name), State.CURRENT).volume_per_year
    assert volume is not None
    assert f", {tr.number(volume)} per år".replace("\u00a0", " ") in row


@pytest.mark.parametrize("name", NAMES)
def test_the_files_are_what_the_builder_makes(name: str) -> None:
    """Places apart: those follow the layout, and may be improved by hand."""
    build = runpy.run_path(str(ROOT / "tools" / "build_examples.py"))["build"]
    assert without_places(build(name)) == without_places(example(name))


def figures(name: str, state: State) -> dict[str, Any]:
    document = example(name)
    stream = stream_of(document, state)
    return dict(stream_summary(stream, analyse(stream, basis_of(document)), translator("nb")))


def steps(stream: Stream) -> list[Step]:
    return [node for node in stream.nodes.values() if isinstance(node, Step)]


def labour_hours(document: Document, stream: Stream) -> float:
    hours = analyse(stream, basis_of(document)).labour_hours_per_year
    assert hours is not None
    return hours


def without_places(document: Document) -> Document:
    streams = {}
    for stream in document.streams.values():
        nodes = {key: node.model_copy(update={"x": 0.0, "dy": 0.0}) for key, node in stream.nodes.items()}
        lanes = {key: lane.model_copy(update={"height": 1.0}) for key, lane in stream.lanes.items()}
        streams[stream.id] = stream.model_copy(update={"nodes": frozen_mapping(nodes), "lanes": frozen_mapping(lanes)})
    return document.model_copy(update={"streams": frozen_mapping(streams)})
