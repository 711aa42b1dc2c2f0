"""How far a map goes on beyond the edges of the view, and cameras that step aside for what floats there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.sheet import Box
from vsa.editor.camera import Camera, clear_of, fitted, revealing
from vsa.editor.scrolling import reach_across, reach_down, times_larger

sizes = st.floats(50, 20_000)
scales = st.floats(0.05, 4)
places = st.floats(-5_000, 20_000)


@given(sizes, sizes, st.floats(200, 4_000), st.floats(200, 4_000))
def test_a_map_that_is_all_in_view_has_nothing_to_scroll(
    width: float, height: float, across: float, down: float
) -> None:
    content = Box(0, 0, width, height)
    camera = fitted(content, across, down)
    if camera.scale > 0.02:
        assert reach_across(content, camera, across) is None
        assert reach_down(content, camera, down) is None
        assert times_larger(content, camera, across, down) <= 1


@given(sizes, scales, places, st.floats(200, 4_000))
def test_the_ends_of_a_scroll_bar_show_the_ends_of_the_map(
    width: float, scale: float, left: float, room: float
) -> None:
    content = Box(0, 0, width, 100)
    camera = Camera(scale, left, 0)
    reach = reach_across(content, camera, room)
    if reach is None:
        assert camera.to_view(0, 0)[0] >= -1
        assert camera.to_view(width, 0)[0] <= room + 1
        return
    assert reach.least <= reach.value <= reach.most
    first = camera.panned(reach.least - reach.value, 0)
    last = camera.panned(reach.most - reach.value, 0)
    assert first.to_view(0, 0)[0] >= -1.5
    assert last.to_view(width, 0)[0] <= room + 1.5


@given(scales, st.floats(0, 700), st.floats(0, 500), st.floats(0, 700), st.floats(0, 500))
def test_what_is_looked_at_is_not_hidden(scale: float, left: float, top: float, x: float, y: float) -> None:
    box, cover = Box(left, top, left + 130, top + 100), Box(x, y, x + 200, y + 50)
    camera = clear_of(Camera(scale), box, cover, 600)
    seen = Box(*camera.to_view(box.left, box.top), *camera.to_view(box.right, box.bottom))
    assert not seen.overlaps(cover)
    assert camera.left == 0


@pytest.mark.parametrize("cover", [Box(500, 16, 900, 62), Box(600, 530, 880, 574)])
def test_it_stays_in_view(cover: Box) -> None:
    box = Box(650, cover.top + 5, 780, cover.top + 105)
    camera = clear_of(Camera(), box, cover, 600)
    assert 0 <= camera.to_view(0, box.top)[1] <= 500


@pytest.mark.parametrize("box", [Box(1790.0, 10.0, 1930.3, 90.0), Box(-33.3, -70.1, 40.0, 20.0)])
def test_a_view_that_reveals_something_moves_by_whole_pixels(box: Box) -> None:
    camera = Camera(0.6, 100.0, 0.0)
    moved = revealing(camera, box, 1000.0, 500.0)
    for now, then in ((moved.left, camera.left), (moved.top, camera.top)):
        assert (now - then) * camera.scale == pytest.approx(round((now - then) * camera.scale), abs=1e-6)
    seen = moved.seen(1000.0, 500.0)
    assert seen.left <= box.left
    assert box.right <= seen.right
