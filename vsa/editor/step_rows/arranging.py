"""Which rows are shown, and in which order. The map is never changed by it."""

from collections.abc import Sequence
from dataclasses import dataclass

from vsa.editor.step_rows.cells import cell_text, sort_key
from vsa.editor.step_rows.columns import CODE, COLUMNS, Column
from vsa.editor.step_rows.rows import Row
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.calendar import WorkCalendar
from vsa.model.nodes import Step


@dataclass(frozen=True, slots=True)
class Order:
    """By a column, rising or falling; None for the order of the stream."""

    column: Column | None = None
    falling: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """Rows that hold a text somewhere, stand in a lane, are of a class (its code, such as `VS`), and are steps."""

    text: str = ""
    lane: Id = ""
    value_class: str = ""
    only_steps: bool = False

    def __bool__(self) -> bool:
        return self != Filter()

    def passes(self, row: Row, tr: Translator) -> bool:
        """Whether a row is shown."""
        node = row.node
        of_class = getattr(node, "value_class", None)
        return (
            (not self.lane or node.lane == self.lane)
            and (not self.value_class or (of_class is not None and of_class.value == self.value_class))
            and (not self.only_steps or isinstance(node, Step))
            and (not self.text.strip() or self._holds(row, tr))
        )

    def _holds(self, row: Row, tr: Translator) -> bool:
        wanted = self.text.strip().casefold()
        return any(wanted in cell_text(row, column, tr).casefold() for column in COLUMNS)


def arranged(
    rows: Sequence[Row], order: Order, only: Filter, tr: Translator, calendar: WorkCalendar
) -> tuple[Row, ...]:
    """The rows that pass, in order; what is empty comes last, rising and falling."""
    shown = [row for row in rows if only.passes(row, tr)] if only else list(rows)
    if order.column is None:
        return tuple(shown)
    if order.column.id == CODE:
        return tuple(reversed(shown)) if order.falling else tuple(shown)
    keys = {row.id: sort_key(row, order.column, tr, calendar) for row in shown}
    shown.sort(key=lambda row: keys[row.id], reverse=order.falling)
    shown.sort(key=lambda row: keys[row.id][0])
    return tuple(shown)
