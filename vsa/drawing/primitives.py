"""A picture as data: shapes and measured text, colours as theme tokens.

Canvas units: 1 unit is 1 px at 100 %, y grows downwards.

Every painter (screen, PDF, SVG) draws these and nothing else, so that print equals screen.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Token: TypeAlias = str
"""A name of a colour in the theme table (style.md section 2.1)."""

Command: TypeAlias = (
    tuple[Literal["M"], float, float]
    | tuple[Literal["L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)
"""A path command with absolute coordinates: move, line, cubic curve, close."""

Weight: TypeAlias = Literal["regular", "italic", "semibold", "bold"]


@dataclass(frozen=True, slots=True)
class Pen:
    """A stroke; `dash` in units of length, joins and caps are round unless `square`."""

    token: Token
    width: float = 1.0
    dash: tuple[float, ...] = ()
    square: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle with corner radius; (x, y) is its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    fill: Token | None = None
    pen: Pen | None = None
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle by its centre."""

    x: float
    y: float
    radius: float
    fill: Token | None = None
    pen: Pen | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and curves."""

    commands: tuple[Command, ...]
    fill: Token | None = None
    pen: Pen | None = None


@dataclass(frozen=True, slots=True)
class Hatch:
    """45 degree lines, `gap` apart, clipped to a closed path that is first filled with `ground`."""

    commands: tuple[Command, ...]
    ground: Token
    pen: Pen
    gap: float = 5.0


@dataclass(frozen=True, slots=True)
class Text:
    """One run of text: `x` is its left edge, `y` its baseline, `width` its measured advance without kerning.

    A `halo` is a stroke of that colour, `halo_width` wide, painted behind the letters. `strike` draws a line through.
    """

    x: float
    y: float
    text: str
    size: float
    weight: Weight
    token: Token
    width: float
    halo: Token | None = None
    halo_width: float = 3.5
    strike: bool = False


Primitive: TypeAlias = Rect | Circle | Path | Hatch | Text
