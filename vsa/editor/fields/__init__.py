"""The fields of everything in a document: which there are, how they are read from text and written as text."""

from vsa.editor.fields.field import Choice, Field, Kind
from vsa.editor.fields.tables import FIELDS, Section

SYMBOL = "symbol:"
"""Before the name of a free symbol's kind, where a kind of element is named."""

__all__ = ["FIELDS", "SYMBOL", "Choice", "Field", "Kind", "Section", "field_of", "sections"]


def sections(kind: str) -> tuple[Section, ...]:
    """The form of a kind of element: a row of `FIELDS`, or `symbol:NAME`. Empty for what has no fields."""
    if not kind.startswith(SYMBOL):
        return FIELDS.get(kind, ())
    # Only a map with symbols needs theirs.
    from vsa.editor.fields.symbols import sections_of_symbol

    return sections_of_symbol(kind.removeprefix(SYMBOL))


def field_of(kind: str, name: str) -> Field:
    """The field of a kind of element by its name. Raises KeyError when the kind has none of that name."""
    for section in sections(kind):
        for field in section.fields:
            if field.name == name:
                return field
    raise KeyError(name)
