"""The points of a measurement as the cells of a table that is written in."""

from vsa.analysis.improvement.point_rows import merged, point_of, read_points
from vsa.editor.fields.reading import dotted
from vsa.editor.session import Session
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.i18n import Translator, message
from vsa.model.base import Id
from vsa.model.gains import Point

COLUMNS = ("day", "value", "cases", "note")


def points_of(session: Session, indicator: Id) -> tuple[Point, ...]:
    """The points of a measurement in the order of their days."""
    return tuple(sorted(session.document.indicators[indicator].points, key=lambda point: point.day))


def cells(point: Point, tr: Translator) -> tuple[str, ...]:
    """A point as it is typed: day, value, number of cases and note."""
    cases = "" if point.cases is None else tr.number(point.cases)
    return dotted(point.day), tr.number(point.value, 6, trim=True), cases, point.note


def write_row(session: Session, indicator: Id, row: int, texts: tuple[str, ...]) -> None:
    """Take a row as it was typed; an empty one is deleted, one below the last is added. Raises UserError."""
    kept = list(points_of(session, indicator))
    if not any(text.strip() for text in texts):
        _set(session, indicator, (*kept[:row], *kept[row + 1 :]))
        return
    new = point_of(texts)
    _set(session, indicator, merged((*kept[:row], *kept[row + 1 :]), [new]))


def paste(session: Session, indicator: Id, text: str) -> int:
    """Take pasted rows, and tell how many there were. Raises UserError naming the first that cannot be read."""
    new = read_points(text)
    _set(session, indicator, merged(points_of(session, indicator), new))
    return len(new)


def delete_rows(session: Session, indicator: Id, rows: set[int]) -> None:
    """Delete points by their places."""
    kept = points_of(session, indicator)
    _set(session, indicator, tuple(point for row, point in enumerate(kept) if row not in rows))


def _set(session: Session, indicator: Id, points: tuple[Point, ...]) -> None:
    session.perform(
        message("gains.edit.points"), lambda document: set_fields(document, Ref("indicator", indicator), points=points)
    )
