"""What people write down before the course, and what becomes of it."""

import pytest

from vsa.edits.candidates import begin_current, choose
from vsa.edits.checks import add_check, delete_check, set_check
from vsa.edits.course import course_day, set_course_day
from vsa.edits.findings import actions_from_findings
from vsa.edits.interviews import answer, set_questions
from vsa.edits.new_document import new_document
from vsa.edits.records import add_record
from vsa.i18n import UserError, translator
from vsa.model.actions import Reference
from vsa.model.checklist import Checklist, CheckState
from vsa.model.document import Document
from vsa.model.integrity import check
from vsa.model.nodes import Start
from vsa.model.stream import State

TR = translator("nb")
FRUIT = {
    "text": "Søknader kommer uten situasjonsplan",
    "steps": (Reference(stream="now", element="b"),),
    "times_per_year": 180,
    "minutes": 20,
    "effort": 1,
    "effect": 3,
    "low_hanging": True,
    "proposal": "Sjekkliste i mottaket",
    "responsible": "Fagleder",
}


@pytest.fixture
def found(document: Document) -> Document:
    """Two findings beside the one that has become an action."""
    return add_record(add_record(document, "finding", **FRUIT), "finding", text="Leter etter tillatelser")


def test_a_finding_becomes_an_action_with_all_that_is_known(found: Document) -> None:
    after = actions_from_findings(found, ["f2"])
    check(after)
    made = after.actions[after.findings["f2"].action]
    assert (made.title, made.cause) == ("Sjekkliste i mottaket", "Søknader kommer uten situasjonsplan")
    assert (made.steps, made.effort, made.effect, made.responsible) == (FRUIT["steps"], 1, 3, "Fagleder")
    assert made.gain_hours == 60
    assert made.low_hanging
    assert made.number == 2


def test_a_finding_without_a_proposal_is_its_own_title(found: Document) -> None:
    after = actions_from_findings(found, ["f3"])
    made = after.actions[after.findings["f3"].action]
    assert (made.title, made.cause, made.gain_hours) == ("Leter etter tillatelser", "", None)


def test_no_finding_becomes_an_action_twice(found: Document) -> None:
    once = actions_from_findings(found, ["f1", "f2"])
    assert len(once.actions) == 2
    with pytest.raises(UserError):
        actions_from_findings(once, ["f1", "f2"])
    assert len(actions_from_findings(once, ["f1", "f2", "f3"]).actions) == 3


def test_nothing_comes_of_nothing(found: Document) -> None:
    assert actions_from_findings(found, []) is found


def test_one_candidate_is_chosen_at_a_time(document: Document) -> None:
    two = add_record(document, "candidate", name="Fakturabehandling", chosen=True)
    after = choose(two, "c1")
    assert after.chosen is after.candidates["c1"]
    assert not after.candidates["c2"].chosen
    assert choose(after, "c1") is after


def case(document: Document, **fields: object) -> Document:
    return add_record(document, "candidate", id="case", chosen=True, **fields)


def test_the_current_state_begins_with_what_the_choice_says() -> None:
    document = case(
        new_document(TR), name="Byggesøknad", start_event="Søker sender", flow_unit="søknad", volume_per_year=180
    )
    stream = begin_current(document, "case", TR).in_state(State.CURRENT)
    assert stream is not None
    assert (stream.name, stream.unit, stream.volume_per_year) == ("Byggesøknad", "søknad", 180)
    assert [node.name for node in stream.nodes.values() if isinstance(node, Start)] == ["Søker sender"]


def test_what_the_choice_does_not_say_stays_on_the_map(document: Document) -> None:
    after = begin_current(case(document, user_value="Et riktig vedtak"), "case", TR).streams["now"]
    assert (after.name, after.user_value) == ("Byggesak", "Et riktig vedtak")
    assert after.nodes is document.streams["now"].nodes


def test_a_document_without_a_map_gets_one() -> None:
    after = begin_current(case(Document(), name="Byggesøknad", end_event="Vedtak mottatt"), "case", TR)
    check(after)
    stream = after.in_state(State.CURRENT)
    assert stream is not None
    assert (stream.name, stream.end_event) == ("Byggesøknad", "Vedtak mottatt")


def test_beginning_twice_changes_nothing() -> None:
    once = begin_current(case(new_document(TR), name="Byggesøknad", start_event="Søker sender"), "case", TR)
    assert begin_current(once, "case", TR) is once


def test_a_name_that_somebody_gave_the_start_stays() -> None:
    once = begin_current(case(new_document(TR), start_event="Søker sender"), "case", TR)
    named = add_record(once, "candidate", id="other", start_event="Post kommer")
    stream = once.streams["current"]
    own = {key: node.model_copy(update={"name": "Skjema"}) for key, node in stream.nodes.items()}
    kept = named.model_copy(update={"streams": {"current": stream.model_copy(update={"nodes": own})}})
    after = begin_current(kept, "other", TR).streams["current"]
    assert [node.name for node in after.nodes.values()] == ["Skjema"]


def test_a_standard_entry_is_kept_while_it_says_something(document: Document) -> None:
    after = set_check(document, Checklist.READINESS, "readiness.team", state=CheckState.MISSING, note="Uke 39")
    check(after)
    assert after.checks["readiness.team"].note == "Uke 39"
    assert set_check(after, Checklist.READINESS, "readiness.team", state=CheckState.OPEN, note="") == document
    assert set_check(document, Checklist.READINESS, "readiness.team", state=CheckState.OPEN) is document


def test_entries_of_ones_own_come_and_go(document: Document) -> None:
    after = add_check(document, Checklist.READINESS, " Lokalene er klare ")
    assert [each.text for each in after.checks.values()][-1] == "Lokalene er klare"
    assert delete_check(after, list(after.checks)[-1]) == document
    assert add_check(document, Checklist.READINESS, "  ") is document


def test_standard_questions_are_not_kept(document: Document) -> None:
    standard = ("A", "B")
    own = set_questions(document, ("A", " C ", " "), standard)
    assert own.questions == ("A", "C")
    assert set_questions(own, standard, standard).questions == ()
    assert set_questions(document, standard, standard) is document


def test_answers_keep_their_place_and_empty_ones_go(document: Document) -> None:
    for question, text in (("A", "ja"), ("B", "nei"), ("A", "kanskje")):
        document = answer(document, "i1", question, text)
    given = document.interviews["i1"].answers
    assert [(each.question, each.text) for each in given] == [("A", "kanskje"), ("B", "nei")]
    assert [each.question for each in answer(document, "i1", "A", " ").interviews["i1"].answers] == ["B"]
    assert answer(document, "i1", "B", "nei") is document


def test_a_course_day_is_kept_once_it_has_a_date(document: Document) -> None:
    after = set_course_day(document, 2, day="2026-10-14", place="Rådhuset")
    check(after)
    assert course_day(after, 2) is not None
    again = set_course_day(after, 2, held=True)
    assert len(again.course_days) == len(after.course_days) == 2
    assert set_course_day(document, 3, day=None) is document
