import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.icons import OUTLINES
from vsa.drawing.primitives import Hatch, Path, Rect, Text
from vsa.drawing.theme import COLOURS
from vsa.i18n import LANGUAGES, translator
from vsa.model.calendar import WorkCalendar
from vsa.model.nodes import End, Gateway, Note, Problem, Split, Start, Step, Store, Symbol, ValueClass, WaitsFor
from vsa.model.stream import Lane, LaneKind
from vsa.symbols.fields import FieldKind
from vsa.symbols.group_card import GroupCard
from vsa.symbols.kind import Facts
from vsa.symbols.kinds.card import HEIGHT, WIDTH
from vsa.symbols.marks import ShareMark, WaitMark
from vsa.symbols.registry import kind_of, symbol_kind, symbol_kinds
from vsa.symbols.value_class import WORDS as CLASS_WORDS
from vsa.symbols.waiting import LETTERS, WORDS

BOKMAL = translator("nb")
FACTS = Facts(WorkCalendar(), number=3, role="Saksbehandler", wait=1800.0)
NAMES = st.text(alphabet=string.ascii_letters + "æøåÆØÅ -/(),.\u00a0\u00ad", max_size=120)
LONG_COMPOUND = "Byggesaksbehandlingsgebyrforskriftsendringshøringsuttalelse" * 2

FILLED_IN = {FieldKind.LINE: "1 / uke", FieldKind.LINES: "PT 60 min\nKø 22", FieldKind.NUMBER: 5}

EXAMPLES = {
    "step": Step(id="a", lane="l", name="Kontrollere mangler", process_time="60 min", value_class="NV"),
    "start": Start(id="a", lane="l", name="Sender søknad"),
    "end": End(id="a", lane="l", name="Mottar vedtak"),
    "decision": Gateway(id="a", lane="l", name="Komplett?"),
    "parallel": Gateway(id="a", lane="l", split=Split.PARALLEL),
    "store": Store(id="a", lane="l", name="Innboks", wait="3 d"),
    "note": Note(id="a", lane="l", text="Ring søkeren først"),
    "problem": Problem(id="a", node="b", number=2, text="35 % har mangler"),
    "unknown": Symbol(id="a", lane="l", kind="hologram", name="Robot"),
    "lane": Lane(id="l", name="Søker", kind=LaneKind.USER),
    "wait": WaitMark(WaitsFor.USER, "15 d", (20.0, 5.0)),
    "share": ShareMark("70 %"),
    "rework": ShareMark("35 %"),
    "group": GroupCard(id="g", lane="l", name="Mottak og fordeling", steps=3, waiting=2400.0, process=35.0),
}
EXAMPLES |= {
    name: Symbol(
        id="a", lane="l", kind=name, name="Arkiv", fields={field.name: FILLED_IN[field.kind] for field in kind.fields}
    )
    for name, kind in symbol_kinds().items()
    if kind.free
}


def card(**fields):
    step = Step(id="a", lane="l", **fields)
    return kind_of(step).draw(step, FACTS, (WIDTH / 2, HEIGHT / 2), BOKMAL)


def texts(primitives):
    return [primitive for primitive in primitives if isinstance(primitive, Text)]


def words(primitives):
    return [run.text for run in texts(primitives)]


def tokens(primitives):
    for primitive in primitives:
        match primitive:
            case Text():
                yield from filter(None, (primitive.token, primitive.halo))
            case Hatch():
                yield from (primitive.ground, primitive.pen.token)
            case _:
                yield from filter(None, (primitive.fill, primitive.pen and primitive.pen.token))


def test_every_kind_in_the_registry_has_an_example_here():
    assert symbol_kinds().keys() == EXAMPLES.keys()


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_named_drawn_and_described_in_every_language(name, language):
    kind, tr = symbol_kind(name), translator(language)
    assert tr(kind.label)
    assert kind.icon in OUTLINES
    assert kind.draw(EXAMPLES[name], FACTS, (0.0, 0.0), tr)
    assert kind.describe(EXAMPLES[name], FACTS, tr)
    width, height = kind.size(EXAMPLES[name], FACTS, tr)
    assert width > 0
    assert height > 0


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_colour_is_in_the_theme(name):
    drawn = symbol_kind(name).draw(EXAMPLES[name], FACTS, (0.0, 0.0), BOKMAL)
    assert set(tokens(drawn)) <= COLOURS.keys()


