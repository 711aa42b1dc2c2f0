"""Lists of steps that people made for themselves: a title on top, units in the headings, rows numbered by hand, dashes
for nothing, and the sum at the end."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from vsa.exchange.step_table.headings import HEADINGS
from vsa.exchange.step_table.vocabulary import Column, plain
from vsa.i18n import UserError, message, quoted
from vsa.model.duration_units import UNIT_OF_SPELLING

Row = tuple[str, ...]

TIMES = (Column.WAIT, Column.PROCESS_TIME, Column.WAIT_WITHIN, Column.VALUE_TIME, Column.MEETING_EVERY)
TOTALS = frozenset(
    map(
        plain,
        "sum|totalt|total|totalen|i alt|til sammen|tilsammen|sum totalt|totalsum|sum tid|total tid|totaltid|"
        "gjennomsnitt|snitt|average|mean|in all|altogether".split("|"),
    )
)
LONGEST_TITLE = 80
MOST_TITLES = 4
"""So many rows above the headings are taken for titles."""

_UNIT = "|".join(sorted(UNIT_OF_SPELLING, key=len, reverse=True))
_BEHIND = re.compile(rf"(?P<name>.+?)(?:,| i| in|:)? [(\[]?(?P<unit>{_UNIT}|%)\.?[)\]]?")
_BEFORE = re.compile(rf"(?:antall |mengd |tal på |number of )?(?P<unit>{_UNIT}|%)(?: (?P<name>.+))?")
_BARE = re.compile(r"(?:ca\.? ?)?[0-9][0-9 .,\u00a0\u2009\u202f]*(?: ?[-–] ?[0-9][0-9 .,\u00a0\u2009\u202f]*)*")
_WORK_ALONE = ("min", "h")
_BULLET = re.compile(r"(?:[-–•*·▪o]|[0-9]{1,3}[.)])\s+")
"""What a list in a letter has before each item."""
_SIGNS = frozenset("-–•*·▪o")
_NUMBERED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]?")
"""How rows are numbered by hand."""
_DASHES = frozenset("-–—\u2212")
_SHEET_ERROR = re.compile(r"#(?:#+|[A-ZÆØÅ]{2,}(?:/[A-Z0])?[!?]?|DIV/0!|N/A|I/T)")
"""What a spreadsheet shows where a formula failed or a column is too narrow, in Norwegian and English."""


class Heading(NamedTuple):
    """What a column holds, and the unit of the bare numbers in it; empty for that of the column."""

    column: Column
    unit: str = ""


def heading_of(title: str) -> Heading | None:
    """What a title says: `Ventetid (dager)`, `Tid [min]`, `Antall minutter:`. None when nobody knows. A share under a
    title with a per cent sign is read as any other: above one it is per cent."""
    if len(title) > LONGEST_TITLE:
        return None
    name = plain(title).rstrip(" :?*")
    if column := HEADINGS.get(name):
        return Heading(column)
    behind, before = _BEHIND.fullmatch(name), _BEFORE.fullmatch(name)
    if behind and (column := HEADINGS.get(behind["name"])):
        return _counted(column, behind["unit"])
    if before and before["name"] is None and UNIT_OF_SPELLING.get(before["unit"]) in _WORK_ALONE:
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


def is_dash(cell: str) -> bool:
    """Whether a cell says with a dash that there is nothing."""
    return cell.strip() in _DASHES


def refuse_sheet_error(cell: str) -> None:
    """Raises UserError for what a spreadsheet shows in the place of a value."""
    if _SHEET_ERROR.fullmatch(cell.strip()):
        raise UserError(message("table.problem.sheet_error", text=quoted(cell.strip())))


def without_bullet(cell: str) -> str:
    """An item of a list without the sign or number before it."""
    return cell[found.end() :] if (found := _BULLET.match(cell)) else cell


def all_bulleted(cells: Sequence[str]) -> bool:
    """Whether every cell that holds anything is an item of a list."""
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and all(_BULLET.match(cell) for cell in filled)


def all_numbered(cells: Sequence[str]) -> bool:
    """Whether a column does nothing but number its rows, `1.`, `2.`, `2.1`, each but once, or has the sign of a list
    before each."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    numbers = len(set(filled)) == len(filled) and all(map(_NUMBERED.fullmatch, filled))
    return bool(filled) and (numbers or set(filled) <= _SIGNS)


def titles_above(rows: Sequence[Row], is_header: Callable[[Sequence[Row]], bool]) -> int:
    """How many rows with a lone text stand above the headings; none where there are no headings."""
    above = 0
    for count, row in enumerate(rows):
        filled = sum(bool(cell.strip()) for cell in row)
        if filled and is_header(rows[count:]):
            return count
        above += filled
        if filled > 1 or above > MOST_TITLES:
            return 0
    return 0


def adds_up(body: Sequence[Row], names: int | None) -> bool:
    """Whether the last of several rows below headings is a sum: it says so, or has figures but no step in the column of
    `names`."""
    last = body[-1]
    nameless = names is not None and not last[names].strip() and any(any(map(str.isdigit, cell)) for cell in last)
    return len(body) > 1 and (is_total(last) or nameless)


def is_total(row: Row) -> bool:
    """Whether a row says that it adds up those above it."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) > 1 and plain(filled[0]).rstrip(":") in TOTALS


def is_repeated(row: Row, titles: Row) -> bool:
    """Whether a row says the headings once more, as on every page of a printed list."""
    return tuple(map(plain, row)) == tuple(map(plain, titles))
