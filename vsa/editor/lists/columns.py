"""Which fields stand in the lists, how their cells look, and what a cell means."""

import json
from datetime import date
from typing import Any

from vsa.editor.fields import Field, Kind, field_of
from vsa.exchange.lists import Format, Formula, Value
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
FORMATS = {Kind.NUMBER: Format.NUMBER, Kind.WHOLE: Format.WHOLE, Kind.PERCENT: Format.SHARE, Kind.DATE: Format.DATE}
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
    if isinstance(found, Formula):
        raise UserError(message("lists.formula", text=quoted(found.text)))
    if isinstance(found, date) and field.kind is Kind.DATE:
        return found
    if isinstance(found, float) and field.kind in (Kind.NUMBER, Kind.PERCENT):
        return _from_number(field, found)
    return _from_text(field, text_of(found))


def text_of(found: Value) -> str:
    """What a cell shows, whatever it holds."""
    match found:
        case float():
            return f"{found:.12g}"
        case date():
            return found.isoformat()
        case Formula(text):
            return text
        case _:
            return found or ""


def headings(label: str) -> set[str]:
    """What the column with a heading of the catalogue may be called, folded."""
    return {folded(translator(language)(label)) for language in LANGUAGES}


def folded(text: str) -> str:
    """A heading or a choice as it is compared: letters of any size, no spaces around."""
    return text.strip().casefold()


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
    wanted = folded(text)
    for choice in field.choices:
        names = {folded(translator(language)(choice.label)) for language in LANGUAGES}
        if wanted in names or wanted == str(choice.value):
            return choice.value
    choices = tuple(message(choice.label) for choice in field.choices)
    raise UserError(message("lists.choice", text=quoted(text), choices=choices))
