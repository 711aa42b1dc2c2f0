"""The activity plan on A4: who does what by when, what it is expected to give, and room to write by hand."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated

from vsa.analysis.improvement.overdue import overdue_days
from vsa.i18n import Message, Translator, message, translator
from vsa.model.actions import Status
from vsa.model.document import Document
from vsa.reports.action_choice import Order, Show, chosen_actions
from vsa.reports.action_table import ActionTable
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.gains import FTE_DECIMALS, planned_gain
from vsa.reports.heading import Heading
from vsa.reports.lines import Line, paragraph, sentence, stacked, total_height
from vsa.reports.options import Ask, ReportOptions
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Content, Publication
from vsa.reports.report import Job, Report
from vsa.reports.signatures import SIGNATURE_HEIGHT, place_signatures
from vsa.reports.signs import sign
from vsa.reports.table import place_blank_rows, place_table
from vsa.scene.action_signs import ICONS

ROWS_ON_A_SHEET = 12
GAP_BEFORE_NOTES = 5.0
GAP_BEFORE_FOOTER = 14.0
LOWEST_BLANK, HIGHEST_BLANK = 30.0, 42.0
"""Points on A3: how high a row is that a hand writes in."""
COUNTS = {
    Status.ONGOING: "reports.actions.count.ongoing",
    Status.NOT_STARTED: "reports.actions.count.not_started",
    Status.DONE: "reports.actions.count.done",
    Status.POSTPONED: "reports.actions.count.postponed",
    Status.REJECTED: "reports.actions.count.rejected",
}
"""The states an action is counted under, in the order they are printed."""
SIGNATURES = (
    ("reports.actions.date", 300),
    ("reports.actions.leader", 480),
    ("reports.actions.representative", 692),
)
"""Who signs, and how much of the width each line has."""


SHOWN = {
    "all": "reports.actions.show.all",
    "open": "reports.actions.show.open",
    "week": "reports.actions.show.week",
}
ORDERS = {
    "number": "reports.actions.order.number",
    "deadline": "reports.actions.order.deadline",
    "responsible": "reports.actions.order.responsible",
}


class ActionListOptions(ReportOptions):
    """Which actions, and in which order; always on A4. Those of this week are for the board meeting."""

    show: Annotated[Show, Ask("reports.actions.shown", SHOWN)] = "all"
    order: Annotated[Order, Ask("reports.actions.ordered", ORDERS)] = "number"


def compose(job: Job) -> Publication:
    """Counts and expected gain, the table, and lines to sign on."""
    return _Plan(job).publication()


def _file_part(document: Document, options: ActionListOptions) -> Message:
    return message("reports.actions.file_week" if options.show == "week" else "reports.actions.file")


REPORT = Report(
    title=message("reports.actions.title"),
    description=message("reports.actions.description"),
    options=ActionListOptions,
    compose=compose,
    file_part=_file_part,
)


class _Plan:
    """One printing of the plan."""

    def __init__(self, job: Job) -> None:
        self._document = job.document
        self._today = job.today
        self._tr: Translator = translator(job.options.written_in(job.document))
        self._page = PageFormat(Paper.A4)
        self._options: ActionListOptions = job.options
        title = titled(self._title, job.document)
        owner = owner_line(job.document, self._tr)
        frame = Frame(self._page, self._tr, title, owner, job.file_name, job.today)
        self._composer = Composer(frame, self._heading())

    def publication(self) -> Publication:
        self._summary()
        actions = ActionTable(self._document, self._tr, self._page, self._today)
        chosen = chosen_actions(self._document.actions.values(), self._options.show, self._options.order, self._today)
        place_table(self._composer, actions.table, actions.rows(chosen), ROWS_ON_A_SHEET)
        if not chosen and self._options.show != "all":
            self._composer.y += self._page.length(GAP_BEFORE_NOTES)
            none = paragraph(self._tr("reports.actions.none_shown"), self._page.words, self._page.inner_width)
            self._composer.write("P", none)
        following = max((action.number for action in self._document.actions.values()), default=0) + 1
        blanks = range(following, following + ROWS_ON_A_SHEET - len(chosen))
        ending = total_height(self._notes()) + self._page.length(GAP_BEFORE_NOTES + SIGNATURE_HEIGHT)
        heights = (self._page.length(LOWEST_BLANK), self._page.length(HIGHEST_BLANK))
        place_blank_rows(
            self._composer,
            actions.table,
            map(actions.blank_row, blanks),
            ending + self._page.length(GAP_BEFORE_FOOTER),
            heights,
        )
        self._composer.make_room(ending)
        self._composer.y += self._page.length(GAP_BEFORE_NOTES)
        self._composer.write("P", self._notes())
        place_signatures(self._composer, [(self._tr(key), share) for key, share in SIGNATURES])
        return self._composer.publication(author(self._document), self._tr("reports.actions.subject"))

    @property
    def _title(self) -> str:
        if self._options.show == "week":
            return self._tr("reports.actions.week_title", week=self._today.isocalendar().week)
        return self._tr("reports.actions.title")

    def _heading(self) -> Heading:
        document, tr = self._document, self._tr
        facts = (
            (tr("reports.frame.day"), tr.date(self._today)),
            (tr("reports.frame.case_number"), document.case_number),
            (tr("reports.frame.owner"), document.owner),
        )
        return Heading(
            title=self._title,
            subtitle=" · ".join(filter(None, (document.title, organisation(document)))),
            facts=tuple((label, value) for label, value in facts if value),
        )

    def _summary(self) -> None:
        """How many actions are where, and the gain at the right, or below when the line is full."""
        composer, page = self._composer, self._page
        x, gap = page.margin, page.length(24)
        gain = self._gain()
        for line in self._counts():
            composer.add(Content("P", composer.number, stacked((line,), x, composer.y)))
            x += line.width + gap
        if x + gain.width > page.right:
            composer.y += gain.height + page.length(2)
        composer.add(Content("P", composer.number, stacked((gain,), page.right, composer.y, "end")))
        composer.y += gain.height + page.length(8)

    def _counts(self) -> Iterator[Line]:
        words, strong = self._page.words, self._page.strong
        actions = self._document.actions.values()
        states = Counter(action.status for action in actions)
        overdue = sum(overdue_days(action, self._today) > 0 for action in actions)
        counts = [("warning", "reports.actions.count.overdue", overdue)]
        counts += [(ICONS[status], key, states[status]) for status, key in COUNTS.items()]
        for icon, key, count in counts:
            if count:
                mark = sign(icon, words, "s" if icon == "warning" else "text")
                parts = (mark, (self._tr.number(count), strong), (self._tr(key, count=count), words))
                yield sentence(parts, gap=words.size * 0.4)

    def _gain(self) -> Line:
        words, strong = self._page.words, self._page.strong
        tr, gain = self._tr, planned_gain(self._document)
        if gain.hours is None:
            return sentence([(tr("reports.actions.unknown_gain"), words)])
        hours, fte = tr.number(gain.hours), tr.number(gain.fte, FTE_DECIMALS)
        parts = [
            (tr("reports.actions.expected"), words),
            (tr("reports.actions.per_year", count=round(gain.hours), hours=hours, fte=fte), strong),
            (tr("reports.actions.divisor", hours=gain.hours_per_fte), words),
        ]
        if gain.realised:
            realised = tr.number(gain.realised)
            parts += [
                (tr("reports.actions.realised"), words),
                (tr("reports.actions.realised_hours", count=round(gain.realised), hours=realised), strong),
            ]
        return sentence(parts, gap=words.size * 0.28)

    def _notes(self) -> tuple[Line, ...]:
        """How the sum was made; nothing when there is no gain to sum."""
        gain = planned_gain(self._document)
        if gain.hours is None:
            return ()
        notes = [self._tr("reports.actions.summed", hours=gain.hours_per_fte)]
        if gain.rounded:
            notes.append(self._tr("reports.actions.rounded"))
        if any(action.status is Status.REJECTED for action in self._document.actions.values()):
            notes.append(self._tr("reports.actions.rejected"))
        style = self._page.style(11.2, token="text2", spacing=1.6)
        return paragraph(" ".join(notes), style, self._page.inner_width)
