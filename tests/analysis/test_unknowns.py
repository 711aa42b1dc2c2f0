"""Times that nobody gave: bounds, ratios that say nothing, the method line and what the warnings name."""

import pytest

from tests.analysis.streams import analysed, codes, gateway, start, step, store
from vsa.analysis.results import Analysis
from vsa.i18n import LANGUAGES, Language, translator
from vsa.model.nodes import Source, SourceKind, Split


def bounds(analysis: Analysis, view: str = "expected") -> dict[str, str]:
    return {
        figure.removeprefix(f"{view}."): bound for figure, bound in analysis.bounds.items() if figure.startswith(view)
    }


def inexact(analysis: Analysis, view: str = "expected") -> dict[str, str]:
    return {figure: bound for figure, bound in bounds(analysis, view).items() if bound != "exact"}


def test_everything_known_is_exact() -> None:
    found = analysed(step("1"), flows=[])
    assert set(found.bounds.values()) == {"exact"}
    assert found.unknown == ()


def test_a_missing_wait_counts_as_zero_and_says_at_least() -> None:
    found = analysed(step("1", 10, None, value_class="VS"), step("2", 10, 80), flows=["1 2"])
    assert found.expected is not None
    assert found.expected.lead_time == 100
    assert found.unknown == ("1",)
    assert inexact(found) == {
        "lead_time": "at_least",
        "waiting_time": "at_least",
        "statutory_time": "at_least",
        "value_ratio": "at_most",
        "activity_ratio": "at_most",
    }
    assert codes(found, "warning") == ["wait_missing"]


def test_a_missing_wait_that_stops_the_deadline_leaves_the_statutory_time_exact() -> None:
    found = analysed(step("1", 10, None, wait_stops_deadline=True), flows=[])
    assert found.bounds["expected.statutory_time"] == "exact"


def test_a_missing_process_time_makes_the_activity_ratio_say_nothing() -> None:
    found = analysed(step("1", None, 50), step("2", 10, 40, value_class="VS"), flows=["1 2"])
    assert found.expected is not None
    assert found.expected.lead_time == 100
    assert found.expected.activity_ratio is None
    assert found.expected.value_ratio == pytest.approx(0.1)
    assert inexact(found) == {
        "lead_time": "at_least",
        "process_time": "at_least",
        "necessary_time": "at_least",
        "statutory_time": "at_least",
        "labour": "at_least",
        "value_ratio": "at_most",
    }
    assert found.bounds["fte"] == "at_least"
    assert codes(found, "warning") == ["work_missing"]


def test_a_missing_process_time_of_a_value_adding_step_makes_both_ratios_say_nothing() -> None:
    found = analysed(step("1", None, 50, value_class="VS"), flows=[])
    assert found.expected is not None
    assert (found.expected.value_ratio, found.expected.activity_ratio) == (None, None)
    assert found.main is not None
    assert (found.main.value_ratio, found.main.activity_ratio) == (None, None)


def test_no_time_at_all_has_no_ratios() -> None:
    found = analysed(step("1", 0, 0), flows=[]).expected
    assert found is not None
    assert (found.value_ratio, found.activity_ratio) == (None, None)


def test_the_main_route_knows_nothing_of_gaps_elsewhere() -> None:
    found = analysed(step("1"), step("2", None, None), step("3"), flows=["1 2 0.1", "1 3 0.9", "2 3"])
    assert inexact(found, "main") == {}
    assert found.bounds["expected.lead_time"] == "at_least"
    assert found.bounds["longest.lead_time"] == "at_least"


def test_a_gap_beside_the_main_route_in_a_parallel_block_counts() -> None:
    found = analysed(
        step("1", split=Split.PARALLEL),
        step("2", 10, 50),
        step("3", 10, None),
        step("4"),
        flows=["1 2", "1 3", "2 4", "3 4"],
    )
    assert inexact(found, "main")["lead_time"] == "at_least"


def test_a_store_without_a_wait_is_unknown_and_a_gateway_never() -> None:
    found = analysed(start("s"), gateway("g"), store("pile"), step("1"), flows=["s g", "g pile", "pile 1"])
    assert found.unknown == ("pile",)


def test_steps_that_no_case_reaches_lack_nothing() -> None:
    found = analysed(step("1"), step("lost", None, None), flows=["1 END"])
    assert found.unknown == ()
    assert codes(found, "warning") == ["unreachable"]


