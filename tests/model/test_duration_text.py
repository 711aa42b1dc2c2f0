"""Durations as people write them, read back by the program (method.md section 1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.i18n import LANGUAGES, UserError, translator
from vsa.i18n.catalogue import catalogue
from vsa.model.calendar import WorkCalendar
from vsa.model.duration_text import canonical, duration_text, read_duration
from vsa.model.duration_units import UNIT_OF_SPELLING
from vsa.model.durations import Amount, Duration, Spread, Unit, ascends, duration
from vsa.model.number_words import NUMBER_OF_WORD

numbers = st.integers(0, 10**6) | st.decimals(0, 10**5, places=4) | st.floats(1e-9, 1e9, exclude_max=True)
parts = st.tuples(numbers.map(float).filter(lambda number: number == 0 or number >= 1e-9), st.sampled_from(Unit))
sums = st.lists(parts, min_size=1, max_size=3).map(lambda some: Amount(tuple(some)))
clocks = st.builds(
    lambda hours, minutes: Amount(((float(hours), Unit.HOUR), (float(minutes), Unit.MINUTE)), clock=True),
    st.integers(0, 10**6),
    st.integers(0, 59),
)
sizes = {Spread.FIXED: 1, Spread.UNIFORM: 2, Spread.TRIANGULAR: 3, Spread.EXPONENTIAL: 1}


@st.composite
def durations(draw):
    spread = draw(st.sampled_from(Spread))
    amounts = draw(st.lists(sums | clocks, min_size=sizes[spread], max_size=sizes[spread]))
    amounts.sort(key=lambda amount: amount.minutes(WorkCalendar()))
    return Duration(tuple(amounts), spread, draw(st.booleans()))


@given(durations(), st.sampled_from(LANGUAGES), st.sampled_from(Unit))
def test_what_is_printed_can_be_read(written, language, bare):
    assert read_duration(duration_text(written, translator(language)), bare=bare) == written


@given(durations(), st.sampled_from(Unit))
def test_what_is_stored_can_be_read(written, bare):
    assert read_duration(canonical(written), bare=bare) == written


@given(st.text(max_size=30) | st.text("0123456789 ,.-–:+eEtmindac()", max_size=30))
def test_any_text_is_a_duration_or_one_clear_sentence(text):
    try:
        read = read_duration(text, bare=Unit.MINUTE)
    except UserError as error:
        sentences = {translator(language).text(error.message) for language in LANGUAGES}
        assert len(sentences) == len(LANGUAGES)
    else:
        assert ascends(read.amounts)


@pytest.mark.parametrize(
    ("unit", "spellings"),
    [
        (Unit.SECOND, "s sek"),
        (Unit.MINUTE, "m min minutt minutter minute minutes"),
        (Unit.HOUR, "t h hr time timer timar hour hours"),
        (Unit.DAY, "d ad dag dager dagar arbeidsdag arbeidsdager day days"),
        (Unit.WEEK, "u uke uker veke veker w week weeks"),
        (Unit.MONTH, "md mnd måned måneder månad månader month months"),
        (Unit.YEAR, "år year years"),
    ],
)
def test_every_spelling_of_the_method_is_read(unit, spellings):
    for spelling in spellings.split():
        for text in (f"1,5 {spelling}", f"1.5{spelling}", f"1,5\u00a0{spelling.upper()}", f"1.5\u202f{spelling}."):
            assert read_duration(text, bare=Unit.YEAR) == duration(1.5, unit)


@pytest.mark.parametrize("text", ["3 kd", "3 kalenderdager", "3 kalenderdag", "3 calendar day", "3 calendar\u00a0days"])
def test_calendar_days_are_read(text):
    assert read_duration(text, bare=Unit.MINUTE) == duration(3, Unit.CALENDAR_DAY)


def test_a_decomposed_letter_is_the_same_letter():
    assert read_duration("2 a\u030ar", bare=Unit.MINUTE) == duration(2, Unit.YEAR)


def test_every_unit_reads_its_own_code():
    assert all(UNIT_OF_SPELLING[unit] is unit for unit in Unit)


@pytest.mark.parametrize(("bare", "unit"), [(Unit.MINUTE, Unit.MINUTE), (Unit.DAY, Unit.DAY)])
def test_a_bare_number_takes_the_unit_of_its_field(bare, unit):
    assert read_duration(" 20 ", bare=bare) == duration(20, unit)


def test_a_sum_of_parts_adds_up():
    assert read_duration("8 t 10 min", bare=Unit.DAY).minutes(WorkCalendar()) == 490


def test_a_clock_is_hours_and_minutes_in_every_field():
    read = read_duration("1:30", bare=Unit.DAY)
    assert read.minutes(WorkCalendar()) == 90
    assert canonical(read) == "1:30"


@pytest.mark.parametrize(
    ("text", "minutes", "shown"),
    [
        ("01:30:00", 90, "1:30"),
        ("0:00:45", 0.75, "0 t 0 min 45 s"),
        ("1t30", 90, "1 t 30 min"),
        ("8T05", 485, "8 t 5 min"),
    ],
)
def test_hours_and_minutes_as_a_spreadsheet_and_a_quick_hand_write_them(text, minutes, shown):
    read = read_duration(text, bare=Unit.DAY)
    assert read.minutes(WorkCalendar()) == minutes
    assert duration_text(read, translator("nb")).replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("text", "hours"), [("½ t", 0.5), ("1½ t", 1.5), ("1 ½ time", 1.5), ("¼ t", 0.25), ("2¾ t", 2.75), ("½-1½ t", 1.0)]
)
def test_halves_and_quarters_are_read(text, hours):
    assert read_duration(text, bare=Unit.DAY).minutes(WorkCalendar()) == 60 * hours


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("halvannen time", "1,5 t"),
        ("halvannan time", "1,5 t"),
        ("en halv time", "0,5 t"),
        ("halvtime", "0,5 t"),
        ("et halvt år", "0,5 år"),
        ("half an hour", "0,5 t"),
        ("to og en halv time", "2,5 t"),
        ("2 og ein halv veke", "2,5 uker"),
        ("et kvarter", "15 min"),
        ("tre kvarter", "45 min"),
        ("en uke", "1 uke"),
        ("førtifem minutter", "45 min"),
        ("et døgn", "1 kd"),
        ("ca 2 uker", "ca. 2 uker"),
        ("om lag en uke", "ca. 1 uke"),
        ("~3 d", "ca. 3 d"),
        ("3 arbeidsdager", "3 d"),
        ("2 business days", "2 d"),
        ("2 til 3 dager", "2–3 d"),
        ("fra 2 til 3 dager", "2–3 d"),
        ("mellom to og tre uker", "2–3 uker"),
        ("to-tre uker", "2–3 uker"),
        ("2 to 3 days", "2–3 d"),
        ("1 time og 30 minutter", "1 t 30 min"),
        ("1 time og et kvarter", "1 t 15 min"),
        ("2 d + 4 t", "2 d 4 t"),
        ("1 t, 30 min", "1 t 30 min"),
        ("1 1/2 time", "1,5 t"),
        ("3/4 t", "0,75 t"),
        ("½", "0,5 d"),
    ],
)
def test_a_time_is_read_as_people_say_it(said, written):
    assert duration_text(read_duration(said, bare=Unit.DAY), translator("nb")).replace("\u00a0", " ") == written


COUNTS = st.sampled_from([*NUMBER_OF_WORD, "1", "2½", "0,5", "1 1/4", "3 og en halv", "halvannen"])
UNITS = st.sampled_from(["time", "timer", "dager", "arbeidsdager", "uker", "veker", "min", "t", "år", "døgn"])


@given(st.sampled_from(["", "ca ", "ca. ", "om lag ", "~"]), COUNTS, UNITS, st.sampled_from(LANGUAGES), st.booleans())
def test_what_is_said_is_the_same_time_in_the_file_and_in_every_language(estimate, count, unit, language, clock):
    said = f"{estimate}{count} {unit}" + (" og 20 minutter" if clock else "")
    read = read_duration(said, bare=Unit.YEAR)
    assert read.estimate is bool(estimate)
    assert len(read.amounts[0].parts) == 1 + clock
    assert read_duration(canonical(read), bare=Unit.YEAR) == read
    assert read_duration(duration_text(read, translator(language)), bare=Unit.YEAR) == read


@pytest.mark.parametrize(
    ("text", "reason", "instead"),
    [
        ("10 virkedager", "law_days", "10 d"),
        ("ca. 10 kvardagar", "law_days", "10 d"),
        ("5-7 weekdays", "law_days", "5-7 kd"),
        ("2 dg", "day_or_night", "2 d"),
        ("inntil 3 uker", "limit", "3 uker"),
        ("< 2 d", "limit", "2 d"),
        ("1/3 t", "part", "20 min"),
        ("⅓ time", "part", "20 min"),
        ("1/2", "unreadable", "1:30"),
    ],
)
def test_what_may_mean_two_things_is_refused_with_what_to_write(text, reason, instead):
    with pytest.raises(UserError) as refused:
        read_duration(text, bare=Unit.DAY)
    assert refused.value.message.key == f"model.duration.{reason}"
    assert instead in translator("nb").text(refused.value.message).replace("\u00a0", " ")


@pytest.mark.parametrize("text", ["1 695 min", "1\u00a0695 min", "1\u202f695min", "1695 m"])
def test_spaces_group_thousands(text):
    assert read_duration(text, bare=Unit.DAY) == duration(1695, Unit.MINUTE)


@pytest.mark.parametrize("text", ["10-20-45 min", "10–20–45 min", "10 min - 20 min – 45 min", "10 min–20–45 min"])
def test_three_times_are_low_typical_and_high(text):
    read = read_duration(text, bare=Unit.DAY)
    assert read.spread is Spread.TRIANGULAR
    assert read.range_minutes(WorkCalendar()) == (10, 20, 45)
    assert read.minutes(WorkCalendar()) == 20


def test_two_times_are_low_and_high_and_count_as_their_mean():
    read = read_duration("10–45", bare=Unit.MINUTE)
    assert read.spread is Spread.UNIFORM
    assert read.minutes(WorkCalendar()) == 27.5


def test_a_memoryless_time_is_read_with_its_mean():
    read = read_duration("exp(20 min)", bare=Unit.DAY)
    assert read.spread is Spread.EXPONENTIAL
    assert read.minutes(WorkCalendar()) == 20


@pytest.mark.parametrize("text", ["ca. 20 min", "Ca 20 min", "ca.20 min", "CA.\u00a020 min"])
def test_a_leading_ca_marks_an_estimate(text):
    assert read_duration(text, bare=Unit.DAY) == Duration(duration(20, Unit.MINUTE).amounts, estimate=True)


def test_a_range_that_ascends_round_the_clock_is_in_order():
    read = read_duration("20 t – 1 d", bare=Unit.DAY)
    assert read.range_minutes(WorkCalendar()) == (450, 1200)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \u00a0", "empty"),
        ("-5 min", "negative"),
        ("\u22125 min", "negative"),
        ("–5", "negative"),
        ("snart", "unreadable"),
        ("ca.", "unreadable"),
        ("5 parsec", "unreadable"),
        ("1e309", "unreadable"),
        ("nan", "unreadable"),
        ("inf min", "unreadable"),
        ("5 min 10 min-", "unreadable"),
        ("1-2-3-4 d", "unreadable"),
        ("exp(1-2 min)", "unreadable"),
        ("1.234.567 min", "unreadable"),
        ("٣ min", "unreadable"),
        ("1 s " * 9, "unreadable"),
        ("4" * 400, "too_large"),
        ("4" * 4000, "too_large"),
        ("1000000000 år", "too_large"),
        ("2 d - 1 d", "order"),
        ("10-5-20 min", "order"),
        ("10 min-20", "unit_missing"),
        ("8 t 10", "unit_missing"),
        ("1-2 t 30 min", "unit_missing"),
        ("1:70", "clock"),
        ("1:30:70", "clock"),
        ("1t70", "unit_missing"),
        ("1d30", "unit_missing"),
        ("1½½ t", "unreadable"),
        ("et halvt", "unreadable"),
        ("noen dager", "unreadable"),
    ],
)
def test_what_is_not_a_duration_is_refused_with_the_reason(text, reason):
    with pytest.raises(UserError) as refused:
        read_duration(text, bare=Unit.MINUTE)
    assert refused.value.message.key == f"model.duration.{reason}"
    assert all(refused.value.message.key in catalogue(language) for language in LANGUAGES)
    assert len(translator("nb").text(refused.value.message)) < 160


@pytest.mark.parametrize(
    ("parts", "clock"),
    [
        ((), False),
        (((-1.0, Unit.MINUTE),), False),
        (((float("nan"), Unit.MINUTE),), False),
        (((1e9, Unit.MINUTE),), False),
        (((1.0, Unit.MINUTE),), True),
        (((1.0, Unit.HOUR), (60.0, Unit.MINUTE)), True),
    ],
)
def test_an_amount_that_could_not_be_written_cannot_be_made(parts, clock):
    with pytest.raises(ValueError, match=r"amount|clock"):
        Amount(parts, clock)


def test_a_spread_has_its_number_of_amounts_and_they_ascend():
    one, two = (duration(number, Unit.DAY).amounts[0] for number in (1, 2))
    with pytest.raises(ValueError, match="has 2 amounts"):
        Duration((one,), Spread.UNIFORM)
    with pytest.raises(ValueError, match="ascend"):
        Duration((two, one), Spread.UNIFORM)
