"""The plan for twelve months as the rows of a list and as a grid of months."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vsa.analysis.improvement.months import MONTHS, months_after
from vsa.analysis.improvement.plan_standing import (
    by_month,
    coming,
    in_order,
    overdue,
    standing,
    start_of,
)
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.model.document import Document
from vsa.model.following_up import PlanEntry, PlanKind
from vsa.scene.plan_texts import (
    ICONS,
    TOKENS,
    MonthCell,
    kind_name,
    month_cell,
    month_head,
    standing_text,
    title_of,
)

COLUMNS = (
    Column("plan.column.day", firm=True),
    Column("plan.column.what", stretched=True),
    Column("plan.column.responsible", widest=190),
    Column("plan.column.standing", firm=True),
)
NEXT = 12
"""How many coming entries stand below what is overdue."""


class Shown(StrEnum):
    """Which entries the list shows."""

    NEXT = "next"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A kind of entry and its twelve months."""

    kind: PlanKind
    name: str
    cells: tuple[MonthCell, ...]


def rows(session: Session, shown: Shown) -> tuple[Row, ...]:
    """The entries by day: all, or what is overdue and what comes next."""
    entries = session.document.plan.values()
    chosen = in_order(entries)
    if shown is Shown.NEXT:
        chosen = (*overdue(entries, session.today), *coming(entries, session.today)[:NEXT])
    return tuple(_row(entry, session) for entry in chosen)


def month_heads(session: Session) -> tuple[tuple[str, str], ...]:
    """What stands over each month of the plan, its number and the day on which it ends, and the same in words."""
    start, tr = plan_start(session), session.tr
    ends = [(month, months_after(start, month)) for month in range(1, MONTHS + 1)]
    return tuple((month_head(month, end, tr), tr("plan.grid.month", number=month, end=end)) for month, end in ends)


def month_now(session: Session) -> int | None:
    """The month of the plan that today falls in, counted from 0; None when it is over or has not begun."""
    start = plan_start(session)
    return next(
        (
            month
            for month in range(MONTHS)
            if months_after(start, month) < session.today <= months_after(start, month + 1)
        ),
        None,
    )


def month_rows(session: Session) -> tuple[MonthRow, ...]:
    """The grid: a row a kind, a cell a month."""
    tr, today = session.tr, session.today
    grid = by_month(session.document.plan.values(), plan_start(session))
    return tuple(
        MonthRow(kind, kind_name(kind, tr), tuple(month_cell(entries, kind, today, tr) for entries in months))
        for kind, months in grid.items()
    )


def plan_start(session: Session) -> date:
    """When the plan that is shown begins."""
    return start_of(session.document.plan.values(), session.document.plan_start, session.today)


def proposed_start(document: Document, today: date) -> date:
    """The day to make a plan from: the one it was made from, else the last day of the course that has a date, else
    today."""
    held = [day.day for day in document.course_days.values() if day.day is not None]
    return document.plan_start or max(held, default=today)


def summary(session: Session) -> str:
    """How much is done, how much is overdue and what comes next, in one line."""
    tr, today, entries = session.tr, session.today, session.document.plan.values()
    done = sum(entry.done is not None for entry in entries)
    late, following = len(overdue(entries, today)), coming(entries, today)
    parts = [tr("plan.summary.done", done=done, count=len(entries))]
    if late:
        parts.append(tr("plan.summary.overdue", count=late))
    if following:
        parts.append(tr("plan.summary.next", day=following[0].day, title=title_of(following[0], session.document, tr)))
    return " · ".join(parts)


def _row(entry: PlanEntry, session: Session) -> Row:
    tr, stands = session.tr, standing(entry, session.today)
    week = tr("plan.week", day=tr(f"plan.weekday.{entry.day.isoweekday()}"), week=entry.day.isocalendar().week)
    cells = (
        Cell(tr.date(entry.day), week, order=entry.day),
        Cell(title_of(entry, session.document, tr), entry.note, strong=True),
        Cell(entry.responsible or "–"),
        Cell(standing_text(entry, session.today, tr), icon=ICONS[stands], token=TOKENS[stands], order=stands),
    )
    return Row(entry.id, cells)