def test_a_missing_class_is_necessary_with_a_warning() -> None:
    found = analysed(step("1", 10, value_class=None), flows=[])
    assert found.expected is not None
    assert (found.expected.value_time, found.expected.necessary_time) == (0, 10)
    assert codes(found, "warning") == ["class_missing"]


def test_value_adding_time_is_never_more_than_the_process_time() -> None:
    found = analysed(step("1", 10, value_class="VS", value_time=15), flows=[])
    assert found.expected is not None
    assert found.expected.value_time == 10
    assert codes(found, "warning") == ["value_above_process"]


def method_lines(found: Analysis, language: Language = "nb") -> tuple[str, str]:
    tr = translator(language)
    assert found.main_method is not None
    return tr.text(found.method), tr.text(found.main_method)


def test_the_method_line_says_what_the_figures_rest_on() -> None:
    measured = Source(kind=SourceKind.MEASURED, cases=18)
    nodes = [step(str(n), source=measured if n < 4 else Source()) for n in range(1, 9)]
    flows = [f"{n} {n + 1}" for n in range(1, 9)]
    found = analysed(*nodes, step("9", 10, None), flows=flows)
    assert method_lines(found) == (
        "Forventet gjennomløpstid, arbeidstid 7,5 t/dag, omarbeiding medregnet, 3 av 9 tider målt, "
        "ventetid mangler på 1 steg.",
        "Gjennomløpstid på hovedløpet, arbeidstid 7,5 t/dag, uten omarbeiding, 3 av 9 tider målt, "
        "ventetid mangler på 1 steg.",
    )


def test_the_method_line_names_the_switches() -> None:
    found = analysed(step("1", None, None), step("2"), flows=["1 2"], finished_cases=True, factory=True)
    line, _ = method_lines(found, "en")
    assert "rework is inside the times" in line
    assert "inventory over daily demand" in line
    assert "process time missing for 1 step" in line


ODD_STREAMS = [
    analysed(flows=[]),
    analysed(start("s"), step("1"), flows=["s END"]),
    analysed(step("1"), step("2"), flows=["1 2 0.2"]),
    analysed(start("s", 0.1), start("t", 0.1), step("1"), flows=["s 1", "t 1"]),
    analysed(step("1"), flows=["1 1"]),
    analysed(step("1"), step("2"), flows=["1 2", "2 1"]),
    analysed(step("1"), step("2"), flows=["1 2 ~"]),
    analysed(step("1", split=Split.PARALLEL), step("2"), flows=["1 2", "1 1"]),
    analysed(step("1", split=Split.PARALLEL), step("2"), step("3"), flows=["1 2", "1 3", "2 3 0.5", "2 END 0.5"]),
    analysed(step("1", split=Split.PARALLEL), *(step(n) for n in "234"), flows=["1 2", "1 3", "2 4", "3 4", "4 3"]),
    analysed(*(step(str(n), None, None, name="") for n in range(9)), flows=[f"{n} {n + 1}" for n in range(8)]),
    analysed(step("1", value_class=None), step("2"), step("3"), flows=["1 2 0.5", "1 END 0.5", "3 1"]),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("found", ODD_STREAMS)
def test_every_notice_reads_as_a_sentence(found: Analysis, language: Language) -> None:
    tr = translator(language)
    assert found.notices
    for notice in found.notices:
        text = tr.text(notice.message)
        assert text.endswith(".")
        assert "{" not in text
        assert "mappingproxy" not in text


def test_value_time_without_a_process_time_leaves_value_and_the_rest_open() -> None:
    found = analysed(step("1", None, value_time=5, value_class="VS"), step("2", 10, value_class="VS"), flows=["1 2"])
    assert {"value_time", "necessary_time"} <= inexact(found).keys()


def test_work_that_is_done_again_and_has_no_time_leaves_the_rework_open() -> None:
    drawn = (step("1"), step("2", None), step("3", None, role="Søker"))
    found = analysed(*drawn, flows=["1 2", "2 1 0.2", "2 3 0.8"], external=["Søker"])
    assert inexact(found)["rework_time"] == inexact(found)["rework_labour"] == "at_least"
    assert "waste_time" in inexact(found)


def test_only_own_work_that_is_done_again_leaves_the_labour_of_rework_open() -> None:
    drawn = (step("1", role="Søker"), step("2", None, role="Søker"), step("3", None))
    found = analysed(*drawn, flows=["1 2", "2 1 0.2", "2 3 0.8"], external=["Søker"])
    assert (bounds(found)["rework_time"], bounds(found)["rework_labour"]) == ("at_least", "exact")
