"""SVG path data read into commands, so that icons can be kept as the short text that designers exchange."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from math import acos, ceil, copysign, cos, hypot, pi, radians, sin, sqrt, tan

from vsa.drawing.paths import Commands, Point, between
from vsa.drawing.primitives import Command

TOKENS = re.compile(r"([MLHVCSQAZmlhvcsqaz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}


@cache
def svg_path(data: str) -> Commands:
    """The commands of SVG path data. Quadratic curves and arcs become cubic ones.

    Understands all of SVG 2 section 9.3 but smooth quadratics and arc flags written without white space. Raises
    ValueError for anything else.
    """
    return tuple(_Reader().read(data))


class _Reader:
    """Follows the pen through path data."""

    def __init__(self) -> None:
        self.pen: Point = (0.0, 0.0)
        self.first: Point = (0.0, 0.0)
        self.control: Point | None = None

    def read(self, data: str) -> Iterator[Command]:
        for name, numbers in _pieces(data):
            control, self.control = self.control, None
            yield from self._commands(name, numbers, control)

    def _commands(self, name: str, numbers: Sequence[float], control: Point | None) -> Iterator[Command]:
        match name.upper():
            case "M":
                self.pen = self.first = self._points(name, numbers)[0]
                yield ("M", *self.pen)
            case "L" | "H" | "V":
                yield self._line(
                    self._corner(name, numbers[0]) if len(numbers) == 1 else self._points(name, numbers)[0]
                )
            case "C":
                yield self._curve(*self._points(name, numbers))
            case "S":
                yield self._curve(self._reflected(control), *self._points(name, numbers))
            case "Q":
                yield self._quadratic(*self._points(name, numbers))
            case "A":
                yield from self._arc(name, numbers)
            case _:
                self.pen = self.first
                yield ("Z",)

    def _points(self, name: str, numbers: Sequence[float]) -> list[Point]:
        x, y = self.pen if name.islower() else (0.0, 0.0)
        return [(x + across, y + down) for across, down in zip(numbers[0::2], numbers[1::2], strict=True)]

    def _corner(self, name: str, number: float) -> Point:
        x, y = self.pen
        if name.upper() == "H":
            return (x + number if name == "h" else number, y)
        return (x, y + number if name == "v" else number)

    def _reflected(self, control: Point | None) -> Point:
        if control is None:
            return self.pen
        return (2 * self.pen[0] - control[0], 2 * self.pen[1] - control[1])

    def _line(self, end: Point) -> Command:
        self.pen = end
        return ("L", *end)

    def _curve(self, first: Point, second: Point, end: Point) -> Command:
        self.pen, self.control = end, second
        return ("C", *first, *second, *end)

    def _quadratic(self, control: Point, end: Point) -> Command:
        command = self._curve(between(self.pen, control, 2 / 3), between(end, control, 2 / 3), end)
        self.control = None
        return command

    def _arc(self, name: str, numbers: Sequence[float]) -> Iterator[Command]:
        radius_x, radius_y, turn, large, sweep = numbers[:5]
        end = self._points(name, numbers[5:])[0]
        yield from arc(self.pen, end, (radius_x, radius_y), turn, large=bool(large), sweep=bool(sweep))
        self.pen = end


def arc(start: Point, end: Point, radii: Point, turn: float, *, large: bool, sweep: bool) -> Iterator[Command]:
    """An elliptic arc as cubic curves of at most a quarter turn each (SVG 2, appendix B.2.4)."""
    if start == end or 0 in radii:
        yield ("L", *end)
        return
    cosine, sine = cos(radians(turn)), sin(radians(turn))
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cosine * half_x + sine * half_y, cosine * half_y - sine * half_x
    stretch = max(1.0, hypot(x / radii[0], y / radii[1]))
    rx, ry = abs(radii[0]) * stretch, abs(radii[1]) * stretch
    reach = (rx * y) ** 2 + (ry * x) ** 2
    factor = copysign(sqrt(max(0.0, (rx * ry) ** 2 / reach - 1)), 1 if large != sweep else -1)
    cx, cy = factor * rx * y / ry, -factor * ry * x / rx
    centre = (cosine * cx - sine * cy + (start[0] + end[0]) / 2, sine * cx + cosine * cy + (start[1] + end[1]) / 2)
    first = _angle((1.0, 0.0), ((x - cx) / rx, (y - cy) / ry))
    swept = _angle(((x - cx) / rx, (y - cy) / ry), ((-x - cx) / rx, (-y - cy) / ry))
    if sweep and swept < 0:
        swept += 2 * pi
    elif not sweep and swept > 0:
        swept -= 2 * pi

    def on_ellipse(across: float, down: float) -> Point:
        return (
            centre[0] + cosine * rx * across - sine * ry * down,
            centre[1] + sine * rx * across + cosine * ry * down,
        )

    pieces = max(1, ceil(abs(swept) / (pi / 2) - 1e-9))
    step = swept / pieces
    pull = 4 / 3 * tan(step / 4)
    for piece in range(pieces):
        begin, finish = first + piece * step, first + (piece + 1) * step
        yield (
            "C",
            *on_ellipse(cos(begin) - pull * sin(begin), sin(begin) + pull * cos(begin)),
            *on_ellipse(cos(finish) + pull * sin(finish), sin(finish) - pull * cos(finish)),
            *on_ellipse(cos(finish), sin(finish)),
        )


def _pieces(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command letter with its numbers; numbers beyond the first set repeat it, a repeated move being a line."""
    if TOKENS.sub("", data).strip(" ,\t\r\n"):
        raise ValueError(f"not path data: {data}")
    tokens = TOKENS.findall(data)
    at = 0
    while at < len(tokens):
        name = tokens[at][0]
        if not name:
            raise ValueError(f"numbers without a command: {data}")
        at += 1
        numbers: list[float] = []
        while at < len(tokens) and not tokens[at][0]:
            numbers.append(float(tokens[at][1]))
            at += 1
        yield from _repeated(name, numbers)


def _repeated(name: str, numbers: list[float]) -> Iterator[tuple[str, list[float]]]:
    count = ARGUMENTS[name.upper()]
    if count == 0 and not numbers:
        yield name, numbers
        return
    if count == 0 or not numbers or len(numbers) % count:
        raise ValueError(f"{name} takes {count} numbers, not {len(numbers)}")
    for at in range(0, len(numbers), count):
        yield name, numbers[at : at + count]
        name = {"M": "L", "m": "l"}.get(name, name)


def _angle(one: Point, other: Point) -> float:
    """The signed angle from one vector to another."""
    cosine = (one[0] * other[0] + one[1] * other[1]) / (hypot(*one) * hypot(*other))
    return copysign(acos(max(-1.0, min(1.0, cosine))), one[0] * other[1] - one[1] * other[0])
