"""The printed map is the map of the window, on one sheet or in parts, with all that belongs to it."""

from datetime import date
from itertools import pairwise, product

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import every_kind
from tests.reports.pdfs import TODAY, letters, opened, page_size, texts
from tests.reports.placed import runs
from tests.reports.streams import document_of, ideal, problems, stream_of
from vsa.analysis import analyse, basis_of
from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Rect, Text
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.nodes import Symbol
from vsa.model.stream import Flow, FlowKind, State, Stream
from vsa.reports import KINDS, default_file_name, render
from vsa.reports.bands import Span, spans, windows
from vsa.reports.kinds.map import NothingToPrint
from vsa.reports.map_picture import MapPicture, legible, whole
from vsa.reports.options import chosen
from vsa.reports.paper import SMALLEST_TEXT
from vsa.reports.publication import Content, Publication
from vsa.reports.report import Job
from vsa.scene import MapScene, map_scene
from vsa.storage import load

ONE_SHEET = 6


def printed(document: Document, **options: object) -> bytes:
    return render("map", document, options, today=TODAY)


def composed(document: Document, **options: object) -> Publication:
    report = KINDS["map"]
    return report.compose(Job(document, chosen(report.options, options), TODAY, "kart.pdf"))


def scene_of(document: Document) -> MapScene:
    stream = next(iter(document.streams.values()))
    return map_scene(stream, analyse(stream, basis_of(document)), translator(document.language))


def figures(publication: Publication) -> list[Content]:
    return [content for content in publication.contents() if content.role == "Figure"]


def test_a_map_of_a_few_steps_is_one_sheet() -> None:
    pages = texts(printed(document_of(stream_of(ONE_SHEET, problems=problems(3)))))
    assert len(pages) == 1
    assert "Byggesøknad, ett-trinn" in pages[0]
    assert "Nåsituasjon" in pages[0]
    assert "Side 1 av 1" in pages[0]


def test_heading_tells_route_value_and_facts() -> None:
    stream = stream_of(
        3,
        start_event="søker sender søknad",
        end_event="søker mottar vedtak",
        user_value="riktig vedtak",
        basis="18 saker, målt",
        version=2,
    )
    text = texts(printed(document_of(stream, day=date(2026, 10, 14))))[0]
    for words in (
        "Fra «søker sender søknad» til «søker mottar vedtak» · Verdi for bruker: riktig vedtak",
        "Dato 14.10.2026",
        "Versjon 2",
        "Saksnummer 2026/4711",
        "Datagrunnlag 18 saker, målt",
    ):
        assert words in text


def test_every_run_of_the_map_is_printed_where_the_display_list_has_it() -> None:
    document = document_of(stream_of(ONE_SHEET))
    figure = figures(composed(document))[0]
    scale = figure.pictures[0].scale
    sheet = scene_of(document).sheet
    left, top = figure.pictures[1].x, figure.pictures[1].y
    found = {(letter.text, round(letter.x, 1), round(letter.y, 1)) for letter in letters(printed(document))}
    runs = [each for item in sheet.items for each in item.primitives if isinstance(each, Text) and each.text]
    assert runs
    for run in (legible(each, scale) for each in runs):
        assert isinstance(run, Text)
        x, y = left + run.x * scale, top + run.y * scale
        near = product((-0.1, 0.0, 0.1), repeat=2)
        assert any((run.text[0], round(x + dx, 1), round(y + dy, 1)) in found for dx, dy in near), run


def test_the_map_is_painted_from_the_primitives_of_the_scene() -> None:
    document = document_of(stream_of(ONE_SHEET))
    shown = {each for picture in figures(composed(document, paper="A0"))[0].pictures for each in picture.primitives}
    scene = scene_of(document)
    things = [item for item in scene.sheet.items if not item.key.startswith("lane:")]
    things += [*scene.heads.items, *scene.ladder.items, *scene.ladder_head.items]
    assert {each for item in things for each in item.primitives} <= shown


def test_lanes_go_on_to_the_right_margin() -> None:
    figure = figures(composed(document_of(stream_of(2))))[0]
    width, _ = page_size(printed(document_of(stream_of(2))))
    assert figure.box is not None
    assert figure.box.right == pytest.approx(width - figure.box.left)
    bands = [each for picture in figure.pictures for each in picture.primitives if isinstance(each, Rect)]
    ends = [figure.pictures[1].x + (band.x + band.width) * figure.pictures[1].scale for band in bands]
    assert max(ends) == pytest.approx(figure.box.right)


