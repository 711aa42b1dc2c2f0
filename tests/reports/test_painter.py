"""The painter puts on paper what the display list says, where it says."""

from itertools import pairwise

import pikepdf
import pytest

from tests.reports.pdfs import letters, opened
from vsa.drawing.hatching import hatch_lines
from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Circle, Hatch, Path, Pen, Primitive, Rect, Text
from vsa.drawing.sheet import Box
from vsa.i18n import translator
from vsa.model.nodes import Symbol
from vsa.reports.pdf import write_pdf
from vsa.reports.publication import Content, Page, Picture, Publication
from vsa.symbols.kind import Facts
from vsa.symbols.registry import entries, symbol_kind, symbol_kinds

SQUARE = (("M", 0.0, 0.0), ("L", 20.0, 0.0), ("L", 20.0, 40.0), ("L", 0.0, 40.0), ("Z",))
HATCH = Hatch(SQUARE, "s_soft", Pen("s", 2.6), gap=5.0)


def printed(*primitives: Primitive, scale: float = 1.0, window: Box | None = None) -> bytes:
    """A page of 400 by 300 points with a picture whose origin is at (50, 30)."""
    picture = Picture(primitives, 50.0, 30.0, scale, window)
    figure = Content("Figure", 0, (picture,), "A picture", Box(0, 0, 400, 300))
    return write_pdf(Publication("T", "U", "S", "nb", (Page(400, 300),), (figure,)))


def operators(pdf: bytes) -> list[tuple[str, list[object]]]:
    """The drawing operators of the first page."""
    document = opened(pdf)
    parsed = pikepdf.parse_content_stream(document.pages[0])
    return [(str(step.operator), list(step.operands)) for step in parsed]


@pytest.mark.parametrize("scale", [1.0, 0.625, 1.5])
@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_a_run_stands_where_the_display_list_says(scale: float, anchor: str) -> None:
    run = text_run(120, 80, "Vurdere mot plan, Sámi čđŋšŧž", 13.5, "semibold", "text", anchor)  # type: ignore[arg-type]
    found = letters(printed(run, scale=scale))
    assert "".join(letter.text for letter in found) == run.text
    assert found[0].x == pytest.approx(50 + run.x * scale, abs=0.01)
    assert found[0].y == pytest.approx(30 + run.y * scale, abs=0.01)
    assert found[0].size == pytest.approx(13.5 * scale, abs=0.01)


@pytest.mark.parametrize("weight", ["regular", "italic", "semibold", "bold"])
def test_a_run_is_as_wide_as_it_was_measured(weight: str) -> None:
    words = "AVA Typografi – 1 695 timer"
    run = text_run(0, 20, words + ".", 14, weight, "text")  # type: ignore[arg-type]
    stop = text_run(0, 20, words, 14, weight, "text").width  # type: ignore[arg-type]
    assert letters(printed(run))[-1].x - 50 == pytest.approx(stop, rel=0.005)


def test_a_halo_lies_behind_the_letters_and_is_not_read_twice() -> None:
    pdf = printed(text_run(10, 40, "35 %", 13, "bold", "text", halo="surface"))
    assert "".join(letter.text for letter in letters(pdf)).strip() == "35 %"
    modes = [int(str(operands[0])) for operator, operands in operators(pdf) if operator == "Tr"]
    assert modes[0] == 1


def test_a_struck_run_has_a_line_through_it() -> None:
    plain = operators(printed(text_run(10, 40, "Fjernet", 13, "regular", "text")))
    struck = operators(printed(text_run(10, 40, "Fjernet", 13, "regular", "text", strike=True)))
    assert sum(operator == "S" for operator, _ in struck) == sum(operator == "S" for operator, _ in plain) + 1


def test_shapes_become_vector_paths_and_no_image() -> None:
    pdf = printed(
        Rect(0, 0, 40, 20, "vs", Pen("text"), 6),
        Circle(80, 20, 12, "wait_fill", Pen("wait")),
        Path((("M", 0, 0), ("C", 10, 0, 20, 10, 30, 30)), pen=Pen("s", 1.9, (6, 4))),
        HATCH,
    )
    used = {operator for operator, _ in operators(pdf)}
    assert {"c", "d", "W*", "rg", "RG"} <= used
    assert "Do" not in used
    assert "BI" not in used


def test_colours_are_those_of_the_light_theme() -> None:
    filled = [operands for operator, operands in operators(printed(Rect(0, 0, 5, 5, "burst"))) if operator == "rg"]
    shown = ["".join(f"{round(float(str(part)) * 255):02X}" for part in operands) for operands in filled]
    assert "8E2A73" in shown


def test_hatching_is_slanted_lines_that_cover_the_shape() -> None:
    lines = hatch_lines(HATCH)
    assert all(x2 - x1 == pytest.approx(y1 - y2) for x1, y1, x2, y2 in lines)
    assert min(x1 for x1, *_ in lines) < 0
    gaps = {round(after[0] - before[0], 6) for before, after in pairwise(lines)}
    assert gaps == {round(5 * 2**0.5, 6)}


def test_nothing_shows_outside_a_window() -> None:
    pdf = printed(Rect(0, 0, 500, 500, "vs"), window=Box(10, 10, 60, 40))
    steps = operators(pdf)
    clip = next(index for index, (operator, _) in enumerate(steps) if operator == "W*")
    paint = next(index for index, (operator, _) in enumerate(steps) if operator.startswith("f"))
    assert clip < paint


@pytest.mark.parametrize("name", sorted(name for name, kind in symbol_kinds().items() if kind.free))
def test_every_symbol_is_printed_with_its_words(name: str) -> None:
    symbol = Symbol(id="y", lane="l", kind=name, name="Postrunden")
    shapes = symbol_kind(name).draw(symbol, Facts(), (100.0, 80.0), translator("nb"))
    pdf = printed(*shapes)
    written = "".join(letter.text for letter in letters(pdf))
    assert all(run.text in written for run in shapes if isinstance(run, Text))
    painted = [operator for operator, _ in operators(pdf) if operator in ("S", "B", "b", "f", "f*", "B*", "b*", "s")]
    assert len(painted) >= sum(not isinstance(shape, Text) for shape in shapes)


def test_every_line_of_the_list_of_symbols_is_printed() -> None:
    for entry in entries():
        assert operators(printed(*entry.picture(translator("nb"))))