@pytest.mark.parametrize(
    "name", ["step", "start", "end", "decision", "parallel", "store", "note", "problem", "unknown"]
)
def test_an_element_of_the_document_finds_its_kind(name):
    assert kind_of(EXAMPLES[name]).name == name


@pytest.mark.parametrize("table", [LETTERS, WORDS, CLASS_WORDS])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_and_word_is_in_the_catalogues(table, language):
    said = [translator(language)(key) for key in table.values()]
    assert len(set(said)) == len(table)


def test_a_step_is_spoken_in_full():
    step = Step(
        id="a",
        lane="l",
        name="Kontrollere mangler",
        wait="4 d",
        process_time="60 min",
        first_time_right=0.65,
        source={"kind": "measured"},
    )
    said = kind_of(step).describe(step, FACTS, BOKMAL).replace("\u00a0", " ")
    assert said == (
        "Steg 3, Kontrollere mangler, Saksbehandler, ventetid 4 d, prosesstid 60 min, riktig første gang 65 %"
    )


def test_a_card_shows_number_name_time_and_quality():
    drawn = card(name="Skrive vedtak", process_time="90 min", first_time_right=0.85, source={"kind": "measured"})
    assert words(drawn) == ["3", "Skrive vedtak", "90\u00a0min", "85\u00a0%"]


def test_low_quality_is_bold_with_a_warning_triangle_and_high_quality_plain_with_a_check():
    low = card(process_time="60 min", first_time_right=0.69, source={"kind": "measured"})
    high = card(process_time="60 min", first_time_right=0.70, source={"kind": "measured"})
    assert texts(low)[-1].weight == "bold"
    assert [path.pen.token for path in low if isinstance(path, Path)] == ["s"]
    assert texts(high)[-1].weight == "regular"
    assert [path.pen.token for path in high if isinstance(path, Path)] == ["text2"]


def test_an_estimate_says_ca_and_is_underlined_with_dots():
    guessed = card(process_time="20 min", first_time_right=0.95)
    measured = card(process_time="20 min", source={"kind": "measured"})
    assert "ca. 20\u00a0min" in words(guessed)
    assert [path.pen.dash for path in guessed if isinstance(path, Path) and path.pen.dash]
    assert not [path for path in measured if isinstance(path, Path)]


def test_a_spread_that_is_too_wide_shows_its_typical_value():
    assert "20\u00a0min" in words(card(process_time="10-20-45 min", first_time_right=0.33))
    assert "10–20–45\u00a0min" in words(card(process_time="10-20-45 min", source={"kind": "measured"}))


def test_an_unknown_time_is_a_dash():
    assert words(card(name="Vurdere")) == ["3", "Vurdere", "–"]


@pytest.mark.parametrize(
    ("value_class", "shape"),
    [(ValueClass.VALUE, Path), (ValueClass.NECESSARY, Path), (ValueClass.WASTE, Hatch)],
)
def test_each_class_has_letters_and_a_bar_of_its_own(value_class, shape):
    drawn = card(value_class=value_class)
    assert value_class.value in words(drawn)
    assert isinstance(drawn[1], shape)


@given(
    name=NAMES | st.just(LONG_COMPOUND),
    time=st.sampled_from([None, "20 min", "8 h 10 min", "1500-2400-4800 min", "exp(123456 min)", "ca. 99999,25 d"]),
    quality=st.none() | st.floats(0, 1),
    value_class=st.none() | st.sampled_from(ValueClass),
)
def test_no_text_of_a_card_leaves_the_card_or_meets_another(name, time, quality, value_class):
    drawn = card(name=name, process_time=time, first_time_right=quality, value_class=value_class)
    runs = texts(drawn)
    assert all(run.x >= 0 and run.x + run.width <= WIDTH for run in runs)
    assert all(run.size <= run.y <= HEIGHT - 4 for run in runs)
    lines = sorted(run.y for run in runs if run.weight == "semibold")
    assert len(lines) <= 3
    assert all(low - high >= 16 for high, low in pairwise(lines))
    row = sorted((run.x, run.x + run.width) for run in runs if run.y == 92)
    assert all(after[0] >= before[1] for before, after in pairwise(row))


