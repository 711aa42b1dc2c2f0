"""One field: its name in the model, what kind of value it takes, and the text that stands for that value."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Any

from vsa.editor.fields.closures import read_closures, write_closures
from vsa.editor.fields.reading import dotted, read_date, read_number
from vsa.i18n import Message, Translator, UserError, message, quoted
from vsa.model.base import Frozen
from vsa.model.calendar import WorkCalendar
from vsa.model.duration_text import duration_text, read_duration
from vsa.model.durations import Unit
from vsa.model.share_text import read_typed_share
from vsa.model.typed_numbers import refuse_thousands_mark


class Kind(StrEnum):
    """What a field holds."""

    LINE = "line"
    LINES = "lines"
    DURATION = "duration"
    NUMBER = "number"
    WHOLE = "whole"
    PERCENT = "percent"
    CHOICE = "choice"
    FLAG = "flag"
    DATE = "date"
    CLOSURES = "closures"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values of a choice, with the catalogue key of its label."""

    value: Any
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an element.

    `name` is the attribute of the model, or of the part of it that `part` names; `label` is the catalogue key of its
    label; a bare duration takes the unit `bare`; `optional` says that an empty text means None; `half` fields share
    a line with the next half field; `example` is the catalogue key of what an empty field shows, other than its kind
    does.
    """

    name: str
    kind: Kind
    label: str
    bare: Unit = Unit.MINUTE
    choices: tuple[Choice, ...] = ()
    optional: bool = True
    half: bool = False
    part: str = ""
    example: str = ""

    def on_day(self, today: date) -> "Field":
        """The field as it works on a day: some values bring dates along."""
        return self

    def value_in(self, element: Frozen) -> Any:
        """The field's value in an element."""
        return getattr(getattr(element, self.part) if self.part else element, self.name)

    def kept(self, element: Frozen) -> Message | None:
        """Why the value in an element can only be read now; None when it can be changed."""
        return None

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        """The changes to an element's own attributes that give the field a value. Raises UserError when they cannot."""
        if not self.part:
            return {self.name: value}
        part: Frozen = getattr(element, self.part)
        return {self.part: part.model_copy(update={self.name: value})}

    def read(self, text: str, tr: Translator) -> Any:
        """The value that a text stands for. Raises UserError with a sentence for the user when it is unreadable."""
        bare = text.strip()
        if self.kind in (Kind.LINE, Kind.LINES):
            return text.strip() if self.kind is Kind.LINE else text.rstrip()
        if not bare:
            if self.kind is Kind.CLOSURES:
                return ()
            if self.optional:
                return None
            raise UserError(message("editor.read.empty"))
        if self.kind in _OF_NUMBERS:
            refuse_thousands_mark(bare, tr)
        return _READERS[self.kind](self, bare)

    def write(self, value: Any, tr: Translator) -> str:
        """The text of a value, in the translator's language; nothing for None."""
        if value is None:
            return ""
        write = _WRITERS.get(self.kind)
        return write(self, value, tr) if write else str(value)


def _whole(_: Field, text: str) -> int:
    number = read_number(text)
    if number != int(number):
        raise UserError(message("editor.read.whole", text=quoted(text)))
    return int(number)


_OF_NUMBERS = (Kind.DURATION, Kind.NUMBER, Kind.WHOLE)
_READERS: dict[Kind, Callable[[Field, str], Any]] = {
    Kind.DURATION: lambda field, text: read_duration(text, bare=field.bare),
    Kind.NUMBER: lambda _, text: read_number(text),
    Kind.WHOLE: _whole,
    Kind.PERCENT: lambda _, text: read_typed_share(text),
    Kind.DATE: lambda _, text: read_date(text),
    Kind.CLOSURES: lambda _, text: read_closures(text),
}


def _chosen(field: Field, value: Any, tr: Translator) -> str:
    return next((tr(choice.label) for choice in field.choices if choice.value == value), str(value))


_WRITERS: dict[Kind, Callable[[Field, Any, Translator], str]] = {
    Kind.DURATION: lambda _, value, tr: duration_text(value, tr),
    Kind.NUMBER: lambda _, value, tr: tr.number(value, 6, trim=True),
    Kind.WHOLE: lambda _, value, tr: tr.number(value),
    Kind.PERCENT: lambda _, value, tr: tr.percent(value, 4),
    Kind.DATE: lambda _, value, __: dotted(value),
    Kind.CLOSURES: lambda _, value, tr: write_closures(value, tr),
    Kind.CHOICE: _chosen,
}


def choices_of(enumeration: type[Enum], labels: str) -> tuple[Choice, ...]:
    """The members of an enumeration; the label of a member is the catalogue key `labels` and its value."""
    return tuple(Choice(member, f"{labels}.{member.value}") for member in enumeration)