@pytest.mark.parametrize("paper", ["A4", "A3", "A2"])
def test_no_letter_is_smaller_than_seven_points(paper: str) -> None:
    pdf = printed(document_of(stream_of(24, problems=problems(12))), paper=paper)
    for number in range(len(texts(pdf))):
        assert min(letter.size for letter in letters(pdf, number)) >= SMALLEST_TEXT - 0.001


@pytest.mark.parametrize("paper", ["A4", "A3", "A2", "A1", "A0"])
def test_the_paper_is_the_one_asked_for_and_lies_down(paper: str) -> None:
    long_sides = {"A4": 297, "A3": 420, "A2": 594, "A1": 841, "A0": 1189}
    width, height = page_size(printed(document_of(stream_of(2)), paper=paper))
    assert width == pytest.approx(long_sides[paper] / 25.4 * 72, abs=0.5)
    assert height == pytest.approx(width / 2**0.5, rel=0.01)


@pytest.mark.parametrize("size", [(250, 180), (900, 600), (3000, 420), (300, 900)])
def test_any_paper_of_a_plotter_is_filled_with_legible_print(size: tuple[int, int]) -> None:
    pdf = printed(document_of(stream_of(12, problems=problems(3))), paper="{}x{}mm".format(*size))
    assert page_size(pdf) == pytest.approx([side / 25.4 * 72 for side in size])
    for number in range(len(texts(pdf))):
        found = letters(pdf, number)
        assert min(letter.size for letter in found) >= SMALLEST_TEXT - 0.001
        assert all(0 < each.x < size[0] / 25.4 * 72 and 0 < each.y < size[1] / 25.4 * 72 for each in found)


def test_a_map_too_large_to_read_is_divided_and_says_so() -> None:
    document = document_of(stream_of(30))
    publication = composed(document)
    parts = figures(publication)
    assert len(parts) > 1
    text = " ".join(texts(printed(document)))
    assert f"Kartet er delt i {len(parts)} deler" in text
    assert f"Del 1 av {len(parts)}" in text
    assert text.count("Dokumentsenter") >= len(parts)


@pytest.mark.parametrize("steps", [1, 12, 60])
def test_every_step_of_a_map_is_on_paper(steps: int) -> None:
    text = " ".join(texts(printed(document_of(stream_of(steps)))))
    for number in range(1, steps + 1):
        assert f"opplysninger {number} " in text


def test_parts_do_not_cut_a_card() -> None:
    document = document_of(stream_of(30))
    scene = scene_of(document)
    picture = MapPicture(scene.sheet, scene.heads, scene.ladder, scene.ladder_head)
    parts = picture.parts(1122.0, 600.0, picture.smallest_scale)
    cards = [item.bounds for item in scene.sheet.items if item.key.startswith("node:")]
    for card in cards:
        assert any(part.left <= card.left and card.right <= part.right for part in parts)


@given(
    st.floats(1, 5000),
    st.floats(50, 2000),
    st.lists(st.tuples(st.floats(0, 5000), st.floats(1, 60)), max_size=12),
)
def test_pieces_cover_the_whole_and_none_is_too_long(
    length: float, longest: float, obstacles: list[tuple[float, float]]
) -> None:
    blocked = [Span(start, start + size) for start, size in obstacles]
    pieces = spans(Span(0.0, length), longest, blocked)
    assert pieces[0].start == 0.0
    assert pieces[-1].end == length
    assert all(piece.end == after.start for piece, after in pairwise(pieces))
    assert all(0 < piece.length <= longest * 1.000001 for piece in pieces)


def test_windows_go_between_lanes_and_between_cards() -> None:
    lanes = [Item(f"lane:{n}", Box(0, 100.0 * n, 1000, 100.0 * (n + 1)), ()) for n in range(4)]
    cards = [Item(f"node:{n}", Box(150.0 * n, 10, 150.0 * n + 130, 90), ()) for n in range(6)]
    parts = windows(Sheet((*lanes, *cards), Box(0, 0, 1000, 400)), 520, 250)
    assert {part.top for part in parts} == {0.0, 200.0}
    assert all(not (card.bounds.left < part.right < card.bounds.right) for part in parts for card in cards)


def test_problems_are_a_numbered_list_and_flow_on_when_they_are_many() -> None:
    pages = texts(printed(document_of(stream_of(4, problems=problems(300)))))
    assert len(pages) > 2
    whole = " ".join(pages)
    assert all(f"{n} Saker ligger til ukemøtet før de fordeles {n} " in whole for n in range(1, 301))


