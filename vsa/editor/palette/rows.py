"""The rows of the list: favourites first, then group by group, last what does not fit; or those that words find."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from vsa.editor.searching import folded
from vsa.i18n import Message, Translator
from vsa.symbols.kind import Entry, Group

Refuse = Callable[[str], Message | None]
"""Why a symbol cannot be chosen, by its name in the list; None when it can."""


@dataclass(frozen=True, slots=True)
class Row:
    """A symbol of the list. `refusal` says why it cannot be chosen here."""

    entry: Entry
    label: str
    favourite: bool = False
    refusal: Message | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rows under a heading (catalogue key)."""

    heading: str
    rows: tuple[Row, ...]


def chapters(
    entries: Iterable[Entry], text: str, favourites: Collection[str], refuse: Refuse, tr: Translator
) -> tuple[Chapter, ...]:
    """The chapters that have rows. While nothing is searched for, favourites stand in a chapter of their own, and so
    does what cannot be chosen; what was searched for stands in one, the best first."""
    rows = [Row(entry, tr(entry.label), entry.name in favourites, refuse(entry.name)) for entry in entries]
    return tuple(chapter for chapter in _chapters(rows, folded(text), tr) if chapter.rows)


def _chapters(rows: list[Row], wanted: str, tr: Translator) -> Iterator[Chapter]:
    if wanted:
        ranked = [(rank, row) for row in rows if (rank := _rank(row, wanted, tr)) is not None]
        ranked.sort(key=lambda pair: (pair[1].refusal is not None, pair[0], not pair[1].favourite))
        yield Chapter("palette.found", tuple(row for _, row in ranked))
        return
    fit = [row for row in rows if row.refusal is None]
    yield Chapter("palette.favourites", tuple(row for row in fit if row.favourite))
    for group in Group:
        yield Chapter(group.label, tuple(row for row in fit if row.entry.group is group and not row.favourite))
    yield Chapter("palette.unfit", tuple(row for row in rows if row.refusal is not None))


def _rank(row: Row, wanted: str, tr: Translator) -> int | None:
    """How well a row answers what was searched for, 0 best; None when it does not."""
    name, words = folded(row.label), folded(tr(row.entry.words))
    if name.startswith(wanted):
        return 0
    if f" {wanted}" in f" {name} ".replace("(", " "):
        return 1
    if f" {wanted}" in f" {words}":
        return 2
    every = f"{name} {words}"
    return 3 if all(word in every for word in wanted.split()) else None
