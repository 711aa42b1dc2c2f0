"""Taking back a list of actions that was edited in Excel."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isclose, nan
from typing import Any

from vsa.editor.fields import Field
from vsa.editor.lists.columns import plain, text_of, value_of
from vsa.editor.lists.placing import ActionTable, action_table
from vsa.editor.lists.writing import ACTIONS
from vsa.edits.actions import add_action, next_action_id
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.exchange.lists import ReadLists, Value, read_lists
from vsa.i18n import Message, Translator, UserError, message, quoted
from vsa.model.actions import Action
from vsa.model.base import LARGEST, Id
from vsa.model.document import Document


@dataclass(frozen=True, slots=True)
class Merged:
    """The document with what the list changed. `changes` says what was taken, `conflicts` what was not and why."""

    document: Document
    changes: tuple[Message, ...]
    conflicts: tuple[Message, ...]


def merged(document: Document, content: bytes, tr: Translator, today: date) -> Merged:
    """The document with the changes of an edited list, action by number.

    A field that was changed only in the list is taken. One that was changed in both since the list was written keeps
    the document's value, as does one whose cell cannot be read. A row without a number is a new action; one whose
    number no action has, or that another row has too, is left alone. An action whose row was taken out stays. All
    that was not taken is told.
    Raises TableErrors when the workbook is none, or has no list of actions.
    """
    lists = read_lists(content)
    return _Merging(document, action_table(lists, today), _kept(lists), tr).result()


class _Merging:
    """One list on its way into one document."""

    def __init__(
        self, document: Document, table: ActionTable, kept: Mapping[Id, Mapping[str, Any]], tr: Translator
    ) -> None:
        self._document, self._table, self._kept, self._tr = document, table, kept, tr
        self._changes: list[Message] = []
        self._conflicts = list(table.missing)

    def result(self) -> Merged:
        seen: set[int] = set()
        there = dict(self._document.actions)
        ids = {action.number: action.id for action in there.values()}
        for row, cells in self._table.rows:
            number = _whole(_at(cells, self._table.number))
            if number is None:
                self._without_number(row, cells)
            elif number in seen:
                self._conflicts.append(message("lists.twice", row=row, number=number))
            elif number not in ids:
                self._conflicts.append(message("lists.gone", row=row, number=number))
            else:
                self._take(there[ids[number]], cells)
            seen |= set() if number is None else {number}
        written = (there[key].number for key in self._kept if key in there)
        self._conflicts += [message("lists.left_out", number=number) for number in written if number not in seen]
        return Merged(self._document, tuple(self._changes), tuple(self._conflicts))

    def _without_number(self, row: int, cells: tuple[Value, ...]) -> None:
        given = _at(cells, self._table.number)
        if given is not None:
            self._conflicts.append(message("lists.number_unreadable", row=row, text=quoted(text_of(given))))
        elif any(_at(cells, place) is not None for place in self._table.fields):
            self._add(cells)

    def _add(self, cells: tuple[Value, ...]) -> None:
        """A new action with what stands in the cells; a cell that is empty says nothing of it."""
        action = next_action_id(self._document)
        before, self._document = self._document, add_action(self._document)
        changes = len(self._changes)
        self._take(self._document.actions[action], cells, filled=True)
        if len(self._changes) == changes:
            self._document = before
            return
        del self._changes[changes:]
        made = self._document.actions[action]
        title = quoted(made.title) if made.title else message("lists.untitled")
        self._changes.append(message("lists.added", number=made.number, title=title))

    def _take(self, action: Action, cells: tuple[Value, ...], *, filled: bool = False) -> None:
        """What the cells say of an action, or those only that are `filled`. It is compared with the action as it was: a
        state that is taken brings days and progress along, which are nobody's change."""
        for place, field in self._table.fields.items():
            cell = _at(cells, place)
            if filled and cell is None:
                continue
            try:
                self._take_field(action, field, value_of(field, cell))
            except UserError as error:
                self._conflicts.append(
                    message("lists.unreadable", number=action.number, field=message(field.label), reason=error.message)
                )

    def _take_field(self, action: Action, field: Field, value: Any) -> None:
        present = self._document.actions[action.id]
        wanted, there = plain(value), plain(field.value_in(action))
        base = self._kept.get(action.id, {}).get(field.name, there)
        if _alike(wanted, plain(field.value_in(present))) or _alike(wanted, base):
            return
        where = {"number": action.number, "field": message(field.label)}
        written = {"list": self._said(field, value), "document": self._said(field, field.value_in(action))}
        if there != base:
            self._conflicts.append(message("lists.both", **where, **written))
            return
        changes = field.change(present, value, self._document.calendar)
        self._document = set_fields(self._document, Ref("action", action.id), **changes)
        self._changes.append(message("lists.changed", **where, **written))

    def _said(self, field: Field, value: Any) -> str:
        return self._tr("lists.empty") if value in (None, "") else quoted(field.write(value, self._tr))


def _alike(one: Any, other: Any) -> bool:
    """Whether two values are the same; a workbook keeps fifteen digits of a number."""
    if isinstance(one, float) and isinstance(other, float):
        return isclose(one, other, rel_tol=1e-12)
    return bool(one == other)


def _kept(lists: ReadLists) -> Mapping[Id, Mapping[str, Any]]:
    """What the actions were like when the list was written; nothing when somebody has taken that away."""
    try:
        found = json.loads(lists.kept.get(ACTIONS, "{}"))
    except (ValueError, RecursionError):
        return {}
    sound = isinstance(found, dict) and all(isinstance(each, dict) for each in found.values())
    return found if sound else {}


def _at(cells: tuple[Value, ...], place: int) -> Value:
    return cells[place] if place < len(cells) else None


def _whole(value: Value) -> int | None:
    try:
        number = float(value) if isinstance(value, str | float) else nan
    except ValueError:
        return None
    return int(number) if abs(number) <= LARGEST and number == int(number) else None
