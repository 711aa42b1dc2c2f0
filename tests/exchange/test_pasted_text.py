"""What other programs put on the clipboard: text with tabs or semicolons, and tables of text programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.exchange.step_table.html_table import only_table
from vsa.exchange.step_table.meanings import has_header
from vsa.exchange.step_table.pasted_text import rows_in

WORD = """<html><head><style>td {color: red}</style></head><body><table class=MsoTable border=1><tbody>
<tr><th><p class=MsoNormal>Hvem<o:p></o:p></p></th><th>Steg</th><th colspan="2">Tid</th></tr>
<tr><td rowspan=2><p>Arkiv</p></td><td><p>Motta og</p><p>f&oslash;re&nbsp;inn</p></td><td>10&nbsp;min</td><td></td></tr>
<tr><td>Fordele<br>sak</td><td>5
min</td><td>1&nbsp;d</td></tr></tbody></table></body></html>"""


def test_a_table_of_a_text_program_keeps_its_cells_though_they_hold_lines_and_span_others() -> None:
    assert only_table(WORD) == [
        ("Hvem", "Steg", "Tid", ""),
        ("Arkiv", "Motta og\nføre inn", "10 min", ""),
        ("", "Fordele\nsak", "5 min", "1 d"),
    ]


def test_the_table_is_read_only_where_it_says_more_than_the_text() -> None:
    plain = "<table><tr><td>Annet</td></tr></table>"
    assert rows_in("Motta\tArkiv", plain, has_header) == [("Motta", "Arkiv")]
    assert rows_in("Hvem", WORD, has_header)[1][0] == "Arkiv"
    assert rows_in("Motta", WORD + WORD, has_header) == [("Motta",)]
    assert rows_in("Motta", "<p>Ingen<br>tabell</p>", has_header) == [("Motta",)]


def test_semicolons_part_the_cells_below_headings_only() -> None:
    assert rows_in("Steg;Tid\nMotta;10", "", has_header) == [("Steg", "Tid"), ("Motta", "10")]
    assert rows_in("Motta; føre\nSvare", "", has_header) == [("Motta; føre",), ("Svare",)]


@pytest.mark.parametrize("span", ["99999999999", "-2", "0", "mange", "²"])
def test_a_cell_that_claims_to_span_everything_is_read_in_no_time(span: str) -> None:
    (first, *_), *_ = only_table(f'<table><tr><td rowspan="{span}" colspan="{span}">A<br>B</td></tr></table>')
    assert first == "A\nB"


@given(
    st.lists(st.sampled_from(["<table>", "<tr>", "<td rowspan=2>", "<td colspan=3>", "A", "<br>", "</td>", "</table>"]))
)
def test_any_html_is_rows_of_one_length(pieces: list[str]) -> None:
    assert len({len(row) for row in only_table("".join(pieces))}) <= 1
