"""What a table of records shows: rows of cells under columns."""

from dataclasses import dataclass, field
from typing import Any

from vsa.drawing.primitives import Token
from vsa.model.base import Id


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the catalogue key of its heading, how wide its widest texts may make it, whether it takes the room
    that is left, and whether it holds numbers, which stand flush right. A `firm` column never gives way."""

    heading: str
    numeric: bool = False
    stretched: bool = False
    widest: int = 220
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with an icon before it, and a note or a bar of `progress` (0..1) under it.

    `late` marks the note as a warning, `tag` puts the text in a green frame. Rows are sorted by `order`, by the text
    where it is None and there is a text.
    """

    text: str
    note: str = ""
    icon: str = ""
    strong: bool = False
    late: bool = False
    progress: float | None = None
    token: Token = "text"
    tag: bool = False
    order: Any = None

    @property
    def spoken(self) -> str:
        """All that the cell says, as one is told of it."""
        return ", ".join(filter(None, (self.text, self.note)))


@dataclass(frozen=True, slots=True)
class Row:
    """A record and its cells, in the order of the columns."""

    id: Id
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """Which column rows are sorted by; `column` None leaves them as they come."""

    column: int | None = None
    falling: bool = False

    def clicked(self, column: int) -> "Order":
        """The order after a click on a heading: rising first, then falling, then none."""
        if self.column != column:
            return Order(column)
        return Order() if self.falling else Order(column, falling=True)


@dataclass(frozen=True, slots=True)
class _Key:
    """Compares values of one column; numbers come before texts where a column has both."""

    value: Any = field(compare=False)

    def __lt__(self, other: "_Key") -> bool:
        try:
            return bool(self.value < other.value)
        except TypeError:
            return isinstance(other.value, str)


def arranged(rows: tuple[Row, ...], order: Order) -> tuple[Row, ...]:
    """Rows in an order; those that say nothing in its column come last, and equal ones stay as they were."""
    column = order.column
    if column is None:
        return rows
    told = [row for row in rows if _value(row.cells[column]) is not None]
    silent = [row for row in rows if _value(row.cells[column]) is None]
    return (*sorted(told, key=lambda row: _Key(_value(row.cells[column])), reverse=order.falling), *silent)


def _value(cell: Cell) -> Any:
    if cell.order is not None:
        return cell.order
    return cell.text.casefold() if cell.text not in ("", "–") else None
