"""Lane heads keep their width and the ladder its height at every zoom; letters keep their size where there is room."""

from itertools import pairwise

import pytest

from vsa.drawing.bounds import covered
from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Circle, Path, Pen, Rect, Text
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.ui.canvas_projection import FAR, LadderProjection, endless, heads_at, ladder_at

BOX = Box(0, 126, 136, 252)
SIGN = Path((("M", 12.0, 160.0), ("C", 12.0, 150.0, 32.0, 150.0, 32.0, 160.0), ("L", 32.0, 170.0), ("Z",)))
HEAD = Item(
    "lane:a",
    BOX,
    (Rect(0, 126, 136, 126, fill="bg"), SIGN, Circle(22, 160, 5), Text(12, 194, "Leder", 14, "bold", "text", 40)),
)
HEADS = Sheet((HEAD,), BOX)
RUNGS = Item(
    "ladder:main",
    Box(0, 0, 400, 126),
    (
        Path((("M", 0.0, 50.0), ("L", 100.0, 50.0), ("L", 100.0, 83.0)), pen=Pen("text", 2.2)),
        text_run(50, 40, "1\u00a0d", 16, "bold", "wait", "middle"),
        text_run(90, 40, "3\u00a0d", 16, "bold", "wait", "middle"),
        text_run(90, 100, "20\u00a0min", 16, "bold", "text", "middle"),
    ),
)
LADDER = Sheet((RUNGS,), Box(0, 0, 400, 126))


def texts(sheet: Sheet) -> list[Text]:
    return [each for item in sheet.items for each in item.primitives if isinstance(each, Text)]


def test_at_full_size_nothing_changes() -> None:
    assert heads_at(HEADS, 1.0) == HEADS
    (whole,) = ladder_at(LADDER, 1.0).items
    assert whole.primitives == RUNGS.primitives


@pytest.mark.parametrize("scale", [0.7, 2.0])
def test_a_head_is_as_high_as_its_lane_and_as_wide_as_ever(scale: float) -> None:
    (item,) = heads_at(HEADS, scale).items
    ground = item.primitives[0]
    assert item.bounds == Box(0, 126 * scale, 136, 252 * scale)
    assert ground == Rect(0, 126 * scale, 136, 126 * scale, fill="bg")


@pytest.mark.parametrize("scale", [0.7, 2.0])
def test_the_name_of_a_lane_stays_in_its_middle_at_its_size(scale: float) -> None:
    (name,) = texts(heads_at(HEADS, scale))
    assert (name.x, name.size, name.width) == (12, 14, 40)
    assert name.y - 189 * scale == pytest.approx(194 - 189)


@pytest.mark.parametrize(
    ("top", "bottom", "middle"),
    [
        (300.0, 1000.0, 378.0),
        (380.0, 1000.0, 422.0),
        (200.0, 340.0, 298.0),
        (460.0, 1000.0, 462.0),
        (200.0, 260.0, 294.0),
        (300.0, 320.0, 342.0),
    ],
    ids=["seen", "above the middle", "below it", "hardly above", "hardly below", "too little"],
)
def test_the_name_of_a_lane_stays_where_it_is_seen(top: float, bottom: float, middle: float) -> None:
    """In a head from 252 to 504, what is written reaches 42 from its middle, with the room around it."""
    (name,) = texts(heads_at(HEADS, 2.0, top, bottom))
    assert name.y - (194 - 189) == pytest.approx(middle)


def test_from_so_far_away_that_it_would_be_a_speck_there_is_no_name() -> None:
    (item,) = heads_at(HEADS, 0.02).items
    assert [type(each) for each in item.primitives] == [Rect]


def test_in_a_low_lane_the_name_and_its_sign_shrink_into_it() -> None:
    (item,) = heads_at(HEADS, 0.25).items
    _, _, circle, name = item.primitives
    assert isinstance(name, Text)
    assert isinstance(circle, Circle)
    assert name.size < 14
    assert name.width == pytest.approx(40 * name.size / 14)
    assert circle.radius == pytest.approx(5 * name.size / 14)
    assert item.bounds.top <= circle.y - circle.radius
    assert name.y <= item.bounds.bottom


