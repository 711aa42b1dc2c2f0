"""Rings, handles and guides: what is drawn for each, and that they stay visible and large enough at every zoom."""

import pytest

from vsa.drawing.primitives import Circle, Path, Primitive, Rect
from vsa.drawing.sheet import Box
from vsa.editor.tools.chrome import Chrome, handles_of
from vsa.ui.canvas_chrome import chrome_primitives

CARD = Box(100, 100, 230, 200)


def drawn(chrome: Chrome, scale: float = 1.0) -> list[Primitive]:
    return list(chrome_primitives(chrome, scale))


def pens(primitives: list[Primitive]) -> set[str]:
    return {pen.token for primitive in primitives if (pen := getattr(primitive, "pen", None))}


def test_nothing_is_drawn_for_nothing() -> None:
    assert drawn(Chrome()) == []


def test_a_selected_card_has_a_solid_ring_around_it() -> None:
    (ring,) = drawn(Chrome(selected=(CARD,)))
    assert isinstance(ring, Rect)
    assert ring.pen
    assert (ring.x, ring.y, ring.width, ring.height) == (96.5, 96.5, 137, 107)
    assert (ring.pen.token, ring.pen.width, ring.pen.dash, ring.radius) == ("accent", 2.5, (), 11)


def test_a_plus_appends_and_a_square_draws_an_arrow() -> None:
    shapes = drawn(Chrome(handles=handles_of("node:a", CARD)))
    discs = [(shape.x, shape.y) for shape in shapes if isinstance(shape, Circle)]
    squares = [(shape.x + 4.5, shape.y + 4.5) for shape in shapes if isinstance(shape, Rect)]
    assert discs == [(233.5, 150), (165, 203.5)]
    assert squares == [(96.5, 150), (165, 96.5)]
    assert sum(isinstance(shape, Path) for shape in shapes) == 2


@pytest.mark.parametrize(("scale", "pixels"), [(0.5, 11.5 * 0.75), (0.75, 11.5 * 0.75), (1.0, 11.5), (8.0, 11.5 * 1.5)])
def test_handles_stay_large_enough_to_hit_and_small_enough_to_see_past(scale: float, pixels: float) -> None:
    shapes = drawn(Chrome(handles=handles_of("node:a", CARD)), scale)
    disc = next(shape for shape in shapes if isinstance(shape, Circle))
    assert disc.radius * scale == pytest.approx(pixels)


def test_an_arrow_that_may_not_be_drawn_is_red_and_its_target_dashed() -> None:
    line = ((230.0, 150.0), (300.0, 150.0))
    allowed = drawn(Chrome(line=line, target=CARD))
    refused = drawn(Chrome(line=line, target=CARD, refused=True))
    assert pens(allowed) == {"accent"}
    assert pens(refused) == {"s"}
    ring = next(shape for shape in refused if isinstance(shape, Rect))
    assert ring.pen
    assert ring.pen.dash


def test_an_arrow_of_no_length_is_not_drawn() -> None:
    assert drawn(Chrome(line=((5.0, 5.0), (5.0, 5.0)))) == []


def test_a_drag_shows_its_lane_its_guides_and_where_the_card_will_stand() -> None:
    shapes = drawn(Chrome(lane=Box(0, 0, 900, 126), guides=(((165, 0), (165, 500)),), slot=CARD))
    lane, guide, slot = shapes
    assert isinstance(lane, Rect)
    assert isinstance(guide, Path)
    assert isinstance(slot, Rect)
    assert lane.fill is slot.fill is None
    assert slot.pen
    assert slot.pen.dash


def test_the_box_of_a_selection_and_the_hovered_card_are_outlined() -> None:
    band, hovered = Box(0, 0, 50, 60), CARD
    outlines = [shape for shape in drawn(Chrome(band=band, hovered=hovered)) if isinstance(shape, Rect)]
    assert {(shape.x, shape.y, shape.width, shape.height) for shape in outlines} == {
        (0, 0, 50, 60),
        (100, 100, 130, 100),
    }


def test_an_arrow_that_is_pointed_at_is_drawn_along_its_course() -> None:
    (path,) = drawn(Chrome(along=((0, 0), (50, 0), (50, 80))))
    assert isinstance(path, Path)
    assert path.fill is None


@pytest.mark.parametrize(("gap", "ticks"), [(((10, 50), (40, 50)), {10, 40}), (((50, 10), (50, 40)), {10, 40})])
def test_an_equal_gap_is_a_line_with_a_tick_at_both_ends(
    gap: tuple[tuple[float, float], tuple[float, float]], ticks: set[float]
) -> None:
    (path,) = drawn(Chrome(gaps=(gap,)))
    assert isinstance(path, Path)
    assert path.pen is not None
    assert path.pen.token == "accent"
    along = 0 if gap[0][1] == gap[1][1] else 1
    ends = [tuple(command[1:]) for command in path.commands]
    assert {point[along] for point in ends} == ticks
    assert {point[1 - along] for point in ends} == {45, 50, 55}


def test_a_free_symbol_can_only_be_joined() -> None:
    shapes = drawn(Chrome(handles=handles_of("symbol:y", CARD)))
    assert sum(isinstance(shape, Rect) for shape in shapes) == 4
    assert not any(isinstance(shape, Circle) for shape in shapes)
    assert handles_of("note:k", CARD) == ()
