"""What every kind of thing on a map says about itself: the palette, the map and the screen reader all read this."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from vsa.drawing.paths import Point
from vsa.drawing.primitives import Primitive
from vsa.i18n import Translator
from vsa.model.calendar import WorkCalendar

E = TypeVar("E")

Port: TypeAlias = Literal["left", "right", "top", "bottom"]
ALL_SIDES: tuple[Port, ...] = ("left", "right", "top", "bottom")
Primitives: TypeAlias = tuple[Primitive, ...]


class Size(NamedTuple):
    """Width and height in canvas units."""

    width: float
    height: float


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
    user calls it; `icon` an icon of `vsa.drawing.icons`; `ports` the sides that arrows join; `tool` whether the user
    picks it from the palette. `draw` places it with its centre at a point.
    """

    name: str
    label: str
    icon: str
    size: Callable[[E, Facts, Translator], Size]
    draw: Callable[[E, Facts, Point, Translator], Primitives]
    describe: Callable[[E, Facts, Translator], str]
    ports: tuple[Port, ...] = ALL_SIDES
    tool: bool = True


def spoken(*parts: str) -> str:
    """A description for the ear: the parts that say something, with a pause between them."""
    return ", ".join(part for part in parts if part)
