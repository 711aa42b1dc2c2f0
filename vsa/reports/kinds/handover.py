"""What a new leader takes over, on at most two pages of A4: goals, rhythm, maps, gains, open actions, next steps."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from vsa.analysis import analyse, basis_of
from vsa.analysis.improvement.ages import age_of, open_by_age
from vsa.analysis.improvement.board import meetings_held
from vsa.analysis.improvement.checklists import text_of
from vsa.analysis.improvement.gain_totals import gain_totals
from vsa.analysis.improvement.overdue import overdue_days
from vsa.analysis.improvement.plan_standing import coming
from vsa.i18n import Message, message, translator
from vsa.model.actions import Action
from vsa.model.checklist import Checklist, entries_of
from vsa.model.document import Document
from vsa.model.following_up import PlanKind
from vsa.model.gains import Gain
from vsa.model.nodes import Step
from vsa.model.stream import State, Stream
from vsa.reports.gains import FTE_DECIMALS
from vsa.reports.options import ReportOptions
from vsa.reports.privacy_options import NamesOption
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.signatures import place_signatures
from vsa.reports.table import Column, Row, Table, number_column
from vsa.reports.writer import Writer
from vsa.scene import key_figures
from vsa.scene.captions import STATES
from vsa.scene.plan_texts import title_of

Thing = TypeVar("Thing")

ROW = 24.0
SIGNATURES_HEIGHT = 44.0
PAGES = 2
MOST_STEPS, MOST_AUDITS = 3, 3
AUDITS = (PlanKind.INTERNAL_AUDIT, PlanKind.EXTERNAL_AUDIT)
GOALS = ("lead_time", "fte")
"""The key figures that are compared between the two states."""


@dataclass(frozen=True, slots=True)
class _Limits:
    """How many lines a text may take, and how many rows a table: what is left out is counted, and stands in reports of
    its own."""

    lines: int
    maps: int
    gains: int
    actions: int


LIMITS = (_Limits(2, 4, 6, 12), _Limits(2, 4, 4, 8), _Limits(1, 4, 4, 6), _Limits(1, 2, 3, 4))
"""From the most to the least; the first that needs two pages at most is printed: ten pages are not read."""


class HandoverOptions(NamesOption):
    """Whether those who come and go are named; always on A4."""


def compose(job: Job) -> Publication:
    """As much as two pages hold."""
    tries = (_Handover(job, limits).publication() for limits in LIMITS[:-1])
    fitting = next((made for made in tries if len(made.pages) <= PAGES), None)
    return fitting or _Handover(job, LIMITS[-1]).publication()


def _file_part(document: Document, options: ReportOptions) -> Message:
    return message("handover.report.file")


REPORT = Report(
    title=message("handover.report.title"),
    description=message("handover.report.description"),
    options=HandoverOptions,
    compose=compose,
    file_part=_file_part,
)


class _Handover:
    """One printing."""

    def __init__(self, job: Job, limits: _Limits) -> None:
        self._limits = limits
        self._document, self._today = job.document, job.today
        self._tr = translator(job.options.written_in(job.document))
        self._writer = Writer(job, self._tr("handover.report.title"), self._facts(job.options))

    def publication(self) -> Publication:
        for title, tell in (
            ("goals", self._goals),
            ("rhythm", self._rhythm),
            ("maps", self._maps),
            ("gains", self._gains),
            ("actions", self._actions),
            ("next_steps", self._next_steps),
            ("checks", self._checks),
        ):
            self._writer.section(self._tr(f"handover.section.{title}"), keep=50)
            tell()
        self._signatures()
        return self._writer.publication()

    def _facts(self, options: HandoverOptions) -> Iterator[tuple[str, str]]:
        tr, handover = self._tr, self._document.handover
        yield tr("handover.field.day"), tr.date(handover.day) if handover.day else ""
        if options.include_names:
            yield tr("handover.field.outgoing"), handover.outgoing
            yield tr("handover.field.incoming"), handover.incoming
        yield tr("handover.field.contact"), handover.contact or self._document.coach

    def _goals(self) -> None:
        goals = [*self._values(), *self._compared()]
        self._lines(goals, "handover.none.goals")

    def _values(self) -> Iterator[str]:
        stream = self._document.in_state(State.IDEAL) or self._document.in_state(State.CURRENT)
        if stream is not None and stream.user_value:
            yield self._tr("reports.map.user_value", value=stream.user_value)

    def _compared(self) -> Iterator[str]:
        """The key figures that are to become better, now and in the ideal state."""
        now, ideal = (self._figures(state) for state in (State.CURRENT, State.IDEAL))
        for name in GOALS:
            if name in now and name in ideal:
                (label, before), (_, after) = now[name], ideal[name]
                yield self._tr("handover.goal", label=label, before=before, after=after)

    def _figures(self, state: State) -> dict[str, tuple[str, str]]:
        stream = self._document.in_state(state)
        if stream is None:
            return {}
        shown = key_figures(self._document, stream, analyse(stream, basis_of(self._document)), self._tr)
        return {each.id: (each.label, f"{each.value} {each.unit}".strip()) for each in shown if each.id in GOALS}

    def _rhythm(self) -> None:
        self._lines(list(self._rhythm_lines()), "handover.none.rhythm")

    def _rhythm_lines(self) -> Iterator[str]:
        tr, document, today = self._tr, self._document, self._today
        if held := [meeting for meeting in meetings_held(document) if meeting.day <= today]:
            yield tr("handover.meetings", count=len(held), day=held[-1].day)
            if held[-1].next_leader:
                yield tr("handover.next_leader", leader=held[-1].next_leader)
        following = coming(document.plan.values(), today)
        meeting = next((entry for entry in following if entry.kind is PlanKind.BOARD), None)
        if meeting is not None:
            weekday = tr(f"plan.weekday.{meeting.day.isoweekday()}")
            yield tr("handover.next_meeting", weekday=weekday, day=meeting.day)
        for entry in [entry for entry in following if entry.kind in AUDITS][:MOST_AUDITS]:
            yield tr("handover.next_audit", title=title_of(entry, document, tr), day=entry.day)

    def _maps(self) -> None:
        tr, page = self._tr, self._writer.page
        columns = (
            Column(tr("handover.column.map"), 420),
            Column(tr("handover.column.state"), 180),
            Column(tr("handover.column.steps"), 90, number=True),
            Column(tr("handover.column.version"), 90, number=True),
            Column(tr("handover.column.updated"), 200),
        )
        table = Table(page, columns, page.length(ROW))
        self._rows(table, list(self._document.streams.values()), self._limits.maps, self._map, "handover.none.maps")

    def _map(self, table: Table, stream: Stream) -> Row:
        tr = self._tr
        updated = last_update(self._document, stream)
        steps = sum(isinstance(node, Step) for node in stream.nodes.values())
        texts = (
            stream.name or tr("reports.untitled"),
            tr(STATES[stream.state]),
            tr.number(steps),
            str(stream.version),
            tr.date(updated) if updated else "",
        )
        return self._cells(table, texts, strong=0)

    def _gains(self) -> None:
        writer, tr, page = self._writer, self._tr, self._writer.page
        columns = (
            Column(tr("handover.column.gain"), 380),
            Column(tr("handover.column.identified"), 130, number=True),
            Column(tr("handover.column.realised"), 120, number=True),
            Column(tr("handover.column.used_for"), 320),
            Column(tr("handover.column.responsible"), 200),
        )
        table = Table(page, columns, page.length(ROW))
        gains = list(self._document.gains.values())
        self._rows(table, gains, self._limits.gains, self._gain, "handover.none.gains")
        if gains:
            totals = gain_totals(self._document)
            identified, realised = (
                tr.number(fte, FTE_DECIMALS) for fte in (totals.identified_fte, totals.realised_fte)
            )
            writer.say(tr("handover.gain_sum", identified=identified, realised=realised), writer.quiet)

    def _gain(self, table: Table, gain: Gain) -> Row:
        tr = self._tr
        texts = (
            gain.name or tr("reports.untitled"),
            "" if gain.identified_hours is None else tr("handover.hours", hours=tr.number(gain.identified_hours)),
            "" if gain.realised_hours is None else tr("handover.hours", hours=tr.number(gain.realised_hours)),
            gain.used_for,
            gain.responsible,
        )
        return self._cells(table, texts, strong=0)

    def _actions(self) -> None:
        tr, page = self._tr, self._writer.page
        actions = open_by_age(self._document.actions.values(), self._today)
        columns = (
            number_column(tr("reports.actions.number"), (action.number for action in actions)),
            Column(tr("reports.actions.action"), 420),
            Column(tr("reports.actions.responsible"), 220),
            Column(tr("handover.column.age"), 140),
            Column(tr("reports.actions.deadline"), 190),
        )
        table = Table(page, columns, page.length(ROW))
        self._rows(table, actions, self._limits.actions, self._action, "handover.none.actions")

    def _action(self, table: Table, action: Action) -> Row:
        tr = self._tr
        age, late = age_of(action, self._today), overdue_days(action, self._today)
        deadline = tr.date(action.deadline) if action.deadline else ""
        texts = (
            str(action.number),
            action.title or tr("reports.untitled"),
            action.responsible,
            tr("handover.age", count=age) if age is not None else tr("handover.not_begun"),
            tr("handover.late", day=deadline, count=late) if late else deadline,
        )
        return self._cells(table, texts, strong=1)

    def _next_steps(self) -> None:
        steps = [step for step in self._document.handover.next_steps if step.strip()][:MOST_STEPS]
        numbered = [f"{number}. {step}" for number, step in enumerate(steps, 1)]
        self._lines(numbered, "handover.none.next_steps")
        if self._document.handover.note:
            self._writer.say(self._document.handover.note, most=self._limits.lines)

    def _checks(self) -> None:
        """The checklist of the new leader: what is left."""
        checks = entries_of(self._document.checks, Checklist.NEW_LEADER)
        left = [text_of(check, self._tr) for check in checks if not check.settled]
        self._writer.say(self._tr("handover.checked", done=len(checks) - len(left), count=len(checks)))
        room = self._writer.composer.room if self._writer.composer.number else self._writer.composer.page_room
        for text in left[: int(room / self._writer.quiet.leading)]:
            self._writer.say(f"– {text}", self._writer.quiet, most=1)

    def _cells(self, table: Table, texts: Sequence[str], strong: int) -> Row:
        """A row of texts, in which one column stands out."""
        lines = self._limits.lines
        return tuple(
            self._writer.short_cell(table, at, text, lines, strong=at == strong) for at, text in enumerate(texts)
        )

    def _signatures(self) -> None:
        """Both of them, when the last page has room."""
        composer = self._writer.composer
        if composer.room >= self._writer.page.length(SIGNATURES_HEIGHT):
            signers = [(self._tr(f"handover.field.{name}"), 1.0) for name in ("outgoing", "incoming")]
            place_signatures(composer, signers)

    def _rows(
        self, table: Table, things: Sequence[Thing], most: int, row: Callable[[Table, Thing], Row], none: str
    ) -> None:
        """As many rows as there may be, and how many are left out."""
        if not things:
            self._writer.say(self._tr(none), self._writer.quiet)
            return
        self._writer.table(table, [row(table, thing) for thing in things[:most]])
        if len(things) > most:
            self._writer.say(self._tr("handover.more", count=len(things) - most), self._writer.quiet)

    def _lines(self, lines: Iterable[str], none: str) -> None:
        told = list(lines)
        for line in told:
            self._writer.say(line, most=self._limits.lines)
        if not told:
            self._writer.say(self._tr(none), self._writer.quiet)


def last_update(document: Document, stream: Stream) -> date | None:
    """The latest day that a step was measured on, or that of the document."""
    measured = [node.source.day for node in stream.nodes.values() if isinstance(node, Step) and node.source.day]
    return max(measured, default=document.day)
