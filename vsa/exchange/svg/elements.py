"""Primitives as SVG elements, with the colours of a theme."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from vsa.drawing.hatching import hatch_stripes
from vsa.drawing.primitives import Circle, Command, Hatch, Path, Pen, Primitive, Rect, Text, Token, Weight
from vsa.drawing.shapes import polyline
from vsa.drawing.theme import Theme, color
from vsa.exchange.svg.markup import attributes, number, text

Values = Mapping[str, str | float | None]

FONTS: Mapping[Weight, Values] = {
    "regular": {},
    "italic": {"font-style": "italic"},
    "semibold": {"font-weight": "600"},
    "bold": {"font-weight": "700"},
}
STRIKE_HEIGHT = 0.3
STRIKE_WIDTH = 0.07


@dataclass(frozen=True, slots=True)
class Elements:
    """Writes primitives in the colours of a theme."""

    theme: Theme

    def of(self, primitive: Primitive) -> Iterator[str]:
        """The elements of a primitive, from the back to the front."""
        match primitive:
            case Rect():
                yield self._rect(primitive)
            case Circle(x, y, radius, fill, pen):
                yield _empty("circle", {"cx": x, "cy": y, "r": radius, **self._ink(fill, pen)})
            case Path(commands, fill, pen):
                yield _empty("path", {"d": _outline(commands), **self._ink(fill, pen)})
            case Hatch():
                yield from self._hatch(primitive)
            case Text():
                yield from self._text(primitive)
            case _:
                assert_never(primitive)

    def _rect(self, rect: Rect) -> str:
        radius = min(rect.radius, rect.width / 2, rect.height / 2) or None
        place = {"x": rect.x, "y": rect.y, "width": rect.width, "height": rect.height, "rx": radius}
        return _empty("rect", {**place, **self._ink(rect.fill, rect.pen)})

    def _hatch(self, hatch: Hatch) -> Iterator[str]:
        """Filled stripes: clips and patterns, which would be shorter, do not survive in every program."""
        yield _empty("path", {"d": _outline(hatch.commands), **self._ink(hatch.ground, None)})
        stripes = "".join(_outline(polyline(corners, closed=True)) for corners in hatch_stripes(hatch))
        if stripes:
            yield _empty("path", {"d": stripes, **self._ink(hatch.pen.token, None)})

    def _text(self, run: Text) -> Iterator[str]:
        """The halo is an element of its own: programs that do not know `paint-order` would hide the letters."""
        if not run.text:
            return
        if run.halo is not None:
            pen = Pen(run.halo, run.halo_width)
            yield self._letters(run, {"aria-hidden": "true", **self._ink(None, pen)})
        yield self._letters(run, {"fill": self._color(run.token)})
        if run.strike:
            height = run.y - run.size * STRIKE_HEIGHT
            line: tuple[Command, ...] = (("M", run.x, height), ("L", run.x + run.width, height))
            pen = Pen(run.token, run.size * STRIKE_WIDTH)
            yield _empty("path", {"d": _outline(line), **self._ink(None, pen)})

    def _letters(self, run: Text, ink: Values) -> str:
        place: Values = {"x": run.x, "y": run.y, "font-size": run.size, **FONTS[run.weight]}
        width: Values = {"textLength": run.width, "lengthAdjust": "spacingAndGlyphs"} if run.width else {}
        return f"<text{attributes({**place, **width, **ink})}>{text(run.text)}</text>"

    def _ink(self, fill: Token | None, pen: Pen | None) -> Values:
        return {"fill": "none" if fill is None else self._color(fill), **({} if pen is None else self._stroke(pen))}

    def _stroke(self, pen: Pen) -> Values:
        return {
            "stroke": self._color(pen.token),
            "stroke-width": pen.width,
            "stroke-dasharray": " ".join(number(length) for length in pen.dash) or None,
            "stroke-linecap": None if pen.square or pen.dash else "round",
            "stroke-linejoin": None if pen.square else "round",
        }

    def _color(self, token: Token) -> str:
        return color(token, self.theme)


def _empty(name: str, values: Values) -> str:
    return f"<{name}{attributes(values)}/>"


def _outline(commands: Iterable[Command]) -> str:
    """`M1 2L3 4C5 6 7 8 9 10Z`."""
    return "".join(name + " ".join(number(value) for value in numbers) for name, *numbers in commands)
