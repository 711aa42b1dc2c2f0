"""Free symbols: drawn on the map, with a name and fields of their own, and with information arrows to and from them.

A module of `vsa.symbols.kinds` says what is its own: the drawing and the fields. Size, caption and spoken description
follow from these.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from vsa.drawing.bounds import covered
from vsa.drawing.measuring import break_lines, text_run
from vsa.drawing.moving import moved
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Text, Weight
from vsa.drawing.sheet import Box
from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken
from vsa.symbols.sketch import fitted

Drawing: TypeAlias = Callable[[Symbol, Translator], Primitives]
"""A symbol in a box of 96 by 72 with its upper left corner at (0, 0); it may be larger for its texts."""

CAPTION_WIDTH = 130.0
NAME_SIZE, FIELD_SIZE = 12.5, 12.0
MOST_LINES = 2
FIRST_BASELINE, PITCH = 15.0, 15.5


@dataclass(frozen=True, slots=True)
class Inside:
    """Room for a field inside a symbol; `instead` stands there while the field is empty or has no room."""

    field: str
    x: float
    baseline: float
    width: float
    size: float
    instead: str = ""


@dataclass(frozen=True, slots=True)
class FreeSymbol:
    """What makes one free symbol, at a `place` in its group of the list.

    `inside` is a field that stands in the drawing while it has room there; `shown` names what the drawing always shows
    itself: fields, or `name`. The rest stands in a caption under it. `example` is the field, or `name`, that the list
    shows filled in; `text` the one that is edited where it stands.
    """

    name: str
    group: Group
    place: int
    drawing: Drawing
    fields: tuple[SymbolField, ...] = ()
    inside: Inside | None = None
    shown: frozenset[str] = frozenset()
    example: str = ""
    text: str = "name"

    @property
    def label(self) -> str:
        """The catalogue key of what the user calls it."""
        return f"symbols.entry.{self.name}"

    def size(self, symbol: Symbol, facts: Facts, tr: Translator) -> Size:
        """The drawing without its caption, which takes no part in the layout."""
        bounds = self._bounds(symbol, tr)
        return Size(bounds.width, bounds.height)

    def draw(self, symbol: Symbol, facts: Facts, centre: Point, tr: Translator) -> Primitives:
        """The drawing and its caption."""
        bounds = self._bounds(symbol, tr)
        dx, dy = centre[0] - bounds.middle[0], centre[1] - bounds.middle[1]
        drawn = (moved(each, dx, dy) for each in self._drawing(symbol, tr))
        return (*drawn, *self._caption(symbol, centre[0], bounds.bottom + dy + FIRST_BASELINE, tr))

    def describe(self, symbol: Symbol, facts: Facts, tr: Translator) -> str:
        """`Bil, Sentralarkivet, 1 / uke`."""
        return spoken(tr(self.label), symbol.name, facts.role, *(field.text(symbol, tr) for field in self.fields))

    def picture(self, tr: Translator) -> Primitives:
        """The symbol as the list shows it, with an example of what it may say."""
        values = {self.example: tr(f"symbols.example.{self.name}")} if self.example else {}
        name = values.pop("name", "")
        return self._drawing(Symbol(id="", kind=self.name, lane="", name=name, fields=values), tr)

    def entry(self) -> Entry:
        """Its line in the list of symbols."""
        return Entry(self.name, self.group, self.place, self.picture)

    def kind(self) -> SymbolKind[Symbol]:
        """The symbol as the registry keeps it."""
        return SymbolKind(
            name=self.name,
            label=self.label,
            icon="symbol",
            size=self.size,
            draw=self.draw,
            describe=self.describe,
            fields=self.fields,
            free=True,
            text=self.text,
        )

    def _bounds(self, symbol: Symbol, tr: Translator) -> Box:
        return covered(self.drawing(symbol, tr))

    def _drawing(self, symbol: Symbol, tr: Translator) -> Primitives:
        inside = self._inside(symbol, tr)
        return (*self.drawing(symbol, tr), *((inside,) if inside else ()))

    def _inside(self, symbol: Symbol, tr: Translator) -> Text | None:
        room = self.inside
        if room is None:
            return None
        written = fitted(room.x, room.baseline, self._value(symbol, room.field, tr), room.size, room.width)
        return written or fitted(room.x, room.baseline, room.instead, room.size, room.width)

    def _value(self, symbol: Symbol, name: str, tr: Translator) -> str:
        return next((field.text(symbol, tr) for field in self.fields if field.name == name), "")

    def _caption(self, symbol: Symbol, x: float, baseline: float, tr: Translator) -> Primitives:
        """The name, and what the drawing does not say, each on at most two lines."""
        names = (
            () if "name" in self.shown else break_lines(symbol.name, NAME_SIZE, "semibold", CAPTION_WIDTH, MOST_LINES)
        )
        others = (
            line
            for text in self._unshown(symbol, tr)
            for line in break_lines(text, FIELD_SIZE, "regular", CAPTION_WIDTH, MOST_LINES)
        )
        runs: list[tuple[str, float, Weight]] = [(name, NAME_SIZE, "semibold") for name in names]
        runs += [(text, FIELD_SIZE, "regular") for text in others]
        return tuple(
            text_run(x, baseline + place * PITCH, text, size, weight, "text", "middle", halo="surface")
            for place, (text, size, weight) in enumerate(runs)
        )

    def _unshown(self, symbol: Symbol, tr: Translator) -> Iterator[str]:
        written = self._inside(symbol, tr)
        for field in self.fields:
            text = field.text(symbol, tr)
            inside = self.inside is not None and field.name == self.inside.field
            if text and field.name not in self.shown and not (inside and written and written.text == text):
                yield text
