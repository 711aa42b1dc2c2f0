"""The heading of a report: title with a tag, what it is about, and the facts in columns at the right."""

from collections.abc import Iterator
from dataclasses import dataclass

from vsa.drawing.measuring import text_width
from vsa.drawing.primitives import Pen, Rect
from vsa.drawing.widths import widest_allowed
from vsa.reports.frame import RULE_WIDTH, THIN_RULE, rule
from vsa.reports.lines import Line, paragraph, shortened, stacked, total_height
from vsa.reports.paper import PageFormat, Style
from vsa.reports.publication import Content, Picture

FACTS_SHARE = 0.5
"""The part of the width that the facts may take beside the title."""
TITLE_SIZES, LINES_OF_A_LARGE_TITLE = (21, 17, 14), 2
"""A title that needs more lines than that is set smaller."""
MOST_TITLE, MOST_UNDER, MOST_FACT = 6, 6, 8
"""Lines of a title, of each text below it and of a fact: whoever writes more must not push the report off its page."""


@dataclass(frozen=True, slots=True)
class Heading:
    """`tag` stands in a box behind the title; `facts` are labels with their values. Empty texts take no room."""

    title: str
    tag: str = ""
    subtitle: str = ""
    remark: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """What is read, what is only seen, and the height where they end."""

    contents: tuple[Content, ...]
    artifacts: tuple[Picture, ...]
    end: float


def place_heading(heading: Heading, page: PageFormat) -> Placed:
    """The heading on the first page, from the upper margin down, with the rule below it."""
    columns = tuple(_fact_columns(heading.facts, page))
    facts = _facts(columns, page)
    titles = _titles(heading, page, page.inner_width - sum(width for _, width in columns) - page.length(14))
    end = max(titles.end, facts.end) + page.length(8)
    edge = rule(page.margin, end, page.right, end, "text", RULE_WIDTH)
    return Placed(titles.contents + facts.contents, (*titles.artifacts, *facts.artifacts, edge), end + page.length(8))


def _titles(heading: Heading, page: PageFormat, width: float) -> Placed:
    tag_room = _tag_width(heading.tag, page) + page.length(12) if heading.tag else 0.0
    title = _title_style(heading.title, page, width - tag_room)
    lines = shortened(heading.title, title, width - tag_room, MOST_TITLE)
    contents = [Content("H1", 0, stacked(lines, page.margin, page.margin))]
    artifacts: tuple[Picture, ...] = ()
    y = page.margin + total_height(lines)
    if heading.tag:
        tag = _tag(heading.tag, page, page.margin + lines[-1].width + page.length(12), y - title.leading / 2)
        contents += tag.contents
        artifacts = tag.artifacts
        y = max(y, tag.end)
    for text, style in _under_title(heading, page):
        lines = shortened(text, style, width, MOST_UNDER)
        contents.append(Content("P", 0, stacked(lines, page.margin, y)))
        y += total_height(lines)
    return Placed(tuple(contents), artifacts, y)


def _title_style(title: str, page: PageFormat, width: float) -> Style:
    styles = [page.style(size, "bold", spacing=1.25) for size in TITLE_SIZES]
    short = (style for style in styles if len(paragraph(title, style, width)) <= LINES_OF_A_LARGE_TITLE)
    return next(short, styles[-1])


def _tag(text: str, page: PageFormat, x: float, middle: float) -> Placed:
    style, width = _tag_style(page), _tag_width(text, page)
    height = style.leading + page.length(6)
    box = Rect(x, middle - height / 2, width, height, pen=Pen("text", 1.2), radius=page.length(4))
    words = stacked(paragraph(text, style, width), x + width / 2, middle - style.leading / 2, "middle")
    return Placed((Content("P", 0, words),), (Picture((box,)),), middle + height / 2)


def _tag_style(page: PageFormat) -> Style:
    return page.style(13, "semibold")


def _tag_width(text: str, page: PageFormat) -> float:
    style = _tag_style(page)
    return text_width(text, style.size, style.weight) + page.length(22)


def _under_title(heading: Heading, page: PageFormat) -> Iterator[tuple[str, Style]]:
    if heading.subtitle:
        yield heading.subtitle, page.style(12, "semibold", spacing=1.5)
    if heading.remark:
        yield heading.remark, page.style(10, token="text2", spacing=1.5)


def _facts(columns: tuple[tuple[tuple[Line, ...], float], ...], page: PageFormat) -> Placed:
    contents: list[Content] = []
    artifacts: list[Picture] = []
    x = page.right - sum(width for _, width in columns)
    end = page.margin
    for lines, width in columns:
        contents.append(Content("P", 0, stacked(lines, x + page.length(9), page.margin)))
        bottom = page.margin + total_height(lines) + page.length(2)
        artifacts.append(rule(x, page.margin, x, bottom, "strong", THIN_RULE))
        end = max(end, bottom)
        x += width
    return Placed(tuple(contents), tuple(artifacts), end)


def _fact_columns(facts: tuple[tuple[str, str], ...], page: PageFormat) -> Iterator[tuple[tuple[Line, ...], float]]:
    """Each fact's lines and the width of its column; a long value breaks rather than push the title away."""
    label_style = page.style(9, token="text2", spacing=1.6)
    value_style = page.style(10.5, "bold")
    natural = [
        max(text_width(label, label_style.size), text_width(value, value_style.size, "bold")) for label, value in facts
    ]
    padding = page.length(18)
    widest = widest_allowed(natural, page.inner_width * FACTS_SHARE - padding * len(natural))
    for (label, value), width in zip(facts, natural, strict=True):
        column = min(width, widest)
        yield paragraph(label, label_style, column) + shortened(value, value_style, column, MOST_FACT), column + padding
