"""The plan for twelve months: made, made again, adjusted."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from vsa.edits.elements import Ref, changed, with_added
from vsa.edits.fields import set_fields
from vsa.edits.ids import free_id
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document
from vsa.model.following_up import PlanEntry, PlanKind

NEAR = timedelta(days=3)
FAR = timedelta(days=15)
"""How far a planned entry may lie from a kept one of its kind and still mean the same."""


def make_plan(document: Document, start: date, proposals: Iterable[PlanEntry]) -> Document:
    """Plan the proposals from `start` on.

    What was added by hand, is done or has been changed since it was proposed stays as it is, and a proposal that means
    the same as one of those is left out. All that is as it was proposed gives way to the new proposals.
    """
    entries = document.plan.values()
    kept = [entry for entry in entries if not entry.untouched]
    wanted = [entry for entry in proposals if not any(_same(entry, other) for other in kept)]
    meant = {_meaning(entry) for entry in wanted}
    there = {entry.id: entry for entry in entries if not entry.untouched or _meaning(entry) in meant}
    planned = {_meaning(entry) for entry in there.values() if entry.untouched}
    new = [entry for entry in wanted if _meaning(entry) not in planned]
    plan = {**there, **_named(new, document.plan)}
    return changed(document, plan_start=start, plan=frozen_mapping(plan))


def add_to_plan(document: Document, proposals: Iterable[PlanEntry]) -> Document:
    """Plan the proposals beside all that is planned; one that means the same as an entry is left out."""
    there = document.plan.values()
    new = [entry for entry in proposals if not any(_near(entry, other, NEAR) for other in there)]
    return changed(document, plan=with_added(document.plan, *_named(new, document.plan).values()))


def move_entries(document: Document, ids: Collection[Id], days: int) -> Document:
    """Move entries by so many days."""
    for key in ids:
        entry = document.plan[key]
        document = set_fields(document, Ref("plan", key), day=entry.day + timedelta(days=days))
    return document


def mark_done(document: Document, ids: Collection[Id], today: date) -> Document:
    """Say that entries were done today; when all of them are done already, say that none of them is."""
    undone = [key for key in ids if document.plan[key].done is None]
    for key in undone or ids:
        document = set_fields(document, Ref("plan", key), done=today if undone else None)
    return document


def mark_held(document: Document, kind: PlanKind, day: date) -> Document:
    """Say that what was planned nearest to a day was done on it; nothing is when none of its kind is near, nor when
    that day has its entry already."""
    of_kind = [entry for entry in document.plan.values() if entry.kind is kind]
    if any(entry.done == day for entry in of_kind):
        return document
    near = [entry for entry in of_kind if entry.done is None and abs(entry.day - day) <= _reach(kind)]
    if not near:
        return document
    nearest = min(near, key=lambda entry: abs(entry.day - day))
    return set_fields(document, Ref("plan", nearest.id), done=day)


def _meaning(entry: PlanEntry) -> tuple[PlanKind, Id, date]:
    """What makes one proposal another."""
    return entry.kind, entry.gain, entry.day


def _same(entry: PlanEntry, other: PlanEntry) -> bool:
    """Whether a kept entry stands for a proposal."""
    return other.proposed is not None and _near(entry, other, _reach(entry.kind))


def _reach(kind: PlanKind) -> timedelta:
    return NEAR if kind is PlanKind.BOARD else FAR


def _near(entry: PlanEntry, other: PlanEntry, reach: timedelta) -> bool:
    if (entry.kind, entry.gain) != (other.kind, other.gain):
        return False
    return any(abs(entry.day - day) <= reach for day in (other.day, other.proposed or other.day))


def _named(entries: Iterable[PlanEntry], taken: Iterable[Id]) -> dict[Id, PlanEntry]:
    """The entries with ids that are free."""
    named: dict[Id, PlanEntry] = {}
    known = set(taken)
    for entry in entries:
        key = free_id(known, "p")
        known.add(key)
        named[key] = entry.model_copy(update={"id": key})
    return named
