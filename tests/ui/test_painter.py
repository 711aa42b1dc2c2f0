"""What the painter makes of each primitive, pixel by pixel, and that its letters are as wide as on paper."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from vsa.drawing.fonts import font_file
from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Circle, Hatch, Path, Pen, Primitive, Rect, Text, Weight
from vsa.drawing.sheet import Box, Item
from vsa.drawing.theme import THEMES, Theme, color
from vsa.i18n import translator
from vsa.symbols.registry import entries
from vsa.ui.painter import SheetPainter
from vsa.ui.painter_letters import glyph_run

SQUARE = (("M", 20.0, 20.0), ("L", 80.0, 20.0), ("L", 80.0, 80.0), ("L", 20.0, 80.0), ("Z",))
WORDS = (
    "Kontrollere og godkjenne vedtak",
    "AVATAR To Va. fi fl",
    "Čáhppesáŋžu Øyvåg",
    "1\u00a0240,5\u00a0% \u2212 «x»",
)

Paint = Callable[..., QImage]


def item(*primitives: Primitive, key: str = "node:a") -> Item:
    return Item(key, Box(0, 0, 100, 100), primitives)


@pytest.fixture
def paint(qapp: object) -> Paint:
    def painted(*items: Item, scale: float = 1.0, theme: Theme = "light", by: SheetPainter | None = None) -> QImage:
        image = QImage(300, 100, QImage.Format.Format_RGB32)
        image.fill(QColor("#FF00FF"))
        painter = QPainter(image)
        painter.scale(scale, scale)
        (by or SheetPainter(theme)).paint(painter, items, scale)
        painter.end()
        return image

    return painted


def at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name().upper()


def inked(image: QImage, token: str, theme: Theme = "light") -> list[tuple[int, int]]:
    wanted = QColor(color(token, theme))
    return [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == wanted
    ]  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    "primitive",
    [
        Rect(20, 20, 60, 60, fill="wait_fill"),
        Rect(20, 20, 60, 60, fill="wait_fill", radius=8),
        Circle(50, 50, 30, fill="wait_fill"),
        Path(SQUARE, fill="wait_fill"),
    ],
)
def test_a_fill_has_the_colour_of_its_token_and_stays_inside(paint: Paint, primitive: Primitive, theme: Theme) -> None:
    image = paint(item(primitive), theme=theme)
    assert at(image, 50, 50) == color("wait_fill", theme)
    assert at(image, 10, 50) == "#FF00FF"


def test_a_pen_has_its_width_and_dashes(paint: Paint) -> None:
    line = Path((("M", 10.0, 50.0), ("L", 90.0, 50.0)), pen=Pen("s", 6.0, dash=(20.0, 10.0)))
    image = paint(item(line))
    assert at(image, 20, 48) == at(image, 20, 52) == color("s")
    assert at(image, 35, 50) == "#FF00FF"
    assert at(image, 45, 50) == color("s")


def test_a_curve_is_drawn_as_a_curve(paint: Paint) -> None:
    arch = Path((("M", 10.0, 90.0), ("C", 10.0, 10.0, 90.0, 10.0, 90.0, 90.0)), pen=Pen("text", 4.0))
    assert at(paint(item(arch)), 50, 30) == color("text")


def test_hatching_lies_on_its_ground_inside_its_path(paint: Paint) -> None:
    image = paint(item(Hatch(SQUARE, "s_soft", Pen("s", 2.0), gap=10.0)))
    inside = [at(image, x, y) for x in range(22, 78) for y in range(22, 78)]
    assert color("s") in inside
    assert inside.count(color("s_soft")) > len(inside) / 3
    assert {at(image, x, y) for x in (5, 15, 85) for y in range(100)} == {"#FF00FF"}


@pytest.mark.parametrize("weight", ["regular", "italic", "semibold", "bold"])
@pytest.mark.parametrize("words", WORDS)
def test_letters_are_as_wide_on_screen_as_on_paper(qapp: object, words: str, weight: Weight) -> None:
    name = f"canvas-{weight}"
    pdfmetrics.registerFont(TTFont(name, str(font_file(weight))))
    on_paper = pdfmetrics.stringWidth(words, name, 13.5)
    run = text_run(0, 0, words, 13.5, weight, "text")
    what_follows = glyph_run([replace(run, text=f"{words}|")]).positions()[-1]
    assert what_follows.x() == pytest.approx(on_paper, rel=0.005)
    assert what_follows.x() == pytest.approx(run.width, rel=0.005)


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_letters_reach_from_their_left_edge_over_their_width(paint: Paint, scale: float) -> None:
    run = text_run(10, 50, "HHHHHHHHHHHHHH", 13.5, "bold", "text")
    image = paint(item(Rect(0, 0, 600, 200, fill="surface"), run), scale=scale)
    columns = [x for x in range(300) if any(image.pixelColor(x, y).lightness() < 128 for y in range(100))]
    assert columns[0] == pytest.approx(run.x * scale, abs=3)
    assert columns[-1] == pytest.approx((run.x + run.width) * scale, abs=3)


def test_a_halo_lies_round_the_letters(paint: Paint) -> None:
    run = Text(20, 60, "I", 40, "bold", "wait_ink", 12, halo="surface", halo_width=4)
    image = paint(item(Rect(0, 0, 300, 100, fill="wait_fill"), run))
    letter = {x for x, _ in inked(image, "wait_ink")}
    halo = {x for x, _ in inked(image, "surface")}
    assert min(halo) < min(letter) <= max(letter) < max(halo)
    assert min(letter) - min(halo) <= 5


def test_a_struck_text_has_a_line_through_its_middle(paint: Paint) -> None:
    plain = Text(20, 60, "- -", 40, "regular", "text", 40)
    struck = Text(20, 60, "- -", 40, "regular", "text", 40, strike=True)
    at_the_gap = [(39, 48 + offset) for offset in range(-8, 9)]
    ground = Rect(0, 0, 300, 100, fill="surface")
    assert not any(at(paint(item(ground, plain)), *point) == color("text") for point in at_the_gap)
    assert any(at(paint(item(ground, struck)), *point) == color("text") for point in at_the_gap)


def test_an_item_that_changed_is_painted_anew(paint: Paint) -> None:
    painter = SheetPainter("light")
    for token in ("vs", "s"):
        changed = item(Rect(0, 0, 100, 100, fill=token))
        assert at(paint(changed, by=painter), 50, 50) == color(token)
        assert at(paint(changed, by=painter, scale=0.2), 10, 10) == color(token)


def test_later_items_lie_on_earlier_ones(paint: Paint) -> None:
    below, above = (Rect(0, 0, 100, 100, fill=token) for token in ("vs", "s"))
    for scale in (1.0, 0.2):
        image = paint(item(below, key="lane:a"), item(above, key="node:b"), scale=scale)
        assert at(image, 10, 10) == color("s")


def card(number: int) -> Item:
    x, y = 150.0 * number, 20.0
    texts: Sequence[Primitive] = [text_run(x + 15, y + 41, "Kontrollere", 13.5, "semibold", "text")]
    return Item(f"node:{number}", Box(x, y, x + 130, y + 100), (Rect(x, y, 130, 100, fill="surface"), *texts))


def test_from_far_away_lines_stand_for_letters(paint: Paint) -> None:
    image = paint(card(0), card(1), scale=0.2)
    assert inked(image, "surface")
    assert inked(image, "strong")
    assert not inked(image, "text")


def test_shapes_of_every_kind_are_seen_from_far_away(paint: Paint) -> None:
    shapes = {
        "vs": Circle(50, 50, 40, fill="vs"),
        "s": Hatch(SQUARE, "s_soft", Pen("s"), gap=5.0),
        "burst": Path(SQUARE, fill="burst"),
        "arrow": Path((("M", 10.0, 50.0), ("L", 900.0, 50.0)), pen=Pen("arrow", 1.5)),
    }
    for token, shape in shapes.items():
        assert inked(paint(item(shape), scale=0.2), token)


@pytest.mark.parametrize("theme", THEMES)
def test_every_symbol_is_seen_on_the_ground_of_a_lane(paint: Paint, theme: Theme) -> None:
    """Each of them, in the list and on the map, has ink of its own on the ground that lanes have."""
    ground = Rect(0, 0, 300, 100, "surface")
    for entry in entries():
        image = paint(item(ground, key="ground"), item(*entry.picture(translator("nb")), key=entry.name), theme=theme)
        blank = QColor(color("surface", theme)).rgb()
        inked = sum(image.pixel(x, y) != blank for x in range(0, 100, 2) for y in range(0, 76, 2))
        assert inked > 20, entry.name
