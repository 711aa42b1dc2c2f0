"""The first sheet of a workbook: cells of every kind, and files that mean harm."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from openpyxl import Workbook

from vsa.exchange import TableErrors, read_table
from vsa.exchange.step_table.workbook import write_workbook
from vsa.model.duration_text import canonical
from vsa.model.nodes import Step
from vsa.model.stream import Stream


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def workbook(*rows: list[Any], formats: dict[str, str] | None = None) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cell, number_format in (formats or {}).items():
        sheet[cell].number_format = number_format
    book.create_sheet("annet").append(["ikke les meg"])
    return saved(book)


def stream_in(content: bytes) -> Stream:
    return next(iter(read_table(content).streams.values()))


def step_in(content: bytes) -> Step:
    return next(node for node in stream_in(content).nodes.values() if isinstance(node, Step))


def test_numbers_times_and_per_cent_as_a_spreadsheet_keeps_them() -> None:
    content = workbook(
        ["navn: Byggesøknad"],
        ["volum per år:", 180],
        [],
        ["id", "Steg", "ventetid", "prosesstid", "ventetid i steget", "riktig", "stopper fristen", "videre til", None],
        [1, "A", 1.5, time(1, 30), timedelta(hours=30), 0.07, True, 2.0],
        [2, "B", "3 d", 20, None, 95, None, "1: 5 %, SLUTT: 95 %"],
        formats={"F5": "0.0 %", "E5": "[h]:mm"},
    )
    stream, step = stream_in(content), step_in(content)
    assert (stream.name, stream.volume_per_year) == ("Byggesøknad", 180)
    assert step.wait is not None
    assert canonical(step.wait) == "1.5 d"
    assert step.process_time is not None
    assert canonical(step.process_time) == "1:30"
    assert step.wait_within is not None
    assert canonical(step.wait_within) == "30:00"
    assert step.first_time_right == 0.07
    assert step.wait_stops_deadline
    flows = [(flow.source, flow.target, flow.share) for flow in stream.flows.values()]
    assert flows[1:] == [("1", "2", None), ("2", "1", 0.05), ("2", "end", 0.95)]


def test_per_cent_above_a_hundred_is_refused_not_divided() -> None:
    with pytest.raises(TableErrors) as caught:
        read_table(workbook(["steg", "riktig"], ["A", 1.5], formats={"B2": "0%"}))
    assert [(each.row, each.column) for each in caught.value.problems] == [(2, "riktig")]


def test_a_date_in_place_of_a_time_is_reported() -> None:
    with pytest.raises(TableErrors) as caught:
        read_table(workbook(["steg", "ventetid"], ["A", date(2026, 2, 1)]))
    assert [(each.row, each.column) for each in caught.value.problems] == [(2, "ventetid")]


def with_value(xml: bytes) -> bytes:
    return re.sub(rb"<v ?/>|<v></v>", b"<v>20</v>", xml)


def test_a_formula_gives_the_value_that_the_spreadsheet_calculated() -> None:
    content = workbook(["steg", "prosesstid"], ["A", "=10*2"])
    calculated = rewritten(content, "xl/worksheets/sheet1.xml", with_value)
    process_time = step_in(calculated).process_time
    assert process_time is not None
    assert canonical(process_time) == "20 min"


def test_formulas_without_a_value_and_errors_are_reported_together() -> None:
    with pytest.raises(TableErrors) as caught:
        read_table(workbook(["steg", "prosesstid"], ["A", "=10*2"], ["#REF!", "20"], ["B", "x"]))
    assert [(each.row, each.column) for each in caught.value.problems] == [
        (2, "prosesstid"),
        (3, "steg"),
        (4, "prosesstid"),
    ]


def test_a_workbook_of_text_is_the_same_table_as_a_csv_file() -> None:
    rows = [["navn: A"], ["id", "steg", "riktig"], ["1", "=1+1", "95,5 %"]]
    written = write_workbook(rows)
    assert step_in(written).name == "=1+1"
    assert step_in(written).first_time_right == 0.955


def rewritten(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part changed."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == part else data)
    return result.getvalue()


PLAIN = workbook(["steg"], ["A"])
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def with_entities(xml: bytes) -> bytes:
    head, _, rest = xml.partition(b"<worksheet")
    return head + ENTITIES + b"<worksheet" + rest.replace(b"<sheetData>", b"<sheetData><!-- -->&b;")


def bomb() -> bytes:
    return rewritten(PLAIN, "xl/worksheets/sheet1.xml", lambda xml: xml + b" " * 30_000_000)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"PK\x03\x04 and then nothing", "damaged"),
        (PLAIN[:-200], "damaged"),
        (rewritten(PLAIN, "xl/worksheets/sheet1.xml", lambda xml: xml[:-30]), "damaged"),
        (rewritten(PLAIN, "xl/workbook.xml", lambda xml: b"no xml"), "damaged"),
        (rewritten(PLAIN, "xl/worksheets/sheet1.xml", with_entities), "damaged"),
        (bomb(), "too_large"),
        (workbook(["steg"], [None] * 500 + ["x"]), "too_large"),
    ],
)
def test_damaged_and_hostile_workbooks_get_one_sentence(content: bytes, expected: str) -> None:
    with pytest.raises(TableErrors) as caught:
        read_table(content)
    assert caught.value.message.key == f"table.file.{expected}"


def test_a_workbook_without_any_table() -> None:
    with pytest.raises(TableErrors) as caught:
        read_table(workbook([]))
    assert caught.value.message.key == "table.file.empty"