@given(question=NAMES | st.just(LONG_COMPOUND))
def test_a_question_stays_inside_its_rhombus(question):
    gateway = Gateway(id="a", lane="l", name=question)
    kind = kind_of(gateway)
    width, height = kind.size(gateway, FACTS, BOKMAL)
    for run in texts(kind.draw(gateway, FACTS, (0.0, 0.0), BOKMAL)):
        for x in (run.x, run.x + run.width):
            for y in (run.y, run.y - run.size * 0.72):
                assert abs(x) / (width / 2) + abs(y) / (height / 2) <= 1.05


@given(name=NAMES | st.just(LONG_COMPOUND))
@pytest.mark.parametrize("kind", LaneKind)
def test_a_role_stays_inside_its_head(name, kind):
    lane = Lane(id="l", name=name, kind=kind)
    head = symbol_kind("lane")
    width, height = head.size(lane, FACTS, BOKMAL)
    for run in texts(head.draw(lane, FACTS, (width / 2, height / 2), BOKMAL)):
        assert run.x >= 0
        assert run.x + run.width <= width
        assert run.size <= run.y <= height - 4


@given(text=st.text(alphabet=string.ascii_letters + "æøå \n", max_size=400))
def test_the_text_of_a_note_stays_on_the_note(text):
    note = Note(id="a", lane="l", text=text)
    kind = kind_of(note)
    width, height = kind.size(note, FACTS, BOKMAL)
    for run in texts(kind.draw(note, FACTS, (width / 2, height / 2), BOKMAL)):
        assert 0 <= run.x <= run.x + run.width <= width
        assert run.size <= run.y <= height - 4


@given(name=NAMES | st.just(LONG_COMPOUND))
@pytest.mark.parametrize("kind", [Start, End])
def test_a_pill_holds_its_text(kind, name):
    node = kind(id="a", lane="l", name=name)
    symbol = kind_of(node)
    width, _ = symbol.size(node, FACTS, BOKMAL)
    (run,) = texts(symbol.draw(node, FACTS, (0.0, 0.0), BOKMAL))
    assert run.text
    assert run.width + 20 <= width <= 250


def test_a_burst_with_a_large_number_keeps_it_inside():
    problem = Problem(id="a", node="b", number=1234)
    (number,) = texts(kind_of(problem).draw(problem, FACTS, (0.0, 0.0), BOKMAL))
    assert number.width <= 17.01


def test_a_wait_shows_whom_it_is_for_and_its_time_on_its_side():
    kind = symbol_kind("wait")
    letter, time = texts(kind.draw(WaitMark(WaitsFor.AUTHORITY, "15 d", (18, 9), "right"), FACTS, (0, 0), BOKMAL))
    assert (letter.text, time.text, time.x, time.y) == ("A", "15 d", 18, 9)
    _, left = texts(kind.draw(WaitMark(WaitsFor.AUTHORITY, "15 d", (-18, 9), "left"), FACTS, (0, 0), BOKMAL))
    assert left.x + left.width == pytest.approx(-18)


def test_a_wait_that_follows_from_a_queue_is_marked_as_derived():
    store = Store(id="a", lane="l", queue=4)
    facts = Facts(WorkCalendar(), wait=900.0, derived=True)
    assert "≈ 2\u00a0d" in words(kind_of(store).draw(store, facts, (0, 0), BOKMAL))


def test_a_share_pill_is_white_and_wide_enough_and_a_rework_pill_has_a_bow():
    share, rework = symbol_kind("share"), symbol_kind("rework")
    pill, run = share.draw(ShareMark("100 %"), FACTS, (0, 0), BOKMAL)
    assert isinstance(pill, Rect)
    assert pill.x < run.x
    assert run.x + run.width < pill.x + pill.width
    assert [type(shape) for shape in rework.draw(ShareMark("5 %"), FACTS, (0, 0), BOKMAL)] == [Rect, Path, Text]


@pytest.mark.parametrize("name", ["Hjemmetjenesten", "Kommunedirektør", "Tildelingskontoret"])
def test_a_long_role_is_written_smaller_rather_than_divided(name):
    assert words(symbol_kind("lane").draw(Lane(id="l", name=name), FACTS, (68, 60), BOKMAL)) == [name]
