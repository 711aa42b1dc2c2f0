"""What the screens before the course say and do, without a window."""

from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.editor.fields import field_of
from vsa.editor.fields.frequency import Period, read_frequency
from vsa.editor.preparing import case, course, finding_rows, fruits, interview_rows, operations, ready, team_rows
from vsa.editor.preparing.finding_rows import Filter
from vsa.editor.session import Session
from vsa.editor.stages import Stage, filled_stages
from vsa.editor.subjects import change_field, subject_of, subjects_of
from vsa.edits.course import course_day
from vsa.edits.finishing import finish
from vsa.i18n import LANGUAGES, UserError, translator
from vsa.i18n.resources import examples
from vsa.model.checklist import CheckState
from vsa.model.document import Document
from vsa.model.preparing import Waste
from vsa.model.stream import State
from vsa.storage import load

NB = translator("nb")


@pytest.fixture
def byggesak() -> Session:
    """The example on the stage of preparing."""
    document = load(examples() / "byggesak.vsa").document
    return Session(document, stage=Stage.PREPARE, today=date(2026, 11, 22))


@pytest.fixture
def blank() -> Session:
    """A document without anything."""
    return Session(Document(), stage=Stage.PREPARE)


@pytest.mark.parametrize(
    ("text", "times", "period"),
    [
        ("180", 180, Period.YEAR),
        ("180 per år", 180, Period.YEAR),
        ("1 200 i året", 1200, Period.YEAR),
        ("3 i uka", 3, Period.WEEK),
        ("3 ganger i uken", 3, Period.WEEK),
        ("2 gonger i veka", 2, Period.WEEK),
        ("hver dag", 1, Period.DAY),
        ("kvar veke", 1, Period.WEEK),
        ("ukentlig", 1, Period.WEEK),
        ("1,5 per måned", 1.5, Period.MONTH),
        ("4/kvartal", 4, Period.QUARTER),
        ("3 times a week", 3, Period.WEEK),
        ("every day", 1, Period.DAY),
    ],
)
def test_how_often_is_read_as_people_say_it(text: str, times: float, period: Period) -> None:
    found = read_frequency(text)
    assert (found.times, found.period) == (times, period)


@pytest.mark.parametrize("text", ["ofte", "3 i blant", "mange per uke", "uke 3", "i", "-", "3 4 5 dag uke"])
def test_what_does_not_say_how_often_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read_frequency(text)
    assert text in NB.text(refused.value.message)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UserError):
        assert read_frequency(text).period in Period


def test_times_a_week_become_times_a_year_by_the_calendar(byggesak: Session) -> None:
    byggesak.select(["finding:f1"])
    field = field_of("finding", "times_per_year")
    change_field(byggesak, subjects_of(byggesak), field, field.read("3 i uka", NB))
    assert byggesak.document.findings["f1"].times_per_year == 151
    change_field(byggesak, subjects_of(byggesak), field, field.read("", NB))
    assert byggesak.document.findings["f1"].times_per_year is None


def test_findings_are_filtered_by_waste_interview_and_case(byggesak: Session) -> None:
    assert len(finding_rows.rows(byggesak)) == 24
    assert len(finding_rows.rows(byggesak, Filter(interview="i1"))) == 6
    assert len(finding_rows.rows(byggesak, Filter(waste=Waste.WAITING))) == 7
    both = Filter(waste=Waste.WAITING, candidate="c1")
    assert [row.cells[0].text for row in finding_rows.rows(byggesak, both)] == [
        "Saker ligger til ukemøtet før de fordeles",
        "Uttalelser bestilles for sent",
        "Søker vet ikke hvor saken står",
    ]
    assert finding_rows.summary(byggesak) == "24 funn · 445 timer i året"
    assert finding_rows.summary(byggesak, both) == "3 av 24 funn · 30 timer i året"


def test_a_row_says_what_the_finding_says(byggesak: Session) -> None:
    first, second, *_ = finding_rows.rows(byggesak)
    assert [cell.text for cell in first.cells] == [
        "Søknader kommer uten situasjonsplan",
        "Omarbeiding",
        "20\u00a0min",
        "180",
        "60",
        "Oss",
        "Lavthengende",
    ]
    assert first.cells[0].note == "«Jeg skriver det samme mangelbrevet hver uke.»"
    assert first.cells[1].note == "Kontrollere mangler"
    assert (second.cells[2].text, second.cells[4].text) == ("3\u00a0d", "–")


