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
    if isinstance(found, date) and field.kind is Kind.DATE:
        return found
    if isinstance(found, float) and field.kind in (Kind.NUMBER, Kind.PERCENT):
        return _from_number(field, found)
    return _from_text(field, text_of(found))


def text_of(found: Value) -> str:
    """What a cell shows, whatever it holds."""
    if isinstance(found, float):
        return f"{found:.12g}"
    return found.isoformat() if isinstance(found, date) else found or ""


def headings(field: Field) -> Iterator[str]:
    """What a field's column may be called."""
    return (translator(language)(field.label) for language in LANGUAGES)


def plain(value: Any) -> Any:
    """A value as JSON keeps it, to compare it with what was kept."""
    return json.loads(json.dumps(value, default=str))


def _from_number(field: Field, number: float) -> Any:
    """A share may be written as a part of one or as per cent."""
    if field.kind is Kind.NUMBER or 0 <= number <= 1:
        return number
    return _from_text(field, text_of(number))


def _from_text(field: Field, text: str) -> Any:
    if field.kind is Kind.CHOICE and text.strip():
        return _chosen(field, text)
    return field.read(text, translator("nb"))


def _chosen(field: Field, text: str) -> Any:
    wanted = text.strip().casefold()
    for choice in field.choices:
        if wanted in {translator(language)(choice.label).casefold() for language in LANGUAGES}:
            return choice.value
    choices = tuple(message(choice.label) for choice in field.choices)
    raise UserError(message("lists.choice", text=quoted(text), choices=choices))
