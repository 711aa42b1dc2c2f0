"""Lists, calendar, a copy without people and the programme, through the window."""

import shutil
from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from tests.ui.windows import session_of
from vsa.editor.reminders import deletion_reminder
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.records import add_record
from vsa.i18n import message, translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.storage import load
from vsa.ui import dialogs
from vsa.ui.programme_window import ProgrammeWindow

LABEL = message("editor.edit.action")


@pytest.fixture
def told(monkeypatch):
    """What dialogs tell."""
    sentences = []
    monkeypatch.setattr(dialogs, "tell", lambda _, __, sentence, details=(): sentences.append((sentence, details)))
    return sentences


@pytest.fixture
def saves_to(monkeypatch, tmp_path):
    def answer(name):
        monkeypatch.setattr(dialogs, "ask_save", lambda *_: tmp_path / name)
        return tmp_path / name

    return answer


def test_a_list_goes_out_and_comes_back_as_one_edit(byggesak, saves_to, told, monkeypatch):
    path = saves_to("tiltak.xlsx")
    byggesak.errands.export_lists()
    book = load_workbook(path)
    sheet = book.worksheets[0]
    place = next(cell.column for cell in sheet[1] if cell.value == "Ansvarlig")
    sheet.cell(2, place).value = "Servicetorget"
    book.save(path)
    monkeypatch.setattr(dialogs, "ask_file", lambda *_: path)
    before = session_of(byggesak).document
    byggesak.errands.read_list()
    assert session_of(byggesak).document.actions["t1"].responsible == "Servicetorget"
    session_of(byggesak).undo()
    assert session_of(byggesak).document is before
    assert told == []


def test_conflicts_are_told_one_by_one(byggesak, saves_to, told, monkeypatch):
    path = saves_to("tiltak.xlsx")
    byggesak.errands.export_lists()
    book = load_workbook(path)
    book.worksheets[0].cell(2, 1).value = 99
    book.save(path)
    monkeypatch.setattr(dialogs, "ask_file", lambda *_: path)
    byggesak.errands.read_list()
    assert len(told) == 1
    assert "99" in told[0][1][0]


def test_what_is_no_list_is_told_and_changes_nothing(byggesak, tmp_path, told, monkeypatch):
    (tmp_path / "x.xlsx").write_text("no workbook")
    before = session_of(byggesak).document
    for name in ("x.xlsx", "gone.xlsx"):
        monkeypatch.setattr(dialogs, "ask_file", lambda *_, name=name: tmp_path / name)
        byggesak.errands.read_list()
    assert len(told) == 2
    assert session_of(byggesak).document is before


def test_deadlines_become_a_calendar(byggesak, saves_to):
    path = saves_to("frister.ics")
    byggesak.errands.export_calendar()
    assert path.read_bytes().count(b"BEGIN:VEVENT") >= 4


def test_a_copy_without_people_leaves_the_document_alone(byggesak, saves_to, told, monkeypatch):
    session = session_of(byggesak)
    session.perform(
        LABEL,
        lambda document: set_fields(
            add_record(document, "member", role="Fagleder", name="Kari Nordmann"),
            Ref("action", "t1"),
            responsible="Kari Nordmann",
            participants="NAV Vestre Toten",
        ),
    )
    before = session.document
    path = saves_to("kopi.vsa")
    monkeypatch.setattr(dialogs, "ask", lambda *_: 0)
    byggesak.errands.anonymise()
    copy = load(path).document
    assert copy.actions["t1"].responsible == "Fagleder"
    assert not copy.interviews
    assert session.document is before
    assert told[0][1] == ("NAV Vestre Toten",)


def test_interviews_are_deleted_after_a_question_and_come_back_with_undo(byggesak, monkeypatch):
    session = session_of(byggesak)
    session.perform(LABEL, lambda document: add_record(document, "interview", role="Søker"))
    before = session.document
    monkeypatch.setattr(dialogs, "ask", lambda *_: 1)
    byggesak.errands.delete_interviews()
    assert session.document is before
    monkeypatch.setattr(dialogs, "ask", lambda *_: 0)
    byggesak.errands.delete_interviews()
    assert not session.document.interviews
    session.undo()
    assert session.document is before


def test_the_day_of_deletion_is_reminded_of_in_time():
    document = add_record(Document(delete_by=date(2027, 6, 1)), "interview")
    assert deletion_reminder(document, date(2027, 5, 1)) is None
    assert deletion_reminder(document, date(2027, 5, 20)).key == "errands.delete_soon"
    assert deletion_reminder(document, date(2027, 6, 1)).key == "errands.delete_due"
    assert deletion_reminder(Document(delete_by=date(2027, 6, 1)), date(2027, 7, 1)) is None
    assert deletion_reminder(add_record(Document(), "interview"), date(2027, 7, 1)) is None


@pytest.fixture
def programme(qtbot, window, tmp_path):
    for path in sorted((examples() / "programme").glob("*.vsa"))[:3]:
        shutil.copy(path, tmp_path)
    (tmp_path / "damaged.vsa").write_text("{")
    shown = ProgrammeWindow(translator("nb"), window)
    shown.read(tmp_path)
    qtbot.waitUntil(lambda: shown.table.rowCount() == 3)
    return shown


def test_the_programme_shows_units_sums_and_what_cannot_be_read(programme):
    assert programme.table.item(0, 0).text() == "Byggesak og plan"
    assert "<b>3</b>" in programme.totals.text()
    assert "damaged.vsa" in programme.damaged.text()
    assert programme.damaged.isVisible()


def test_columns_are_sorted_by_what_they_mean(programme):
    programme.table.sortItems(2, Qt.SortOrder.AscendingOrder)
    times = [programme.table.item(row, 2).text() for row in range(3)]
    assert times == ["8,1\u00a0d", "14,2\u00a0d", "20,2\u00a0d"]


def test_enter_opens_the_document_of_a_row(programme, qtbot):
    programme.table.setCurrentCell(1, 0)
    with qtbot.waitSignal(programme.opened) as opened:
        programme.table.itemActivated.emit(programme.table.currentItem())
    assert programme.table.item(1, 0).text() == load(opened.args[0]).document.unit


def test_the_picture_of_the_programme_is_saved_as_pdf(programme, saves_to):
    path = saves_to("programmet.pdf")
    programme._save.click()
    assert path.read_bytes().startswith(b"%PDF")