def test_the_steps_of_the_ladder_stretch_with_the_map() -> None:
    (item,) = ladder_at(LADDER, 2.0).items
    assert item.primitives[0] == Path((("M", 0.0, 50.0), ("L", 200.0, 50.0), ("L", 200.0, 83.0)), pen=Pen("text", 2.2))
    assert ladder_at(LADDER, 2.0).bounds == Box(0, 0, 800, 126)


def test_figures_of_the_ladder_stay_centred_at_their_size() -> None:
    first = texts(ladder_at(LADDER, 2.0))[0]
    assert first.size == 16
    assert first.x + first.width / 2 == pytest.approx(100)


def test_a_figure_that_would_touch_its_neighbour_is_left_out() -> None:
    shown = [text.text for text in texts(ladder_at(LADDER, 0.5))]
    assert shown == ["1\u00a0d", "20\u00a0min"]


def test_a_lane_goes_on_beyond_the_map_and_keeps_its_height() -> None:
    box = Box(0, 126, 900, 252)
    rule = Path((("M", 0.0, 252.0), ("L", 900.0, 252.0)), pen=Pen("border"))
    lane = endless(Item("lane:a", box, (Rect(0, 126, 900, 126, fill="surface2"), rule)))
    ground, line = lane.primitives
    assert lane.bounds == Box(-FAR, 126, 2 * FAR, 252)
    assert ground == Rect(-FAR, 126, 3 * FAR, 126, fill="surface2")
    assert line == Path((("M", -FAR, 252.0), ("L", 2 * FAR, 252.0)), pen=Pen("border"))


def test_a_lane_looks_the_same_while_a_drag_makes_the_map_a_little_wider() -> None:
    narrow, wide = (Item("lane:a", Box(0, 0, width, 90), (Rect(0, 0, width, 90, fill="bg"),)) for width in (900, 960))
    assert endless(narrow) == endless(wide)


def test_a_long_ladder_comes_in_pieces_that_join() -> None:
    points = [(10.0 * place, 50.0 if place % 2 else 83.0) for place in range(401)]
    wave = Path((("M", *points[0]), *(("L", *point) for point in points[1:])), pen=Pen("text", 2.2))
    whole = Item("ladder", Box(0, 0, 4000, 126), (wave,))
    pieces = [path for item in ladder_at(Sheet((whole,), whole.bounds), 1.0).items for path in item.primitives]
    assert len(pieces) > 5
    assert [command[-2:] for path in pieces for command in path.commands[1:]] == points[1:]
    assert all(before.commands[-1][-2:] == after.commands[0][-2:] for before, after in pairwise(pieces))


def test_what_is_out_of_view_changes_nothing_of_what_is_in_view() -> None:
    figures = [text_run(13.0 * place, 40, "1\u00a0d", 16, "bold", "wait") for place in range(400)]
    items = [
        Item(f"ladder:{at}", covered(figures[at : at + 20]), tuple(figures[at : at + 20])) for at in range(0, 400, 20)
    ]
    sheet = Sheet(tuple(items), Box(0, 0, 5200, 126))
    whole = LadderProjection().at(sheet, 0.7)
    part = LadderProjection().at(sheet, 0.7, 2000.0, 3000.0)
    assert 0 < len(part.items) < len(whole.items)
    assert all(item in whole.items for item in part.items)


def test_a_ladder_that_is_the_same_is_the_same_object() -> None:
    projection = LadderProjection()
    assert projection.at(LADDER, 0.7).items[0] is projection.at(LADDER, 0.7).items[0]
    assert projection.at(LADDER, 0.8).items[0] is not projection.at(LADDER, 0.7).items[0]


def test_pieces_of_a_ladder_know_where_they_are() -> None:
    figures = tuple(text_run(100.0 * place, 40, "1\u00a0d", 16, "bold", "wait") for place in range(200))
    items = ladder_at(Sheet((Item("ladder", Box(0, 0, 20_000, 126), figures),), Box(0, 0, 20_000, 126)), 1.0).items
    assert len({item.key for item in items}) == len(items) > 3
    assert all(item.bounds.left <= text.x <= item.bounds.right for item in items for text in item.primitives)
