"""The board for the wall: what was finished on top, measurements, what is new, next, ongoing and stuck, and the log."""

from typing import Annotated, Literal

from vsa.analysis.improvement.board import meetings_held, on_board, since_last
from vsa.i18n import Message, message, translator
from vsa.model.actions import Action, BoardColumn
from vsa.model.document import Document
from vsa.reports.board_tables import BoardTables
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.lines import paragraph, signed
from vsa.reports.options import Ask, ReportOptions
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.signs import sign
from vsa.reports.table import place_blank_rows, place_table
from vsa.scene.action_signs import ICONS

GAP = 10.0
CLOSE = 0.7
"""The part of their height that rows and gaps have on a sheet that would be one page too many."""
PROPOSALS = 3
"""Empty rows for proposals that come up at the meeting."""
SECTIONS = (BoardColumn.ONGOING, BoardColumn.PRIORITISED, BoardColumn.WAITING, BoardColumn.NEW)
"""In the order in which a meeting goes through them."""
SHOWN = {"board": "board.print.board", "log": "board.print.log", "both": "board.print.both"}


class BoardOptions(ReportOptions):
    """The sheet for the wall, the log of the meetings, or both."""

    show: Annotated[Literal["board", "log", "both"], Ask("board.print.shown", SHOWN)] = "board"
    paper: Annotated[Literal["A3", "A4"], Ask("reports.option.paper")] = "A3"


def compose(job: Job) -> Publication:
    """The sheet, and the log after it. What does not fit on one sheet for the wall is set closer if it does then."""
    roomy = _Board(job, 1.0).publication()
    if job.options.show != "board" or len(roomy.pages) == 1:
        return roomy
    close = _Board(job, CLOSE).publication()
    return close if len(close.pages) < len(roomy.pages) else roomy


def _file_part(document: Document, options: BoardOptions) -> Message:
    return message("board.print.file_log" if options.show == "log" else "board.print.file")


REPORT = Report(
    title=message("board.print.title"),
    description=message("board.print.description"),
    options=BoardOptions,
    compose=compose,
    file_part=_file_part,
)


class _Board:
    """One printing."""

    def __init__(self, job: Job, density: float) -> None:
        self._density = density
        self._document, self._today = job.document, job.today
        self._options: BoardOptions = job.options
        self._tr = translator(job.options.written_in(job.document))
        self._page = PageFormat(Paper(job.options.paper))
        self._tables = BoardTables(job.document, self._tr, self._page, job.today, density)
        self._meetings = meetings_held(job.document)
        title = titled(self._tr("board.print.title"), job.document)
        owner = owner_line(job.document, self._tr)
        frame = Frame(self._page, self._tr, title, owner, job.file_name, job.today)
        self._composer = Composer(frame, self._heading())

    def publication(self) -> Publication:
        if self._options.show != "log":
            self._finished()
            self._measurements()
            for column in SECTIONS:
                self._section(column)
        if self._options.show != "board":
            self._log()
        return self._composer.publication(author(self._document), self._tr("board.print.title"))

    def _heading(self) -> Heading:
        document, tr = self._document, self._tr
        last = self._meetings[-1] if self._meetings else None
        facts = (
            (tr("reports.frame.day"), tr.date(self._today)),
            (tr("board.print.last"), tr.date(last.day) if last else ""),
            (tr("actions.meeting.next_leader"), last.next_leader if last else ""),
            (tr("reports.frame.owner"), document.owner),
        )
        return Heading(
            title=tr("board.print.week", week=self._today.isocalendar().week),
            subtitle=" · ".join(filter(None, (document.title, organisation(document)))),
            facts=tuple((label, value) for label, value in facts if value),
        )

    def _finished(self) -> None:
        """What was finished since the last meeting comes first; without it, what was finished before."""
        tr, page = self._tr, self._page
        since = since_last(self._document, self._today)
        last = tr.date(self._meetings[-1].day) if self._meetings else ""
        self._title(tr("board.print.finished_since", day=last) if last else tr("board.print.finished"))
        style = page.style(13, "semibold", spacing=1.6)
        for action in since.finished:
            self._composer.make_room(style.leading)
            mark = sign(ICONS[action.status], style, "vs")
            self._composer.write("P", signed(mark, self._name(action), style, page.inner_width))
        if not since.finished:
            self._say(tr("board.print.none_finished"))
        earlier = on_board(self._document.actions.values(), BoardColumn.DONE)
        if before := [each for each in earlier if each not in since.finished]:
            self._say(tr("board.print.before", actions=" · ".join(map(self._name, before))))

    def _measurements(self) -> None:
        indicators = tuple(self._document.indicators.values())
        if indicators:
            self._title(self._tr("board.print.measurements"))
            place_table(self._composer, self._tables.indicators, self._tables.indicator_rows(indicators))

    def _section(self, column: BoardColumn) -> None:
        """A column of the board as a table; an empty one says so in a line."""
        tables, actions = self._tables, on_board(self._document.actions.values(), column)
        name = self._tr(f"actions.board.{column}")
        limit = self._document.ongoing_limit
        if column is BoardColumn.ONGOING:
            name = self._tr("board.print.of_limit", column=name, count=len(actions), limit=limit)
        self._title(name)
        if actions:
            place_table(self._composer, tables.actions, tables.action_rows(actions, column))
        else:
            self._say(self._tr("board.print.nothing"))
        if column is BoardColumn.NEW:
            following = max((each.number for each in self._document.actions.values()), default=0) + 1
            blanks = map(tables.blank_row, range(following, following + PROPOSALS))
            place_blank_rows(self._composer, tables.actions, blanks, keep=0.0)

    def _log(self) -> None:
        if self._options.show == "both":
            self._composer.turn()
        self._title(self._tr("board.print.log"))
        if self._meetings:
            place_table(self._composer, self._tables.meetings, self._tables.meeting_rows(reversed(self._meetings)))
        else:
            self._say(self._tr("board.print.no_meetings"))

    def _title(self, words: str) -> None:
        composer, page = self._composer, self._page
        style = page.style(15, "bold", spacing=1.5)
        composer.y += page.length(GAP * self._density)
        composer.make_room(page.length(GAP) * 8)
        composer.write("H2", paragraph(words, style, page.inner_width))

    def _say(self, words: str) -> None:
        style = self._page.style(12, token="text2", spacing=1.6)
        self._composer.write("P", paragraph(words, style, self._page.inner_width))

    def _name(self, action: Action) -> str:
        return f"{action.number} {action.title or self._tr('reports.untitled')}"