def test_what_might_hang_low_is_suggested_until_somebody_decides(byggesak: Session) -> None:
    def last_cell() -> str:
        return finding_rows.rows(byggesak)[13].cells[-1].text

    assert last_cell() == "Foreslått"
    byggesak.select(["finding:f14"])
    change_field(byggesak, subjects_of(byggesak), field_of("finding", "low_hanging"), True)
    assert last_cell() == "Lavthengende"


def test_fruits_become_actions_with_one_call_and_none_twice(byggesak: Session) -> None:
    assert [fruit.title for fruit in fruits.fruits(byggesak) if fruit.waits] == ["Godkjenne fakturaer på skjermen"]
    told = operations.turn_into_actions(byggesak)
    assert told is not None
    assert NB.text(told).startswith("1 tiltak")
    assert len(byggesak.document.actions) == 9
    assert not any(fruit.waits for fruit in fruits.fruits(byggesak))
    with pytest.raises(UserError):
        operations.turn_into_actions(byggesak, ["f17"])
    byggesak.undo()
    assert len(byggesak.document.actions) == 8


def test_a_locked_version_gets_no_actions_and_says_why(byggesak: Session) -> None:
    locked = Session(finish(byggesak.document, datetime(2026, 11, 22)), stage=Stage.PREPARE)
    said: list[str] = []
    locked.listen(lambda changes: said.append(NB.text(changes.said)) if changes.said else None)
    operations.gather(locked)
    assert len(locked.document.actions) == 8
    assert len(said) == 1
    assert "tiltak er laget" not in said[0]


def test_a_new_finding_belongs_to_the_chosen_interview_and_case(byggesak: Session) -> None:
    byggesak.select(["interview:i2"])
    operations.add_finding(byggesak)
    made = byggesak.document.findings[byggesak.selected("finding")[0]]
    assert (made.number, made.interview, made.candidate) == (25, "i2", "c1")


def test_the_next_finding_belongs_to_the_same_interview(byggesak: Session) -> None:
    byggesak.select(["interview:i2"])
    for _ in range(2):
        operations.add_finding(byggesak)
    assert byggesak.document.findings[byggesak.selected("finding")[0]].interview == "i2"


def test_interviews_are_named_by_role_number_and_day(byggesak: Session) -> None:
    first = interview_rows.rows(byggesak)[0]
    assert [cell.spoken for cell in first.cells] == ["Saksbehandler, Intervju 1 · 14.9.2026", "6 funn"]


def test_the_first_candidate_is_the_choice_until_another_is(blank: Session) -> None:
    for _ in range(2):
        case.add_candidate(blank)
    assert blank.document.chosen is not None
    assert blank.document.chosen.id == "c1"
    case.choose_candidate(blank, "c2")
    assert [each.id for each, _ in case.others(blank)] == ["c1"]


def test_the_case_is_described(byggesak: Session) -> None:
    chosen = byggesak.document.chosen
    assert chosen is not None
    assert case.facts(chosen, NB) == (
        "Fra: Sender søknad",
        "Til: Mottar vedtak",
        "180 søknader per år · frist 12\u00a0uker",
    )
    assert [count for _, count in case.others(byggesak)] == ["9 funn", "6 funn"]


def test_starting_goes_to_the_map_that_has_the_name_of_the_case(blank: Session) -> None:
    case.add_candidate(blank)
    blank.select(["candidate:c1"])
    change_field(blank, subjects_of(blank), field_of("candidate", "name"), "Skoleskyss")
    case.begin(blank)
    assert blank.stage is Stage.CURRENT
    stream = blank.document.in_state(State.CURRENT)
    assert stream is not None
    assert stream.name == "Skoleskyss"


def test_starting_what_is_started_changes_nothing(byggesak: Session) -> None:
    before = byggesak.document
    case.begin(byggesak)
    assert byggesak.document is before
    assert byggesak.stage is Stage.CURRENT


def test_the_advice_is_given_with_its_reason(byggesak: Session) -> None:
    assert ready.settled(byggesak) == "6 av 8 avklart"
    assert ready.advice(byggesak) == ("start med støtte", "2 punkter avklares før kursdag 1.")
    entry = next(entry for entry in ready.entries(byggesak) if entry.check.id == "readiness.leader")
    ready.set_state(byggesak, entry.check, CheckState.MISSING)
    told, why = ready.advice(byggesak)
    assert told == "vent"
    assert "Leder er med og etterspør resultater" in why


