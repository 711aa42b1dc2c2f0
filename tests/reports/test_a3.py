"""The A3 story: everything on one sheet, however much there is."""

import pytest

from tests.reports.pdfs import TODAY, action, document_with_actions, letters, opened, overdue, page_size, texts
from tests.reports.test_pdf import elements
from vsa.i18n import LANGUAGES
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.nodes import Problem, Start, Step
from vsa.model.stream import Lane, Stream
from vsa.reports import render
from vsa.reports.paper import SMALLEST_TEXT
from vsa.storage import load


def story(document: Document, **options: object) -> bytes:
    return render("a3", document, options, today=TODAY)


def plain(pdf: bytes) -> str:
    return " ".join(texts(pdf)).replace("\u00a0", " ")


def large() -> Document:
    lanes = {"a": Lane(id="a", name="Saksbehandler")}
    names = {str(n): f"Behandle forvaltningsrevisjonsrapporten del {n}" for n in range(60)}
    nodes = {n: Step(id=n, name=name, lane="a", x=160.0 * int(n)) for n, name in names.items()}
    problems = {
        f"p{n}": Problem(id=f"p{n}", node=str(n), number=n + 1, text="Lang beskrivelse " * 6) for n in range(40)
    }
    now = Stream(id="now", lanes=lanes, nodes=nodes, problems=problems)
    return document_with_actions(*(action(n) for n in range(1, 201)), streams={"now": now})


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_eight_sections_stand_on_one_a3_sheet(language: str) -> None:
    pdf = story(load(examples() / "byggesak.vsa").document, language=language)
    assert len(texts(pdf)) == 1
    width, height = page_size(pdf)
    assert width == pytest.approx(420 / 25.4 * 72)
    assert height == pytest.approx(297 / 25.4 * 72)
    document = opened(pdf)
    assert [str(element.S) for element in elements(document)].count("/H2") == 8


def test_it_tells_the_improvement_from_problem_to_gain() -> None:
    whole = plain(story(load(examples() / "byggesak.vsa").document))
    assert "Gjennomløpstid (arbeidsdager): fra 28,5 til 12,5" in whole
    assert "2 35 % av søknadene har mangler – Ingen felles sjekkliste i mottaket" in whole
    assert "Identifisert 339 timer per år" in whole
    assert "1 av 8 tiltak er ferdige." in whole


def test_sixty_steps_and_two_hundred_actions_stay_on_the_sheet_and_the_rest_is_counted() -> None:
    pdf = story(large())
    assert len(texts(pdf)) == 1
    found = letters(pdf)
    assert min(letter.size for letter in found) >= SMALLEST_TEXT - 0.01
    width, height = page_size(pdf)
    assert all(0 < letter.x < width and 0 < letter.y < height for letter in found)
    assert "… og" in plain(pdf)


def test_an_entry_longer_than_its_section_is_shortened_rather_than_left_out() -> None:
    long = action(1, title="Innføre en felles sjekkliste i mottaket. " * 60)
    whole = plain(story(document_with_actions(long, action(2))))
    assert "1 Innføre en felles sjekkliste" in whole
    assert "… og 1 til" in whole


def test_an_overdue_action_comes_first_and_says_so() -> None:
    whole = plain(story(document_with_actions(action(1), overdue(2))))
    assert whole.index("2 Tiltak nummer 2") < whole.index("1 Tiltak nummer 1")
    assert "forfalt 16 dager" in whole


def test_the_names_that_have_no_room_end_in_an_ellipsis_and_numbers_stay_on_their_cards() -> None:
    found = letters(story(large()))
    assert "".join(letter.text for letter in found).replace(" ", "").count("Behandleforvaltningsrevisjonsrapporten") > 3
    assert "…" in plain(story(large()))
    map_top, map_bottom = 110.0, 330.0
    numbers = [each for each in found if each.text.isdigit() and each.size < 7.1 and map_top < each.y < map_bottom]
    assert not numbers


def test_a_map_without_steps_is_one_that_is_not_drawn() -> None:
    lanes = {"a": Lane(id="a", name="Saksbehandler")}
    nodes = {"s": Start(id="s", lane="a")}
    whole = plain(story(Document(title="Ny", streams={"now": Stream(id="now", lanes=lanes, nodes=nodes)})))
    assert "Nåsituasjonen er ikke tegnet ennå." in whole


def test_an_empty_document_says_what_is_missing() -> None:
    whole = plain(story(Document(title="Ny")))
    assert "Den ideelle situasjonen er ikke tegnet ennå." in whole
    assert "Ingen tiltak er skrevet ennå." in whole
