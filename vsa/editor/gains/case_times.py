"""Times of real cases for a step: what typed or pasted rows would give, and taking them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.case_rows import CaseRows, read_case_rows
from vsa.analysis.improvement.measured_time import MeasuredTime, measured_time, written_time
from vsa.editor.session import Session
from vsa.edits.case_times import times_of, with_measured_time
from vsa.i18n import Translator, UserError, message
from vsa.model.base import Id
from vsa.model.duration_text import duration_text
from vsa.model.durations import Duration
from vsa.model.gains import TimeKind
from vsa.model.nodes import Step
from vsa.scene.captions import STATES
from vsa.scene.numbering import step_numbers

BAD_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Target:
    """A step whose times may be measured."""

    stream: Id
    node: Id
    label: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What rows would give: `summary` and `notes` in words, a line for each of the `bad` rows, and the `time` that the
    step would get, None while there is none."""

    summary: str
    notes: tuple[str, ...]
    bad: tuple[str, ...]
    time: Duration | None
    rows: tuple[str, ...] = ()


def targets(session: Session) -> tuple[Target, ...]:
    """The steps of every map, the current state first."""
    return tuple(_targets(session))


def chosen_target(session: Session) -> Target | None:
    """The step that is selected on the map, else the first one."""
    selected = set(session.selected("node"))
    stream = session.stream
    every = targets(session)
    found = (each for each in every if stream is not None and each.stream == stream.id and each.node in selected)
    return next(found, every[0] if every else None)


def kept_text(session: Session, target: Target, kind: TimeKind) -> str:
    """The rows that are kept for a step, as they were typed."""
    kept = times_of(session.document, target.stream, target.node, kind)
    return "\n".join(kept.rows) if kept else ""


def preview(session: Session, target: Target, kind: TimeKind, text: str) -> Preview:
    """What rows would give the step, without taking them."""
    tr, calendar = session.tr, session.document.calendar
    try:
        read = read_case_rows(text, kind, calendar)
    except UserError as error:
        return Preview(tr.text(error.message), (), (), None)
    measured = measured_time([row.minutes for row in read.good])
    bad = tuple(_bad(read, tr))
    if measured is None:
        return Preview(tr("gains.times.nothing"), (), bad, None)
    time = written_time(measured, kind, calendar)
    summary = tr("gains.times.summary", count=measured.count, time=duration_text(time, tr))
    return Preview(summary, tuple(_notes(session, target, kind, measured)), bad, time, tuple(r.text for r in read.good))


def take(session: Session, target: Target, kind: TimeKind, text: str, day: date) -> None:
    """Give the step the time that the rows tell, marked as measured on a day. Raises UserError."""
    shown = preview(session, target, kind, text)
    if shown.time is None:
        read_case_rows(text, kind, session.document.calendar)
        raise UserError(message("gains.cases.none"))
    rows, time = shown.rows, shown.time
    session.perform(
        message("gains.edit.times"),
        lambda document: with_measured_time(document, target.stream, target.node, kind, rows, time, day),
    )


def _targets(session: Session) -> Iterator[Target]:
    tr = session.tr
    for stream in session.document.streams.values():
        for node, number in step_numbers(stream).items():
            name = stream.nodes[node].name or tr("symbols.step.unnamed")
            state = tr(STATES[stream.state])
            yield Target(stream.id, node, tr("gains.times.step", state=state, number=number, name=name))


def _notes(session: Session, target: Target, kind: TimeKind, measured: MeasuredTime) -> Iterator[str]:
    """What the step has now, and how much the rows can be trusted."""
    tr = session.tr
    step = session.document.streams[target.stream].nodes[target.node]
    now = getattr(step, kind.value) if isinstance(step, Step) else None
    yield tr("gains.times.now", time=duration_text(now, tr)) if now else tr("gains.times.unknown")
    yield tr("gains.times.median")
    if measured.few:
        yield tr("gains.times.few")


def _bad(read: CaseRows, tr: Translator) -> Iterator[str]:
    for row in read.bad[:BAD_SHOWN]:
        yield tr("gains.times.bad", row=row.number, text=row.text, why=row.why)
    if len(read.bad) > BAD_SHOWN:
        yield tr("gains.times.more", count=len(read.bad) - BAD_SHOWN)
