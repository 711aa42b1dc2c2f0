"""The wheel of improvement as a sign among words: four quarters, those behind filled, the present one with its letter
beside."""

from math import pi, tan

from vsa.drawing.primitives import Circle, Command, Path, Pen, Primitive
from vsa.model.actions import Action, Quarter, Status
from vsa.reports.lines import Sign

QUARTERS = tuple(Quarter)
CORNERS = ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0))
"""Where each quarter begins on the circle, clockwise from the top."""
BEND = 4 / 3 * tan(pi / 8)
"""How far the control points of a quarter of a circle lie along its tangents."""


def wheel_sign(action: Action, size: float) -> Sign:
    """The wheel of an action, `size` points wide."""
    done = action.status is Status.DONE
    present = QUARTERS.index(action.quarter) if action.quarter else -1

    def draw(x: float, y: float) -> tuple[Primitive, ...]:
        radius = size / 2
        middle = (x + radius, y + radius)
        pen = Pen("text", size * 0.05)
        quarters = (
            Path(_quarter(number, *middle, radius), _fill(number, present, done=done), pen)
            for number in range(len(QUARTERS))
        )
        return (*quarters, Circle(*middle, radius, None, pen))

    return Sign(size, draw)


def _fill(number: int, present: int, *, done: bool) -> str:
    if number == present and not done:
        return "text"
    return "nv_soft" if done or number < present else "surface"


def _quarter(number: int, x: float, y: float, radius: float) -> tuple[Command, ...]:
    (ax, ay), (bx, by) = CORNERS[number], CORNERS[(number + 1) % len(CORNERS)]
    start, end = (x + ax * radius, y + ay * radius), (x + bx * radius, y + by * radius)
    reach = BEND * radius
    return (
        ("M", x, y),
        ("L", *start),
        ("C", start[0] + bx * reach, start[1] + by * reach, end[0] + ax * reach, end[1] + ay * reach, *end),
        ("Z",),
    )
