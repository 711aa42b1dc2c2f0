"""Which fields stand in the lists, how their cells look, and what a cell means."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from vsa.editor.fields import Field, Kind, field_of
from vsa.exchange.lists import Format, Value
from vsa.i18n import LANGUAGES, Translator, UserError, message, quoted, translator
from vsa.model.base import Frozen

ACTION_FIELDS = (
    "title",
    "cause",
    "kind",
    "effort",
    "effect",
    "responsible",
    "participants",
    "start",
    "deadline",
    "status",
    "progress",
    "reason",
    "gain_hours",
    "realised_hours",
    "next_step",
    "followed_up",
)
"""The fields of an action that are written and read back, in the order of their columns."""
FORMATS = {Kind.NUMBER: Format.NUMBER, Kind.WHOLE: Format.NUMBER, Kind.PERCENT: Format.SHARE, Kind.DATE: Format.DATE}
WIDTHS = {Kind.DATE: 12, Kind.NUMBER: 11, Kind.PERCENT: 10, Kind.CHOICE: 14, Kind.LINES: 34}
WIDE = {"title": 42, "cause": 30, "reason": 24}
LINE = 22


def action_fields(today: date) -> tuple[Field, ...]:
    """The fields of an action as they work on a day."""
    return tuple(field_of("action", name).on_day(today) for name in ACTION_FIELDS)


def width(field: Field) -> int:
    """The width of a field's column, in letters."""
    return WIDE.get(field.name, WIDTHS.get(field.kind, LINE))


def cell(field: Field, element: Frozen, tr: Translator) -> Value:
    """What stands in a field's cell."""
    value = field.value_in(element)
    if value is None or field.kind in FORMATS:
        return value  # type: ignore[no-any-return]
    return field.write(value, tr)


def value_of(field: Field, found: Value) -> Any:
    """What a cell means to a field, whichever of our languages it is written in. Raises UserError."""
    if field.kind is Kind.CHOICE and isinstance(found, str) and found.strip():
        return _chosen(field, found)
    if isinstance(found, date):
        return found if field.kind is Kind.DATE else _from_text(field, found.isoformat())
    if isinstance(found, float):
        return _from_number(field, found)
    return _from_text(field, found or "")


def headings(field: Field) -> Iterator[str]:
    """What a field's column may be called."""
    return (translator(language)(field.label) for language in LANGUAGES)


def plain(value: Any) -> Any:
    """A value as JSON keeps it, to compare it with what was kept."""
    return json.loads(json.dumps(value, default=str))


def _from_number(field: Field, number: float) -> Any:
    if field.kind is Kind.NUMBER:
        return number
    if field.kind is Kind.PERCENT:
        return number if 0 <= number <= 1 else _from_text(field, f"{number:.10g}")
    return _from_text(field, f"{number:.12g}")


def _from_text(field: Field, text: str) -> Any:
    return field.read(text, translator("nb"))


def _chosen(field: Field, text: str) -> Any:
    wanted = text.strip().casefold()
    for choice in field.choices:
        if wanted in {translator(language)(choice.label).casefold() for language in LANGUAGES}:
            return choice.value
    choices = tuple(message(choice.label) for choice in field.choices)
    raise UserError(message("lists.choice", text=quoted(text), choices=choices))
