"""The text of a cell, and what it is sorted by."""

from typing import Any

from vsa.editor.fields import Kind
from vsa.editor.step_rows.columns import CODE, NEXT, ROLE, Column
from vsa.editor.step_rows.rows import Row
from vsa.i18n import Translator
from vsa.model.calendar import WorkCalendar
from vsa.model.duration_text import duration_text
from vsa.model.durations import Duration
from vsa.model.nodes import End, WaitsFor, is_parallel
from vsa.model.stream import Flow

LETTERS = str.maketrans({"æ": "z\x01", "ä": "z\x01", "ø": "z\x02", "ö": "z\x02", "å": "z\x03"})
"""The last letters of the alphabet in their order, which is not that of their numbers."""
WAIT_OF = {"wait_for": "wait", "within_for": "wait_within"}

SortKey = tuple[int, float, str]


def applies(row: Row, column: Column) -> bool:
    """Whether a node has what a column shows."""
    if column.id in (CODE, ROLE):
        return True
    if column.id == NEXT:
        return not isinstance(row.node, End)
    return column.field(row.node) is not None


def cell_text(row: Row, column: Column, tr: Translator) -> str:
    """What stands in a cell, as it is typed."""
    if column.id == CODE:
        return row.code
    if column.id == ROLE:
        return row.lane.name
    if column.id == NEXT:
        return _ways_text(row, tr)
    field = column.field(row.node)
    if field is None or _says_nothing(row, column):
        return ""
    value = field.value_in(row.node)
    if field.kind is Kind.FLAG:
        return tr("steps.yes") if value else ""
    if field.kind is Kind.PERCENT and value is not None:
        return tr.percent(value, 4)
    return field.write(value, tr)


def sort_key(row: Row, column: Column, tr: Translator, calendar: WorkCalendar) -> SortKey:
    """Numbers and times by size, choices in the order of their list, texts by the alphabet; what is empty last."""
    text = cell_text(row, column, tr)
    field = column.field(row.node)
    value: Any = field.value_in(row.node) if field is not None else None
    if not text:
        return 1, 0.0, ""
    if isinstance(value, Duration):
        return 0, value.minutes(calendar), ""
    if field is not None and field.kind is Kind.CHOICE:
        return 0, float([choice.value for choice in field.choices].index(value)), ""
    if field is not None and field.kind is Kind.DATE:
        return 0, float(value.toordinal()), ""
    if isinstance(value, int | float):
        return 0, float(value), ""
    return 0, 0.0, text.casefold().translate(LETTERS)


def _says_nothing(row: Row, column: Column) -> bool:
    """Whom a wait is for is not said where nothing waits and nobody has chosen."""
    wait = WAIT_OF.get(column.id)
    return (
        wait is not None
        and getattr(row.node, wait, None) is None
        and getattr(row.node, column.id, None) is WaitsFor.INTERNAL
    )


def _ways_text(row: Row, tr: Translator) -> str:
    """The ways out as in a step table: `4: 35 %, 5: 65 %`, `4 + 5`, `4 [1,5 d]`."""
    parallel = is_parallel(row.node) and len(row.ways) > 1
    texts = (_way_text(way, code, parallel, tr) for way, code in zip(row.ways, row.targets, strict=True))
    return (" + " if parallel else ", ").join(texts)


def _way_text(way: Flow, code: str, parallel: bool, tr: Translator) -> str:
    delay = f" [{duration_text(way.delay, tr)}]" if way.delay else ""
    share = "" if way.share is None or parallel else f": {tr.percent(way.share, 4)}"
    return f"{code}{delay}{share}"
