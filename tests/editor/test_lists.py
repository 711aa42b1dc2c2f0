"""Lists of actions and gains in Excel, and what was changed there on its way back."""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from vsa.editor.lists import merged, work_lists
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.records import add_record, delete_records
from vsa.exchange import TableErrors
from vsa.i18n import LANGUAGES, translator
from vsa.i18n.resources import examples
from vsa.model.actions import Status
from vsa.model.document import Document
from vsa.storage import load

TODAY = date(2026, 11, 22)
NB = translator("nb")


@pytest.fixture
def document():
    return load(examples() / "byggesak.vsa").document


def book_of(document, language="nb"):
    return load_workbook(io.BytesIO(work_lists(document, translator(language), TODAY)))


def saved(book):
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def cell(book, row, heading):
    sheet = book.worksheets[0]
    place = next(each.column for each in sheet[1] if each.value == heading)
    return sheet.cell(row, place)


@pytest.mark.parametrize(("language", "word"), [("nb", "Kvalitet"), ("en", "Quality")])
def test_the_kind_of_a_gain_is_a_word_of_the_language(document, language, word):
    assert word in [each.value for each in book_of(document, language).worksheets[1][2]]


def read(document, book):
    return merged(document, saved(book), NB, TODAY)


def keys(messages):
    return [each.key for each in messages]


def test_cells_are_dates_shares_and_numbers_with_filters_and_choices(document):
    book = book_of(document)
    actions = book.worksheets[0]
    assert cell(book, 2, "Frist").is_date
    assert cell(book, 2, "Framdrift (%)").number_format == "0%"
    assert cell(book, 2, "Nr").value == 1
    assert actions.auto_filter.ref.startswith("A1:")
    assert actions.freeze_panes == "C2"
    assert any("Pågår" in each.formula1 for each in actions.data_validations.dataValidation)
    assert book.worksheets[1].title == "Gevinster"
    assert book["vsa"].sheet_state == "veryHidden"


@pytest.mark.parametrize("text", ["=1+1", "+47 900 00 000", "-5 saker", "@alle", '=HYPERLINK("x")'])
def test_what_looks_like_a_formula_stays_a_text(document, text):
    changed = set_fields(document, Ref("action", "t1"), title=text, next_step=text)
    content = work_lists(changed, NB, TODAY)
    found = cell(load_workbook(io.BytesIO(content)), 2, "Tittel")
    assert (found.value, found.data_type, found.quotePrefix) == (text, "s", True)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert all(b"<f>" not in archive.read(name) for name in archive.namelist() if "worksheets" in name)
    assert merged(changed, content, NB, TODAY).document is changed


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_untouched_list_changes_nothing_in_any_language(document, language):
    result = merged(document, work_lists(document, translator(language), TODAY), NB, TODAY)
    assert result.document is document
    assert (result.changes, result.conflicts) == ((), ())


def test_what_was_changed_in_the_list_is_taken_by_number(document):
    book = book_of(document)
    cell(book, 3, "Ansvarlig").value = "Servicetorget"
    cell(book, 3, "Frist").value = date(2027, 1, 8)
    cell(book, 4, "Status").value = "Ferdig"
    cell(book, 5, "Framdrift (%)").value = 0.4
    book.worksheets[0].delete_rows(2)
    result = read(document, book)
    actions = {action.number: action for action in result.document.actions.values()}
    assert (actions[2].responsible, actions[2].deadline) == ("Servicetorget", date(2027, 1, 8))
    assert actions[2].moves[-1].after == date(2027, 1, 8)
    assert (actions[3].status, actions[3].finished) == (Status.DONE, TODAY)
    assert actions[4].progress == 0.4
    assert actions[1] is document.actions["t1"]
    assert keys(result.changes).count("lists.changed") >= 4
    assert keys(result.conflicts) == ["lists.left_out"]


def test_a_field_that_changed_in_both_keeps_the_document_and_is_reported(document):
    book = book_of(document)
    cell(book, 2, "Ansvarlig").value = "Fra lista"
    cell(book, 3, "Ansvarlig").value = "Samme"
    since = set_fields(document, Ref("action", "t1"), responsible="Fra dokumentet")
    since = set_fields(since, Ref("action", "t2"), responsible="Samme")
    result = read(since, book)
    assert result.document is since
    assert keys(result.conflicts) == ["lists.both"]
    sentence = NB.text(result.conflicts[0])
    assert "Fra lista" in sentence
    assert "Fra dokumentet" in sentence


def test_what_the_document_changed_since_is_not_taken_back(document):
    book = book_of(document)
    since = set_fields(document, Ref("action", "t1"), next_step="Nytt")
    assert read(since, book).document is since


def test_rows_that_cannot_be_placed_are_reported(document):
    book = book_of(document)
    sheet = book.worksheets[0]
    cell(book, 3, "Nr").value = 1
    cell(book, 4, "Nr").value = "x"
    cell(book, 5, "Frist").value = "snart"
    cell(book, 6, "Status").value = "Kanskje"
    gone = delete_records(document, "action", ["t8"])
    result = merged(gone, saved(book), NB, TODAY)
    assert result.document is gone
    assert set(keys(result.conflicts)) == {
        "lists.twice",
        "lists.number_unreadable",
        "lists.unreadable",
        "lists.gone",
        "lists.left_out",
    }
    assert sheet.max_row >= 6


def test_a_row_without_a_number_is_a_new_action(document):
    book = book_of(document)
    sheet = book.worksheets[0]
    row = sheet.max_row + 1
    cell(book, row, "Tittel").value = "Ringe søker"
    cell(book, row, "Frist").value = "15.1.2027"
    result = read(document, book)
    made = result.document.actions[next(iter(result.document.actions.keys() - document.actions.keys()))]
    assert (made.number, made.title, made.deadline) == (9, "Ringe søker", date(2027, 1, 15))
    assert keys(result.changes) == ["lists.added"]
    assert result.conflicts == ()


