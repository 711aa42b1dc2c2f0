"""Cells from a spreadsheet, or lines from a letter, as steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.exchange import TableErrors
from vsa.exchange.step_table.block import MOST_ROWS, read_block
from vsa.i18n import UserError, translator
from vsa.model.document import Document
from vsa.model.integrity import check
from vsa.model.nodes import Step, ValueClass
from vsa.model.stream import Stream


def block(text: str) -> Stream:
    return read_block(text, "nb").part


def steps(part: Stream) -> list[Step]:
    return [node for node in part.nodes.values() if isinstance(node, Step)]


def names(part: Stream) -> list[str]:
    return [step.name for step in steps(part)]


def roles(part: Stream) -> list[str]:
    return [part.lanes[step.lane].name for step in steps(part)]


def minutes(part: Stream, field: str) -> list[float]:
    calendar = Document().calendar
    return [getattr(step, field).minutes(calendar) for step in steps(part)]


def sentence(text: str) -> str:
    with pytest.raises(UserError) as refused:
        block(text)
    return translator("nb").text(refused.value.message)


def test_lines_become_steps_in_sequence() -> None:
    part = block("Motta søknad\r\nFordele sak\r\n\r\nVurdere\r\n")
    assert names(part) == ["Motta søknad", "Fordele sak", "Vurdere"]
    assert [(flow.source, flow.target) for flow in part.flows.values()] == [("1", "2"), ("2", "3")]
    assert [step.x for step in steps(part)] == sorted({step.x for step in steps(part)})
    assert set(roles(part)) == {""}


@pytest.mark.parametrize("bullet", ["- ", "• ", "1. ", "1) "])
def test_the_signs_of_a_list_are_left_out(bullet: str) -> None:
    assert names(block(f"{bullet}Motta\n{bullet}Fordele")) == ["Motta", "Fordele"]


def test_what_a_column_holds_tells_what_it_means() -> None:
    part = block("Motta\tArkiv\t1 d\t20 min\tNV\t95 %\nVurdere\tJurist\t3 d\t1,5 t\tVS\t90 %")
    assert (names(part), roles(part)) == (["Motta", "Vurdere"], ["Arkiv", "Jurist"])
    assert minutes(part, "wait") == [450, 1350]
    assert minutes(part, "process_time") == [20, 90]
    assert [step.value_class for step in steps(part)] == [ValueClass.NECESSARY, ValueClass.VALUE]
    assert [step.first_time_right for step in steps(part)] == [0.95, 0.9]


def test_one_time_is_work_and_a_first_column_of_numbers_counts_the_rows() -> None:
    part = block("1\tMotta\t20\n2\tVurdere\t90")
    assert names(part) == ["Motta", "Vurdere"]
    assert minutes(part, "process_time") == [20, 90]


def test_a_header_in_any_language_says_what_the_columns_are() -> None:
    part = block("role\tstep\tprocess time\tnext\nArkiv\tMotta\t20 min\t2\nJurist\tVurdere\t1 t\tEND")
    assert (names(part), roles(part)) == (["Motta", "Vurdere"], ["Arkiv", "Jurist"])


def test_cells_in_quotation_marks_may_have_several_lines() -> None:
    assert names(block('"Motta og\nføre"\tArkiv\nVurdere\tJurist')) == ["Motta og føre", "Vurdere"]
    assert names(block('Motta "\nVurdere')) == ['Motta "', "Vurdere"]


def test_a_column_that_nobody_can_tell_is_named() -> None:
    assert "hva kolonne C betyr" in sentence("Motta\tArkiv\tNoe mer")


def test_what_is_beside_the_steps_is_left_out_and_told() -> None:
    found = read_block("Byggesak 2026\nSteg\tDato\tTid\nMotta\t12.3.2026\t10\nSvare\t13.3.2026\t20\nSum\t\t30", "nb")
    assert names(found.part) == ["Motta", "Svare"]
    assert found.left == ("Byggesak 2026", "Dato", "Sum 30")
    assert read_block("Steg\tTid\nMotta\t10\nSvare\t20\n\t30", "nb").left == ("30",)


@pytest.mark.parametrize("text", ["Sum\nTotalt", "Byggesak 2026\t\nMotta\tArkiv\nSum\tArkiv"])
def test_without_headings_every_row_is_a_step(text: str) -> None:
    found = read_block(text, "nb")
    assert (len(steps(found.part)), found.left) == (len(text.splitlines()), ())


@pytest.mark.parametrize(
    ("title", "minutes_of_two"),
    [("Tid (timer)", 120), ("Tid [t]", 120), ("tid i dager:", 900), ("Antall minutter", 2), ("Timer arbeidstid", 120)],
)
def test_numbers_count_in_the_unit_of_their_heading(title: str, minutes_of_two: float) -> None:
    assert minutes(block(f"Steg\t{title}\nMotta\t2\nSvare\t3 d"), "process_time") == [minutes_of_two, 1350]


def test_a_heading_with_a_unit_that_the_program_does_not_count_in_is_not_guessed() -> None:
    assert read_block("Steg\tVentetid (virkedager)\nMotta\t2", "nb").left == ("Ventetid (virkedager)",)


@pytest.mark.parametrize("role", ["", "\tArkiv"])
def test_a_time_that_a_spreadsheet_shows_with_seconds_is_a_time(role: str) -> None:
    assert minutes(block(f"Motta{role}\t01:30:00\nSvare{role}\t0:00:30"), "process_time") == [90, 0.5]


def test_a_list_that_is_numbered_by_hand() -> None:
    assert names(block("1.\tMotta\n2.\tSvare")) == ["Motta", "Svare"]


@pytest.mark.parametrize("numbers", [("1.", "2."), ("1", "2"), ("1.1", "1.2"), ("·", "·")])
def test_numbers_under_no_heading_only_count_the_rows(numbers: tuple[str, str]) -> None:
    first, second = numbers
    assert names(block(f"\tSteg\tTid\n{first}\tMotta\t10\n{second}\tSvare\t20")) == ["Motta", "Svare"]


@pytest.mark.parametrize("rows", ["1\tMotta\n1\tSvare", "1\tMotta\n\tSvare", "A 1\tMotta\nB, 2\tSvare"])
def test_numbers_of_rows_that_nothing_leads_to_need_not_be_right(rows: str) -> None:
    assert names(block(f"Nr\tSteg\n{rows}")) == ["Motta", "Svare"]
    assert "id" in sentence("Nr\tSteg\tNeste\n1\tMotta\tSLUTT\n1\tSvare\tSLUTT").lower()


def test_names_that_are_numbered_by_hand_below_a_heading() -> None:
    assert names(block("Steg\tTid\n1. Motta\t10\n2. Svare\t20")) == ["Motta", "Svare"]
    assert names(block("Steg\tTid\n1. Motta\t10\n5 S\t20")) == ["1. Motta", "5 S"]


def test_a_dash_stands_for_nothing() -> None:
    part = block("Steg\tRolle\tTid\tRiktig\nMotta\t-\t–\t−\nSvare\tJurist\t20\t95 %")
    assert steps(part)[0].process_time is None
    assert roles(part) == ["", "Jurist"]


@pytest.mark.parametrize("shown", ["#REF!", "#I/T", "#N/A", "#VERDI!", "#DIV/0!", "#NAVN?", "######"])
@pytest.mark.parametrize("place", ["{}\t10", "Motta\t{}"])
def test_what_a_spreadsheet_could_not_compute_is_no_name_and_no_time(shown: str, place: str) -> None:
    found = sentence(f"Steg\tTid\n\n{place.format(shown)}")
    assert f"«{shown}» er en feil i regnearket" in found
    assert "Rad 3" in found


@pytest.mark.parametrize("shown", ["01.feb", "1. feb", "2-Jan", "12.03.2026", "2026-03-12", "mai.26", "3. des. 2026"])
def test_a_time_that_the_spreadsheet_has_turned_into_a_date_is_told(shown: str) -> None:
    assert f"«{shown}» er en dato, ikke en tid" in sentence(f"Steg\tTid\nMotta\t{shown}\nSvare\t10")


def test_a_problem_names_the_column_as_it_is_called_in_the_block() -> None:
    assert "Rad 4, «Ventetid (dager)»: «lenge»" in sentence("Plan\n\nSteg\tVentetid (dager)\nMotta\tlenge")


@pytest.mark.parametrize("cell", ["1.200", "1.200 min"])
def test_a_number_that_is_a_thousand_to_some_is_asked_about(cell: str) -> None:
    assert "1200" in sentence(f"Steg\tTid\nMotta\t{cell}")
    assert minutes(read_block(f"step\tprocess time\nReceive\t{cell}", "en").part, "process_time") == [1.2]


def test_dates_without_a_heading_are_no_roles_and_told() -> None:
    found = read_block("Motta\t12.03.2026\t10 min\nSvare\t14.03.2026\t20 min", "nb")
    assert set(roles(found.part)) == {""}
    assert found.left == ("12.03.2026 14.03.2026",)


def test_a_last_row_that_says_that_its_figures_are_a_sum_is_no_step() -> None:
    found = read_block("Motta\t10\nSvare\t20\nTotalt:\t30", "nb")
    assert (names(found.part), found.left) == (["Motta", "Svare"], ("Totalt: 30",))


def test_headings_that_a_long_list_repeats_are_no_steps() -> None:
    assert names(block("Steg\tTid\nMotta\t10\nSTEG\tTid\nSvare\t20")) == ["Motta", "Svare"]


def test_a_list_from_a_file_with_semicolons() -> None:
    assert roles(block("Steg;Tid;Rolle\nMotta;10;Arkiv")) == ["Arkiv"]


def test_a_table_of_a_text_program_in_which_a_role_spans_its_steps() -> None:
    html = (
        "<table><tr><td>Hvem<td>Hva<td>Tid</tr><tr><td rowspan=2>Arkiv<td>Motta<br>s&oslash;knad<td>10 min</tr>"
        "<tr><td>Fordele<td>5 min</tr></table>"
    )
    part = read_block("Hvem\tHva\tTid\nArkiv\tMotta\nsøknad\t10 min\nFordele\t5 min", "nb", html).part
    assert (names(part), roles(part)) == (["Motta søknad", "Fordele"], ["Arkiv", "Arkiv"])


@pytest.mark.parametrize(
    "header", ["Aktivitet\tAnsvarlig\tVarighet", "Navn\tRolle\tProsesstid", "Hva\tHvem\tTid", "Task\tWho\tDuration"]
)
def test_headings_of_a_table_that_was_made_for_something_else(header: str) -> None:
    part = block(f"{header}\nMotta\tArkiv\t10 min\nSvare\tJurist\t1 t")
    assert (names(part), roles(part)) == (["Motta", "Svare"], ["Arkiv", "Jurist"])
    assert minutes(part, "process_time") == [10, 60]


def test_the_header_of_the_table_in_the_window() -> None:
    part = block("Nr\tNavn\tRolle\tVentetid før\tVenter på\n1\tMotta\tArkiv\t1 d\tInternt\n2\tSvare\tJurist\t2 d\tMøte")
    assert (names(part), minutes(part, "wait")) == (["Motta", "Svare"], [450, 900])


def test_one_known_name_over_values_makes_a_header_and_over_words_it_is_a_step() -> None:
    assert names(block("Hva skjer\tTid\nMotta\t10 min\nSvare\t1 t")) == ["Motta", "Svare"]
    assert names(block("Motta\tTid\nSvare\tJurist")) == ["Motta", "Svare"]


def test_a_header_alone_and_nothing_at_all_are_told() -> None:
    assert sentence("steg\trolle")
    assert sentence(" \t \n")
    assert str(MOST_ROWS) in sentence("Steg\n" * (MOST_ROWS + 2)).replace("\u00a0", "")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80) | st.text("ab1%\t\n\"' -.:=", max_size=40))
def test_any_text_gives_a_whole_part_or_a_sentence(text: str) -> None:
    try:
        part = block(text)
    except TableErrors:
        return
    check(Document(streams={part.id: part}))
    assert steps(part)


@pytest.mark.parametrize("header", ["Rolle\tSteg\tProsesstid\n", ""])
def test_a_role_in_one_cell_beside_several_steps_is_the_role_of_each(header: str) -> None:
    part = read_block(f"{header}Arkiv\tMotta\t10 min\n\tJournalføre\t5 min\nLeder\tFatte vedtak\t1 t\n", "nb").part
    roles = {node.name: part.lanes[node.lane].name for node in part.nodes.values()}
    assert roles == {"Motta": "Arkiv", "Journalføre": "Arkiv", "Fatte vedtak": "Leder"}


def test_a_step_without_a_role_right_of_the_steps_has_none() -> None:
    part = read_block("Steg\tRolle\nMotta\tArkiv\nVente\t\n", "nb").part
    assert [part.lanes[node.lane].name for node in part.nodes.values()] == ["Arkiv", ""]
