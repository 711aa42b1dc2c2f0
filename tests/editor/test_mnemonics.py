"""The underlined letters of the menus."""

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.editor.commands import COMMANDS, Menu
from vsa.editor.commands.submenus import SUBMENUS, submenu_of
from vsa.editor.mnemonics import with_mnemonics
from vsa.i18n import LANGUAGES, Language, translator


def letter(name: str) -> str:
    """The letter that is underlined; nothing for none."""
    return name.replace("&&", "").partition("&")[2][:1].casefold()


def most_letters(names: list[str]) -> int:
    """How many names can have a letter of their own at all."""
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(names)))
    edges = [(number, each.casefold()) for number, name in enumerate(names) for each in name if each.isalnum()]
    graph.add_edges_from(edges)
    matched = networkx.bipartite.hopcroft_karp_matching(graph, range(len(names)))
    return len(matched) // 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("menu", Menu)
def test_the_entries_of_every_menu_have_letters_of_their_own(menu: Menu, language: Language) -> None:
    tr = translator(language)
    names = [tr(command.label) for command in COMMANDS if command.menu is menu]
    letters = [letter(name) for name in with_mnemonics(names) if letter(name)]
    assert len(set(letters)) == len(letters) == most_letters(names)
    assert len(letters) >= min(len(names), 20)


@pytest.mark.parametrize("name", SUBMENUS)
def test_a_submenu_holds_neighbours_of_one_menu(name: str) -> None:
    menus = {command.menu for command in COMMANDS if submenu_of(command.id) == name}
    assert len(menus) == 1
    (menu,) = menus
    listed = sorted((each for each in COMMANDS if each.menu is menu), key=lambda command: command.section)
    inside = [submenu_of(command.id) == name for command in listed]
    assert "".join("x" if each else " " for each in inside).strip().count(" ") == 0
    assert sum(inside) == len(SUBMENUS[name])


@pytest.mark.parametrize("menu", Menu)
def test_no_menu_is_longer_than_a_small_screen(menu: Menu) -> None:
    names = {submenu_of(command.id) or command.id for command in COMMANDS if command.menu is menu}
    assert len(names) <= 21


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menus_themselves_have_letters_of_their_own(language: Language) -> None:
    letters = [letter(translator(language)(f"editor.menu.{menu}")) for menu in Menu]
    assert all(letters)
    assert len(set(letters)) == len(letters)


@given(st.lists(st.text("abæ& …1", max_size=6), max_size=8), st.sets(st.sampled_from("ab")))
def test_letters_are_unique_and_texts_stay_as_they_were(names: list[str], taken: set[str]) -> None:
    marked = with_mnemonics(names, taken)
    letters = [letter(name) for name in marked if letter(name)]
    assert len(set(letters)) == len(letters)
    assert not set(letters) & taken
    plain = [name.replace("&&", "\0").replace("&", "").replace("\0", "&") for name in marked]
    assert plain == names
    assert taken or len(letters) == most_letters(names)


def test_the_first_letter_is_chosen_before_others() -> None:
    assert with_mnemonics(["Ny", "Åpne …", "Åpne eksempel …"]) == ["&Ny", "&Åpne …", "Åpne &eksempel …"]


def test_a_letter_is_given_up_for_a_name_that_has_no_other() -> None:
    assert with_mnemonics(["ab", "a"]) == ["a&b", "&a"]
    assert with_mnemonics(["a", "a", "…"]) == ["&a", "a", "…"]
