"""The working of every figure: its terms give the figure, and its words say what it rests on."""

from math import isfinite, prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.streams import BASIS, analysed, gateway, step, stream
from tests.analysis.test_properties import anything, choices, structured
from vsa.analysis import analyse, analyse_after, workings
from vsa.analysis.measures.registry import all_measures
from vsa.analysis.measures.utilisation import terms
from vsa.analysis.recipe import Combination
from vsa.analysis.results import Analysis
from vsa.analysis.working import Line
from vsa.i18n import LANGUAGES, Language, message, translator
from vsa.model.durations import Amount, Duration, Unit
from vsa.model.nodes import Source, SourceKind, Split, Step, ValueClass
from vsa.model.stream import Lane, Stream

REWORK = {"rework_time": "rework_time", "rework_labour": "rework_labour"}


def figure(found: Analysis, measure: str) -> float | None:
    """The figure of an analysis that a working is about."""
    view, _, rest = measure.partition(".")
    if view == "main" or view == "expected":
        return getattr(getattr(found, view), rest)  # type: ignore[no-any-return]
    if view == "utilisation":
        return found.utilisation[rest]
    if measure in REWORK:
        return getattr(found.expected, measure)  # type: ignore[no-any-return]
    return next(each for each in all_measures() if each.id == measure).of(found)


def combined(lines: tuple[Line, ...], combination: Combination) -> float:
    values = [prod(factor.value for factor in line.factors) for line in lines]
    match combination:
        case Combination.SUM:
            return sum(values)
        case Combination.PRODUCT:
            return prod(values)
        case _:
            return values[0] / values[1]


@st.composite
def staffed(draw: st.DrawFn) -> Stream:
    """Streams with everything that a measure may need: staff, quality, systems, waits within, delays, classes."""
    drawn = draw(st.one_of(choices(), structured(), anything()))
    nodes = {
        key: node.model_copy(
            update={
                "first_time_right": draw(st.none() | st.sampled_from([0.5, 0.9, 1.0])),
                "system": draw(st.sampled_from(["", "Sak", "Arkiv"])),
                "people": draw(st.sampled_from([1.0, 2.0])),
                "wait_within": draw(st.none() | st.just(Duration((Amount(((3.0, Unit.HOUR),)),)))),
                "within_stops_deadline": draw(st.booleans()),
                "wait_stops_deadline": draw(st.booleans()),
            }
        )
        if isinstance(node, Step)
        else node
        for key, node in drawn.nodes.items()
    }
    delays = draw(st.sampled_from([None, Duration((Amount(((20.0, Unit.MINUTE),)),))]))
    flows = {key: flow.model_copy(update={"delay": delays}) for key, flow in drawn.flows.items()}
    lanes = {
        key: lane.model_copy(update={"staff": draw(st.sampled_from([None, 0.0, 2.0])), "availability": 0.5})
        for key, lane in drawn.lanes.items()
    }
    return drawn.model_copy(update={"nodes": nodes, "flows": flows, "lanes": lanes})


@settings(deadline=None, max_examples=150)
@given(staffed())
def test_the_terms_of_every_working_give_the_figure(drawn: Stream) -> None:
    found, shown = analyse(drawn, BASIS), workings(drawn, BASIS)
    assert bool(shown) == (found.expected is not None)
    for measure, working in shown.items():
        wanted = figure(found, measure)
        assert (working.result is None) == (wanted is None), measure
        if wanted is not None and isfinite(wanted):
            assert working.result == pytest.approx(wanted, rel=1e-9, abs=1e-9), measure
            assert combined(working.lines, working.combination) == pytest.approx(wanted, rel=1e-9, abs=1e-9), measure


@settings(deadline=None, max_examples=100)
@given(staffed())
def test_a_time_is_the_sum_of_the_parts_that_are_shown(drawn: Stream) -> None:
    for working in workings(drawn, BASIS).values():
        for line in working.lines:
            assert line.value == pytest.approx(prod(factor.value for factor in line.factors), rel=1e-12)
            for factor in line.factors:
                if factor.addends:
                    assert sum(part or 0.0 for part in factor.addends) == pytest.approx(factor.value, rel=1e-9)


