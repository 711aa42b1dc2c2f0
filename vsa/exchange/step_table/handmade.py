"""Lists of steps that people made for themselves: a title on top, units in the headings, and the sum at the end."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from vsa.exchange.step_table.headings import HEADINGS
from vsa.exchange.step_table.vocabulary import Column, plain
from vsa.model.duration_units import UNIT_OF_SPELLING

Row = tuple[str, ...]

TIMES = (Column.WAIT, Column.PROCESS_TIME, Column.WAIT_WITHIN, Column.VALUE_TIME, Column.MEETING_EVERY)
TOTALS = frozenset(map(plain, ("sum", "totalt", "total", "totalen", "i alt", "til sammen", "tilsammen", "sum totalt")))
MOST_TITLES = 4
"""So many rows above the headings are taken for titles."""

_UNIT = "|".join(sorted(UNIT_OF_SPELLING, key=len, reverse=True))
_BEHIND = re.compile(rf"(?P<name>.+?)(?:,| i| in|:)? [(\[]?(?P<unit>{_UNIT}|%)\.?[)\]]?")
_BEFORE = re.compile(rf"(?:antall |mengd |tal på |number of )?(?P<unit>{_UNIT})(?: (?P<name>.+))?")
_BARE = re.compile(r"(?:ca\.? ?)?[0-9][0-9 .,\u00a0\u202f]*(?: ?[-–] ?[0-9][0-9 .,\u00a0\u202f]*)*")
_WORK_ALONE = ("min", "h")


class Heading(NamedTuple):
    """What a column holds, and the unit of the bare numbers in it; empty for that of the column."""

    column: Column
    unit: str = ""


def heading_of(title: str) -> Heading | None:
    """What a title says: `Ventetid (dager)`, `Tid [min]`, `Antall minutter:`. None when nobody knows. A share under a
    title with a per cent sign is read as any other: above one it is per cent."""
    name = plain(title).rstrip(" :")
    if column := HEADINGS.get(name):
        return Heading(column)
    behind, before = _BEHIND.fullmatch(name), _BEFORE.fullmatch(name)
    if behind and (column := HEADINGS.get(behind["name"])):
        return _counted(column, behind["unit"])
    if before and before["name"] is None and UNIT_OF_SPELLING[before["unit"]] in _WORK_ALONE:
        return Heading(Column.PROCESS_TIME, before["unit"])
    if before and (column := HEADINGS.get(before["name"] or "")):
        return _counted(column, before["unit"])
    return None


def _counted(column: Column, unit: str) -> Heading | None:
    if unit == "%":
        return Heading(column) if column is Column.FIRST_TIME_RIGHT else None
    return Heading(column, unit) if column in TIMES else None


def with_unit(cell: str, unit: str) -> str:
    """A cell with the unit of its column behind a number that has none."""
    return f"{cell} {unit}" if unit and _BARE.fullmatch(cell.strip()) else cell


def titles_above(rows: Sequence[Row], is_header: Callable[[Sequence[Row]], bool]) -> int:
    """How many rows with a lone text stand above the headings; none where there are no headings."""
    for count, row in enumerate(rows[: MOST_TITLES + 1]):
        if is_header(rows[count:]):
            return count
        if sum(bool(cell.strip()) for cell in row) > 1:
            return 0
    return 0


def is_total(row: Row) -> bool:
    """Whether a row below headings adds up those above it."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) > 1 and plain(filled[0]).rstrip(":") in TOTALS
