"""The fields of what follows the course: the plan for twelve months."""

from collections.abc import Mapping
from types import MappingProxyType

from vsa.editor.fields.field import Field, Kind, choices_of
from vsa.editor.fields.tables import Section
from vsa.model.following_up import PlanKind

KINDS = choices_of(PlanKind, "deadlines.kind")

PLAN = (
    Section(
        "",
        (
            Field("kind", Kind.CHOICE, "plan.field.kind", choices=KINDS, optional=False),
            Field("title", Kind.LINE, "plan.field.title"),
            Field("day", Kind.DATE, "plan.field.day", optional=False, half=True),
            Field("done", Kind.DATE, "plan.field.done", half=True),
            Field("responsible", Kind.LINE, "plan.field.responsible"),
            Field("note", Kind.LINES, "plan.field.note"),
        ),
    ),
)

FIELDS: Mapping[str, tuple[Section, ...]] = MappingProxyType({"plan": PLAN})
"""The sections of each kind of record."""