@settings(deadline=None, max_examples=60)
@given(staffed())
def test_every_term_stands_on_the_map_or_is_another_figure(drawn: Stream) -> None:
    shown = workings(drawn, BASIS)
    for working in shown.values():
        for line in working.lines:
            kind, _, element = line.key.partition(":")
            places = {"node": drawn.nodes, "flow": drawn.flows, "lane": drawn.lanes, "measure": shown, "": {"": None}}
            assert element in places[kind]


@settings(deadline=None, max_examples=40)
@given(staffed(), st.sampled_from(LANGUAGES))
def test_every_word_of_a_working_is_written_in_every_language(drawn: Stream, language: Language) -> None:
    tr = translator(language)
    for working in workings(drawn, BASIS).values():
        sentences = (working.label, working.formula, *working.basis, *working.notes)
        assert all(tr.text(sentence).strip() for sentence in sentences)
        assert all(line.label if isinstance(line.label, str) else tr.text(line.label) for line in working.lines)


def test_every_measure_has_a_working() -> None:
    shown = workings(stream(step("1"), flows=["1 END"], volume_per_year=100), BASIS)
    assert {measure.id for measure in all_measures()} <= shown.keys()
    assert {"main.lead_time", "statutory_time", "rework_time", "rework_labour", "expected.handoffs"} <= shown.keys()


def test_lead_time_is_visits_times_waits_and_work_and_passages_times_delay() -> None:
    drawn = stream(
        step("1", 10, 100, wait_within=5),
        step("2", 20, 40),
        flows=["1 1 0.5", "1 2 0.5 +30", "2 END"],
    )
    working = workings(drawn, BASIS)["lead_time"]
    lines = {line.key: line for line in working.lines}
    assert {key: [factor.value for factor in line.factors] for key, line in lines.items()} == {
        "node:1": [pytest.approx(2), 115],
        "flow:f2": [pytest.approx(1), 30],
        "node:2": [pytest.approx(1), 60],
    }
    assert lines["node:1"].factors[1].addends == (100, 5, 10)
    assert working.result == pytest.approx(2 * 115 + 30 + 60)


def parallel() -> Stream:
    return stream(
        step("1", split=Split.PARALLEL),
        step("2", 50, 100),
        step("3", 70, 10),
        step("4"),
        flows=["1 2", "1 3", "2 4", "3 4", "4 END"],
    )


def test_the_working_says_which_branch_counts_and_which_is_effort_only() -> None:
    shown, tr = workings(parallel(), BASIS), translator("nb")
    assert [line.key for line in shown["lead_time"].lines] == ["node:1", "node:2", "node:4"]
    assert [line.key for line in shown["labour"].lines] == ["node:1", "node:2", "node:3", "node:4"]
    lead = " ".join(map(tr.text, shown["lead_time"].notes))
    assert "saken venter på grenen som begynner med «Step 2»" in lead
    assert "bare innsats: «Step 3»" in lead
    assert "Alle parallelle grener er regnet med" in " ".join(map(tr.text, shown["labour"].notes))


def test_the_statutory_clock_chooses_its_own_branch_and_names_what_it_leaves_out() -> None:
    drawn = stream(
        step("1", split=Split.PARALLEL),
        step("2", 50, 100, wait_stops_deadline=True),
        step("3", 70, 10),
        step("4"),
        flows=["1 2", "1 3", "2 4", "3 4", "4 END"],
    )
    working = workings(drawn, BASIS)["statutory_time"]
    assert [line.key for line in working.lines] == ["node:1", "node:3", "node:4"]
    assert "holdt utenfor: «Step 2»" in " ".join(map(translator("nb").text, working.notes))


