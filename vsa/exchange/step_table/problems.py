"""What could not be understood in a table, gathered so that the user hears of everything at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from vsa.i18n import Message, UserError, message

Value = TypeVar("Value")
SPELLED_OUT = 20


@dataclass(frozen=True, slots=True)
class TableProblem:
    """`row` as a spreadsheet counts, from 1; `column` is the header's name (of a column without one the letter,
    of a line before the header the key), "" for the whole row; `position` is its number from 1, else 0."""

    row: int
    column: str
    position: int
    message: Message

    @property
    def sentence(self) -> Message:
        """The problem with its place."""
        if self.column:
            return message("table.place.cell", row=str(self.row), column=self.column, problem=self.message)
        return message("table.place.row", row=str(self.row), problem=self.message)


class TableErrors(UserError):
    """A table that was not imported. `problems` holds every one, sorted by row and column; a file that is no table
    at all has none, and the message says why."""

    def __init__(self, what: Message, problems: tuple[TableProblem, ...] = ()) -> None:
        super().__init__(what)
        self.problems = problems


def unreadable_from(row: int, what: Message) -> TableErrors:
    """The error of a file of which nothing can be read from a row on."""
    found = (TableProblem(row, "", 0, what),)
    return TableErrors(_listing(found), found)


class Problems:
    """Gathers problems while a table is read."""

    def __init__(self) -> None:
        self._found: list[TableProblem] = []

    def add(self, row: int, what: Message, column: str = "", position: int = 0) -> None:
        """Note a problem in a row or a cell."""
        self._found.append(TableProblem(row, column, position, what))

    def attempt(
        self, read: Callable[[str], Value], text: str, row: int, column: str = "", position: int = 0
    ) -> Value | None:
        """What `read` makes of the text, or None and a problem noted."""
        try:
            return read(text)
        except UserError as error:
            self.add(row, error.message, column, position)
            return None

    def refuse(self) -> None:
        """Raise TableErrors if anything was noted."""
        if self._found:
            found = tuple(sorted(self._found, key=lambda problem: (problem.row, problem.position)))
            raise TableErrors(_listing(found), found)


def _listing(problems: tuple[TableProblem, ...]) -> Message:
    listing = message("table.refused", count=len(problems))
    for problem in problems[:SPELLED_OUT]:
        listing = message("table.line", before=listing, line=problem.sentence)
    left = len(problems) - SPELLED_OUT
    return message("table.line", before=listing, line=message("table.more", count=left)) if left > 0 else listing
