"""The rows of the performance table and their print."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement.

    `median_ms` is the median over the repetitions in milliseconds; `ratio` compares it with a yardstick measured in the
    same run (None where there is none); `note` says what was measured and against what.
    """

    name: str
    median_ms: float
    ratio: float | None = None
    note: str = ""


HEADERS = ("measurement", "median ms", "ratio", "note")


def table(rows: Sequence[Row]) -> str:
    """The rows as aligned text, numbers to the right."""
    cells = [HEADERS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADERS))]
    return "\n".join(_line(line, widths) for line in cells)


def _cells(row: Row) -> tuple[str, str, str, str]:
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    return row.name, f"{row.median_ms:.2f}", ratio, row.note


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    name, median, ratio, note = cells
    return f"{name:<{widths[0]}}  {median:>{widths[1]}}  {ratio:>{widths[2]}}  {note}".rstrip()
