"""The columns of the table. Those that hold a field of a node take its name from the table of fields."""

from collections.abc import Mapping
from dataclasses import dataclass

from vsa.editor.fields import FIELDS, Field, Kind
from vsa.model.nodes import Node

CODE, NAME, ROLE, NEXT = "code", "name", "lane", "next"
NUMERIC = (Kind.DURATION, Kind.NUMBER, Kind.WHOLE, Kind.PERCENT)
FIELD_OF: Mapping[str, Mapping[str, Field]] = {
    kind: {field.name: field for section in sections for field in section.fields} for kind, sections in FIELDS.items()
}
"""The fields of each kind of element, by name."""
_NAME_OF_FIELD = {"source": "kind"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column by `id`: the name of a field, or one of CODE, ROLE and NEXT. `width` in pixels; `shown` at first."""

    id: str
    width: int
    shown: bool = True

    @property
    def label(self) -> str:
        """The catalogue key of its name."""
        return f"steps.column.{self.id}"

    @property
    def numeric(self) -> bool:
        """Whether its cells are flush right."""
        field = self.field_of_kind("step")
        return field is not None and field.kind in NUMERIC

    @property
    def fixed(self) -> bool:
        """Whether nobody can write in it or hide it."""
        return self.id == CODE

    def field(self, node: Node) -> Field | None:
        """The field of a node that the column shows, or None when it shows none."""
        return self.field_of_kind(node.kind)

    def field_of_kind(self, kind: str) -> Field | None:
        """The field that it shows of nodes of a kind."""
        return FIELD_OF.get(kind, {}).get(_NAME_OF_FIELD.get(self.id, self.id))


COLUMNS = (
    Column(CODE, 64),
    Column(NAME, 250),
    Column(ROLE, 144),
    Column("wait", 96),
    Column("wait_for", 146),
    Column("process_time", 100),
    Column("value_class", 138),
    Column("first_time_right", 110),
    Column(NEXT, 180),
    Column("value_time", 124),
    Column("wait_within", 116),
    Column("people", 92),
    Column("system", 160),
    Column("note", 240),
    Column("within_for", 146, shown=False),
    Column("queue", 88, shown=False),
    Column("meeting_every", 104, shown=False),
    Column("wait_stops_deadline", 150, shown=False),
    Column("within_stops_deadline", 150, shown=False),
    Column("split", 116, shown=False),
    Column("source", 116, shown=False),
    Column("cases", 92, shown=False),
    Column("day", 112, shown=False),
    Column("share", 104, shown=False),
)
BY_ID = {column.id: column for column in COLUMNS}
HIDDEN_AT_FIRST = tuple(column.id for column in COLUMNS if not column.shown)
