"""Cuts something too large for a printer into sheets that overlap, to be glued together."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from vsa.drawing.sheet import Box
from vsa.reports.paper import POINTS_PER_MM, SIZES, PageFormat, Paper, Size

EDGE = 10.0 * POINTS_PER_MM
"""What common printers leave white, with room for the marks."""
FOOT = 17.0 * POINTS_PER_MM
"""The lower edge, with room for the code of the sheet and what to do with it."""
OVERLAP = 10.0 * POINTS_PER_MM
"""What two neighbours both show: the strip for the glue."""
LETTERS = 26


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet: its row and column from 0, and the part of the whole that it shows, in points."""

    row: int
    column: int
    window: Box

    @property
    def code(self) -> str:
        """`A1` for the first sheet of the uppermost row, `B1` for the one below it."""
        return code(self.row, self.column)


@dataclass(frozen=True, slots=True)
class Tiling:
    """A grid of sheets over something `width` by `height` points large, each as large as the one format."""

    sheet: PageFormat
    width: float
    height: float

    @property
    def columns(self) -> int:
        return _count(self.width, self.part_width)

    @property
    def rows(self) -> int:
        return _count(self.height, self.part_height)

    @property
    def part_width(self) -> float:
        """What a sheet shows of the whole."""
        return self.sheet.width - 2 * EDGE

    @property
    def part_height(self) -> float:
        return self.sheet.height - EDGE - FOOT

    @property
    def count(self) -> int:
        return self.columns * self.rows

    def tiles(self) -> Iterator[Tile]:
        """The sheets row by row."""
        for row in range(self.rows):
            for column in range(self.columns):
                left, top = column * (self.part_width - OVERLAP), row * (self.part_height - OVERLAP)
                yield Tile(row, column, Box(left, top, left + self.part_width, top + self.part_height))


def tiling(width: float, height: float, paper: Paper) -> Tiling:
    """The sheets of a paper, standing or lying, whichever needs fewer."""
    lying = SIZES[paper]
    formats = (PageFormat(lying), PageFormat(Size(lying.height, lying.width)))
    return min((Tiling(sheet, width, height) for sheet in formats), key=lambda each: each.count)


def code(row: int, column: int) -> str:
    """Rows by letters (A … Z, AA …), columns by numbers from 1."""
    letters = ""
    row += 1
    while row:
        row, letter = divmod(row - 1, LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{column + 1}"


def _count(length: float, part: float) -> int:
    return max(1, ceil((length - OVERLAP) / (part - OVERLAP) - 1e-9))
