"""Sheets of paper, lying down, and how large print is on them."""

from dataclasses import dataclass
from enum import StrEnum

from vsa.drawing.primitives import Token, Weight

POINTS_PER_MM = 72 / 25.4
SMALLEST_TEXT = 7.0
"""Points; nothing on paper is smaller."""
A4_FACTOR = 0.76


class Paper(StrEnum):
    """ISO 216 sizes."""

    A4 = "A4"
    A3 = "A3"
    A2 = "A2"
    A1 = "A1"
    A0 = "A0"


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a sheet in millimetres."""

    width: float
    height: float

    def __str__(self) -> str:
        return f"{self.width:g}x{self.height:g}mm"


SIZES = {
    Paper.A4: Size(297, 210),
    Paper.A3: Size(420, 297),
    Paper.A2: Size(594, 420),
    Paper.A1: Size(841, 594),
    Paper.A0: Size(1189, 841),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size and line height in points."""

    size: float
    leading: float
    weight: Weight = "regular"
    token: Token = "text"


@dataclass(frozen=True, slots=True)
class PageFormat:
    """A page with its margins. Sizes are given as they are on A3 and grow and shrink with the paper, or are `enlarged`
    by what is said."""

    paper: Paper | Size
    enlarged: float | None = None

    @property
    def size(self) -> Size:
        return self.paper if isinstance(self.paper, Size) else SIZES[self.paper]

    @property
    def width(self) -> float:
        return self.size.width * POINTS_PER_MM

    @property
    def height(self) -> float:
        return self.size.height * POINTS_PER_MM

    @property
    def factor(self) -> float:
        """How large print is beside that on A3: with the paper, but less small on A4, which is read in the hand."""
        if self.enlarged is not None:
            return self.enlarged
        a3 = SIZES[Paper.A3]
        return max(A4_FACTOR, min(self.size.width / a3.width, self.size.height / a3.height))

    @property
    def margin(self) -> float:
        """10 mm on A4 and smaller, 12 mm on A3, and more on a poster."""
        return (10.0 if self.factor == A4_FACTOR else 12.0 * self.factor) * POINTS_PER_MM

    @property
    def right(self) -> float:
        return self.width - self.margin

    @property
    def inner_width(self) -> float:
        return self.width - 2 * self.margin

    def style(self, size: float, weight: Weight = "regular", token: Token = "text", spacing: float = 1.35) -> Style:
        """A style for a size on A3; never below the smallest text."""
        fitted = max(SMALLEST_TEXT, size * self.factor)
        return Style(fitted, fitted * spacing, weight, token)

    @property
    def words(self) -> Style:
        """What tables and paragraphs are set in."""
        return self.style(12)

    @property
    def strong(self) -> Style:
        """The same in bold."""
        return self.style(12, "bold")

    @property
    def quiet(self) -> Style:
        """What is said besides."""
        return self.style(11.2, token="text2")

    def length(self, points: float) -> float:
        """A distance on A3, on this paper."""
        return points * self.factor
