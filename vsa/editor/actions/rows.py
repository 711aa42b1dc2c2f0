"""The activity plan as rows of cells."""

from collections.abc import Iterable

from vsa.analysis.improvement.overdue import overdue_days
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.actions import Action, Status
from vsa.scene.action_signs import ICONS, TOKENS

COLUMNS = (
    Column("actions.column.number", numeric=True),
    Column("actions.column.title", stretched=True),
    Column("actions.column.responsible", widest=170),
    Column("actions.column.deadline", firm=True),
    Column("actions.column.status"),
    Column("actions.column.gain", numeric=True),
)


def rows_of(session: Session, actions: Iterable[Action]) -> tuple[Row, ...]:
    """A row of each action."""
    document, tr = session.document, session.tr
    return tuple(Row(action.id, _cells(session, action, tr, document.hours_per_fte)) for action in actions)


def _cells(session: Session, action: Action, tr: Translator, hours_per_fte: float) -> tuple[Cell, ...]:
    return (
        Cell(str(action.number), strong=True, order=action.number),
        Cell(action.title or tr("actions.unnamed"), action.cause, strong=True),
        Cell(action.responsible or "–"),
        _deadline(session, action, tr),
        _status(action, tr),
        _gain(action, tr, hours_per_fte),
    )


def _deadline(session: Session, action: Action, tr: Translator) -> Cell:
    if action.deadline is None:
        return Cell("–", tr("actions.no_deadline"))
    days = overdue_days(action, session.today)
    moves = tr("actions.moved", count=len(action.moves)) if action.moves else ""
    note = tr("actions.overdue", count=days) if days else moves
    return Cell(tr.date(action.deadline), note, late=days > 0, order=action.deadline)


def _status(action: Action, tr: Translator) -> Cell:
    status = action.status
    progress = action.progress if status is Status.ONGOING else None
    return Cell(
        tr(f"editor.status.{status}"),
        icon=ICONS[status],
        progress=progress,
        token=TOKENS[status],
        order=(list(Status).index(status), -action.progress),
    )


def _gain(action: Action, tr: Translator, hours_per_fte: float) -> Cell:
    if action.gain_hours is None:
        return Cell(tr("actions.not_estimated"), order=-1.0)
    hours = tr("actions.hours", hours=tr.number(action.gain_hours, 1, trim=True))
    fte = tr("actions.fte", fte=tr.number(action.gain_hours / hours_per_fte, 2))
    return Cell(hours, fte, strong=True, order=action.gain_hours)
