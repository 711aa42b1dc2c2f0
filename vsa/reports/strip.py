"""Key figures side by side in a box, in as many rows as their words need."""

from collections.abc import Sequence
from dataclasses import dataclass

from vsa.drawing.primitives import Pen, Rect
from vsa.reports.frame import THIN_RULE, rule
from vsa.reports.lines import Line, paragraph, sentence, stacked, total_height
from vsa.reports.paper import PageFormat
from vsa.reports.publication import Content, Picture

BOX_WIDTH = 1.3


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it is called, its value with unit, and what it rests on."""

    label: str
    value: str
    unit: str
    note: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Figures ready to be placed; `rows` hold each figure's lines with the width of its column."""

    page: PageFormat
    rows: tuple[tuple[tuple[tuple[Line, ...], float], ...], ...]

    @property
    def height(self) -> float:
        """The height of the box; nothing when there are no figures."""
        return sum(self._row_height(row) for row in self.rows)

    def place(self, page_number: int, top: float) -> tuple[list[Content], list[Picture]]:
        """What is read and what is only seen, with the box's upper edge at `top`."""
        page, contents, artifacts = self.page, list[Content](), list[Picture]()
        if not self.rows:
            return contents, artifacts
        box = Rect(page.margin, top, page.inner_width, self.height, "surface", Pen("text", BOX_WIDTH))
        artifacts.append(Picture((box,)))
        for row in self.rows:
            x, height, inset = page.margin, self._row_height(row), page.length(8)
            for index, (lines, width) in enumerate(row):
                contents.append(Content("P", page_number, stacked(lines, x + page.length(10), top + inset)))
                if index:
                    artifacts.append(rule(x, top + inset, x, top + height - inset, "border", THIN_RULE))
                x += width
            top += height
        return contents, artifacts

    def _row_height(self, row: tuple[tuple[tuple[Line, ...], float], ...]) -> float:
        return max(total_height(lines) for lines, _ in row) + 2 * self.page.length(8)


def strip_of(figures: Sequence[Figure], page: PageFormat) -> Strip:
    """Figures in rows that fill the width; each has the room its words need, and the rest is shared."""
    padding = page.length(20)
    columns = [_lines(figure, page, page.inner_width - padding) for figure in figures]
    natural = [max(line.width for line in lines) + padding for lines in columns]
    rows: list[list[int]] = []
    filled = page.inner_width
    for index, width in enumerate(natural):
        if not rows or filled + width > page.inner_width:
            rows.append([])
            filled = 0.0
        rows[-1].append(index)
        filled += width
    return Strip(page, tuple(_justified(row, columns, natural, page.inner_width) for row in rows))


def _justified(
    row: list[int], columns: list[tuple[Line, ...]], natural: list[float], width: float
) -> tuple[tuple[tuple[Line, ...], float], ...]:
    spare = (width - sum(natural[index] for index in row)) / len(row)
    return tuple((columns[index], natural[index] + spare) for index in row)


def _lines(figure: Figure, page: PageFormat, width: float) -> tuple[Line, ...]:
    value = page.style(24, "bold", spacing=1.2)
    unit = page.style(10.5, token="text2")
    parts = [(text, style) for text, style in ((figure.value, value), (figure.unit, unit)) if text]
    return (
        *paragraph(figure.label, page.style(10, token="text2"), width),
        sentence(parts, gap=page.length(4)),
        *paragraph(figure.note, page.style(9.5), width),
    )
