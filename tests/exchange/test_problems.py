"""Everything that cannot be understood is reported with row and column, all at once, and nothing is imported."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.exchange import TableErrors, read_table
from vsa.i18n import translator

HEADER = (
    "id;steg;rolle;ventetid;prosesstid;verdiskapende;type;riktig;kø;personer;venter på;stopper fristen;kilde;videre til"
)


def refused(content: str | bytes) -> TableErrors:
    with pytest.raises(TableErrors) as caught:
        read_table(content.encode() if isinstance(content, str) else content)
    return caught.value


def problems(*lines: str) -> list[tuple[int, str, str]]:
    error = refused("\n".join(lines))
    assert error.problems
    return [(each.row, each.column, each.message.key.rpartition(".")[2]) for each in error.problems]


CELLS = [
    ("id", "a b", "id"),
    ("id", "END", "id"),
    ("id", "slutt", "id"),
    ("id", "", "id"),
    ("ventetid", "2 måner", "unreadable"),
    ("prosesstid", "-5", "negative"),
    ("prosesstid", "2026-01-02", "date"),
    ("type", "X", "class"),
    ("riktig", "101", "unreadable"),
    ("riktig", "mye", "unreadable"),
    ("kø", "1e400", "number"),
    ("kø", "-1", "number"),
    ("kø", "9999999999", "limit"),
    ("personer", "0", "positive"),
    ("venter på", "godot", "waits_for"),
    ("stopper fristen", "kanskje", "yes_no"),
    ("kilde", "gjettet", "source"),
    ("kilde", "anslått 18", "source"),
    ("videre til", "4,5", "comma"),
    ("videre til", "4: 35 %,5: 65 %", "unreadable"),
    ("videre til", "2 + 2, 2", "mixed_ways"),
    ("videre til", "2 + 2 | 2", "mixed_ways"),
    ("videre til", "2: 50 % + 2", "parallel_share"),
    ("videre til", "2, ", "comma"),
    ("videre til", "2 | ", "empty_way"),
    ("videre til", "7", "unknown_step"),
    ("videre til", "2 [1 d", "way"),
    ("videre til", "2 [mye]", "unreadable"),
    ("videre til", "2: 101 %", "unreadable"),
]


@pytest.mark.parametrize(("column", "text", "expected"), CELLS)
def test_a_cell(column: str, text: str, expected: str) -> None:
    names = HEADER.split(";")
    cells = dict.fromkeys(names, "") | {"id": "1", "steg": "A", "videre til": "2"} | {column: text}
    found = problems(HEADER, ";".join(cells[name] for name in names), "2;B")
    assert (2, column, expected) in found


def test_all_problems_at_once_sorted_by_row_and_column() -> None:
    assert problems(
        "timer per dag: 25",
        "tull: 1",
        "bemanning Ukjent: 2",
        "navn: A",
        "navn: B",
        "id;steg;ventetid;tull;steg",
        "1;A;x;;",
        "1;B;;;;;1",
        "2;C;y",
    ) == [
        (1, "timer per dag", "limit"),
        (2, "tull", "unknown_setting"),
        (3, "bemanning Ukjent", "unknown_role"),
        (5, "navn", "duplicate_setting"),
        (6, "tull", "unknown_column"),
        (6, "steg", "duplicate_column"),
        (7, "ventetid", "unreadable"),
        (8, "id", "duplicate_id"),
        (8, "G", "too_many_cells"),
        (9, "ventetid", "unreadable"),
    ]


def test_the_message_lists_the_problems_in_the_readers_language() -> None:
    error = refused("id;steg;riktig\n1;A;120\n1;B;")
    text = translator("nb").text(error.message)
    assert text.splitlines() == [
        "Tabellen har 2 feil, og ingenting er importert.",
        "Rad 2, «riktig»: «120» er ikke en andel fra 0 til 100 %. Skriv for eksempel 35 %, 0,35, 1/3 eller en tredel.",
        "Rad 3, «id»: Id-en «1» er alt brukt i rad 2.",
    ]


def test_a_long_list_of_problems_is_cut_in_the_message_but_not_in_the_error() -> None:
    error = refused("steg;riktig\n" + "A;120\n" * 5000)
    assert len(error.problems) == 5000
    assert len(translator("en").text(error.message).splitlines()) == 22


def test_a_role_cannot_be_two_kinds() -> None:
    found = problems("user role: A", "external role: A", "step;role", "S;A")
    assert found == [(2, "external role", "two_kinds")]


def test_no_step_column() -> None:
    assert (1, "", "no_step_column") in problems("id;rolle", "1;A")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\n\n", "empty"),
        (b"navn: A\n", "empty"),
        (b"id;steg\n", "only_header"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "old_excel"),
        ("id;steg\n1;Søknad".encode("utf-16"), "not_text"),
        ("id;steg\n1;Søknad".encode("utf-16-le"), "not_text"),
    ],
)
def test_a_file_that_is_no_table(content: bytes, expected: str) -> None:
    error = refused(content)
    assert error.message.key == f"table.file.{expected}"
    assert error.problems == ()


def test_missing_files_folders_and_too_large_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = []
    (tmp_path / "stor.csv").write_bytes(b"steg\nA\n")
    monkeypatch.setattr("vsa.exchange.step_table.reading.MOST_BYTES", 3)
    for path in (tmp_path / "ingen.csv", tmp_path, tmp_path / "stor.csv"):
        with pytest.raises(TableErrors) as caught:
            read_table(path)
        keys.append(caught.value.message.key)
    assert keys == ["table.file.missing", "table.file.folder", "table.file.too_large"]


def outcome(content: bytes) -> object:
    """The document, or the sentence that says why there is none."""
    try:
        return read_table(content)
    except TableErrors as error:
        return translator("nb").text(error.message)


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_no_content_breaks_the_reader(content: bytes) -> None:
    assert outcome(content)


ALPHABET = st.sampled_from("1245ab;:,|+[]% .\"'=\tENDslutt\n")


@given(st.text(ALPHABET, max_size=40))
def test_no_cell_breaks_the_reader(text: str) -> None:
    assert outcome(f"id;step;next\n1;A;{text}\n2;B;".encode())


def test_a_column_without_a_header_is_named_by_its_letter() -> None:
    assert problems("steg;;rolle", "A;tull;B") == [(1, "B", "no_header")]
    assert problems(";".join(["steg", *[""] * 27]), ";".join(["A", *[""] * 26, "tull"])) == [(1, "AB", "no_header")]


@pytest.mark.parametrize(
    ("content", "row", "expected"),
    [
        ("id;steg\n1;Søknad".encode("cp1252"), 2, "not_utf8"),
        (b'id;steg\n1;A\n2;"Aldri lukket\n3;B', 3, "quotes"),
        (b'id;steg\n1;"A" B\n2;B', 2, "quotes"),
        (b'navn: A\n"id" x;steg\n1;A', 2, "quotes"),
    ],
)
def test_the_row_from_which_nothing_can_be_read(content: bytes, row: int, expected: str) -> None:
    (problem,) = refused(content).problems
    assert (problem.row, problem.message.key) == (row, f"table.problem.{expected}")