def test_the_legend_has_what_the_map_has_and_no_more() -> None:
    plain = texts(printed(document_of(stream_of(1))))[0]
    full = texts(printed(document_of(stream_of(4))))[0]
    assert "tilbakeløp" not in plain
    assert "M møte" not in plain
    for words in ("verdiskapende", "nødvendig", "sløsing", "hovedløp", "tilbakeløp", "M møte", "under 70"):
        assert words in full


def _with_symbols() -> Document:
    symbols = {
        "y1": Symbol(id="y1", kind="truck", name="Posten", lane="l1", x=400, dy=60, fields={"how_often": "1 / uke"}),
        "y2": Symbol(id="y2", kind="truck", lane="l2", x=700, dy=60),
        "y3": Symbol(id="y3", kind="hologram", lane="l3", x=900, dy=60),
    }
    drawn = stream_of(3, symbols=symbols)
    told = (
        Flow(id="i1", source="y1", target="s1", kind=FlowKind.INFORMATION),
        Flow(id="i2", source="s2", target="y2", kind=FlowKind.INFORMATION, electronic=True),
    )
    flows = {**drawn.flows, **{flow.id: flow for flow in told}}
    return document_of(Stream.model_validate({**dict(drawn), "flows": flows}))


def test_the_legend_explains_symbols_once_and_arrows_of_information() -> None:
    legend = " ".join(" ".join(texts(printed(_with_symbols()))).split()).partition("Tegnforklaring")[2]
    assert legend.count("Bil") == 1
    assert legend.count("Manuell informasjon") == 1
    assert legend.count("Elektronisk informasjon") == 1


def test_symbols_and_information_are_said_in_words() -> None:
    said = figures(composed(_with_symbols()))[0].alternative
    assert "Bil, Posten, Dokumentsenter, 1 / uke." in said
    assert "Informasjon fra Posten til Steg 1." in said
    assert "Elektronisk informasjon fra Steg 2 til Bil." in said


def test_the_figure_tells_the_map_in_words() -> None:
    said = figures(composed(document_of(stream_of(3))))[0].alternative
    assert "3 steg" in said
    assert "Kontrollere opplysninger 2" in said
    assert "videre til Steg 2" in said
    assert "Steg 1 (10\u00a0%)" in said


def test_the_figure_in_the_file_has_its_words_and_its_box() -> None:
    document = opened(printed(document_of(stream_of(3))))
    found = [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"]
    assert len(found) == 1
    assert "Kontrollere opplysninger 1" in str(found[0].Alt)
    left, bottom, right, top = (float(edge) for edge in found[0].A.BBox)
    assert 0 < left < right < 1191
    assert 0 < bottom < top < 842


def test_an_empty_document_prints_and_says_what_is_missing() -> None:
    assert "ingen verdistrøm ennå" in texts(printed(Document()))[0]


def test_a_state_that_is_not_there_is_refused_in_one_sentence() -> None:
    with pytest.raises(NothingToPrint) as refusal:
        printed(document_of(stream_of(2)), state="ideal")
    assert "ideell" in translator("nb").text(refusal.value.message)


def test_the_ideal_state_is_printed_when_asked_for() -> None:
    text = texts(printed(document_of(stream_of(5), ideal(2)), state="ideal"))[0]
    assert "Ideell situasjon" in text
    assert "opplysninger 3" not in text


@pytest.mark.parametrize(
    ("state", "words", "part"),
    [(State.IDEAL, "Ideell situasjon", "ideell"), (State.OTHER, "opplysninger 1", "kart")],
)
def test_the_only_map_is_printed_when_nobody_asked_for_a_state(state: State, words: str, part: str) -> None:
    document = document_of(ideal(2).model_copy(update={"state": state}))
    assert words in texts(printed(document))[0]
    assert default_file_name("map", document, {}, TODAY).endswith(f"_{part}.pdf")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", ["Nåsituasjon", "Tegnforklaring", "hovedløp", "Skrevet ut 22.11.2026"]),
        ("nn", ["No-situasjon", "Teiknforklaring", "hovudløp", "Skrive ut 22.11.2026"]),
        ("en", ["Current state", "Legend", "main route", "Printed 22 Nov 2026"]),
    ],
)
def test_the_map_speaks_the_language_asked_for(language: str, words: list[str]) -> None:
    text = texts(printed(document_of(stream_of(3)), language=language))[0]
    assert all(each in text for each in words)


