"""The fields of everything in a document: which there are, how they are read from text and written as text."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from vsa.editor.fields.field import Choice, Field, Kind
from vsa.editor.fields.tables import FIELDS, Section

SYMBOL = "symbol:"
"""Before the name of a free symbol's kind, where a kind of element is named."""

AREA = "area:"
"""Before the name of an area, where it is named as a part of an audit."""

RECORD_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "action": "vsa.editor.fields.actions",
        "meeting": "vsa.editor.fields.actions",
        "gain": "vsa.editor.fields.gains",
        "indicator": "vsa.editor.fields.gains",
        "plan": "vsa.editor.fields.following_up",
        "audit": "vsa.editor.fields.following_up",
        "factor": "vsa.editor.fields.following_up",
        **dict.fromkeys(("interview", "finding", "candidate", "member"), "vsa.editor.fields.preparing"),
    }
)
"""The module whose `FIELDS` has the form of a kind of record: the first picture does without them."""

__all__ = ["AREA", "FIELDS", "RECORD_FIELDS", "SYMBOL", "Choice", "Field", "Kind", "Section", "field_of", "sections"]


def sections(kind: str) -> tuple[Section, ...]:
    """The form of a kind of element: a row of `FIELDS`, a kind of record, `area:NAME` or `symbol:NAME`. Empty for what
    has none."""
    if kind in RECORD_FIELDS:
        found: tuple[Section, ...] = import_module(RECORD_FIELDS[kind]).FIELDS[kind]
        return found
    if kind.startswith(AREA):
        from vsa.editor.fields.following_up import sections_of_area

        return sections_of_area(kind.removeprefix(AREA))
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
