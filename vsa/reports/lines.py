"""Lines of text with the signs among them, measured and broken, ready to be placed on a page."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from vsa.drawing.measuring import Anchor, break_lines, text_run, text_width
from vsa.drawing.primitives import Primitive
from vsa.reports.paper import Style
from vsa.reports.publication import Picture

ASCENT = 0.8
"""Where the baseline lies below the upper edge of the letters, in parts of their size."""
LETTER_MIDDLE = 0.36
"""Half the height of capitals and figures, in parts of their size."""
SIGN_GAP = 0.4
"""The gap between a sign and its words, in parts of their size."""


@dataclass(frozen=True, slots=True)
class Line:
    """Primitives in a box `width` wide and `height` high with its upper left corner at the origin."""

    primitives: tuple[Primitive, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sign:
    """A drawing to stand among words: `draw` gives it with the upper left corner of its square at a point."""

    size: float
    draw: Callable[[float, float], tuple[Primitive, ...]]


def paragraph(text: str, style: Style, width: float) -> tuple[Line, ...]:
    """A text broken into lines of at most `width`; never shortened."""
    return tuple(sentence([(line, style)]) for line in break_lines(text, style.size, style.weight, width))


def shortened(text: str, style: Style, width: float, most: int) -> tuple[Line, ...]:
    """As many lines of a text as there may be (at least one); a longer one ends in an ellipsis."""
    return tuple(sentence([(line, style)]) for line in break_lines(text, style.size, style.weight, width, most))


def sentence(parts: Sequence[tuple[str, Style] | Sign], gap: float = 0.0) -> Line:
    """Words in several styles on one baseline, and signs at the height of their letters, with `gap` between parts."""
    styles = [part[1] for part in parts if not isinstance(part, Sign)]
    signs = [part for part in parts if isinstance(part, Sign)]
    above = max((baseline(style) for style in styles), default=0.0)
    below = max((style.leading - baseline(style) for style in styles), default=0.0)
    height = max(above + below, *(sign.size for sign in signs), 0.0)
    above += (height - above - below) / 2
    middle = above - max((style.size for style in styles), default=0.0) * LETTER_MIDDLE if styles else height / 2
    primitives: list[Primitive] = []
    x = 0.0
    for part in parts:
        x += gap if x else 0.0
        if isinstance(part, Sign):
            primitives += part.draw(x, middle - part.size / 2)
            x += part.size
        else:
            text, style = part
            primitives.append(text_run(x, above, text, style.size, style.weight, style.token))
            x += text_width(text, style.size, style.weight)
    return Line(tuple(primitives), x, height)


def signed(sign: Sign, words: str, style: Style, width: float) -> tuple[Line, ...]:
    """Words behind a sign; when they need more lines, those begin below the first word."""
    gap = style.size * SIGN_GAP
    texts = break_lines(words, style.size, style.weight, width - sign.size - gap)
    signs = (sign, *(Sign(sign.size, _nothing) for _ in texts[1:]))
    return tuple(sentence((mark, (text, style)), gap) for mark, text in zip(signs, texts, strict=False))


def baseline(style: Style) -> float:
    """How far the baseline lies below the upper edge of a line."""
    return (style.leading - style.size) / 2 + style.size * ASCENT


def stacked(lines: Sequence[Line], x: float, y: float, anchor: Anchor = "start") -> tuple[Picture, ...]:
    """Lines one below the other from `y` down, that start at, are centred on, or end at `x`."""
    pictures = []
    for line in lines:
        left = x - line.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        pictures.append(Picture(line.primitives, left, y))
        y += line.height
    return tuple(pictures)


def total_height(lines: Iterable[Line]) -> float:
    """The height of a stack of lines."""
    return sum(line.height for line in lines)


def _nothing(x: float, y: float) -> tuple[Primitive, ...]:
    return ()
