"""The fields that a free symbol has of its own: which there are, what each may hold, and how it is said."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from vsa.i18n import Message, Translator, message, quoted
from vsa.model.base import LARGEST
from vsa.model.nodes import Symbol

LONGEST_LINE, LONGEST_TEXT = 200, 2_000


class FieldKind(StrEnum):
    """What a field of a symbol holds; the value is its part of the catalogue key."""

    LINE = "line"
    LINES = "lines"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class SymbolField:
    """A field by its name in the file. A text that is empty, and a number that is unknown, are left out there."""

    name: str
    kind: FieldKind = FieldKind.LINE

    @property
    def label(self) -> str:
        """The catalogue key of what the user calls it."""
        return f"symbols.field.{self.name}"

    def takes(self, value: Any) -> bool:
        """Whether it can hold a value: text within reason, or a number from 0."""
        match self.kind:
            case FieldKind.NUMBER:
                return type(value) in (int, float) and math.isfinite(value) and 0 <= value <= LARGEST
            case FieldKind.LINE:
                return isinstance(value, str) and len(value) <= LONGEST_LINE and len(value.splitlines()) < 2
            case FieldKind.LINES:
                return isinstance(value, str) and len(value) <= LONGEST_TEXT

    def text(self, symbol: Symbol, tr: Translator) -> str:
        """What it says, in words that stand alone: `5 saker`, `1 / uke`. Nothing when it is not filled in."""
        value = symbol.fields.get(self.name)
        if value in (None, "") or not self.takes(value):
            return ""
        return tr(f"symbols.value.{self.name}", count=value) if self.kind is FieldKind.NUMBER else str(value).strip()


def misfit(symbol: Symbol, label: str, fields: Iterable[SymbolField]) -> Message | None:
    """Why the values of a symbol do not fit its fields, as one sentence; None when all do."""
    for field in fields:
        value = symbol.fields.get(field.name)
        if value is not None and not field.takes(value):
            return message(
                f"symbols.misfit.{field.kind}",
                symbol=Message(label),
                id=quoted(symbol.id),
                field=Message(field.label),
                value=quoted("…" if isinstance(value, tuple | Mapping) else str(value)),
            )
    return None
