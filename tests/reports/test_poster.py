"""A poster shows the whole map at true scale on sheets that fit together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import every_kind
from tests.reports.pdfs import TODAY, letters, opened, page_size, texts
from tests.reports.placed import collisions, runs
from tests.reports.streams import document_of, problems, stream_of
from tests.reports.structure import faults
from vsa.drawing.primitives import Path, Text
from vsa.drawing.sheet import Box
from vsa.i18n import LANGUAGES, translator
from vsa.model.document import Document
from vsa.reports import default_file_name, render
from vsa.reports.kinds.map import MapOptions
from vsa.reports.map_pages import FULL_SCALE, map_on_one_sheet
from vsa.reports.paper import POINTS_PER_MM, SIZES, SMALLEST_TEXT, Paper
from vsa.reports.poster import MOST_SHEETS, PosterTooLarge
from vsa.reports.poster_sheets import CUT, part_of
from vsa.reports.publication import Content, Picture, Publication
from vsa.reports.report import Job
from vsa.reports.tiling import OVERLAP, code, tiling

CARD = 152.0
"""The width of a card in canvas units."""


def poster(document: Document, **options: str) -> bytes:
    return render("map", document, {"poster": "A4", **options}, today=TODAY)


def composed(name: str, **options: str) -> Publication:
    return every_kind.publication("map", name, **{"poster": "A4", **options})


def sheets(publication: Publication) -> list[Content]:
    return [each for each in publication.contents() if each.role == "Figure" and each.page > 0]


@given(st.floats(100, 20_000), st.floats(100, 20_000), st.sampled_from([Paper.A4, Paper.A3]))
def test_the_sheets_cover_all_of_it_and_each_overlaps_the_next(width: float, height: float, paper: Paper) -> None:
    grid = tiling(width, height, paper)
    tiles = list(grid.tiles())
    assert len(tiles) == grid.count == grid.rows * grid.columns
    assert len({tile.code for tile in tiles}) == len(tiles)
    assert max(tile.window.right for tile in tiles) >= width - 0.01
    assert max(tile.window.bottom for tile in tiles) >= height - 0.01
    for before, after in pairwise(tiles):
        if before.row == after.row:
            assert before.window.right - after.window.left == pytest.approx(OVERLAP)
    for before, after in zip(tiles, tiles[grid.columns :], strict=False):
        assert before.window.bottom - after.window.top == pytest.approx(OVERLAP)
    assert {round(tile.window.width, 6) for tile in tiles} == {round(grid.part_width, 6)}


def test_sheets_lie_or_stand_whichever_needs_fewer() -> None:
    assert tiling(1500, 500, Paper.A4).sheet.size == SIZES[Paper.A4]
    standing = tiling(500, 1500, Paper.A4).sheet.size
    assert (standing.width, standing.height) == (210, 297)


def test_codes_go_on_after_z() -> None:
    assert [code(0, 0), code(0, 1), code(1, 0), code(25, 2), code(26, 0), code(27, 0)] == [
        "A1",
        "A2",
        "B1",
        "Z3",
        "AA1",
        "AB1",
    ]


@pytest.mark.parametrize("scale", ["100", "150"])
def test_a_card_is_as_large_as_the_scale_says(scale: str) -> None:
    document = document_of(stream_of(3))
    job = Job(document, MapOptions(), TODAY, "kart.pdf")
    stream = document.streams["now"]
    whole = map_on_one_sheet(job, stream, int(scale) / 100)
    assert len(whole.pages) == 1
    (figure,) = (each for each in whole.contents() if each.role == "Figure")
    assert {picture.scale for picture in figure.pictures[:-1]} == {FULL_SCALE * int(scale) / 100}
    assert pytest.approx(40.2, abs=0.1) == CARD * FULL_SCALE / POINTS_PER_MM


@pytest.mark.parametrize("name", ["byggesak", "dense", "bare"])
def test_every_run_of_the_poster_is_on_the_sheets(name: str) -> None:
    document, sheeted = every_kind.document(name), composed(name)
    stream = next(iter(document.streams.values()))
    whole = map_on_one_sheet(Job(document, MapOptions(), TODAY, every_kind.FILE_NAME), stream, 1.0)
    shown = {(run.text, round(run.size, 3)) for page in range(len(sheeted.pages)) for run in runs(sheeted, page)}
    assert {(run.text, round(run.size, 3)) for run in runs(whole, 0)} <= shown


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("name", ["byggesak", "long", "dense", "bare"])
def test_plan_and_sheets_are_whole_legible_and_numbered(name: str, paper: str) -> None:
    publication = composed(name, poster=paper)
    pdf = poster(every_kind.document(name), poster=paper)
    assert faults(opened(pdf)) == []
    pages = texts(pdf)
    grid = len(sheets(publication))
    assert len(pages) == grid + 1
    for number, page in enumerate(pages, 1):
        assert f"Side {number} av {len(pages)}" in page
        assert min(letter.size for letter in letters(pdf, number - 1)) >= SMALLEST_TEXT - 0.01
        assert collisions(runs(publication, number - 1)) == []
    width, height = page_size(pdf)
    assert {round(width / POINTS_PER_MM), round(height / POINTS_PER_MM)} == {
        SIZES[Paper(paper)].width,
        SIZES[Paper(paper)].height,
    }


def test_the_plan_has_every_sheet_and_says_how_to_glue_them() -> None:
    pages = texts(poster(every_kind.document("byggesak")))
    codes = [page.split()[page.split().index("Lim") - 1] for page in pages[1:] if "Lim" in page.split()]
    assert codes
    assert all(each in pages[0].split() for each in codes)
    for words in ("Arkplan", "målestokk 100", "faktisk størrelse", "Klipp hvert ark", "100 mm"):
        assert words in pages[0]
    assert "Lim A2 på høyre felt · Lim B1 på nedre felt" in pages[1]


def test_sheets_are_cut_where_they_lie_on_another_one() -> None:
    cuts = [_cuts(each.pictures[-1]) for each in sheets(composed("byggesak"))]
    assert cuts[0] == 0
    assert cuts[1] == 1
    assert max(cuts) == 2


def _cuts(marks: Picture) -> int:
    return sum(isinstance(each, Path) and each.pen == CUT for each in marks.primitives)


def test_the_plan_tells_the_whole_map_and_a_sheet_which_one_it_is() -> None:
    figures = [each for each in composed("byggesak").contents() if each.role == "Figure"]
    assert any("Motta og journalføre søknad" in each.alternative for each in figures if each.page == 0)
    assert sheets(composed("byggesak"))[1].alternative.startswith("Ark A2 av plakaten.")


def test_a_part_keeps_what_shows_in_its_window_and_no_more() -> None:
    near, far = Text(10, 10, "nær", 8, "regular", "text", 12), Text(200, 10, "fjern", 8, "regular", "text", 16)
    picture = Picture((near, far), 5.0, 5.0, 2.0)
    (part,) = part_of([picture], Box(0, 0, 100, 100), 30.0, 40.0)
    assert part.primitives == (near,)
    assert (part.x, part.y, part.scale) == (35.0, 45.0, 2.0)
    assert part.window == Box(-2.5, -2.5, 47.5, 47.5)
    assert part_of([picture], Box(900, 900, 990, 990), 0, 0) != part_of([picture], Box(0, 0, 9, 9), 0, 0)


def test_a_clipped_picture_stays_clipped() -> None:
    picture = Picture((), 0.0, 0.0, 1.0, Box(0, 0, 50, 50))
    assert part_of([picture], Box(40, 40, 140, 140), 0, 0)[0].window == Box(40, 40, 50, 50)
    assert part_of([picture], Box(60, 0, 140, 140), 0, 0) == ()


def test_more_sheets_than_can_be_glued_are_refused() -> None:
    with pytest.raises(PosterTooLarge) as refused:
        poster(document_of(stream_of(400, problems=problems(1))), scale="200")
    assert f"flere enn {MOST_SHEETS}" in translator("nb").text(refused.value.message)


def test_the_file_of_a_poster_is_named_so() -> None:
    document = every_kind.document("byggesak")
    assert default_file_name("map", document, {"poster": "A3"}, TODAY).endswith("_naa-plakat.pdf")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_speaks_every_language(language: str) -> None:
    pdf = poster(every_kind.document("byggesak"), language=language)
    assert translator(language)("reports.poster.how") in texts(pdf)[0]  # type: ignore[arg-type]
