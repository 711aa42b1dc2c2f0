"""A stream written as a table and read again is the same stream, in all that a table can hold."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vsa.exchange import TableErrors, WriteError, lost, read_table, write_table
from vsa.exchange.step_table.building import document_of
from vsa.exchange.step_table.csv_text import write_csv
from vsa.exchange.step_table.rows import StepRow
from vsa.exchange.step_table.settings import Settings
from vsa.exchange.step_table.vocabulary import Setting
from vsa.exchange.step_table.ways import Way, Ways
from vsa.exchange.step_table.workbook import write_workbook
from vsa.exchange.step_table.writing import TableWriter, cleaned
from vsa.i18n import LANGUAGES, Language, translator
from vsa.model.calendar import Closure, WorkCalendar
from vsa.model.document import Document
from vsa.model.duration_text import read_duration
from vsa.model.durations import Duration, Unit, duration
from vsa.model.nodes import Source, SourceKind, Split, ValueClass, WaitsFor
from vsa.model.stream import Lane, LaneKind, State, Stream

names = st.text(max_size=12).map(cleaned)
written_names = st.sampled_from(
    ["=1+1", "-x", "'=x", "''+x", "@a", "+", "a;b", 'si "hei"', "to\nlinjer", "Å, å", "x: y"]
)
roles = st.sampled_from(["", "Saksbehandler", "=Leder", "Vei, VA: alle", "Søker"])
shares = st.floats(0, 1)
amounts = st.floats(0, 1e9)
above_zero = st.floats(1e-3, 1e9)
durations = st.one_of(
    st.builds(duration, st.floats(1e-6, 1e6), st.sampled_from(Unit)),
    st.sampled_from(["0 min", "8 h 10 min", "1:30", "ca. 10-20-45 min", "10-45 min", "exp(20.5 min)", "1234.5 kd"]).map(
        lambda text: read_duration(text, bare=Unit.MINUTE)
    ),
)
ids = st.text(st.sampled_from("abæ19_.-=@'\""), min_size=1, max_size=4)
sources = st.one_of(
    st.builds(Source, kind=st.sampled_from(SourceKind)),
    st.builds(Source, kind=st.just(SourceKind.MEASURED), cases=st.integers(0, 10**6)),
)
fields = st.fixed_dictionaries(
    {},
    optional={
        "wait": durations,
        "process_time": durations,
        "wait_within": durations,
        "value_time": durations,
        "value_class": st.sampled_from(ValueClass),
        "first_time_right": shares,
        "queue": amounts,
        "people": above_zero,
        "wait_for": st.sampled_from(WaitsFor),
        "wait_stops_deadline": st.booleans(),
        "meeting_every": durations,
        "source": sources,
        "system": names | written_names,
    },
)


@st.composite
def ways(draw: st.DrawFn, known: list[str]) -> Ways:
    targets = draw(st.lists(st.sampled_from([*known, None]), min_size=1, max_size=3))
    if len(targets) > 1 and draw(st.booleans()):
        return Ways(tuple(Way(target, None, draw(st.none() | durations)) for target in targets), Split.PARALLEL)
    return Ways(tuple(Way(target, draw(st.none() | shares), draw(st.none() | durations)) for target in targets))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    known = draw(st.lists(ids, min_size=1, max_size=6, unique=True))
    rows = [StepRow(0, own, draw(names | written_names), draw(roles), draw(fields), draw(ways(known))) for own in known]
    used = [role for role in dict.fromkeys(row.role for row in rows) if role]
    kinds = {role: draw(st.sampled_from(["own", "user", "external"])) for role in used}
    settings = Settings(
        values={
            Setting.NAME: draw(names | written_names),
            Setting.UNIT: draw(names),
            Setting.STATE: draw(st.sampled_from([State.CURRENT, State.IDEAL])),
            Setting.HOURS_PER_DAY: draw(st.floats(0.1, 24)),
            Setting.DAYS_PER_WEEK: draw(st.floats(0.1, 7)),
            Setting.HOURS_PER_FTE: draw(above_zero),
            Setting.FINISHED_CASES: draw(st.booleans()),
            Setting.START: draw(names),
            Setting.END: draw(names),
        }
        | draw(
            st.fixed_dictionaries(
                {}, optional={Setting.VOLUME: amounts, Setting.ARRIVALS: amounts, Setting.DEADLINE: durations}
            )
        ),
        user_roles=[role for role in used if kinds[role] == "user"],
        external_roles=[role for role in used if kinds[role] == "external"],
        staff={role: draw(amounts) for role in used if draw(st.booleans())},
    )
    return document_of(rows, settings, "nb")


def only_stream(document: Document) -> Stream:
    return next(iter(document.streams.values()))


@settings(max_examples=30)
@given(documents(), st.sampled_from(LANGUAGES))
def test_csv_comes_back_the_same(document: Document, language: Language) -> None:
    content = write_csv(TableWriter(only_stream(document), document, language).rows())
    assert read_table(content, places=False) == document


@settings(max_examples=30)
@given(documents(), st.sampled_from(LANGUAGES))
def test_a_workbook_comes_back_the_same(document: Document, language: Language) -> None:
    content = write_workbook(TableWriter(only_stream(document), document, language).rows())
    assert read_table(content, places=False) == document


@settings(max_examples=30)
@given(documents())
def test_nothing_of_a_table_is_lost_in_a_table(document: Document) -> None:
    assert lost(document, only_stream(document)) == ()


def test_closures_of_the_calendar_are_lost_in_a_table() -> None:
    document = read_table(b"step\nA\n", places=False)
    july = Closure(first=date(2027, 7, 5), last=date(2027, 7, 23))
    closed = document.model_copy(update={"calendar": WorkCalendar(closures=(july, july))})
    (told,) = lost(closed, only_stream(closed))
    assert translator("nb").text(told) == "2 stengte perioder"


@settings(max_examples=30)
@given(documents())
def test_no_cell_runs_as_a_formula_in_a_spreadsheet(document: Document) -> None:
    for row in TableWriter(only_stream(document), document, "nb").rows():
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


ROWS = [
    StepRow(0, "1", "Skrive", "Saksbehandler", {"first_time_right": 0.955}, Ways((Way("2", 0.5), Way(None, 0.5)))),
    StepRow(0, "2", "Sende", "Leder", {"wait": Duration(duration(1.5, Unit.DAY).amounts)}, Ways((Way(None),))),
]
DOCUMENT = document_of(ROWS, Settings({Setting.NAME: "Vedtak", Setting.VOLUME: 18000.0}), "nb")


def test_bokmål_csv_is_what_norwegian_excel_expects(tmp_path: Path) -> None:
    write_table(only_stream(DOCUMENT), DOCUMENT, tmp_path / "ut.csv", "nb")
    assert (tmp_path / "ut.csv").read_bytes().decode("utf-8") == "\r\n".join(
        [
            "\ufeffnavn: Vedtak",
            "situasjon: nå",
            "volum per år: 18000",
            "timer per dag: 7,5",
            "dager per uke: 5",
            "timer per årsverk: 1695",
            "id;steg;rolle;ventetid;prosesstid;type;riktig;videre til",
            "1;Skrive;Saksbehandler;;;;95,5 %;2: 50 %, SLUTT: 50 %",
            "2;Sende;Leder;1,5 d;;;;SLUTT",
            "",
        ]
    )


def test_english_has_decimal_points_and_its_own_words(tmp_path: Path) -> None:
    write_table(only_stream(DOCUMENT), DOCUMENT, tmp_path / "out.csv", "en")
    text = (tmp_path / "out.csv").read_text("utf-8-sig")
    assert "hours per day: 7.5" in text
    assert "1;Skrive;Saksbehandler;;;;95.5 %;2: 50 %, END: 50 %" in text


def test_shares_are_exact_to_the_last_digit() -> None:
    third = "33.33333333333333"
    rows = [StepRow(0, "1", "A", "", {}, Ways((Way("1", 1 / 3), Way(None))))]
    document = document_of(rows, Settings(), "en")
    assert TableWriter(only_stream(document), document, "en").rows()[-1][-1] == f"1: {third} %, END"


@pytest.mark.parametrize(("name", "error"), [("ut.ods", TableErrors), ("mangler/ut.csv", WriteError)])
def test_what_cannot_be_written(tmp_path: Path, name: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        write_table(only_stream(DOCUMENT), DOCUMENT, tmp_path / name, "nb")


def test_a_map_without_steps_is_no_table(tmp_path: Path) -> None:
    empty = Stream(id="current")
    with pytest.raises(TableErrors):
        write_table(empty, Document(streams={"current": empty}), tmp_path / "ut.csv", "nb")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ut.csv"
    path.write_text("gammel")

    def fail(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr("vsa.exchange.files.os.fsync", fail)
    with pytest.raises(WriteError):
        write_table(only_stream(DOCUMENT), DOCUMENT, path, "nb")
    assert [each.name for each in tmp_path.iterdir()] == ["ut.csv"]
    assert path.read_text() == "gammel"


def test_lanes_that_a_table_does_not_know_leave_it_readable() -> None:
    document = read_table(b"staff A: 2\nstep;role\nS;A\n", places=False)
    stream = only_stream(document)
    more = [
        Lane(id="empty", name="B", staff=3),
        Lane(id="twin", name="A", kind=LaneKind.USER, staff=1),
        Lane(id="user", name="C", kind=LaneKind.USER),
        Lane(id="external", name="C", kind=LaneKind.EXTERNAL, staff=1),
    ]
    crowded = stream.model_copy(update={"lanes": {**stream.lanes, **{lane.id: lane for lane in more}}})
    content = write_csv(TableWriter(crowded, document, "nb").rows())
    lanes = only_stream(read_table(content, places=False)).lanes.values()
    assert {(lane.name, lane.kind, lane.staff) for lane in lanes} == {
        ("A", LaneKind.OWN, 2),
        ("C", LaneKind.USER, None),
    }
