"""The map on paper is the map on screen: every letter and every shape in the same place, in the same order."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any, TypeAlias, cast

import pytest
from PySide6.QtGui import QPainter

from tests.reports import every_kind
from tests.reports.pdfs import letters, opened
from tests.ui.painted import ScreenRecorder, shapes_on_paper
from vsa.analysis import analyse, basis_of
from vsa.drawing.primitives import Rect, Text
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import translator
from vsa.model.stream import State
from vsa.reports.pdf import write_pdf
from vsa.reports.publication import Content, Page, Picture, Publication
from vsa.scene import map_scene
from vsa.ui.painter import SheetPainter

NEAR = 0.02
"""Canvas units: a five-hundredth of a letter."""
LETTERS_NEAR = 0.2
"""The same within a run: a PDF keeps the advance of a letter in thousandths of its size."""

Place: TypeAlias = tuple[float, float, float]
"""Where a letter begins on its baseline, and its size."""


def plain(sheet: Sheet) -> Sheet:
    """Without halos: each painter has a way of its own to put a ground behind letters, and tests of its own for it."""
    items = (
        Item(item.key, item.bounds, tuple(_without_halo(each) for each in item.primitives)) for item in sheet.items
    )
    return Sheet(tuple(items), sheet.bounds)


def _without_halo(primitive: Any) -> Any:
    return replace(primitive, halo=None) if isinstance(primitive, Text) else primitive


def on_screen(sheet: Sheet) -> ScreenRecorder:
    recorder = ScreenRecorder()
    SheetPainter("light").paint(cast(QPainter, recorder), sheet.items, 1.0)
    return recorder


def on_paper(sheet: Sheet) -> bytes:
    """A page as large as the sheet, a point a canvas unit."""
    bounds = sheet.bounds
    primitives = tuple(each for item in sheet.items for each in item.primitives)
    picture = Picture(primitives, -bounds.left, -bounds.top)
    figure = Content("Figure", 0, (picture,), "Kart", Box(0, 0, bounds.width, bounds.height))
    return write_pdf(Publication("Kart", "", "", "nb", (Page(bounds.width, bounds.height),), (figure,)))


def sheets(name: str, state: State) -> dict[str, Sheet]:
    document = every_kind.document(name)
    stream = document.in_state(state)
    assert stream is not None
    scene = map_scene(stream, analyse(stream, basis_of(document)), translator(document.language))
    return {"map": scene.sheet, "heads": scene.heads, "ladder": scene.ladder, "ladder head": scene.ladder_head}


def differences(sheet: Sheet, pdf: bytes) -> list[str]:
    """What stands elsewhere on paper than on screen, or in another colour."""
    screen, bounds = on_screen(sheet), sheet.bounds
    paper = shapes_on_paper(opened(pdf), bounds.height)
    shown = [shape.moved(-bounds.left, -bounds.top) for shape in screen.shapes]
    found = [
        f"{printed} is {seen}" for printed, seen in zip(paper, shown, strict=False) if not printed.like(seen, NEAR)
    ]
    on_screen_now = [(x - bounds.left, y - bounds.top, size) for x, y, size in screen.letters]
    on_paper_now = [(each.x, each.y, each.size) for each in letters(pdf)]
    starts = [(run.x - bounds.left, run.y - bounds.top, run.size) for run in _texts(sheet)]
    found += [f"no run at {start} on screen" for start in _missing(starts, on_screen_now, NEAR)]
    found += [f"no run at {start} on paper" for start in _missing(starts, on_paper_now, NEAR)]
    found += [f"no letter at {place} on screen" for place in _missing(on_paper_now, on_screen_now, LETTERS_NEAR)]
    if len(paper) != len(shown) or len(on_paper_now) != len(on_screen_now):
        found.append(f"{len(paper)} shapes and {len(on_paper_now)} letters")
    return found


def _texts(sheet: Sheet) -> Iterator[Text]:
    return (each for item in sheet.items for each in item.primitives if isinstance(each, Text) and each.text)


def _missing(wanted: list[Place], there: list[Place], near: float) -> list[Place]:
    """The places near which there is nothing of the same size."""
    cells = {_cell(place, near) for place in there}
    return [place for place in wanted if not cells & _around(_cell(place, near))]


def _cell(place: Place, near: float) -> tuple[int, int, int]:
    x, y, size = place
    return round(x / near), round(y / near), round(size * 10)


def _around(cell: tuple[int, int, int]) -> set[tuple[int, int, int]]:
    column, row, size = cell
    return {(column + dx, row + dy, size) for dx, dy in product((-1, 0, 1), repeat=2)}


@pytest.mark.parametrize("state", [State.CURRENT, State.IDEAL])
@pytest.mark.parametrize("name", ["byggesak", "faktura", "helse", "dense"])
def test_every_letter_and_shape_of_a_map_stands_in_the_same_place(name: str, state: State, qapp: object) -> None:
    for sheet in sheets(name, state).values():
        same = plain(sheet)
        assert differences(same, on_paper(same)) == []


def test_a_shape_or_a_letter_that_moved_is_seen(qapp: object) -> None:
    sheet = plain(sheets("byggesak", State.CURRENT)["map"])
    for kind in (Rect, Text):
        assert differences(sheet, on_paper(with_moved(sheet, kind)))
    assert differences(sheet, on_paper(Sheet(sheet.items[:-1], sheet.bounds)))


def with_moved(sheet: Sheet, kind: type[Rect | Text]) -> Sheet:
    """The sheet with one thing of a kind a tenth of a canvas unit to the right."""
    place, item = next((at, each) for at, each in enumerate(sheet.items) if isinstance(each.primitives[-1], kind))
    thing = cast(Any, item.primitives[-1])
    moved = Item(item.key, item.bounds, (*item.primitives[:-1], replace(thing, x=thing.x + 0.1)))
    return Sheet((*sheet.items[:place], moved, *sheet.items[place + 1 :]), sheet.bounds)
