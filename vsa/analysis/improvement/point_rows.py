"""Repeated measurements as they are typed or pasted: a row a point, with its day, value, number of cases and a note."""

import re
from collections.abc import Iterator, Sequence

from vsa.analysis.improvement.moments import day_in
from vsa.analysis.improvement.typed_rows import typed_rows
from vsa.i18n import UserError, message, quoted
from vsa.model.base import LARGEST
from vsa.model.gains import Point
from vsa.model.identity_numbers import looks_like_identity_number

MOST_POINTS = 1_000
SHOWN = 30
_NUMBER = re.compile(r"[+\u2212-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?", re.ASCII)


def read_points(text: str) -> tuple[Point, ...]:
    """The points in a text of rows, in the order of their days; cells are separated by tabs or semicolons, or by spaces
    where a row has neither. A first row without digits is passed over.

    Raises UserError naming the first row that cannot be read: of a column of figures all is taken, or nothing.
    """
    rows = typed_rows(text, MOST_POINTS)
    return tuple(sorted((_point(number, _cells(row)) for number, row in rows), key=lambda point: point.day))


def merged(points: Sequence[Point], new: Sequence[Point]) -> tuple[Point, ...]:
    """Points with new ones among them; a new point takes the place of one of the same day."""
    by_day = {point.day: point for point in (*points, *new)}
    return tuple(by_day[day] for day in sorted(by_day))


def point_of(cells: Sequence[str]) -> Point:
    """A point from the texts of its day, value, number of cases and note. Raises UserError."""
    day, value, cases, note = (*(cell.strip() for cell in cells), "", "", "", "")[:4]
    found = day_in(day)
    if found is None:
        raise UserError(message("gains.point.day", text=quoted(day[:SHOWN])))
    number, count = _number(value), _number(cases) if cases else None
    if number is None:
        raise UserError(message("gains.point.value", text=quoted(value[:SHOWN])))
    if cases and (count is None or count < 0 or count != int(count)):
        raise UserError(message("gains.point.cases", text=quoted(cases[:SHOWN])))
    return Point(day=found, value=number, cases=None if count is None else int(count), note=note)


def _point(number: int, cells: Sequence[str]) -> Point:
    if any(map(looks_like_identity_number, cells)):
        raise UserError(message("gains.cases.identity_number", row=number))
    try:
        return point_of(cells)
    except UserError as error:
        raise UserError(message("gains.point.row", row=number, why=error.message)) from error


def _cells(line: str) -> list[str]:
    if re.search(r"[\t;]", line):
        return [cell.strip() for cell in re.split(r"[\t;]", line)]
    return list(_words(line))


def _words(line: str) -> Iterator[str]:
    """Day, value, number of cases and what is left as a note."""
    day, _, rest = line.partition(" ")
    value, _, rest = rest.strip().partition(" ")
    cases, _, note = rest.strip().partition(" ")
    counted = _number(cases) is not None
    yield from (day, value, cases if counted else "", note if counted else rest.strip())


def _number(text: str) -> float | None:
    plain = text.strip().rstrip("%").strip()
    if not _NUMBER.fullmatch(plain):
        return None
    number = float(re.sub(r"[ \u00a0\u202f]", "", plain).replace("\u2212", "-").replace(",", "."))
    return number if abs(number) <= LARGEST else None
