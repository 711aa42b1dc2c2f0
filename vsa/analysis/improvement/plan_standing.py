"""How the plan stands on a day: what is done, what is overdue and what comes next, month by month."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from vsa.analysis.improvement.months import MONTHS, months_after
from vsa.model.following_up import PlanEntry, PlanKind


class Standing(StrEnum):
    """Where an entry of the plan stands."""

    DONE = "done"
    OVERDUE = "overdue"
    COMING = "coming"


def standing(entry: PlanEntry, today: date) -> Standing:
    """An entry is overdue from the day after it was to be done."""
    if entry.done is not None:
        return Standing.DONE
    return Standing.OVERDUE if entry.day < today else Standing.COMING


def overdue(entries: Iterable[PlanEntry], today: date) -> tuple[PlanEntry, ...]:
    """What should have been done, the oldest first."""
    return in_order(entry for entry in entries if standing(entry, today) is Standing.OVERDUE)


def coming(entries: Iterable[PlanEntry], today: date) -> tuple[PlanEntry, ...]:
    """What is to be done, the next first."""
    return in_order(entry for entry in entries if standing(entry, today) is Standing.COMING)


def in_order(entries: Iterable[PlanEntry]) -> tuple[PlanEntry, ...]:
    """Entries by day; those of a day by kind."""
    kinds = list(PlanKind)
    return tuple(sorted(entries, key=lambda entry: (entry.day, kinds.index(entry.kind), entry.id)))


def month_of(day: date, start: date) -> int:
    """The month of the plan that a day falls in, from 1; the first ends a month after `start`."""
    month = (day.year - start.year) * 12 + day.month - start.month
    return month + 1 if day > months_after(start, month) else month


def by_month(entries: Iterable[PlanEntry], start: date) -> Mapping[PlanKind, tuple[tuple[PlanEntry, ...], ...]]:
    """The entries of each kind that there is, in twelve months; what lies outside of them is left out."""
    rows: dict[PlanKind, list[list[PlanEntry]]] = {}
    for entry in in_order(entries):
        month = month_of(entry.day, start)
        if 1 <= month <= MONTHS:
            rows.setdefault(entry.kind, [[] for _ in range(MONTHS)])[month - 1].append(entry)
    return {kind: tuple(map(tuple, rows[kind])) for kind in PlanKind if kind in rows}


def start_of(plan: Iterable[PlanEntry], plan_start: date | None, today: date) -> date:
    """When the plan begins: on the day it was made from, else before its first entry, else today."""
    return plan_start or min((entry.day for entry in plan), default=today)
