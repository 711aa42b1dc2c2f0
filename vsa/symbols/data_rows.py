"""Rows of data in a box: as many as there are lines, as wide as the longest one within reason."""

from vsa.model.nodes import Symbol
from vsa.symbols.kind import Primitives
from vsa.symbols.sketch import box, line, room, row

SIZE, PADDING = 11.5, 5.0
WIDEST = 150.0
MOST_ROWS = 8


def data_lines(symbol: Symbol) -> tuple[str, ...]:
    """The lines of a symbol's data, of which it shows the first eight."""
    return tuple(str(symbol.fields.get("lines") or "").splitlines()[:MOST_ROWS])


def data_width(lines: tuple[str, ...], least: float) -> float:
    """The width of a box that holds the lines."""
    return min(WIDEST, room(lines, SIZE, least - 2 * PADDING) + 2 * PADDING)


def data_rows(lines: tuple[str, ...], top: float, width: float, pitch: float, least: int) -> Primitives:
    """A box of rows under `top`, centred in the box of all symbols, with at least so many rows."""
    count, left = max(least, len(lines)), 48 - width / 2
    rules = "".join(f"M{left} {top + place * pitch}H{left + width}" for place in range(1, count))
    texts = (
        row(left + PADDING, top + (place + 1) * pitch - 0.24 * pitch, each, SIZE, width - 2 * PADDING)
        for place, each in enumerate(lines)
    )
    return (box(left, top, width, count * pitch), *((line(rules, 1.4),) if rules else ()), *texts)