def test_where_chance_decides_which_branch_is_longest_the_working_says_so() -> None:
    drawn = stream(
        step("1", split=Split.PARALLEL),
        step("2", 10),
        step("3", 11),
        step("4"),
        flows=["1 2", "1 3", "2 2 0.5", "2 4 0.5", "3 4", "4 END"],
    )
    shown, said = workings(drawn, BASIS), message("working.note.varying")
    assert {name for name, working in shown.items() if said in working.notes} >= {"lead_time", "statutory_time"}
    assert said not in shown["labour"].notes
    assert all(said not in working.notes for working in workings(parallel(), BASIS).values())


def test_what_is_missing_is_marked_and_named() -> None:
    shown = workings(stream(step("1", None, 30), step("2", 5, None), flows=["1 2", "2 END"]), BASIS)
    lead = shown["lead_time"]
    assert lead.bound == "at_least"
    assert [line.incomplete for line in lead.lines] == [True, True]
    assert lead.lines[0].factors[1].addends == (30, 0, None)
    words = " ".join(map(translator("nb").text, lead.notes))
    assert "minst" in words
    assert "Prosesstid mangler på «Step 1»" in words
    assert "Ventetid mangler på «Step 2»" in words
    assert "Ventetid mangler" not in " ".join(map(translator("nb").text, shown["process_time"].notes))
    assert shown["activity_ratio"].result is None


def test_what_is_estimated_is_marked() -> None:
    measured = Source(kind=SourceKind.MEASURED, cases=12)
    guess = Duration((Amount(((2.0, Unit.DAY),)),), estimate=True)
    drawn = stream(
        step("1", source=measured),
        step("2"),
        step("3", 5).model_copy(update={"wait": guess, "source": measured}),
        flows=["1 2", "2 3", "3 END"],
    )
    working = workings(drawn, BASIS)["lead_time"]
    assert [line.estimated for line in working.lines] == [False, True, True]
    assert "2 av 3 ledd" in " ".join(map(translator("nb").text, working.notes))


def test_derived_waits_and_others_work_are_named() -> None:
    drawn = stream(
        step("1", 10, None, queue=10, role="A"),
        step("2", 10, None, meeting_every=300, role="Søker"),
        flows=["1 2", "2 END"],
        external=["Søker"],
        volume_per_year=252,
    )
    shown, tr = workings(drawn, BASIS), translator("nb")
    lead = " ".join(map(tr.text, shown["lead_time"].notes))
    assert "regnet fra køen" in lead
    assert "halve tiden mellom to møter: «Step 2»" in lead
    assert "Andres arbeid er holdt utenfor: «Step 2»" in " ".join(map(tr.text, shown["labour"].notes))


def test_work_that_is_all_done_by_others_is_no_labour_of_ours() -> None:
    drawn = stream(step("1", role="Søker"), flows=["1 END"], external=["Søker"], volume_per_year=100)
    shown = workings(drawn, BASIS)
    assert (shown["labour"].result, shown["fte"].result) == (0, 0)
    assert workings(stream(step("1"), flows=["1 END"]), BASIS)["fte"].result is None


def test_the_basis_tells_time_loops_volume_and_hours() -> None:
    tr = translator("nb")
    shown = workings(stream(step("1"), flows=["1 END"], volume_per_year=180), BASIS)
    assert "Arbeidstid 7,5 t/dag" in " ".join(map(tr.text, shown["lead_time"].basis))
    assert "Omarbeiding er regnet med" in " ".join(map(tr.text, shown["lead_time"].basis))
    assert "180 saker i året, 1 695 t per årsverk" in " ".join(map(tr.text, shown["fte"].basis)).replace("\u00a0", " ")
    finished = workings(stream(step("1"), flows=["1 END"], finished_cases=True), BASIS)
    assert "målt på ferdige saker" in " ".join(map(tr.text, finished["lead_time"].basis))
    assert "Volum per år mangler" in " ".join(map(tr.text, finished["fte"].basis))


