"""Signs with words beside them, in rows: the lines of a legend or a numbered list."""

from collections.abc import Sequence
from dataclasses import dataclass

from vsa.drawing.primitives import Primitive
from vsa.reports.lines import Line, paragraph, stacked, total_height
from vsa.reports.paper import SMALLEST_TEXT, PageFormat
from vsa.reports.publication import Picture

SIGN_SCALE = 0.68
"""Points on A3 in a canvas unit of a sign."""
SMALLEST_SIGN_SCALE = SMALLEST_TEXT / 11.2
"""Where the letter in a waiting triangle is as small as print may be."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A drawing with its centre at the origin, `width` by `height` canvas units."""

    primitives: tuple[Primitive, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Note:
    """A sign enlarged by `scale`, and the lines beside it, `width` by `height` points together."""

    sign: Sign
    scale: float
    lines: tuple[Line, ...]
    width: float
    height: float

    def pictures(self, x: float, y: float, height: float) -> tuple[Picture, tuple[Picture, ...]]:
        """The sign and the words, with their left edge at `x` and centred in a row that begins at `y`."""
        sign = Picture(self.sign.primitives, x + self.sign.width * self.scale / 2, y + height / 2, self.scale)
        words = x + self.width - max(line.width for line in self.lines)
        return sign, stacked(self.lines, words, y + (height - total_height(self.lines)) / 2)


def note(sign: Sign, words: str, width: float, page: PageFormat) -> Note:
    """A sign with its words broken to fit in `width` points."""
    scale = max(SMALLEST_SIGN_SCALE, SIGN_SCALE * page.factor)
    taken = sign.width * scale + page.length(6)
    lines = paragraph(words, page.style(10), width - taken)
    height = max(sign.height * scale, total_height(lines))
    return Note(sign, scale, lines, taken + max(line.width for line in lines), height)


def in_rows(notes: Sequence[Note], width: float, gap: float) -> tuple[tuple[Note, ...], ...]:
    """Notes one after the other with a gap between, in as many rows as they need."""
    rows: list[list[Note]] = []
    filled = 0.0
    for each in notes:
        if not rows or filled + each.width > width:
            rows.append([])
            filled = 0.0
        rows[-1].append(each)
        filled += each.width + gap
    return tuple(map(tuple, rows))


def in_columns(notes: Sequence[Note], columns: int) -> tuple[tuple[Note, ...], ...]:
    """Notes in rows of so many."""
    return tuple(tuple(notes[start : start + columns]) for start in range(0, len(notes), columns))


def row_height(row: Sequence[Note], page: PageFormat) -> float:
    """The height of a row with the air below it."""
    return max(each.height for each in row) + page.length(3)
