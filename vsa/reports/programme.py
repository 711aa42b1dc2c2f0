"""The programme on A4: all units of a municipality, their sums, and the files that could not be read."""

from collections.abc import Sequence
from datetime import date

from vsa.analysis.improvement.programme import Programme
from vsa.i18n import Language, Message, Translator, translator
from vsa.reports.composer import Composer
from vsa.reports.file_names import file_name
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.lines import paragraph
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Publication
from vsa.reports.table import Cell, Column, Row, Table, place_table
from vsa.scene.programme_rows import COLUMNS, FIGURES, Line, heads, lines, totals

SHARES = {"unit": 300, "phase": 230, "now": 110, "ideal": 110, "next_audit": 130}
SHARE = 100
ROW_HEIGHT = 30.0
"""Points on A3."""
GAP = 10.0


def compose_programme(programme: Programme, damaged: Sequence[Message], language: Language, today: date) -> Publication:
    """The table of all units with their sums, and what could not be read."""
    tr, page = translator(language), PageFormat(Paper.A4)
    title = tr("programme.title")
    frame = Frame(page, tr, title, "", default_programme_name(language, today), today)
    heading = Heading(title=title, subtitle=tr("programme.subtitle", day=today), facts=totals(programme, tr))
    composer = Composer(frame, heading)
    table = _table(page, tr)
    place_table(composer, table, [_row(table, line) for line in lines(programme, tr)])
    _place_notes(composer, damaged, tr)
    return composer.publication("", title)


def default_programme_name(language: Language, today: date) -> str:
    """A name such as `2026-11-22_VSA_Programmet.pdf`."""
    return file_name(today, "", translator(language)("programme.file"))


def _table(page: PageFormat, tr: Translator) -> Table:
    columns = (
        Column(head, SHARES.get(name, SHARE), number=name in FIGURES)
        for name, head in zip(COLUMNS, heads(tr), strict=True)
    )
    return Table(page, tuple(columns), page.length(ROW_HEIGHT))


def _row(table: Table, line: Line) -> Row:
    strong, words = table.page.strong, table.page.words
    quiet = table.page.quiet
    unit = paragraph(line.texts[0], strong, table.width(0)) + paragraph(line.case, quiet, table.width(0))
    rest = (Cell(paragraph(text, words, table.width(place))) for place, text in enumerate(line.texts[1:], 1))
    return (Cell(unit), *rest)


def _place_notes(composer: Composer, damaged: Sequence[Message], tr: Translator) -> None:
    page = composer.frame.page
    composer.y += page.length(GAP)
    style = page.style(11.2, token="text2", spacing=1.6)
    notes = [tr("programme.method"), *(tr.text(each) for each in damaged)]
    for note in notes:
        said = paragraph(note, style, page.inner_width)
        composer.make_room(sum(line.height for line in said))
        composer.write("P", said)
