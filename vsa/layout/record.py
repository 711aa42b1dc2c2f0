"""What a routing remembers of how it came about, so that the next one can continue from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from vsa.layout.axis import Axis
from vsa.layout.diagram import Point
from vsa.layout.grid import Grid, Path
from vsa.layout.sheet import Sheet

SAME_LINE = 10
"""A gutter may shift this much and still be the one that an arrow ran in."""


class Line(NamedTuple):
    """A line of a grid by where it lies, which says what it is in another grid too."""

    at: float
    is_centre: bool


class Course(NamedTuple):
    """A path without its grid: the vertical and the horizontal line at its ends and at every corner, and how far it has
    moved with its boxes since."""

    lines: tuple[tuple[Line, Line], ...]
    across: float = 0.0
    down: float = 0.0

    def moved(self, by: Point) -> "Course":
        """The course of boxes that have all moved alike."""
        return Course(self.lines, self.across + by[0], self.down + by[1])


@dataclass(frozen=True, slots=True)
class Record:
    """The sheet that was routed, and the course of every arrow that found its own way with care."""

    sheet: Sheet
    courses: Mapping[str, Course]
    plain: bool = False
    """Whether no arrow looked where others run."""
    carried: frozenset[str] = frozenset()
    """Plain arrows that only went along with their boxes: found anew they may run a rounding beside that."""


def courses_of(grid: Grid, paths: Mapping[str, Path]) -> dict[str, Course]:
    """Paths without their grid."""
    columns, rows = _lines(grid.x), _lines(grid.y)
    return {link: Course(tuple((columns[v], rows[h]) for v, h in path)) for link, path in paths.items()}


def path_on(grid: Grid, course: Course) -> Path | None:
    """A course on another grid; None where that has no such lines."""
    path: Path = []
    for column, row in course.lines:
        v = grid.x.nearest(column.at + course.across, column.is_centre, SAME_LINE)
        h = grid.y.nearest(row.at + course.down, row.is_centre, SAME_LINE)
        if v is None or h is None:
            return None
        path.append((v, h))
    return path


def _lines(axis: Axis) -> list[Line]:
    return [Line(at, is_centre) for at, is_centre in zip(axis.at, axis.is_centre, strict=True)]
