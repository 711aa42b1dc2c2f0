"""An arrow by the positions of its two ends alone."""

from vsa.layout.diagram import Box, Corners, Point
from vsa.layout.outline import touch

LEVEL = 1.0


def plain_route(source: Box, source_at: Point, target: Box, target_at: Point) -> Corners:
    """Straight where the boxes are level, else out of one side, across halfway, and into the other."""
    (x, y), (to_x, to_y) = source_at, target_at
    if abs(x - to_x) < (source.width + target.width) / 2:
        down = to_y > y
        start = touch(source, source_at, "bottom" if down else "top", x)
        end = touch(target, target_at, "top" if down else "bottom", to_x)
        halfway = (start[1] + end[1]) / 2
        return (start, end) if abs(x - to_x) < LEVEL else (start, (x, halfway), (to_x, halfway), end)
    right = to_x > x
    start = touch(source, source_at, "right" if right else "left", y)
    end = touch(target, target_at, "left" if right else "right", to_y)
    halfway = (start[0] + end[0]) / 2
    return (start, (end[0], y)) if abs(y - to_y) < LEVEL else (start, (halfway, y), (halfway, to_y), end)
