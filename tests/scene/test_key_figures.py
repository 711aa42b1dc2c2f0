from pathlib import Path

import pytest

from vsa.analysis import analyse, basis_of
from vsa.exchange import read_table
from vsa.i18n import LANGUAGES, translator
from vsa.model.document import Document
from vsa.model.durations import Unit
from vsa.model.nodes import Start, Step
from vsa.model.stream import Flow, Lane, State, Stream
from vsa.scene import facts_line, key_figures, method_line
from vsa.scene.bounding import WORDS as BOUND_WORDS
from vsa.scene.captions import STATES
from vsa.scene.quantities import UNIT_WORDS

CASES = Path(__file__).parents[1] / "cases"
ORDER = [
    "lead_time",
    "waiting_time",
    "process_time",
    "value_ratio",
    "first_time_right",
    "handoffs",
    "fte",
    "statutory_time",
]


def figures(document, stream, tr):
    found = key_figures(document, stream, analyse(stream, basis_of(document)), tr)
    assert [figure.id for figure in found] == ORDER
    return {figure.id: figure for figure in found}


def shown(figure):
    return f"{figure.value} {figure.unit}".strip()


@pytest.fixture
def byggesak():
    document = read_table(CASES / "byggesak-current.csv", "nb")
    (stream,) = document.streams.values()
    return document, stream


def one_step(**fields):
    step = Step(id="a", name="Vurdere", lane="l", **fields)
    stream = Stream(id="s", lanes={"l": Lane(id="l", name="Rolle")}, nodes={"a": step})
    return Document(streams={"s": stream}), stream


def test_the_strip_of_the_building_application(byggesak, tr):
    strip = figures(*byggesak, tr)
    assert [shown(figure) for figure in strip.values()] == [
        "28,5 arbeidsdager",
        "27,3 arbeidsdager",
        "9,0 timer",
        "2,4 %",
        "44 %",
        "4",
        "0,96",
        "28,5 arbeidsdager",
    ]
    notes = [figure.note.replace("\u00a0", " ") for figure in strip.values()]
    assert notes == [
        "= 40 kalenderdager",
        "96 % av tiden",
        "per sak",
        "0,7 av 28,5 dager",
        "hele hovedløpet",
        "på hovedløpet",
        "180 saker · 1 695 t",
        "hele gjennomløpstiden",
    ]


def test_the_deadline_is_held_against_the_clock_that_stops_for_others(document, stream, analysis, tr):
    figure = key_figures(document, stream, analysis, tr)[-1]
    assert figure.label.replace("\u00a0", " ") == "Lovfrist 12 uker"
    assert (shown(figure), figure.note, figure.tone) == ("3,8 uker", "uten søkers/andres tid", "good")


def test_a_missed_deadline_is_bad_and_says_by_how_much(tr):
    document, stream = one_step(wait="10 d", process_time="0 min")
    late = stream.model_copy(update={"deadline": Stream(id="x", deadline="8 d").deadline})
    figure = figures(document, late, tr)["statutory_time"]
    assert (shown(figure), figure.note.replace("\u00a0", " "), figure.tone) == (
        "10,0 arbeidsdager",
        "2,0 arbeidsdager over fristen",
        "bad",
    )


def test_what_is_only_a_bound_says_so_and_what_is_unknown_is_a_dash(tr):
    document, stream = one_step(wait="2 d")
    strip = figures(document, stream, tr)
    assert strip["lead_time"].label == "Gjennomløpstid, minst"
    assert strip["lead_time"].value == "2,0"
    assert strip["first_time_right"].value == "–"
    assert (strip["fte"].value, strip["fte"].note) == ("–", "volum per år mangler")


def test_short_times_are_shown_in_hours_and_minutes(tr):
    document, stream = one_step(wait="2 h", process_time="30 min")
    strip = figures(document, stream, tr)
    assert shown(strip["lead_time"]) == "2,5 timer"
    assert shown(strip["process_time"]) == "30 minutter"


def test_a_refused_stream_has_dashes(tr):
    lanes = {"l": Lane(id="l")}
    nodes = {"s": Start(id="s", lane="l"), "a": Step(id="a", lane="l"), "b": Step(id="b", lane="l")}
    flows = {
        "1": Flow(id="1", source="s", target="a"),
        "2": Flow(id="2", source="a", target="b", share=0.2),
        "3": Flow(id="3", source="a", target="a", share=0.2),
    }
    stream = Stream(id="s", lanes=lanes, nodes=nodes, flows=flows)
    strip = figures(Document(streams={"s": stream}), stream, tr)
    assert {figure.value for figure in strip.values()} == {"–"}


def test_the_method_line_names_the_hours_and_the_ladder(byggesak, tr):
    document, stream = byggesak
    line = method_line(document, stream, analyse(stream, basis_of(document)), tr).replace("\u00a0", " ")
    assert line.startswith("Forventet gjennomløpstid")
    assert line.endswith("Årsverk: 1 695 t. Tidslinjen viser hovedløpet alene (18,6 arbeidsdager).")


def test_the_facts_of_a_stream_on_one_line(document, stream, tr):
    assert facts_line(document, stream, tr) == "Nåsituasjon · versjon 2 · Byggesak og plan · 180 søknader per år"
    bare = Stream(id="s")
    assert facts_line(Document(), bare, tr) == "Nåsituasjon · versjon 1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_written_in_every_language(document, stream, analysis, language):
    tr = translator(language)
    assert all(figure.label and figure.value for figure in key_figures(document, stream, analysis, tr))
    assert facts_line(document, stream, tr)
    assert method_line(document, stream, analysis, tr)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_bound_and_unit_has_its_word(language):
    tr = translator(language)
    assert len({tr(key) for key in STATES.values()}) == len(State)
    assert len({tr(key) for key in BOUND_WORDS.values()}) == 2
    assert len({tr(key, count=2) for key in UNIT_WORDS.values()}) == len(Unit)