def test_a_unit_that_knows_nothing_is_told_what_to_find_out_first(blank: Session) -> None:
    told, why = ready.advice(blank)
    assert told == "vent"
    assert why.endswith("og 1 til.")


def test_what_is_missing_and_what_is_known_stands_under_the_entry(byggesak: Session) -> None:
    notes = {entry.check.id: entry.note for entry in ready.entries(byggesak)}
    assert notes["readiness.team"] == "8 deltakere fra 4 roller"
    assert notes["readiness.board_time"] == "Mangler – Avklar med leder"


def test_an_entry_of_ones_own_can_be_added_and_deleted(byggesak: Session) -> None:
    ready.add_entry(byggesak, "Lokalene er klare")
    added = ready.entries(byggesak)[-1]
    assert added.text == "Lokalene er klare"
    ready.delete_entry(byggesak, added.check.id)
    assert len(ready.entries(byggesak)) == 8


def test_the_next_course_days_are_those_not_held(byggesak: Session) -> None:
    assert course.ahead(byggesak) == (("Kursdag 4: kontinuerlig forbedring", "onsdag 25.11.2026"),)
    course.set_day(byggesak, 1, held=False)
    assert course.ahead(byggesak)[0] == ("Kursdag 1: 5S", "tirsdag 6.10.2026")


def test_a_course_day_is_kept_once_something_is_said_of_it(blank: Session) -> None:
    assert [when for _, when in course.ahead(blank)] == ["Dato er ikke satt"] * 2
    course.set_day(blank, 3, place="Rådhuset")
    assert course_day(blank.document, 3) is not None
    assert len(blank.document.course_days) == 1


def test_every_way_leads_somewhere() -> None:
    from vsa.editor.tabs import tab_of
    from vsa.model.checklist import STANDARD
    from vsa.reports import KINDS

    for key, way in course.WAYS.items():
        assert any(key in keys for keys in STANDARD.values())
        assert (way.stage is None) is bool(way.report)
        assert not way.report or way.report in KINDS
        assert not way.tab or (way.stage is not None and tab_of(way.stage, way.tab) is not None)


def test_the_team_says_whom_it_lacks(blank: Session, byggesak: Session) -> None:
    operations.add(blank, "member")
    lacking = " ".join(team_rows.warnings(blank))
    assert all(word in lacking for word in ("Lederen", "Tillitsvalgt", "Verneombud", "ikke invitert"))
    assert team_rows.warnings(byggesak) == ()
    assert team_rows.summary(byggesak) == "8 deltakere fra 4 roller"


def test_records_are_deleted_like_everything_else(byggesak: Session) -> None:
    from vsa.editor.operations import delete_selection

    byggesak.select(["finding:f1", "finding:f2"])
    delete_selection(byggesak)
    assert len(byggesak.document.findings) == 22
    byggesak.select(["interview:i1"])
    delete_selection(byggesak)
    assert not any(finding.interview == "i1" for finding in byggesak.document.findings.values())


def test_a_subject_is_named_by_its_number(byggesak: Session) -> None:
    for key, title in (("finding:f3", "Funn 3"), ("interview:i2", "Intervju 2"), ("candidate:c1", "Case")):
        subject = subject_of(byggesak, key)
        assert subject is not None
        assert subject.title(byggesak) == title


def test_the_rail_ticks_the_stage_off_once_something_is_written(blank: Session) -> None:
    assert Stage.PREPARE not in filled_stages(blank.document)
    operations.add(blank, "interview")
    assert Stage.PREPARE in filled_stages(blank.document)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_said_in_every_language(byggesak: Session, blank: Session, language: str) -> None:
    for session in (byggesak, blank):
        session.tr = translator(language)
        for rows in (finding_rows.rows(session), interview_rows.rows(session), team_rows.rows(session)):
            assert all(any(cell.spoken for cell in row.cells) for row in rows)
        assert all(ready.advice(session))
        assert course.ahead(session)
        team_rows.warnings(session)
        fruits.fruits(session)


def test_the_round_of_5s_leads_to_its_form() -> None:
    assert course.WAYS["course_1.round"].report == "five-s"
