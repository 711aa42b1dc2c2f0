"""Obstacles are found as if all had been looked at."""

from hypothesis import given
from hypothesis import strategies as st

from vsa.layout.obstacles import Obstacles
from vsa.layout.outline import Rect, overlap

sizes = st.integers(1, 60)
rects: st.SearchStrategy[Rect] = st.builds(
    lambda x, y, width, height: (float(x), float(y), float(x + width), float(y + height)),
    st.integers(0, 200),
    st.integers(0, 200),
    sizes,
    sizes,
)


@given(st.lists(rects), st.lists(rects))
def test_what_lies_under_a_rectangle_is_what_overlaps_it(standing: list[Rect], moving: list[Rect]) -> None:
    obstacles = Obstacles(standing)
    for rect in moving:
        assert obstacles.under(rect) == sorted(other for other in standing if overlap(rect, other))
    assert obstacles.block(moving) is any(overlap(rect, other) for rect in moving for other in standing)
