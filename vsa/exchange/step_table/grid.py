"""A table as rows of texts, whatever file it came from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vsa.exchange.step_table.vocabulary import SETTINGS, Setting, plain

Row = tuple[int, tuple[str, ...]]
MOST_ROWS = 1_048_576

_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_LOOKS_LIKE_SETTING = re.compile(r"[^:;,\t]+:")
_STAFF_NAMES = tuple(name for name, setting in SETTINGS.items() if setting is Setting.STAFF)


@dataclass(frozen=True, slots=True)
class SettingLine:
    """A line `key: value` before the header."""

    row: int
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Grid:
    """`header` in the row `header_row`, and the rows below it that hold anything, each with its number from 1.
    `titles` are what the columns are called where those are other words than the header's."""

    settings: tuple[SettingLine, ...]
    header_row: int
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    titles: tuple[str, ...] = ()

    def column(self, position: int, row: int) -> str:
        """What the column of a cell is called: its header or, where it has none, its letter in a spreadsheet."""
        names = self.titles or self.header
        named = row >= self.header_row and position <= len(names)
        return (named and names[position - 1]) or column_letter(position)


def column_letter(position: int) -> str:
    """The letter of a column as spreadsheets have it, A for the first and AA after Z."""
    before, last = divmod(position - 1, 26)
    return (column_letter(before) if before else "") + chr(ord("A") + last)


def guarded(text: str) -> str:
    """The text with an apostrophe in front when a spreadsheet would run it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text of a cell exactly as it was given to `guarded`."""
    return text[1:] if _GUARDED.match(text) else text


def cell_text(text: str) -> str:
    """The text of a cell without its guard and without surrounding space; the space may be all that is guarded."""
    return unguarded(text.lstrip()).strip()


def is_setting(text: str) -> bool:
    """Whether a line before the header reads `key: value`."""
    return _known_setting(text) or _LOOKS_LIKE_SETTING.match(text) is not None


def setting_line(row: int, cells: Iterable[str]) -> SettingLine:
    """The key and the value of such a line; they may also stand in two cells."""
    first, *rest = cells
    key, _, value = first.rpartition(":") if _is_staff(first) else first.partition(":")
    return SettingLine(row, key.strip(), " ".join([value, *rest]).strip())


def grid_of(rows: Iterable[Row]) -> Grid | None:
    """The grid of rows of texts, or None when no row holds anything but settings."""
    filled = ((number, tuple(cell_text(cell) for cell in cells)) for number, cells in rows if any(cells))
    settings: list[SettingLine] = []
    for number, cells in filled:
        if not is_setting(cells[0]):
            return Grid(tuple(settings), number, cells, tuple(row for row in filled if any(row[1])))
        settings.append(setting_line(number, cells))
    return None


def _known_setting(text: str) -> bool:
    return ":" in text and (plain(text.partition(":")[0]) in SETTINGS or _is_staff(text))


def _is_staff(text: str) -> bool:
    return plain(text).startswith(tuple(f"{name} " for name in _STAFF_NAMES))
