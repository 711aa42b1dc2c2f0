"""Run charts on paper: two side by side, each with what it says in words, and all values in a table."""

from collections.abc import Iterator, Sequence

from vsa.drawing.sheet import Box
from vsa.i18n import Translator
from vsa.model.gains import Indicator
from vsa.reports.composer import Composer
from vsa.reports.lines import Line, paragraph, shortened, stacked, total_height
from vsa.reports.paper import Style
from vsa.reports.publication import Content, Picture
from vsa.reports.table import Cell, Column, Row, Table, place_table
from vsa.scene.run_chart import run_chart_in_words, run_chart_sheet, value_text

WIDTH, HEIGHT = 560.0, 290.0
"""Of a chart in canvas units."""
GUTTER, GAP = 30.0, 10.0
ROW_HEIGHT = 22.0
MOST_TITLE, MOST_WORDS = 3, 8
"""Lines over and under a chart; all of them are said of the picture, and the values stand in the table."""


def place_run_charts(composer: Composer, indicators: Sequence[Indicator], tr: Translator) -> None:
    """Every chart below what is on the page, then a table of their values."""
    for first in range(0, len(indicators), 2):
        _place_pair(composer, indicators[first : first + 2], tr)
    page = composer.frame.page
    title = paragraph(tr("gains.print.values"), page.style(15, "bold", spacing=1.5), page.inner_width)
    table = _table(composer, tr)
    composer.make_room(total_height(title) + 3 * table.row_height)
    composer.write("H2", title)
    place_table(composer, table, _rows(table, indicators, tr))


def _place_pair(composer: Composer, pair: Sequence[Indicator], tr: Translator) -> None:
    page = composer.frame.page
    gutter = page.length(GUTTER)
    width = (page.inner_width - gutter) / 2
    said = [_words(indicator, tr, width, composer) for indicator in pair]
    scale = width / WIDTH
    heights = [total_height(title) + total_height(words) + HEIGHT * scale for title, words in said]
    composer.make_room(min(max(heights) + page.length(GAP), composer.page_room))
    top = max(total_height(title) for title, _ in said)
    for place, (indicator, (title, words)) in enumerate(zip(pair, said, strict=True)):
        x, y = page.margin + place * (width + gutter), composer.y
        composer.add(Content("H2", composer.number, stacked(title, x, y)))
        box = Box(x, y + top, x + width, y + top + HEIGHT * scale)
        primitives = run_chart_sheet(indicator, tr, WIDTH, HEIGHT).items[0].primitives
        picture = Picture(primitives, box.left, box.top, scale)
        composer.add(Content("Figure", composer.number, (picture,), run_chart_in_words(indicator, tr), box))
        composer.add(Content("P", composer.number, stacked(words, x, box.bottom)))
    composer.y += top + HEIGHT * scale + max(total_height(words) for _, words in said) + page.length(GAP)


def _words(
    indicator: Indicator, tr: Translator, width: float, composer: Composer
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The name of an indicator, and what its chart says."""
    page = composer.frame.page
    title = shortened(indicator.name or tr("gains.indicator.unnamed"), page.style(13, "bold"), width, MOST_TITLE)
    return title, shortened(run_chart_in_words(indicator, tr), page.quiet, width, MOST_WORDS)


def _table(composer: Composer, tr: Translator) -> Table:
    columns = (
        Column(tr("gains.column.indicator"), 420),
        Column(tr("gains.column.day"), 140),
        Column(tr("gains.column.value"), 160, number=True),
        Column(tr("gains.column.cases"), 90, number=True),
        Column(tr("gains.column.note"), 400),
    )
    return Table(composer.frame.page, columns, composer.frame.page.length(ROW_HEIGHT))


def _rows(table: Table, indicators: Sequence[Indicator], tr: Translator) -> Iterator[Row]:
    words, quiet = table.page.words, table.page.quiet

    def cell(text: str, column: int, style: Style = words) -> Cell:
        return Cell(paragraph(text or tr("reports.none"), style, table.width(column)))

    for indicator in indicators:
        for point in sorted(indicator.points, key=lambda each: each.day):
            value = " ".join(filter(None, (value_text(point.value, tr), indicator.unit)))
            yield (
                cell(indicator.name or tr("gains.indicator.unnamed"), 0),
                cell(tr.date(point.day), 1),
                cell(value, 2),
                cell("" if point.cases is None else tr.number(point.cases), 3),
                cell(point.note, 4, quiet),
            )
