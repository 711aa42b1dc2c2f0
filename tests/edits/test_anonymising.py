"""A copy without people, and the deletion of interviews."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.edits.anonymising import anonymised, holds_personal, possible_names, without_interviews
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.finishing import finish
from vsa.edits.records import add_record
from vsa.i18n import LANGUAGES, translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.finished import is_as_finished
from vsa.model.following_up import Handover
from vsa.model.integrity import check
from vsa.model.personal import Personal, personal_in
from vsa.storage import dumps, load, loads

NB = translator("nb")
NUMBER = "01010750160"


@pytest.fixture
def named(document):
    made = add_record(document, "member", role="Fagleder byggesak", name="Kari Nordmann-Berg")
    made = add_record(made, "interview", role="Saksbehandler", interviewer="Ola Dunk")
    made = set_fields(made, Ref("document"), handover=Handover(outgoing="Per Ås", incoming="Pål Lie"))
    made = set_fields(made, Ref("action", "t1"), responsible="Kari Nordmann-Berg", next_step="Kari ringer Ola Dunk")
    made = set_fields(made, Ref("finding", "f1"), quote="«Per Ås sier alltid nei»", text="Leter, spør Per")
    return set_fields(made, Ref("node", "a", "now"), name="Kari mottar", note=f"Skriv til kari@kommune.no om {NUMBER}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_left_anywhere_in_the_copy(named, language):
    text = dumps(anonymised(named, translator(language), interviews=True))
    for name in ("Kari", "Nordmann", "Ola", "Dunk", "Per", "Ås", "Pål", "Lie", "kommune.no", NUMBER):
        assert name not in text.replace("Person", "").replace("Perioden", ""), name


def test_roles_stand_in_the_place_of_names(named):
    copy = anonymised(named, NB)
    assert copy.actions["t1"].responsible == "Fagleder byggesak"
    assert copy.actions["t1"].next_step == "Fagleder byggesak ringer intervjueren"
    assert copy.streams["now"].nodes["a"].name == "Fagleder byggesak mottar"
    assert copy.handover.incoming == "påtroppende leder"


def test_interviews_and_quotes_are_left_out_unless_asked_for(named):
    assert (anonymised(named, NB).interviews, anonymised(named, NB).findings["f1"].quote) == ({}, "")
    kept = anonymised(named, NB, interviews=True)
    assert len(kept.interviews) == len(named.interviews)
    assert kept.findings["f1"].quote == "«avtroppende leder sier alltid nei»"


def test_a_copy_of_a_finished_version_is_not_taken_for_it(named):
    copy = anonymised(finish(named, datetime(2026, 11, 22, 9, 30)), NB)
    assert copy.lock is None
    assert is_as_finished(copy)


def test_everything_else_stays_and_the_copy_is_sound(named):
    copy = anonymised(named, NB)
    check(copy)
    assert loads(dumps(copy)) == copy
    assert copy.streams["now"].flows == named.streams["now"].flows
    assert copy.streams["now"].nodes["b"] == named.streams["now"].nodes["b"]


@pytest.mark.parametrize("name", ["byggesak", "helse", "faktura"])
def test_an_example_without_names_keeps_its_maps(name):
    document = load(examples() / f"{name}.vsa").document
    assert anonymised(document, NB).streams == document.streams


def test_words_of_a_role_are_nobodys_name(document):
    made = add_record(document, "member", role="Leder", name="Leder")
    made = set_fields(made, Ref("action", "t1"), responsible="Leder byggesak")
    assert anonymised(made, NB).actions["t1"].responsible == "Leder byggesak"


def test_what_looks_like_a_name_where_somebody_is_responsible_is_replaced_everywhere(document):
    made = set_fields(document, Ref("action", "t1"), responsible="Anne Lise Moen", next_step="Spør Anne Lise Moen")
    assert possible_names(made) == ("Anne Lise Moen",)
    copy = anonymised(made, NB)
    assert (copy.actions["t1"].responsible, copy.actions["t1"].next_step) == ("en medarbeider", "Spør en medarbeider")


def test_the_role_of_somebody_in_the_team_is_said_wherever_they_are_responsible(document):
    made = add_record(document, "member", role="Fagleder byggesak", name="Anne Lise Moen")
    made = set_fields(made, Ref("action", "t1"), responsible="Anne Lise Moen")
    assert anonymised(made, NB).actions["t1"].responsible == "Fagleder byggesak"


def test_places_and_units_are_pointed_out_and_stay(document):
    made = set_fields(document, Ref("action", "t1"), responsible="NAV Vestre Toten", participants="Saksbehandlere")
    copy = anonymised(made, NB)
    assert copy.actions["t1"].responsible == "NAV Vestre Toten"
    assert possible_names(copy) == ("NAV Vestre Toten",)


def test_interviews_are_deleted_with_all_that_names_anybody(named):
    assert holds_personal(named)
    left = without_interviews(named)
    check(left)
    assert not holds_personal(left)
    assert left.delete_by is None
    assert len(left.findings) == len(named.findings)
    assert without_interviews(Document()) == Document()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Gjelder {NUMBER}.", Personal.IDENTITY_NUMBER),
        ("010107 50160", Personal.IDENTITY_NUMBER),
        ("Ring 12345678901", None),
        ("Send til ola.dunk@kommune.no i dag", Personal.ADDRESS),
        ("50 % @ uke 3", None),
        ("", None),
    ],
)
def test_what_looks_personal_is_noticed(text, kind):
    assert personal_in(text) is kind


@given(st.text(max_size=40))
def test_any_text_is_looked_at(text):
    personal_in(text)
    made = add_record(Document(), "action", title=text, responsible=text)
    copy = anonymised(made, NB).actions["t1"]
    assert (personal_in(copy.title), personal_in(copy.responsible)) == (None, None)


@pytest.mark.parametrize(("name", "replaced"), [("Kari", True), ("Leder", False), ("kari", False), ("Bo", False)])
def test_one_word_is_a_name_when_it_is_written_as_one(document, name, replaced):
    made = add_record(document, "member", role="Leder", name=name)
    made = set_fields(made, Ref("node", "a", "now"), name=f"Spør {name} først")
    assert (name not in anonymised(made, NB).streams["now"].nodes["a"].name) is replaced
