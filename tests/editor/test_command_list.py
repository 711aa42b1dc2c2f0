"""The list of all commands: found by words in any order, what is not possible comes last with its reason."""

import pytest

from tests.editor.test_every_command import Desk
from vsa.editor.command_list import ITSELF, Entry, entries, matching
from vsa.editor.commands import COMMANDS
from vsa.editor.session import Session
from vsa.i18n import LANGUAGES, Language, translator
from vsa.i18n.catalogue import catalogue

NB = translator("nb")


def listed(session: Session | None, *recent: str) -> tuple[Entry, ...]:
    return entries(Desk(session), NB, recent)  # type: ignore[arg-type]


def found(session: Session, text: str) -> list[str]:
    return [entry.command.id for entry in matching(listed(session), text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_listed_once_with_its_name(session: Session, language: Language) -> None:
    tr = translator(language)
    names = [entry.name for entry in entries(Desk(session), tr, ())]  # type: ignore[arg-type]
    assert len(set(names)) == len(names)
    assert set(names) == {tr(command.label).removesuffix("…").rstrip() for command in COMMANDS if command.id != ITSELF}


def test_one_command_of_a_name_has_the_keys_of_all(session: Session) -> None:
    zoom = next(entry for entry in listed(session) if entry.command.id == "zoom_in")
    assert zoom.keys == ("Ctrl++", "Ctrl+=", "+")


def test_what_is_not_possible_says_why_and_comes_last(session: Session) -> None:
    known = listed(session)
    assert [entry.available for entry in known] == sorted((entry.available for entry in known), reverse=True)
    assert all(entry.reason.endswith(".") for entry in known if not entry.available)
    assert all(entry.command.available(Desk(session)) is entry.available for entry in known)  # type: ignore[arg-type]
    assert {entry.reason for entry in listed(None) if not entry.available} == {NB("editor.refusal.no_document")}


def test_what_was_chosen_last_comes_first(session: Session) -> None:
    known = [entry.command.id for entry in listed(session, "tidy", "new", "delete")]
    assert known[:2] == ["tidy", "new"]
    assert next(entry.command.id for entry in listed(None, "tidy", "new")) == "new"  # Tidying needs a map.


def test_words_are_found_in_any_order_without_signs_and_by_menu(session: Session) -> None:
    assert found(session, "opp rydd")[0] == "tidy"
    assert found(session, "RYDD")[0] == "tidy"
    assert found(session, "apne")[:2] == ["open", "example"]
    assert "undo" in found(session, "rediger")
    assert found(session, "")
    assert found(session, "xyzzy") == []


@pytest.mark.parametrize(
    ("language", "text", "command"),
    [
        ("nb", "fjern", "delete"),
        ("nb", "rapport", "print"),
        ("nb", "søk", "find"),
        ("nb", "presentasjon", "present"),
        ("nb", "hjelp", "guide"),
        ("nb", "snarveier", "keys"),
        ("nb", "regneark", "view_table"),
        ("nb", "undo", "undo"),
        ("nb", "forstørr", "zoom_in"),
        ("nn", "rekneark", "view_table"),
        ("en", "shortcuts", "keys"),
        ("en", "angre", "undo"),
        ("en", "backup", "earlier"),
    ],
)
def test_a_command_is_found_by_what_else_people_call_it(
    session: Session, language: Language, text: str, command: str
) -> None:
    known = entries(Desk(session), translator(language), ())  # type: ignore[arg-type]
    ids = [entry.command.id for entry in matching(known, text)]
    assert command in ids[:4]


def test_a_name_comes_before_another_word_for_something_else(session: Session) -> None:
    assert found(session, "ny bane")[0] == "insert_lane"
    assert found(session, "tabell")[0].startswith("view")


def test_every_word_is_for_a_command() -> None:
    keys = [key.removeprefix("commands.search.") for key in catalogue("nb") if key.startswith("commands.search.")]
    assert len(keys) > 100
    assert set(keys) <= {command.id for command in COMMANDS}


def test_a_whole_word_comes_before_its_beginning_and_letters_in_order_come_last(session: Session) -> None:
    assert found(session, "ny")[0] == "new"
    known = found(session, "lagre")
    assert known[:2] == ["save", "save_as"]
    assert "tidy" in found(session, "rdop")
