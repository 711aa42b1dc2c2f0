"""The A3 story: the problem on the left, the solution on the right, all on one sheet."""

from collections.abc import Iterable, Iterator
from datetime import date

from vsa.analysis import analyse, basis_of
from vsa.analysis.improvement.overdue import overdue_days
from vsa.i18n import Message, Translator, message, translator
from vsa.model.actions import OPEN, Action, Status
from vsa.model.document import Document
from vsa.model.gains import Gain
from vsa.model.stream import State, Stream
from vsa.reports.action_table import NAMES
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.options import ReportOptions
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.story import Story
from vsa.scene import key_figures, map_scene
from vsa.scene.captions import STATES, volume_text
from vsa.scene.comparison import comparison_scene
from vsa.scene.map_in_words import map_in_words
from vsa.scene.numbering import step_numbers

FIGURES = ("lead_time", "waiting_time", "value_ratio", "first_time_right", "handoffs", "fte")
"""The key figures under each map."""


class StoryOptions(ReportOptions):
    """Always on A3."""


def compose(job: Job) -> Publication:
    """Background, current state, goal, causes; ideal state, actions, gains, follow-up."""
    return _A3(job).publication()


def _file_part(document: Document, options: StoryOptions) -> Message:
    return message("reports.a3.file")


REPORT = Report(
    title=message("reports.a3.title"),
    description=message("reports.a3.description"),
    options=StoryOptions,
    compose=compose,
    file_part=_file_part,
)


class _A3:
    """One printing."""

    def __init__(self, job: Job) -> None:
        self._document = job.document
        self._today = job.today
        self._tr: Translator = translator(job.options.written_in(job.document))
        self._page = PageFormat(Paper.A3)
        self._current = job.document.in_state(State.CURRENT)
        self._ideal = job.document.in_state(State.IDEAL)
        title = titled(self._tr("reports.a3.title"), job.document)
        frame = Frame(self._page, self._tr, title, owner_line(job.document, self._tr), job.file_name, job.today)
        self._composer = Composer(frame, self._heading())

    def publication(self) -> Publication:
        story = Story(self._composer, self._tr)
        story.section("background", 0.15, list(self._background()))
        self._map(story, "current", 0.38, self._current)
        story.section("goal", 0.2, list(self._goal()))
        story.section("analysis", 0.27, list(self._causes()))
        story.turn()
        self._map(story, "ideal", 0.38, self._ideal)
        story.section("actions", 0.3, list(self._actions()))
        story.section("gains", 0.17, list(self._gains()))
        story.section("follow_up", 0.15, list(self._follow_up()))
        return self._composer.publication(author(self._document), self._tr("reports.a3.title"))

    def _heading(self) -> Heading:
        document, tr = self._document, self._tr
        facts = (
            (tr("reports.frame.day"), tr.date(self._today)),
            (tr("reports.frame.case_number"), document.case_number),
            (tr("reports.frame.owner"), document.owner),
            (tr("reports.a3.coach"), document.coach),
        )
        return Heading(
            title=document.title or tr("reports.untitled"),
            tag=tr("reports.a3.tag"),
            subtitle=organisation(document),
            facts=tuple((label, value) for label, value in facts if value),
        )

    def _background(self) -> Iterator[str]:
        tr, stream = self._tr, self._current or self._ideal
        if stream is None:
            return
        if stream.start_event and stream.end_event:
            yield tr("reports.map.route", start=stream.start_event, end=stream.end_event)
        if stream.user_value:
            yield tr("reports.map.user_value", value=stream.user_value)
        if volume := volume_text(stream, tr):
            yield tr("reports.a3.volume", volume=volume)
        if stream.basis:
            yield tr("reports.a3.basis", basis=stream.basis)

    def _map(self, story: Story, name: str, share: float, stream: Stream | None) -> None:
        if stream is None or not step_numbers(stream):
            story.section(name, share, [])
            return
        analysis = analyse(stream, basis_of(self._document))
        shown = [each for each in key_figures(self._document, stream, analysis, self._tr) if each.id in FIGURES]
        figures = " · ".join(f"{each.label} {each.value} {each.unit}".strip() for each in shown)
        said = map_in_words(self._tr(STATES[stream.state]), stream, analysis, self._tr)
        story.map_section(name, share, stream, map_scene(stream, analysis, self._tr), said, figures)

    def _goal(self) -> Iterator[str]:
        """What is to become better, and what that frees."""
        if self._current is None or self._ideal is None:
            return
        basis = basis_of(self._document)
        now, then = analyse(self._current, basis), analyse(self._ideal, basis)
        scene = comparison_scene(self._document, self._current, now, self._ideal, then, self._tr)
        for row in reversed({row.label: row for row in reversed(scene.figures)}.values()):
            if row.verdict == "better":
                label = f"{row.label} ({row.unit})" if row.unit else row.label
                yield self._tr("reports.a3.from_to", label=label, before=row.current, after=row.ideal, part=row.part)
        yield f"{scene.freed.title} {scene.freed.text}"

    def _causes(self) -> Iterator[str]:
        problems = self._current.problems.values() if self._current else ()
        for problem in sorted(problems, key=lambda each: each.number):
            parts = (problem.text or self._tr("reports.untitled"), problem.cause)
            yield f"{problem.number} {' – '.join(filter(None, parts))}"

    def _actions(self) -> Iterator[str]:
        """What is open before what is done, by deadline."""
        actions = (action for action in self._document.actions.values() if action.status is not Status.REJECTED)
        for action in sorted(actions, key=_by_deadline):
            yield self._tr.text(_action_line(action, self._today))

    def _gains(self) -> Iterator[str]:
        for gain in self._document.gains.values():
            yield ". ".join(filter(None, self._gain(gain)))

    def _gain(self, gain: Gain) -> Iterable[str]:
        tr = self._tr
        yield gain.name or tr("reports.untitled")
        if gain.baseline or gain.target:
            yield tr("reports.a3.measured", baseline=gain.baseline or "–", target=gain.target or "–")
        if gain.identified_hours is not None:
            yield tr("reports.a3.identified", hours=tr.number(gain.identified_hours, 0))
        if gain.realised_hours is not None:
            yield tr("reports.a3.realised", hours=tr.number(gain.realised_hours, 0))
        if gain.used_for:
            yield tr("reports.a3.used_for", use=gain.used_for)

    def _follow_up(self) -> Iterator[str]:
        tr = self._tr
        actions = self._document.actions.values()
        if actions:
            done = sum(action.status is Status.DONE for action in actions)
            yield tr("reports.a3.done", done=done, count=len(actions))
        if overdue := sum(overdue_days(action, self._today) > 0 for action in actions):
            yield tr("reports.a3.overdue", count=overdue)
        days = [gain.remeasured for gain in self._document.gains.values() if gain.remeasured]
        yield tr("reports.a3.remeasured", day=max(days)) if days else tr("reports.a3.not_remeasured")
        yield tr("reports.a3.signed")


def _by_deadline(action: Action) -> tuple[object, ...]:
    return action.status not in OPEN, action.deadline or date.max, action.number


def _action_line(action: Action, today: date) -> Message:
    """`3 Fordele saker hver dag – Leder byggesak, frist 13.11.2026, pågår`."""
    title = action.title or message("reports.untitled")
    facts: list[object] = [action.responsible] if action.responsible else []
    if action.deadline is not None:
        facts.append(message("reports.a3.deadline", day=action.deadline))
    late = overdue_days(action, today)
    facts.append(message("reports.a3.late", count=late) if late else message(NAMES[action.status]))
    return message("reports.a3.action", number=action.number, title=title, facts=tuple(facts))
