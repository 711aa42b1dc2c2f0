"""Deadlines, meetings and audits as a calendar, read back with the library that Outlook's format has in Python."""

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from vsa.cli import main
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.records import add_record
from vsa.exchange.calendar import calendar_text
from vsa.model.document import Document
from vsa.model.following_up import PlanKind
from vsa.storage import save

TODAY = date(2026, 11, 22)


def events(document, **options):
    calendar = Calendar.from_ical(calendar_text(document, TODAY, **options))
    return list(calendar.walk("VEVENT"))


@pytest.fixture
def document():
    made = Document(title="Byggesøknad", unit="Byggesak og plan")
    made = add_record(made, "action", title="Fordele, daglig; nå", deadline=date(2026, 12, 18), next_step="Prøve")
    made = add_record(made, "action", title="Ferdig", deadline=date(2026, 12, 1), status="done")
    made = add_record(made, "action", title="Uten frist")
    made = add_record(made, "plan", kind="board", day=date(2026, 11, 23))
    return add_record(made, "plan", kind="board", day=date(2026, 11, 16), done=date(2026, 11, 16))


def test_what_is_ahead_becomes_whole_days_in_order(document):
    found = events(document)
    assert [event.decoded("dtstart") for event in found] == [date(2026, 11, 23), date(2026, 12, 18)]
    assert all(event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1) for event in found)
    assert str(found[1]["summary"]) == "Frist tiltak 1: Fordele, daglig; nå (Byggesak og plan)"
    assert str(found[1]["description"]) == "Prøve"


def test_other_deadlines_and_course_days_are_there_until_they_are_kept():
    made = Document(unit="Enhet", delete_by=date(2027, 3, 1))
    made = add_record(made, "gain", name="Tid", deadline=date(2027, 1, 1))
    made = add_record(made, "gain", name="Ferdig", deadline=date(2027, 1, 1), remeasured=TODAY, used_for="Råd")
    made = set_fields(made, Ref("gain", "g2"), realised_hours=4.0)
    made = add_record(made, "factor", number=1, name="Fokus", deadline=date(2027, 1, 2), light="yellow")
    made = add_record(made, "factor", number=2, name="I orden", deadline=date(2027, 1, 2), light="green")
    made = add_record(made, "course_day", number=4, day=date(2027, 1, 3), place="Rådhuset")
    found = [str(event["summary"]) for event in events(made, language="nb")]
    assert found == [
        "Frist gevinst: Tid (Enhet)",
        "Frist suksessfaktor: Fokus (Enhet)",
        "Kursdag 4 (Enhet)",
        "Slett intervjuer og navn (Enhet)",
    ]


def test_an_entry_keeps_its_identity_when_it_moves(document):
    moved = document.model_copy(
        update={"plan": {key: each.model_copy(update={"day": TODAY}) for key, each in document.plan.items()}}
    )
    assert [event["uid"] for event in events(document)] == [event["uid"] for event in events(moved)]
    other = document.model_copy(update={"unit": "Innbyggertorget"})
    assert {event["uid"] for event in events(document)}.isdisjoint(event["uid"] for event in events(other))


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_kind_of_the_plan_has_a_name_in_every_language(language):
    document = Document(unit="Enhet")
    for kind in PlanKind:
        document = add_record(document, "plan", kind=kind, day=TODAY)
    names = [str(event["summary"]) for event in events(document, language=language)]
    assert len(set(names)) == len(PlanKind)


def test_the_command_line_writes_one(tmp_path):
    document = add_record(Document(title="VSA"), "plan", kind="internal_audit", day=TODAY)
    save(document, tmp_path / "d.vsa")
    assert main(["convert", str(tmp_path / "d.vsa"), str(tmp_path / "d.ics")]) == 0
    assert b"BEGIN:VEVENT" in (tmp_path / "d.ics").read_bytes()


def test_a_calendar_names_no_person(document):
    named = add_record(
        document, "action", title="Ringe", deadline=TODAY, responsible="Kari Nordmann", participants="Ola"
    )
    text = calendar_text(named, TODAY).decode()
    assert "Kari" not in text
    assert "Ola" not in text
    assert calendar_text(Document(), TODAY).count(b"VEVENT") == 0
