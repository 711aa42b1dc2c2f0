"""What every kind of thing on a map says about itself: the palette, the map and the screen reader all read this."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from vsa.drawing.paths import Point
from vsa.drawing.primitives import Primitive
from vsa.i18n import Translator
from vsa.model.calendar import WorkCalendar
from vsa.symbols.fields import SymbolField

E = TypeVar("E")

Port: TypeAlias = Literal["left", "right", "top", "bottom"]
ALL_SIDES: tuple[Port, ...] = ("left", "right", "top", "bottom")
Primitives: TypeAlias = tuple[Primitive, ...]


class Size(NamedTuple):
    """Width and height in canvas units."""

    width: float
    height: float


class Group(StrEnum):
    """The groups of the list of symbols, from the top; the value is its part of the catalogue key."""

    OFFICE = "office"
    VALUE_STREAM = "value_stream"

    @property
    def label(self) -> str:
        """The catalogue key of its heading."""
        return f"symbols.group.{self}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of symbols, at a `place` in its group, from the top. `picture` is drawn in a box of 96 by 72
    with its upper left corner at (0, 0)."""

    name: str
    group: Group
    place: int
    picture: Callable[[Translator], Primitives]

    @property
    def label(self) -> str:
        """The catalogue key of what the user calls it."""
        return f"symbols.entry.{self.name}"

    @property
    def words(self) -> str:
        """The catalogue key of the words that find it beside its name."""
        return f"symbols.search.{self.name}"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an element beside its own fields: its step number, the role of its lane, and the minutes that
    a case waits before it (None: unknown), which are `derived` when they were not given as a time."""

    calendar: WorkCalendar = field(default_factory=WorkCalendar)
    number: int | None = None
    role: str = ""
    wait: float | None = None
    derived: bool = False


@dataclass(frozen=True, slots=True)
class SymbolKind(Generic[E]):
    """A kind of thing on the map.

    `name` is its name in the registry and, for a free symbol, in the document; `label` the catalogue key of what the
    user calls it; `icon` an icon of `vsa.drawing.icons`; `ports` the sides that arrows join. A `free` symbol keeps
    `fields` beside its name; `text` is the one of them, or `name`, that is edited where it stands. `draw` places it
    with its centre at a point.
    """

    name: str
    label: str
    icon: str
    size: Callable[[E, Facts, Translator], Size]
    draw: Callable[[E, Facts, Point, Translator], Primitives]
    describe: Callable[[E, Facts, Translator], str]
    ports: tuple[Port, ...] = ALL_SIDES
    fields: tuple[SymbolField, ...] = ()
    free: bool = False
    text: str = "name"


def spoken(*parts: str) -> str:
    """A description for the ear: the parts that say something, with a pause between them."""
    return ", ".join(part for part in parts if part)