def test_a_row_that_was_taken_out_is_told_and_the_action_stays(document):
    book = book_of(document)
    book.worksheets[0].delete_rows(3)
    result = read(document, book)
    assert result.document is document
    assert [(each.key, each.values["number"]) for each in result.conflicts] == [("lists.left_out", 2)]


def test_a_column_with_another_name_is_told_and_nothing_is_read_from_it(document):
    book = book_of(document)
    cell(book, 2, "Frist").value = date(2027, 1, 1)
    cell(book, 1, "Frist").value = "Ny frist"
    result = read(document, book)
    assert result.document is document
    (told,) = (NB.text(each) for each in result.conflicts)
    assert "«Frist»" in told
    assert "Ny frist" in told


def test_a_column_that_was_taken_out_is_nobodys_mistake(document):
    book = book_of(document)
    book.worksheets[0].delete_cols(3)
    assert read(document, book).conflicts == ()


def test_headings_are_known_by_any_letters_and_below_a_title(document):
    book = book_of(document)
    cell(book, 2, "Ansvarlig").value = "Ny"
    cell(book, 1, "Ansvarlig").value = " ANSVARLIG "
    book.worksheets[0].insert_rows(1, 2)
    book.worksheets[0].cell(1, 1).value = "Lista til møtet"
    assert read(document, book).document.actions["t1"].responsible == "Ny"


@pytest.mark.parametrize(("value", "kind"), [("=B3", "f"), ("#REF!", "e")])
def test_a_formula_without_a_result_empties_nothing(document, value, kind):
    book = book_of(document)
    changed_cell = cell(book, 2, "Tittel")
    changed_cell.value, changed_cell.data_type = value, kind
    result = read(document, book)
    assert result.document is document
    assert value in NB.text(result.conflicts[0])


def test_an_effort_may_be_written_as_its_number(document):
    book = book_of(document)
    cell(book, 2, "Innsats").value = 3
    assert read(document, book).document.actions["t1"].effort == 3


def test_a_list_without_its_memory_is_taken_where_it_differs(document):
    book = book_of(document)
    del book["vsa"]
    cell(book, 2, "Ansvarlig").value = "Ny"
    assert read(document, book).document.actions["t1"].responsible == "Ny"


@pytest.mark.parametrize("number", ["nan", "inf", "1e400", -5, 1e300, True, TODAY])
def test_no_number_of_an_action_is_more_than_a_row_that_cannot_be_placed(document, number):
    book = book_of(document)
    cell(book, 2, "Nr").value = number
    result = read(document, book)
    assert result.document is document
    assert {each.key for each in result.conflicts[1:]} == {"lists.left_out"}
    assert len(NB.text(result.conflicts[0])) < 150


@pytest.mark.parametrize("value", [7, -5, 1e300, TODAY, True, "x" * 32_000])
def test_a_cell_that_is_no_choice_is_reported_whatever_it_holds(document, value):
    book = book_of(document)
    cell(book, 2, "Innsats").value = value
    result = read(document, book)
    assert result.document is document
    assert keys(result.conflicts) == ["lists.unreadable"]


def test_a_cell_that_cannot_be_read_is_quoted_shortly(document):
    book = book_of(document)
    cell(book, 2, "Frist").value = cell(book, 2, "Forventet gevinst (t/år)").value = "x" * 32_000
    assert all(len(NB.text(conflict)) < 250 for conflict in read(document, book).conflicts)


def test_what_a_new_state_brings_along_is_no_conflict(document):
    done = set_fields(document, Ref("action", "t1"), status=Status.DONE, progress=1.0, finished=TODAY)
    book = book_of(done)
    cell(book, 2, "Status").value = "Pågår"
    cell(book, 2, "Framdrift (%)").value = 0.8
    result = read(done, book)
    assert result.conflicts == ()
    assert (result.document.actions["t1"].status, result.document.actions["t1"].progress) == (Status.ONGOING, 0.8)


def test_a_list_without_its_memory_does_not_take_back_what_a_new_state_brings_along(document):
    book = book_of(document)
    del book["vsa"]
    cell(book, 2, "Status").value = "Ferdig"
    assert read(document, book).document.actions["t1"].progress == 1.0


def test_a_memory_that_is_nested_without_end_is_as_none(document):
    book = book_of(document)
    book["vsa"].cell(1, 2).value = "[" * 30_000
    assert read(document, book).document is document


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no workbook"])
def test_what_is_no_workbook_is_refused_in_a_sentence(document, content):
    with pytest.raises(TableErrors):
        merged(document, content, NB, TODAY)


def test_a_workbook_without_a_list_is_refused(document):
    book = book_of(document)
    del book["Tiltak"]
    with pytest.raises(TableErrors) as refused:
        read(document, book)
    assert refused.value.message.key == "lists.none"


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20).map(str.strip)


@settings(max_examples=25, deadline=None)
@given(texts, texts, st.none() | st.floats(0, 1e6), st.none() | st.dates(date(2000, 1, 1), date(2099, 1, 1)))
def test_any_action_comes_back_as_it_was(title, responsible, hours, deadline):
    fields = {"title": title, "responsible": responsible, "gain_hours": hours, "deadline": deadline}
    document = add_record(Document(), "action", **fields)
    result = merged(document, work_lists(document, NB, TODAY), NB, TODAY)
    assert result.document is document
    assert result.conflicts == ()
