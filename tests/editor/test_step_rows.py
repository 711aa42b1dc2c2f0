"""The table free of a window: every text that it writes can be read back, every block can be pasted, and nothing that
cannot be read is lost."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.editor.step_rows import cell_edits
from vsa.editor.step_rows.arranging import Filter, Order
from vsa.editor.step_rows.block import header_of, read_block, write_block
from vsa.editor.step_rows.columns import BY_ID, COLUMNS, HIDDEN_AT_FIRST
from vsa.editor.step_rows.edges import edge
from vsa.editor.step_rows.reading import read_value
from vsa.editor.step_rows.table import StepTable
from vsa.edits.new_document import new_document
from vsa.i18n import LANGUAGES, Language, UserError, translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.nodes import End, Gateway, Split, Step, ValueClass, WaitsFor
from vsa.model.stream import FlowKind
from vsa.storage import load

BYGGESAK = examples() / "byggesak.vsa"
EXAMPLES = sorted(examples().glob("*.vsa"))
CELLS = st.one_of(
    st.sampled_from(
        ["", " ", "1", "0,35", "65 %", "1,5 t", "abc", "ja", "VS", "NV", "SLUTT", "2: 50 %, 3: 50 %", "2 + 3",
         "1 [2 d]", "Bruker", "Leder", "steg", "rolle", "prosesstid", "videre til", "id",
         '"', 'a"b', "x\ny", "=1+1", "-3", "1e9"]
    ),
    st.text(max_size=12),
)  # fmt: skip
CLEAN = CELLS.map(lambda text: text.replace("\0", "").replace("\r", "").replace("\ufeff", ""))
BLOCKS = st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=6)


def table_of(session: Session, hidden: tuple[str, ...] = ()) -> StepTable:
    made = StepTable(session, hidden)
    session.listen(lambda _: made.refresh())
    return made


def open_example(file: Path = BYGGESAK) -> Document:
    return load(file).document


@pytest.fixture
def table() -> StepTable:
    return table_of(Session(open_example()))


@pytest.fixture
def blank() -> StepTable:
    return table_of(Session(new_document(translator("nb"))), HIDDEN_AT_FIRST)


def at(table: StepTable, code: str, column: str) -> tuple[int, int]:
    return [row.code for row in table.rows].index(code), table.columns.index(BY_ID[column])


def text(table: StepTable, code: str, column: str) -> str:
    return table.cell(*at(table, code, column)).text.replace("\u00a0", " ")


def write(table: StepTable, code: str, column: str, typed: str) -> None:
    cell_edits.write(table, *at(table, code, column), typed)


def refusals(table: StepTable) -> list[str]:
    tr = table.session.tr
    return [tr.text(each.reason) for each in (*table.refused.values(), *table.left_over)]


# Rows


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_in_every_cell_reads_back_as_what_stands_there(file: Path, language: Language) -> None:
    for stage in (Stage.CURRENT, Stage.IDEAL):
        session = Session(open_example(file), language=language, stage=stage)
        table = table_of(session)
        before = session.document
        for row in range(len(table.rows)):
            for column, shown in enumerate(table.columns):
                cell = table.cell(row, column)
                field = shown.field(table.rows[row].node)
                if field is not None and cell.text:
                    read = read_value(field, table.rows[row].node, cell.text, session.tr)
                    value = field.value_in(table.rows[row].node)
                    assert read == pytest.approx(value) if isinstance(value, float) else read == value
        whole = cell_edits.block_of(table, [(r, c) for r in range(len(table.rows)) for c in range(len(table.columns))])
        cell_edits.paste_block(table, whole, [(0, 0)])
        assert refusals(table) == []
        assert session.document is before


def test_rows_stand_in_the_order_of_the_flow_between_starts_and_ends(table: StepTable) -> None:
    assert [row.code for row in table.rows] == ["START", *"123", "V1", *"456789", "SLUTT"]


def test_a_row_that_says_the_same_is_the_same(table: StepTable) -> None:
    before = table.rows
    write(table, "3", "process_time", "2 t")
    assert [old is new for old, new in zip(before, table.rows, strict=True)].count(False) == 1


def test_a_field_that_a_node_has_not_is_refused_with_the_reason(table: StepTable) -> None:
    write(table, "V1", "process_time", "2 t")
    assert len(refusals(table)) == 1
    assert text(table, "V1", "process_time") == "2 t"


# Typing


@pytest.mark.parametrize(
    ("column", "typed", "attribute", "value"),
    [
        ("value_class", "VA", "value_class", ValueClass.VALUE),
        ("value_class", "nødv", "value_class", ValueClass.NECESSARY),
        ("value_class", "waste", "value_class", ValueClass.WASTE),
        ("wait_for", "annan styresmakt", "wait_for", WaitsFor.AUTHORITY),
        ("first_time_right", "0,5", "first_time_right", 0.5),
        ("first_time_right", "0,5 %", "first_time_right", 0.005),
        ("first_time_right", "en tredel", "first_time_right", 1 / 3),
        ("first_time_right", "50", "first_time_right", 0.5),
        ("wait_stops_deadline", "x", "wait_stops_deadline", True),
        ("people", "", "people", 1.0),
        ("process_time", "", "process_time", None),
        ("split", "parallel", "split", Split.PARALLEL),
    ],
)
def test_a_text_becomes_the_value_it_says(
    table: StepTable, column: str, typed: str, attribute: str, value: object
) -> None:
    write(table, "3", column, typed)
    assert refusals(table) == []
    assert getattr(table.rows[at(table, "3", column)[0]].node, attribute) == value


def test_a_refused_text_goes_when_the_cell_is_written_elsewhere(table: StepTable) -> None:
    write(table, "3", "wait", "tull")
    other = StepTable(table.session)
    cell_edits.write(other, *at(other, "3", "wait"), "6 d")
    assert text(table, "3", "wait") == "6 d"
    assert not table.refused


def test_value_time_is_read_against_the_process_time_pasted_with_it(table: StepTable) -> None:
    cell_edits.paste_block(table, (("Verdiskapende", "Prosesstid"), ("90 min", "2 t")), [at(table, "3", "name")])
    assert refusals(table) != []
    write(table, "3", "process_time", "2 t")
    write(table, "3", "value_time", "90 min")
    assert text(table, "3", "value_time") == "90 min"


def test_what_could_not_be_read_waits_in_the_table_of_its_stream(table: StepTable) -> None:
    write(table, "3", "wait", "tull")
    table.session.go(Stage.IDEAL)
    assert not table.refused
    table.session.go(Stage.ACTIONS)
    table.session.go(Stage.CURRENT)
    assert text(table, "3", "wait") == "tull"


@pytest.mark.parametrize(
    ("column", "pasted", "shown"),
    [
        ("first_time_right", "0,35", "35 %"),
        ("first_time_right", "1", "100 %"),
        ("first_time_right", "35", "35 %"),
        ("process_time", "1:30:00", "1:30"),
        ("wait_stops_deadline", "SANN", "ja"),
        ("people", "1,5", "1,5"),
    ],
)
def test_numbers_are_read_as_a_spreadsheet_writes_them(table: StepTable, column: str, pasted: str, shown: str) -> None:
    cell_edits.paste_block(table, ((pasted,),), [at(table, "3", column)])
    assert refusals(table) == []
    assert text(table, "3", column) == shown


# Ways out


def test_ways_out_keep_the_arrows_that_stay_and_draw_the_others(table: StepTable) -> None:
    kept = table.rows[at(table, "4", "next")[0]].ways
    write(table, "4", "next", "6: 60 %, SLUTT: 40 %")
    ways = table.rows[at(table, "4", "next")[0]].ways
    assert [way.share for way in ways] == [0.6, 0.4]
    assert ways[0].id == next(way.id for way in kept if way.target == ways[0].target)
    assert text(table, "4", "next") == "6: 60 %, SLUTT: 40 %"


def test_a_way_back_is_rework_and_parallel_ways_are_so(table: StepTable) -> None:
    write(table, "2", "next", "3: 90 %, 1: 10 %")
    assert [way.kind for way in table.rows[at(table, "2", "next")[0]].ways] == [FlowKind.FORWARD, FlowKind.REWORK]
    write(table, "5", "next", "6 + 7")
    assert text(table, "5", "next") == "6 + 7"
    write(table, "1", "next", "2 [1,5 t]")
    assert text(table, "1", "next") == "2 [1,5 t]"


@pytest.mark.parametrize("typed", ["99", "3, 3", "3: mye", "START", "2, 3 + 4"])
def test_ways_that_make_no_sense_are_refused_and_nothing_changes(table: StepTable, typed: str) -> None:
    before = table.session.document
    write(table, "1", "next", typed)
    assert table.session.document is before
    assert len(refusals(table)) == 1
    assert text(table, "1", "next") == typed


def test_an_end_is_made_when_one_is_named(blank: StepTable) -> None:
    cell_edits.paste_block(blank, (("Navn", "Går videre til"), ("Motta", "SLUTT")), [(1, 1)])
    stream = blank.session.stream
    assert stream is not None
    assert sum(isinstance(node, End) for node in stream.nodes.values()) == 1
    assert text(blank, "1", "next") == "SLUTT"


# Pasting


@given(BLOCKS, st.integers(0, 13), st.integers(0, 20))
def test_a_block_of_anything_is_pasted_and_nothing_of_it_is_lost(rows: list[list[str]], row: int, column: int) -> None:
    table = table_of(Session(open_example()))
    before = table.session.document
    block = read_block(write_block(rows))
    cell_edits.paste_block(table, block, [(min(row, len(table.rows)), min(column, len(table.columns) - 1))])
    assert all(each.text.strip() for each in (*table.refused.values(), *table.left_over))
    assert all(table.session.tr.text(each.reason) for each in table.refused.values())
    if table.session.document is not before:
        table.session.undo()
        assert table.session.document is before


@given(st.lists(st.lists(CLEAN, min_size=3, max_size=3), min_size=1, max_size=5))
@example([["\t", "' ", "=1 "]])
def test_a_block_survives_the_clipboard(rows: list[list[str]]) -> None:
    wanted = [tuple(row) for row in rows]
    while wanted and not any(cell.strip() for cell in wanted[-1]):
        wanted.pop()
    assert read_block(write_block(rows)) == tuple(wanted)


@given(st.text())
def test_any_text_is_a_block(anything: str) -> None:
    block = read_block(anything)
    assert len({len(row) for row in block}) <= 1


def test_quotation_marks_that_do_not_match_are_letters() -> None:
    assert read_block('"a\tb\nc\td') == (('"a', "b"), ("c", "d"))


def test_a_header_is_known_in_three_languages_and_columns_nobody_knows_are_told(blank: StepTable) -> None:
    assert [column and column.id for column in header_of([("Steg", "Rolle", "prosess-tid")])] == ["name", "lane", None]
    assert [column and column.id for column in header_of([("step", "c&a"), ("a", "1")])] == ["name", "first_time_right"]
    assert header_of([("Motta søknad", "Mottak")]) == ()
    cell_edits.paste_block(blank, (("Steg", "Rolle", "Budsjett"), ("Motta", "Mottak", "12")), [(1, 1)])
    assert text(blank, "1", "name") == "Motta"
    assert "Budsjett" in refusals(blank)[0]


def test_pasted_rows_stand_in_a_row_after_the_last_step_and_before_the_end(table: StepTable) -> None:
    stream = table.session.stream
    assert stream is not None
    last = stream.nodes["9"].x
    cell_edits.paste_block(table, (("Arkivere", "Arkiv"), ("Måle", "Arkiv")), [(len(table.rows), 1)])
    stream = table.session.stream
    assert stream is not None
    assert [text(table, code, "next") for code in ("9", "10", "11")] == ["10", "11", "SLUTT"]
    x = [stream.nodes[row.id].x for row in table.rows if row.code in ("10", "11", "SLUTT")]
    assert last < x[0] < x[1] <= x[2]
    assert text(table, "11", "lane") == "Arkiv"


@pytest.mark.parametrize(
    "rows",
    [
        (("Arkivere", "Arkiv"), ("Måle", "Arkiv"), ("Rapportere", "Arkiv")),
        (("Arkivere", "Arkiv"), ("Måle", "Arkiv", "2 d")),
    ],
)
def test_steps_that_are_pasted_from_the_last_one_on_are_not_written_over_the_end(
    table: StepTable, rows: tuple[tuple[str, ...], ...]
) -> None:
    cell_edits.paste_block(table, tuple((*row, "", "")[:3] for row in rows), [at(table, "9", "name")])
    assert [text(table, row.code, "name") for row in table.rows][-len(rows) - 1 :] == [
        *(row[0] for row in rows),
        "Mottar vedtak",
    ]
    assert text(table, "10", "lane") == "Arkiv"
    assert refusals(table) == []


def test_a_table_that_was_edited_elsewhere_goes_back_row_by_row_with_its_ends(table: StepTable) -> None:
    height, columns = len(table.rows), [table.columns.index(BY_ID[name]) for name in ("name", "lane", "wait")]
    block = cell_edits.block_of(table, [(row, column) for row in range(height) for column in columns])
    edited = tuple((f"{name}!", *rest) for name, *rest in block)
    cell_edits.paste_block(table, edited, [(0, columns[0])])
    assert len(table.rows) == height
    assert all(table.cell(row, columns[0]).text.endswith("!") for row in range(height))
    assert isinstance(table.rows[-1].node, End)


def test_a_lane_is_found_whatever_the_case_and_made_once(table: StepTable) -> None:
    stream = table.session.stream
    assert stream is not None
    lanes = len(stream.lanes)
    cell_edits.paste_block(
        table, (("A", "saksbehandler"), ("B", "Ny rolle"), ("C", "Ny rolle")), [(len(table.rows), 1)]
    )
    stream = table.session.stream
    assert stream is not None
    assert len(stream.lanes) == lanes + 1


def test_a_list_of_ones_own_counts_in_its_units_and_what_is_beside_the_steps_is_told(blank: StepTable) -> None:
    rows = "Byggesak 2026\t\t\nSteg\tVentetid (uker)\tTid i timer\nMotta\t1\t0,5\nVedta\t2\t20 min\nSum\t3\t1\n"
    cell_edits.paste_block(blank, read_block(rows), [(0, 1)])
    assert [text(blank, code, "name") for code in ("1", "2")] == ["Motta", "Vedta"]
    assert [text(blank, code, "wait") for code in ("1", "2")] == ["1 uke", "2 uker"]
    assert [text(blank, code, "process_time") for code in ("1", "2")] == ["0,5 t", "20 min"]
    assert [each.text for each in blank.left_over] == ["Byggesak 2026", "Sum 3 1"]


@pytest.mark.parametrize("names", [["Motta", "Vedta"], ["Motta", "Vurdere", "Vedta"]])
def test_a_list_that_is_pasted_where_a_new_map_begins_is_steps_and_not_the_name_of_the_start(
    blank: StepTable, names: list[str]
) -> None:
    start = text(blank, "START", "name")
    cell_edits.paste_block(blank, read_block("\n".join(names)), [(0, 1)])
    assert [text(blank, row.code, "name") for row in blank.rows][: len(names) + 1] == [start, *names]
    assert text(blank, "START", "next") == "1"
    assert text(blank, str(len(names)), "next") == "SLUTT"


@pytest.mark.parametrize(
    "rows",
    [
        "1.\tMotta\tArkiv\n2.\tVedta\tLeder",
        "1. Motta\tArkiv\n2. Vedta\tLeder",
        "Steg\tHvem\n- Motta\tArkiv\n- Vedta\tLeder",
        "Nr;Steg;Hvem\n1;Motta;Arkiv\n2;Vedta;Leder",
        "Steg\tHvem\nMotta\tArkiv\nSteg\tHvem\nVedta\tLeder",
    ],
)
def test_numbers_and_signs_before_steps_are_left_out_and_headings_are_read_once(blank: StepTable, rows: str) -> None:
    cell_edits.paste_block(blank, read_block(rows), [(0, 1)])
    assert [text(blank, code, "name") for code in ("1", "2")] == ["Motta", "Vedta"]
    assert [text(blank, code, "lane") for code in ("1", "2")] == ["Arkiv", "Leder"]
    assert refusals(blank) == []


def test_a_dash_is_nothing_and_an_error_of_the_spreadsheet_is_told_in_its_cell(blank: StepTable) -> None:
    rows = "Steg\tHvem\tTid\tVentetid\nMotta\t-\t–\t#REF!\n#NAVN?\tArkiv\t01.feb\t1 d"
    cell_edits.paste_block(blank, read_block(rows), [(0, 1)])
    assert (text(blank, "1", "process_time"), text(blank, "1", "wait")) == ("", "#REF!")
    assert text(blank, "2", "name") == "#NAVN?"
    assert blank.rows[at(blank, "2", "name")[0]].node.name == ""
    told = refusals(blank)
    assert len(told) == 3
    assert sum("regnearket" in refused for refused in told) == 2
    assert sum("er en dato" in refused for refused in told) == 1


def test_an_empty_row_in_a_block_makes_no_step(blank: StepTable) -> None:
    cell_edits.paste_block(blank, read_block("Motta\tMottak\n\t\nVedta\tMottak\n"), [(1, 1)])
    assert [row.code for row in blank.rows] == ["START", "1", "2", "SLUTT"]


# Filling, emptying, order


def test_filling_down_takes_the_topmost_text_of_each_column(table: StepTable) -> None:
    cells = [(row, column) for row in (1, 2, 3) for column in (at(table, "1", "wait")[1], at(table, "1", "system")[1])]
    cell_edits.fill_down(table, cells)
    assert {text(table, code, "wait") for code in "123"} == {"1 d"}
    assert {text(table, code, "system") for code in "123"} == {"Sak- og arkivsystem"}


def test_emptying_leaves_the_role_and_takes_the_arrows(table: StepTable) -> None:
    cell_edits.clear(table, [at(table, "1", "lane"), at(table, "1", "next"), at(table, "1", "people")])
    assert text(table, "1", "lane") == "Dokumentsenter"
    assert text(table, "1", "next") == ""
    assert text(table, "1", "people") == "1"
    assert refusals(table) == []


def test_rows_are_sorted_by_every_column_with_the_empty_ones_last(table: StepTable) -> None:
    for order in (Order(column, falling) for column in COLUMNS for falling in (False, True)):
        table.arrange(order)
        texts = [table.cell(row, COLUMNS.index(order.column)).text for row in range(len(table.rows))]  # type: ignore[arg-type]
        filled = [bool(each) for each in texts]
        assert len(texts) == table.total
        assert filled == sorted(filled, reverse=True)


def test_times_are_sorted_by_length_and_names_by_the_alphabet(table: StepTable) -> None:
    write(table, "1", "process_time", "2 t")
    table.arrange(Order(BY_ID["process_time"]))
    assert text(table, table.rows[0].code, "process_time") == "10 min"
    assert [row.code for row in table.rows].index("1") > [row.code for row in table.rows].index("7")
    for code, name in zip("123", ("Ære", "Åre", "Øre"), strict=True):
        write(table, code, "name", name)
    table.arrange(Order(BY_ID["name"]))
    assert [row.node.name for row in table.rows][-3:] == ["Ære", "Øre", "Åre"]


def test_a_row_stays_where_it_is_while_its_cell_changes_in_a_sorted_or_filtered_table(table: StepTable) -> None:
    table.arrange(Order(BY_ID["process_time"]), Filter(value_class="NV"))
    before = [row.id for row in table.rows]
    write(table, table.rows[0].code, "value_class", "S")
    write(table, table.rows[0].code, "process_time", "40 t")
    assert [row.id for row in table.rows] == before
    cell_edits.write(table, len(table.rows), 1, "Nytt")
    assert [row.id for row in table.rows][:-1] == before


def test_a_filter_looks_at_every_column_kind_and_class(table: StepTable) -> None:
    table.arrange(only=Filter(text="MATRIKKEL"))
    assert [row.code for row in table.rows] == ["9"]
    table.arrange(only=Filter(only_steps=True))
    assert all(isinstance(row.node, Step) for row in table.rows)
    assert not any(isinstance(row.node, Gateway) for row in table.rows)


@given(st.lists(st.booleans(), min_size=1), st.data())
def test_the_edge_is_a_place_further_on_or_here(filled: list[bool], data: st.DataObject) -> None:
    here = data.draw(st.integers(0, len(filled) - 1))
    assert here <= edge(filled, here, 1) < len(filled)
    assert 0 <= edge(filled, here, -1) <= here


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_for_a_choice_is_read_in_every_language(table: StepTable, language: Language) -> None:
    field = BY_ID["wait_for"].field(table.rows[1].node)
    assert field is not None
    for choice in field.choices:
        read = read_value(field, table.rows[1].node, translator(language)(choice.label), translator("nb"))
        assert read is choice.value
    with pytest.raises(UserError):
        read_value(field, table.rows[1].node, "hvem som helst", translator(language))
