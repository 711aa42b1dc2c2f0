"""The activity plan as rows of cells."""

from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.actions import Action, Status

COLUMNS = (
    Column("editor.action_column.number", numeric=True),
    Column("editor.action_column.title", stretched=True),
    Column("editor.action_column.responsible", widest=170),
    Column("editor.action_column.deadline"),
    Column("editor.action_column.status"),
    Column("editor.action_column.gain", numeric=True),
)
FINISHED = (Status.DONE, Status.REJECTED)


ICONS = {
    Status.NOT_STARTED: "ring",
    Status.ONGOING: "half",
    Status.DONE: "check",
    Status.POSTPONED: "pause",
    Status.REJECTED: "cross",
}


def rows(session: Session) -> tuple[Row, ...]:
    """The actions by number."""
    document, tr = session.document, session.tr
    ordered = sorted(document.actions.values(), key=lambda action: action.number)
    return tuple(Row(action.id, _cells(session, action, tr, document.hours_per_fte)) for action in ordered)


def overdue_days(session: Session, action: Action) -> int:
    """How many days the deadline of an unfinished action has passed; 0 when it has not."""
    if action.deadline is None or action.status in FINISHED:
        return 0
    return max((session.today - action.deadline).days, 0)


def summary(session: Session) -> str:
    """How many are overdue, ongoing and done, and what they are expected to give."""
    document, tr = session.document, session.tr
    actions = list(document.actions.values())
    hours = sum(action.gain_hours or 0.0 for action in actions)
    return tr(
        "editor.actions.summary",
        overdue=sum(overdue_days(session, action) > 0 for action in actions),
        ongoing=sum(action.status is Status.ONGOING for action in actions),
        done=sum(action.status is Status.DONE for action in actions),
        hours=tr.number(hours),
        fte=tr.number(hours / document.hours_per_fte, 2),
        divisor=tr.number(document.hours_per_fte, 1, trim=True),
    )


def _cells(session: Session, action: Action, tr: Translator, hours_per_fte: float) -> tuple[Cell, ...]:
    return (
        Cell(str(action.number), strong=True),
        Cell(action.title or tr("editor.actions.unnamed"), action.cause, strong=True),
        Cell(action.responsible or "–"),
        _deadline(session, action, tr),
        _status(action, tr),
        _gain(action, tr, hours_per_fte),
    )


def _deadline(session: Session, action: Action, tr: Translator) -> Cell:
    if action.deadline is None:
        return Cell("–")
    days = overdue_days(session, action)
    return Cell(tr.date(action.deadline), tr("editor.actions.overdue", count=days) if days else "", late=days > 0)


def _status(action: Action, tr: Translator) -> Cell:
    progress = f" {tr.percent(action.progress)}" if action.status is Status.ONGOING else ""
    return Cell(tr(f"editor.status.{action.status}") + progress, icon=ICONS[action.status])


def _gain(action: Action, tr: Translator, hours_per_fte: float) -> Cell:
    if action.gain_hours is None:
        return Cell("–")
    hours = tr("editor.actions.hours", hours=tr.number(action.gain_hours, 1, trim=True))
    fte = tr("editor.actions.fte", fte=tr.number(action.gain_hours / hours_per_fte, 2))
    return Cell(hours, fte, strong=True)
