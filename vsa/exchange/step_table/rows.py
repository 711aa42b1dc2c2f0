"""The rows of a table, each as the step that it describes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, TypeVar

from vsa.exchange.step_table.grid import Grid
from vsa.exchange.step_table.problems import Problems
from vsa.exchange.step_table.values import (
    read_amount,
    read_class,
    read_id,
    read_positive,
    read_source,
    read_waiting,
    read_waits_for,
    read_work,
    read_yes_no,
)
from vsa.exchange.step_table.vocabulary import COLUMNS, Column, plain
from vsa.exchange.step_table.ways import Way, Ways, read_ways
from vsa.i18n import Message, message, quoted
from vsa.model.share_text import read_share

Value = TypeVar("Value")

FIELDS: Mapping[Column, tuple[str, Callable[[str], object]]] = {
    Column.WAIT: ("wait", read_waiting),
    Column.PROCESS_TIME: ("process_time", read_work),
    Column.WAIT_WITHIN: ("wait_within", read_waiting),
    Column.VALUE_TIME: ("value_time", read_work),
    Column.VALUE_CLASS: ("value_class", read_class),
    Column.FIRST_TIME_RIGHT: ("first_time_right", read_share),
    Column.QUEUE: ("queue", read_amount),
    Column.PEOPLE: ("people", read_positive),
    Column.WAITS_FOR: ("wait_for", read_waits_for),
    Column.STOPS_DEADLINE: ("wait_stops_deadline", read_yes_no),
    Column.MEETING_EVERY: ("meeting_every", read_waiting),
    Column.SOURCE: ("source", read_source),
    Column.SYSTEM: ("system", str),
}
"""The attribute of a step that each column gives, and what reads its text."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A row: the step's id, name and role, the other attributes that it gives, and its ways out."""

    row: int
    id: str
    name: str
    role: str
    fields: Mapping[str, Any]
    ways: Ways


class RowReader:
    """Reads the cells of rows by the names in the header, and notes every problem with its place."""

    def __init__(self, grid: Grid, problems: Problems) -> None:
        self._grid = grid
        self._problems = problems
        self._position = _positions(grid, problems)

    def read(self) -> tuple[StepRow, ...]:
        """Every row of the table."""
        ids = [self._id(ordinal, row, cells) for ordinal, (row, cells) in enumerate(self._grid.rows, 1)]
        self._refuse_duplicates(ids)
        known = frozenset(ids)
        return tuple(
            self._step(row, cells, own, following, known)
            for (row, cells), (own, following) in zip(self._grid.rows, zip_longest(ids, ids[1:]), strict=True)
        )

    def _step(
        self, row: int, cells: tuple[str, ...], own: str, following: str | None, known: frozenset[str]
    ) -> StepRow:
        beyond = [place for place, text in enumerate(cells, 1) if text and place > len(self._grid.header)]
        if beyond:
            name = self._grid.column(beyond[0], row)
            self._problems.add(row, message("table.problem.too_many_cells"), name, beyond[0])
        fields = {}
        for column, (field, read) in FIELDS.items():
            if text := self._text(cells, column):
                fields[field] = self._attempt(read, text, row, column)
        ways = self._ways(row, self._text(cells, Column.NEXT), following, known)
        return StepRow(row, own, self._text(cells, Column.STEP), self._text(cells, Column.ROLE), fields, ways)

    def _id(self, ordinal: int, row: int, cells: tuple[str, ...]) -> str:
        if Column.ID not in self._position:
            return str(ordinal)
        return self._attempt(read_id, self._text(cells, Column.ID), row, Column.ID) or ""

    def _refuse_duplicates(self, ids: list[str]) -> None:
        first: dict[str, int] = {}
        for own, (row, _) in zip(ids, self._grid.rows, strict=True):
            if own and first.setdefault(own, row) != row:
                self._add(row, Column.ID, message("table.problem.duplicate_id", id=own, row=str(first[own])))

    def _ways(self, row: int, text: str, following: str | None, known: frozenset[str]) -> Ways:
        if not text:
            return Ways((Way(following),))
        ways = read_ways(text, lambda problem: self._add(row, Column.NEXT, problem))
        for way in ways.ways:
            if way.target is not None and way.target not in known:
                self._add(row, Column.NEXT, message("table.problem.unknown_step", id=quoted(way.target)))
        return ways

    def _text(self, cells: tuple[str, ...], column: Column) -> str:
        position = self._position.get(column, len(cells) + 1)
        return cells[position - 1] if position <= len(cells) else ""

    def _attempt(self, read: Callable[[str], Value], text: str, row: int, column: Column) -> Value | None:
        return self._problems.attempt(read, text, row, self._name(column, row), self._position[column])

    def _add(self, row: int, column: Column, what: Message) -> None:
        self._problems.add(row, what, self._name(column, row), self._position[column])

    def _name(self, column: Column, row: int) -> str:
        return self._grid.column(self._position[column], row)


def _positions(grid: Grid, problems: Problems) -> Mapping[Column, int]:
    """The number of each column, from 1. Headers that nobody knows, or that come twice, are problems."""
    positions: dict[Column, int] = {}
    for position, name in enumerate(grid.header, 1):
        column = COLUMNS.get(plain(name))
        if column is None and name:
            problems.add(grid.header_row, message("table.problem.unknown_column", name=quoted(name)), name, position)
        elif column is None and any(len(cells) >= position and cells[position - 1] for _, cells in grid.rows):
            letter = grid.column(position, grid.header_row)
            problems.add(grid.header_row, message("table.problem.no_header"), letter, position)
        elif column in positions:
            problems.add(grid.header_row, message("table.problem.duplicate_column", name=name), name, position)
        elif column is not None:
            positions[column] = position
    if Column.STEP not in positions:
        problems.add(grid.header_row, message("table.problem.no_step_column"))
    return positions
