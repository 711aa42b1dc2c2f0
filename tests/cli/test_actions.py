"""`vsa actions`."""

import json
import shutil

import pytest
from openpyxl import load_workbook

from vsa.cli import main
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.i18n.resources import examples
from vsa.storage import load, save


@pytest.fixture
def file(tmp_path):
    shutil.copy(examples() / "byggesak.vsa", tmp_path / "d.vsa")
    assert main(["actions", str(tmp_path / "d.vsa"), "-o", str(tmp_path / "d.xlsx"), "--language", "nb"]) == 0
    return tmp_path / "d.vsa"


def edit(workbook, row, heading, value):
    book = load_workbook(workbook)
    sheet = book.worksheets[0]
    place = next(cell.column for cell in sheet[1] if cell.value == heading)
    sheet.cell(row, place).value = value
    book.save(workbook)


def test_an_edited_list_comes_back_into_the_document(file, capsys):
    workbook = file.with_suffix(".xlsx")
    edit(workbook, 3, "Ansvarlig", "Servicetorget")
    assert main(["actions", str(file), "--read", str(workbook), "--language", "nb"]) == 0
    assert load(file).document.actions["t2"].responsible == "Servicetorget"
    assert "Tiltak 2, Ansvarlig" in capsys.readouterr().out


def test_a_conflict_is_reported_and_the_document_kept(file, capsys):
    workbook = file.with_suffix(".xlsx")
    edit(workbook, 2, "Ansvarlig", "Fra lista")
    save(set_fields(load(file).document, Ref("action", "t1"), responsible="Fra dokumentet"), file)
    before = file.read_bytes()
    assert main(["actions", str(file), "--read", str(workbook), "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert (len(answer["changes"]), len(answer["conflicts"])) == (0, 1)
    assert file.read_bytes() == before


def test_another_file_can_get_the_changes(file, tmp_path):
    workbook = file.with_suffix(".xlsx")
    edit(workbook, 3, "Ansvarlig", "Servicetorget")
    before = file.read_bytes()
    assert main(["actions", str(file), "--read", str(workbook), "-o", str(tmp_path / "new.vsa")]) == 0
    assert file.read_bytes() == before
    assert load(tmp_path / "new.vsa").document.actions["t2"].responsible == "Servicetorget"


@pytest.mark.parametrize(
    "arguments",
    [["-o", "x.pdf"], [], ["--read", "gone.xlsx"], ["--read", "{file}"], ["--read", "d.xlsx", "-o", "x.xlsx"]],
)
def test_what_cannot_be_done_says_why_in_a_line(file, arguments, capsys, monkeypatch):
    monkeypatch.chdir(file.parent)
    before = file.read_bytes()
    assert main(["actions", str(file), *(each.format(file=file) for each in arguments)]) == 2
    assert capsys.readouterr().err.startswith("vsa: ")
    assert file.read_bytes() == before
