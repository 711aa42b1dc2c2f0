"""Where the list of actions stands in a workbook that somebody has worked in, and what its columns are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vsa.editor.fields import Field
from vsa.editor.lists.columns import action_fields, folded, headings, text_of
from vsa.exchange.lists import ReadLists, ReadSheet, Value
from vsa.exchange.step_table.problems import TableErrors
from vsa.i18n import Message, message, quoted

NUMBER = "lists.number"
COMPUTED = ("lists.steps", "lists.overdue")
"""Columns that are written and never read."""
HEAD_WITHIN = 20
"""Rows in which the headings may stand: people write a title above them."""


@dataclass(frozen=True, slots=True)
class ActionTable:
    """A list of actions: the place of the number, that of each field that has a column, and the rows below the head.
    `missing` says which columns are gone while others bear names that are not known."""

    number: int
    fields: dict[int, Field]
    rows: tuple[tuple[int, tuple[Value, ...]], ...]
    missing: tuple[Message, ...]


def action_table(lists: ReadLists, today: date) -> ActionTable:
    """The first list of actions in a workbook. Raises TableErrors when there is none."""
    for sheet in lists.sheets:
        for place in range(min(HEAD_WITHIN, len(sheet.rows))):
            if table := _below(sheet, place, action_fields(today)):
                return table
    raise TableErrors(message("lists.none"))


def _below(sheet: ReadSheet, place: int, fields: tuple[Field, ...]) -> ActionTable | None:
    """The table with its head in a row, if that is one."""
    heads = [folded(text_of(each)) for each in sheet.rows[place][1]]
    number = _place(heads, NUMBER)
    placed = {where: field for field in fields if (where := _place(heads, field.label)) is not None}
    if number is None or not placed:
        return None
    return ActionTable(number, placed, sheet.rows[place + 1 :], tuple(_missing(sheet.rows[place][1], fields)))


def _missing(head: tuple[Value, ...], fields: tuple[Field, ...]) -> Iterator[Message]:
    known = set().union(*map(headings, (NUMBER, *COMPUTED, *(field.label for field in fields))))
    heads = {folded(text): text for each in head if (text := text_of(each))}
    strange = tuple(quoted(text) for name, text in heads.items() if name not in known)
    if strange:
        gone = (field for field in fields if not headings(field.label) & heads.keys())
        yield from (message("lists.column", field=message(field.label), strange=strange) for field in gone)


def _place(heads: list[str], label: str) -> int | None:
    names = headings(label)
    return next((place for place, head in enumerate(heads) if head in names), None)
