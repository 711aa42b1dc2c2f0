"""A paper document as data: pages, what is drawn on them and what it means, before any PDF exists.

Lengths are points (1/72 inch), y runs down from the upper edge of the page. A picture in other units (the map in canvas
units) is placed with a scale.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from vsa.drawing.primitives import Primitive, Text
from vsa.drawing.sheet import Box
from vsa.i18n import Language

Role: TypeAlias = Literal["H1", "H2", "P", "Figure", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"]
"""Standard structure types of ISO 32000 that the reports use."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Primitives with their origin at (x, y), enlarged by `scale`, shown only inside `window` (in their own units)."""

    primitives: tuple[Primitive, ...]
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    window: Box | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """Something on a page that means something. `alternative` is what a figure says to those who cannot see it,
    and a figure needs the `box` that it covers."""

    role: Role
    page: int
    pictures: tuple[Picture, ...]
    alternative: str = ""
    box: Box | None = None

    @property
    def words(self) -> str:
        """What is written in it, on one line."""
        runs = (each.text for picture in self.pictures for each in picture.primitives if isinstance(each, Text))
        return " ".join(runs)


@dataclass(frozen=True, slots=True)
class Group:
    """Contents that belong together, in reading order: a table and its rows, a list and its lines."""

    role: Role
    children: tuple["Content | Group", ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page and what is drawn on it but not read aloud: `artifacts` (rules), the `running` foot, the `head` that
    repeats the title, and cells of a table that are `repeated` because the table goes on. The last two are read after
    all in a file that begins with this page."""

    width: float
    height: float
    artifacts: tuple[Picture, ...] = ()
    running: tuple[Picture, ...] = ()
    head: tuple[Picture, ...] = ()
    repeated: tuple[Content, ...] = ()

    @property
    def again(self) -> tuple[Picture, ...]:
        """What stands on every page: head, heads of tables and foot."""
        return (*self.head, *(picture for cell in self.repeated for picture in cell.pictures), *self.running)


@dataclass(frozen=True, slots=True)
class Publication:
    """A whole document. `body` is in reading order, and its page numbers (from 0) never decrease in that order.
    `keywords` are the facts of the footer, which the properties of the file repeat."""

    title: str
    author: str
    subject: str
    language: Language
    pages: tuple[Page, ...]
    body: tuple[Content | Group, ...]
    keywords: tuple[str, ...] = ()

    def continued(self, pages: Iterable[Page], body: Iterable["Content | Group"]) -> "Publication":
        """The same document with all these pages and contents."""
        return replace(self, pages=tuple(pages), body=tuple(body))

    def contents(self) -> Iterator[Content]:
        """Everything that is read, in reading order."""
        for part in self.body:
            yield from _contents(part)


def _contents(part: Content | Group) -> Iterator[Content]:
    if isinstance(part, Content):
        yield part
    else:
        for child in part.children:
            yield from _contents(child)
