"""A guide on upright A4: to read, to hand out and to hang up."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from vsa.drawing.measuring import break_lines
from vsa.i18n import Language, translator
from vsa.i18n import guides as source
from vsa.i18n.guides import Guide, Section
from vsa.reports.composer import Composer
from vsa.reports.file_names import file_name
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.lines import Line, paragraph, sentence, stacked, total_height
from vsa.reports.paper import PageFormat, Size, Style
from vsa.reports.publication import Content, Group, Publication

UPRIGHT = PageFormat(Size(210, 297), enlarged=0.95)
INDENT, GAP, ITEM_GAP = 20.0, 9.0, 3.0
KEEP = 64.0
"""The room that a heading needs below it."""
BULLET = "•"


def compose_guide(guide: Guide, language: Language, today: date) -> Publication:
    """The whole guide, with its title and lead as the heading."""
    frame = Frame(UPRIGHT, translator(language), guide.title, "", guide_file_name(guide, language, today), today)
    composer = Composer(frame, Heading(guide.title, subtitle=guide.lead))
    for section in guide.sections:
        _place_section(composer, section)
    return composer.publication("", guide.title)


def guide_file_name(guide: Guide, language: Language, today: date) -> str:
    """A name such as `2026-11-22_VSA_veiledning-deltakere.pdf`."""
    return file_name(today, "", translator(language)(f"guides.file.{guide.name}"))


def _place_section(composer: Composer, section: Section) -> None:
    page = composer.frame.page
    composer.y += page.length(GAP)
    title = paragraph(section.title, page.style(14.5, "bold", "accent", spacing=1.5), page.inner_width)
    composer.make_room(total_height(title) + page.length(KEEP))
    composer.write("H2", title)
    for is_list, lines in groupby(section.lines, key=lambda line: line.kind != "text"):
        if is_list:
            _place_list(composer, list(lines))
        else:
            for line in lines:
                _place_paragraph(composer, line)


def _place_paragraph(composer: Composer, line: source.Line) -> None:
    said = _broken(line, composer.frame.page, composer.frame.page.inner_width)
    composer.make_room(total_height(said))
    composer.write("P", said)


def _place_list(composer: Composer, lines: Sequence[source.Line]) -> None:
    """A list, tagged as one on each page that it reaches."""
    page, items, number = composer.frame.page, list[Group](), composer.number
    for line in lines:
        said = _broken(line, page, page.inner_width - page.length(INDENT))
        composer.y += page.length(ITEM_GAP)
        composer.make_room(total_height(said))
        if composer.number != number and items:
            composer.add(Group("L", tuple(items)))
            items = []
        number = composer.number
        items.append(_item(composer, line, said))
        composer.y += total_height(said)
    composer.add(Group("L", tuple(items)))


def _item(composer: Composer, line: source.Line, said: tuple[Line, ...]) -> Group:
    page = composer.frame.page
    label = f"{line.number}." if line.kind == "number" else BULLET
    mark = stacked(paragraph(label, _style(page), page.length(INDENT)), page.margin, composer.y)
    words = stacked(said, page.margin + page.length(INDENT), composer.y)
    return Group("LI", (Content("Lbl", composer.number, mark), Content("LBody", composer.number, words)))


def _broken(line: source.Line, page: PageFormat, width: float) -> tuple[Line, ...]:
    """The words in lines; what is strong stands at the beginning of a line of its source, and stays strong here."""
    plain = _style(page)
    first = line.runs[0]
    if not first.strong:
        return paragraph(line.text, plain, width)
    strong = _style(page, strong=True)
    (head, *tail) = break_lines(line.text, strong.size, strong.weight, width)
    split = len(first.text)
    opening = sentence([(head[:split], strong), (head[split:], plain)])
    return (opening, *paragraph(" ".join(tail), plain, width)) if tail else (opening,)


def _style(page: PageFormat, *, strong: bool = False) -> Style:
    return page.style(11.5, "semibold" if strong else "regular", spacing=1.42)
