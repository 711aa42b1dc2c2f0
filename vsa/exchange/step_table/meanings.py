"""What the columns of a list mean: as its headings say, and where there are none, as what stands in them tells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from vsa.exchange.step_table.handmade import Heading, Row, all_numbered, heading_of, is_dash, is_total
from vsa.exchange.step_table.values import is_date, read_amount, read_class, read_waiting
from vsa.exchange.step_table.vocabulary import Column
from vsa.i18n import UserError
from vsa.model.share_text import read_share

LEAST_NAMES = 2
"""So many names of columns in the first row make it a header."""


def has_header(rows: Sequence[Row]) -> bool:
    """Whether the first row names the columns: the steps, two others, or one other over values that it is none of."""
    known = [heading.column if (heading := heading_of(cell)) else None for cell in rows[0]]
    named = sum(column is not None for column in known)
    return Column.STEP in known or named >= LEAST_NAMES or (named == 1 and _stands_over_values(rows))


def headings_of(titles: Row, body: Sequence[Row]) -> list[Heading | None]:
    """What the titles say. The first column of texts names the steps where no title does, and one of numbers without a
    title numbers the rows."""
    found = [heading_of(title) for title in titles]
    columns = [*zip(*body, strict=True)]
    if not any(heading and heading.column is Column.STEP for heading in found):
        free = [at for at, heading in enumerate(found) if heading is None and _kind_of(columns[at]) == "text"]
        found = [Heading(Column.STEP) if free[:1] == [at] else heading for at, heading in enumerate(found)]
    first = next((at for at, column in enumerate(columns) if any(column)), 0)
    if not titles[first] and found[first] is None and all_numbered(columns[first]):
        found[first] = Heading(Column.ID)
    return found


def meanings_of(rows: Sequence[Row]) -> list[Column | None]:
    """What columns without a title mean: one text names the step, another the role; of two times the first is the
    waiting time. A column that nobody can tell means nothing."""
    columns = [*zip(*rows, strict=True)]
    kinds = [_kind_of(column) for column in columns]
    if "text" not in kinds:
        kinds[0] = "text"
    if kinds[0] == "number" or (kinds[0] == "text" and all_numbered(columns[0])):
        kinds[0] = "id" if "text" in kinds[1:] else "text"
    kinds = ["time" if kind == "number" else kind for kind in kinds]
    meanings: Mapping[str, Iterator[Column]] = {
        "text": iter(_texts([column for kind, column in zip(kinds, columns, strict=True) if kind == "text"])),
        "time": iter((Column.WAIT, Column.PROCESS_TIME) if kinds.count("time") > 1 else (Column.PROCESS_TIME,)),
        "class": iter((Column.VALUE_CLASS,)),
        "share": iter((Column.FIRST_TIME_RIGHT,)),
        "id": iter((Column.ID,)),
        "date": iter(()),
    }
    return [next(meanings[kind], None) if kind else None for kind in kinds]


def holds_dates(column: Sequence[str]) -> bool:
    """Whether a column holds dates and nothing else: it is beside what a step has."""
    return _kind_of(column) == "date"


def is_sum(rows: Sequence[Row]) -> bool:
    """Whether the last of several rows without headings says that its figures add up those above it."""
    last = [cell for cell in rows[-1] if cell]
    return len(rows) > 1 and is_total(rows[-1]) and all(_kind_of([cell]) in _VALUES for cell in last[1:])


def _stands_over_values(rows: Sequence[Row]) -> bool:
    below = [_kind_of(column) for column in zip(*rows[1:], strict=True)]
    return any(
        below_it in _VALUES and _kind_of([cell]) == "text" for cell, below_it in zip(rows[0], below, strict=False)
    )


def _texts(columns: Sequence[Sequence[str]]) -> tuple[Column, Column]:
    """The first text names the step and the next the role; the other way round when only the next is in every row."""
    gaps_in_first = [all(column) for column in columns[:2]] == [False, True]
    return (Column.ROLE, Column.STEP) if gaps_in_first else (Column.STEP, Column.ROLE)


def _kind_of(cells: Sequence[str]) -> str:
    """What all cells of a column are that hold anything; nothing for an empty column."""
    filled = [cell for cell in cells if cell and not is_dash(cell)]
    if not filled:
        return ""
    return next((kind for kind, holds in _KINDS.items() if all(map(holds, filled))), "text")


def _reads(read: Callable[[str], object], cell: str) -> bool:
    try:
        read(cell)
    except UserError:
        return False
    return True


_KINDS: Mapping[str, Callable[[str], bool]] = {
    "number": partial(_reads, read_amount),
    "class": partial(_reads, read_class),
    "share": lambda cell: cell.endswith("%") and _reads(read_share, cell),
    "time": partial(_reads, read_waiting),
    "date": is_date,
}
"""What a column may hold, and how one sees it."""
_VALUES = tuple(kind for kind in _KINDS if kind != "date")
