"""All kinds of things on a map. A new module in `vsa.symbols.kinds` is found here by itself."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any, TypeAlias

from vsa.model.nodes import End, Gateway, Node, Note, Problem, Split, Start, Step, Store, Symbol
from vsa.symbols import kinds
from vsa.symbols.kind import SymbolKind

Element: TypeAlias = Node | Note | Problem | Symbol

UNKNOWN = "unknown"
FIXED_NAMES: dict[type[Element], str] = {
    Step: "step",
    Start: "start",
    End: "end",
    Store: "store",
    Note: "note",
    Problem: "problem",
}


@cache
def symbol_kinds() -> Mapping[str, SymbolKind[Any]]:
    """Every kind by its name, in alphabetical order of the modules."""
    return MappingProxyType({kind.name: kind for kind in _found()})


def symbol_kind(name: str) -> SymbolKind[Any]:
    """The kind with a name; a name that this program does not know is drawn as a named box."""
    every = symbol_kinds()
    return every.get(name) or every[UNKNOWN]


def kind_of(element: Element) -> SymbolKind[Any]:
    """The kind of an element of a stream."""
    return symbol_kind(_name_of(element))


def _name_of(element: Element) -> str:
    if isinstance(element, Symbol):
        return element.kind
    if isinstance(element, Gateway):
        return "decision" if element.split is Split.CHOICE else "parallel"
    return FIXED_NAMES[type(element)]


def _found() -> Iterator[SymbolKind[Any]]:
    for module in iter_modules(kinds.__path__):
        yield from import_module(f"{kinds.__name__}.{module.name}").SYMBOLS