def test_what_a_step_takes_of_its_role_is_a_term_of_the_utilisation() -> None:
    lanes = {"lane:A": Lane(id="lane:A", name="A", staff=2, availability=0.5)}
    drawn = stream(
        step("1", 45, role="A"), step("2", 90, role="A"), flows=["1 2", "2 END"], lanes=lanes, arrivals_per_day=2.0
    )
    working = workings(drawn, BASIS)["utilisation.A"]
    assert [line.value for line in working.lines] == [pytest.approx(0.2), pytest.approx(0.4)]
    assert working.result == pytest.approx(0.6)


def test_doing_it_over_is_waste_of_its_own() -> None:
    drawn = stream(step("1", 10, value_class=ValueClass.VALUE), flows=["1 1 0.5", "1 END 0.5"])
    (line,) = workings(drawn, BASIS)["waste_time"].lines
    assert "om igjen" in translator("nb").text(line.label)  # type: ignore[arg-type]
    assert line.value == pytest.approx(10)


def test_ratios_lead_to_the_figures_that_they_are_made_of() -> None:
    shown = workings(stream(step("1"), flows=["1 END"]), BASIS)
    assert [line.key for line in shown["value_ratio"].lines] == ["measure:value_time", "measure:lead_time"]


def test_a_refused_stream_has_no_workings() -> None:
    assert dict(workings(stream(gateway("g"), flows=["g g"]), BASIS)) == {}
    assert analysed(gateway("g"), flows=["g g"]).expected is None


def test_a_figure_is_named_without_its_working() -> None:
    shown = workings(parallel(), BASIS)
    assert shown.label("lead_time") == shown["lead_time"].label


def test_transport_that_stops_the_deadline_is_named_where_it_leads_to() -> None:
    drawn = stream(step("1"), step("2"), flows=["1 2 +30", "2 END"])
    stopping = drawn.flows["f1"].model_copy(update={"delay_stops_deadline": True})
    working = workings(drawn.model_copy(update={"flows": {**drawn.flows, "f1": stopping}}), BASIS)["statutory_time"]
    assert "holdt utenfor: «Step 2»" in " ".join(map(translator("nb").text, working.notes))


def test_nobody_is_loaded_when_nobody_said_how_many_cases_come() -> None:
    lanes = {"lane:A": Lane(id="lane:A", name="A", staff=2)}
    drawn = stream(step("1", 45, role="A"), flows=["1 END"], lanes=lanes)
    found = analyse_after(drawn, BASIS, None)
    assert found.analysis.utilisation == {}
    assert found.case is not None
    assert list(terms(found.case)) == []
    assert {key: shown.lines for key, shown in workings(drawn, BASIS).items() if key.startswith("utilisation")} == {}


def test_a_factory_counts_inventory_over_demand_wherever_waits_do() -> None:
    shown = workings(stream(step("1"), flows=["1 END"], factory=True), BASIS)
    said = message("working.basis.factory")
    assert said in shown["lead_time"].basis
    assert said not in shown["labour"].basis


def test_right_at_once_takes_every_branch() -> None:
    drawn = parallel()
    sure = {key: node.model_copy(update={"first_time_right": 0.9}) for key, node in drawn.nodes.items()}
    shown = workings(drawn.model_copy(update={"nodes": {**drawn.nodes, **{key: sure[key] for key in "1234"}}}), BASIS)
    assert message("working.note.all_branches_quality") in shown["first_time_right"].notes


def test_steps_that_no_case_comes_to_are_named_as_left_out() -> None:
    shown = workings(stream(step("1"), step("lost"), flows=["1 END"]), BASIS)
    assert "«Step lost»" in " ".join(map(translator("nb").text, shown["lead_time"].notes))


def test_each_system_is_counted_once_and_named_with_its_first_step() -> None:
    drawn = stream(
        *(step(id, system=system) for id, system in zip("123", ("Sak", "", "Sak"), strict=True)), flows=["1 2", "2 3"]
    )
    working = workings(drawn, BASIS)["systems"]
    assert working.result == 1
    (line,) = working.lines
    assert line.key == "node:1"
    assert translator("nb").text(line.label) == "Step 1: Sak"  # type: ignore[arg-type]
