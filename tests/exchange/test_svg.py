"""A sheet as SVG: valid XML whatever the texts are, everything at its place, words as wide as they were measured."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Circle, Hatch, Path, Pen, Primitive, Rect, Text
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.drawing.theme import THEMES, Theme, color
from vsa.exchange.svg import svg_text
from vsa.i18n import translator
from vsa.model.nodes import Symbol
from vsa.symbols.kind import Facts
from vsa.symbols.registry import entries, symbol_kind, symbol_kinds

SVG = "{http://www.w3.org/2000/svg}"
SQUARE = (("M", 0.0, 0.0), ("L", 20.0, 0.0), ("L", 20.0, 40.0), ("L", 0.0, 40.0), ("Z",))


def sheet(*primitives: Primitive, key: str = "node:1") -> Sheet:
    return Sheet((Item(key, Box(0, 0, 400, 300), primitives),), Box(0, 0, 400, 300))


def drawn(*primitives: Primitive) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg_text(sheet(*primitives)))[0])


@given(st.text(), st.text(), st.text())
def test_any_text_gives_valid_xml(title: str, words: str, key: str) -> None:
    run = text_run(10, 20, words or "-", 14, "regular", "text")
    root = ElementTree.fromstring(svg_text(sheet(run, key=key), title=title, description=words))
    assert root.tag == f"{SVG}svg"
    assert len(list(root.iter(f"{SVG}text"))) == 1


def test_it_says_what_it_shows() -> None:
    root = ElementTree.fromstring(svg_text(sheet(), title="A & B <1>", description="Ni steg.", language="nb"))
    assert root.findtext(f"{SVG}title") == "A & B <1>"
    assert root.findtext(f"{SVG}desc") == "Ni steg."
    assert root.get("role") == "img"
    assert root.get("viewBox") == "0 0 400 300"


def test_items_are_groups_in_painting_order() -> None:
    items = tuple(Item(f"node:{number}", Box(0, 0, 1, 1), ()) for number in range(3))
    root = ElementTree.fromstring(svg_text(Sheet(items, Box(0, 0, 1, 1))))
    assert [group.get("data-item") for group in root] == [item.key for item in items]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_are_those_of_the_theme(theme: str) -> None:
    rect = Rect(1, 2, 30, 10, "burst", Pen("text", 1.5), 40)
    root = ElementTree.fromstring(svg_text(sheet(rect), theme=theme))  # type: ignore[arg-type]
    (found,) = root.iter(f"{SVG}rect")
    assert found.get("fill") == color("burst", theme)  # type: ignore[arg-type]
    assert found.get("stroke") == color("text", theme)  # type: ignore[arg-type]
    assert (found.get("rx"), found.get("stroke-width")) == ("5", "1.5")


def test_a_run_of_text_is_as_wide_as_it_was_measured() -> None:
    run = text_run(10, 20, "Vurdere mot plan", 13.5, "semibold", "text")
    (found,) = drawn(run)
    assert found.text == run.text
    assert float(found.get("textLength", "")) == pytest.approx(run.width, abs=0.01)
    assert (found.get("x"), found.get("y"), found.get("font-weight")) == ("10", "20", "600")


def test_a_halo_lies_behind_the_letters_and_is_not_read_twice() -> None:
    halo, letters = drawn(text_run(10, 40, "35 %", 13, "bold", "text", halo="surface"))
    assert (halo.get("aria-hidden"), halo.get("fill"), letters.get("fill")) == ("true", "none", color("text"))


def test_a_struck_run_has_a_line_through_it() -> None:
    assert [each.tag for each in drawn(text_run(10, 40, "Fjernet", 13, "regular", "text", strike=True))] == [
        f"{SVG}text",
        f"{SVG}path",
    ]


def test_curves_dashes_and_circles() -> None:
    circle, path = drawn(
        Circle(80, 20, 12, "wait_fill", Pen("wait")),
        Path((("M", 0, 0), ("C", 10, 0, 20, 10, 30, 30), ("Z",)), pen=Pen("s", 1.9, (6, 4))),
    )
    assert (circle.get("cx"), circle.get("cy"), circle.get("r")) == ("80", "20", "12")
    assert (path.get("d"), path.get("stroke-dasharray"), path.get("fill")) == (
        "M0 0C10 0 20 10 30 30Z",
        "6 4",
        "none",
    )


def test_a_hatching_is_stripes_on_its_ground() -> None:
    ground, stripes = drawn(Hatch(SQUARE, "s_soft", Pen("s", 2.6)))
    assert (ground.get("fill"), stripes.get("fill")) == (color("s_soft"), color("s"))
    assert stripes.get("d", "").count("M") > 5


def test_numbers_have_no_decimals_that_say_nothing() -> None:
    (found,) = drawn(Circle(-0.001, 1.0 / 3.0, 12.0))
    assert (found.get("cx"), found.get("cy"), found.get("r")) == ("0", "0.33", "12")


@pytest.mark.parametrize("name", sorted(name for name, kind in symbol_kinds().items() if kind.free))
@pytest.mark.parametrize("theme", THEMES)
def test_every_symbol_is_drawn(name: str, theme: Theme) -> None:
    kind = symbol_kind(name)
    symbol = Symbol(id="y", lane="l", kind=name, name="Postrunden")
    shapes = kind.draw(symbol, Facts(), (200.0, 150.0), translator("nb"))
    root = ElementTree.fromstring(svg_text(sheet(*shapes, key="symbol:y"), theme=theme))
    (group,) = [each for each in root if each.get("data-item") == "symbol:y"]
    assert len(list(group)) >= len(shapes)
    assert {text.strip() for text in group.itertext()} >= {run.text for run in shapes if isinstance(run, Text)}


def test_every_line_of_the_list_of_symbols_is_drawn() -> None:
    for entry in entries():
        assert list(drawn(*entry.picture(translator("nb"))))
