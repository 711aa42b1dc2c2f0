"""All kinds of things on a map. A new module in `vsa.symbols.kinds` is found here by itself.

A kind is looked for in the module of its name, so that a map loads only what it shows; the list of symbols loads all.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType
from typing import Any, TypeAlias

from vsa.model.nodes import End, Gateway, Node, Note, Problem, Split, Start, Step, Store, Symbol
from vsa.symbols import kinds
from vsa.symbols.group_card import GroupCard
from vsa.symbols.kind import Entry, Group, SymbolKind

Element: TypeAlias = Node | Note | Problem | Symbol | GroupCard

UNKNOWN = "unknown"
FIXED_NAMES: dict[type[Element], str] = {
    Step: "step",
    Start: "start",
    End: "end",
    Store: "store",
    Note: "note",
    Problem: "problem",
    GroupCard: "group",
}
HOMES = {"step": "card", "start": "terminal", "end": "terminal", "lane": "lane_head"}
"""The modules of kinds that have another name than theirs."""


@cache
def symbol_kinds() -> Mapping[str, SymbolKind[Any]]:
    """Every kind by its name, in alphabetical order of the modules."""
    return MappingProxyType({kind.name: kind for name in sorted(_modules()) for kind in _offered(name)})


@cache
def entries() -> tuple[Entry, ...]:
    """Every line of the list of symbols: group by group, each in its order."""
    groups = list(Group)
    every = [entry for name in _modules() for entry in getattr(_module(name), "ENTRIES", ())]
    return tuple(sorted(every, key=lambda entry: (groups.index(entry.group), entry.place)))


@lru_cache(maxsize=512)
def symbol_kind(name: str) -> SymbolKind[Any]:
    """The kind with a name; a name that this program does not know is drawn as a named box."""
    home = HOMES.get(name, name)
    offered = _offered(home) if home in _modules() else ()
    return next((kind for kind in offered if kind.name == name), None) or symbol_kind(UNKNOWN)


def kind_of(element: Element) -> SymbolKind[Any]:
    """The kind of an element of a stream. Only free symbols are drawn as the kind that the document names."""
    if isinstance(element, Symbol):
        found = symbol_kind(element.kind)
        return found if found.free else symbol_kind(UNKNOWN)
    if isinstance(element, Gateway):
        return symbol_kind("decision" if element.split is Split.CHOICE else "parallel")
    return symbol_kind(FIXED_NAMES[type(element)])


@cache
def _modules() -> frozenset[str]:
    return frozenset(module.name for module in iter_modules(kinds.__path__))


def _module(name: str) -> ModuleType:
    return import_module(f"{kinds.__name__}.{name}")


def _offered(name: str) -> tuple[SymbolKind[Any], ...]:
    return getattr(_module(name), "SYMBOLS", ())
