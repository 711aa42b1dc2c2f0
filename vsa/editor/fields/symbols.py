"""The fields of the free symbols: a name, and what each declares of its own."""

from functools import cache
from typing import Any

from vsa.editor.fields.field import Field, Kind
from vsa.editor.fields.tables import NAME, Section
from vsa.i18n import UserError
from vsa.model.base import Frozen, frozen_mapping
from vsa.model.calendar import WorkCalendar
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField, misfit
from vsa.symbols.registry import kind_of, symbol_kind

KINDS = {FieldKind.LINE: Kind.LINE, FieldKind.LINES: Kind.LINES, FieldKind.NUMBER: Kind.NUMBER}


class OwnField(Field):
    """A field that only some symbols have; what is not filled in is left out of the document."""

    def value_in(self, element: Frozen) -> Any:
        """The value, or None."""
        assert isinstance(element, Symbol)
        return element.fields.get(self.name)

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        """Raises UserError when the symbol cannot hold the value."""
        assert isinstance(element, Symbol)
        kept = {name: old for name, old in element.fields.items() if name != self.name}
        fields = frozen_mapping(kept if value in (None, "") else {**kept, self.name: value})
        kind = kind_of(element)
        if reason := misfit(element.model_copy(update={"fields": fields}), kind.label, kind.fields):
            raise UserError(reason)
        return {"fields": fields}


@cache
def sections_of_symbol(name: str) -> tuple[Section, ...]:
    """The form of a symbol by the name of its kind."""
    return (Section("", (NAME, *(_own(field) for field in symbol_kind(name).fields))),)


def _own(field: SymbolField) -> OwnField:
    return OwnField(field.name, KINDS[field.kind], field.label)