def test_long_words_break_and_nothing_leaves_the_page() -> None:
    long = "Saksbehandlingskapasitetsutvidelsesvurderingsgruppemedlemskapsordning " * 4
    stream = stream_of(4, problems=problems(3, long), start_event=long, end_event=long, user_value=long, basis=long)
    pdf = printed(document_of(stream, title=long, unit=long, case_number=long))
    width, height = page_size(pdf)
    for number in range(len(texts(pdf))):
        assert all(20 < each.x < width - 20 and 20 < each.y < height - 20 for each in letters(pdf, number))


def test_a_text_at_a_cut_is_whole_in_the_part_that_has_its_middle() -> None:
    part, following = Box(0, 0, 100, 50), Box(100, 0, 200, 50)
    run = text_run(95, 20, "ca. 2 d", 10, "bold", "text", "middle")
    kept = whole(run, part)
    assert isinstance(kept, Text)
    assert kept.x + kept.width == pytest.approx(100)
    assert whole(run, following) is None
    inside = text_run(50, 20, "60 min", 10, "bold", "text", "middle")
    assert whole(inside, part) is inside


def test_a_text_below_or_above_a_part_is_not_in_it() -> None:
    part = Box(0, 50, 100, 100)
    assert whole(text_run(50, 30, "Regnskap", 10, "bold", "text", "middle"), part) is None
    assert whole(text_run(50, 130, "Regnskap", 10, "bold", "text", "middle"), part) is None


def test_letters_of_a_mark_grow_about_their_middle_and_words_stay() -> None:
    letter = text_run(50, 20, "I", 11.2, "bold", "text", "middle")
    grown = legible(letter, 0.6)
    assert isinstance(grown, Text)
    assert grown.size * 0.6 == pytest.approx(SMALLEST_TEXT)
    assert grown.x + grown.width / 2 == pytest.approx(50)
    words = text_run(50, 20, "Vurdere", 11.2, "bold", "text")
    assert legible(words, 0.6) is words


def test_a_map_that_needs_whole_pages_comes_after_its_figures() -> None:
    pages = texts(printed(document_of(stream_of(12, problems=problems(2))), paper="A4"))
    assert "Gjennomløpstid" in pages[0]
    assert "Forbedringslyn" in pages[0]
    assert "opplysninger 1 " not in pages[0]
    assert "opplysninger 1 " in pages[1]


def example(name: str) -> Document:
    return load(examples() / f"{name}.vsa").document


@pytest.mark.parametrize("name", ["byggesak", "faktura"])
@pytest.mark.parametrize("state", ["current", "ideal"])
def test_an_example_is_one_sheet_with_figures_problems_and_legend(name: str, state: str) -> None:
    pages = texts(printed(example(name), state=state))
    assert len(pages) == 1
    assert "Tegnforklaring" in pages[0]
    assert "Gjennomløpstid" in pages[0]
    assert ("Forbedringslyn" in pages[0]) == (state == "current")


@pytest.mark.parametrize("options", [{"paper": "A4"}, {"paper": "A3"}, {"paper": "A0"}, {"poster": "A4"}])
@pytest.mark.parametrize("name", ["byggesak", "dense"])
def test_every_map_has_ladder_figures_method_problems_and_legend(name: str, options: dict[str, str]) -> None:
    publication = composed(every_kind.document(name), **options)
    words = " ".join(run.text for page in range(len(publication.pages)) for run in runs(publication, page))
    for part in ("Vent, hovedløp", "Gjennomløpstid", "Beregnet av vsa", "Forbedringslyn", "Tegnforklaring"):
        assert part in words


def test_notes_stand_beside_a_tall_map_and_not_on_it() -> None:
    publication = composed(example("byggesak"))
    figure = figures(publication)[0]
    assert figure.box is not None
    lists = [each for each in publication.contents() if each.role == "LBody"]
    assert min(picture.x for each in lists for picture in each.pictures) > figure.box.right


def test_a_tall_map_has_the_first_sheet_to_itself_and_the_figures_follow() -> None:
    pages = texts(printed(example("helse")))
    assert len(pages) == 2
    assert "Gjennomløpstid" not in pages[0]
    assert "Gjennomløpstid" in pages[1]


@pytest.mark.parametrize("name", ["byggesak", "helse", "faktura"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_examples_print_on_every_paper_in_every_language(name: str, language: str) -> None:
    for paper in ("A4", "A0"):
        assert texts(printed(example(name), language=language, paper=paper))
