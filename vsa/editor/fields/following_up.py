"""The fields of what follows the course: the plan, audits with their areas, and success factors."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from vsa.editor.fields.field import Choice, Field, Kind, choices_of
from vsa.editor.fields.tables import Section
from vsa.edits.audits import with_line
from vsa.edits.fields import revised
from vsa.model.base import Frozen
from vsa.model.calendar import WorkCalendar
from vsa.model.following_up import Area, Audit, AuditKind, Light, PlanKind

PLAN_KINDS = choices_of(PlanKind, "deadlines.kind")
LEVELS = tuple(Choice(level, f"audits.level.{level}") for level in (1, 2, 3, 4))
SCORES = tuple(Choice(score, f"factors.score.{score}") for score in (1, 2, 3, 4, 5))


class LineField(Field):
    """A field of what an audit says about an area; `part` names the area."""

    def value_in(self, element: Frozen) -> Any:
        """The value in the line of the area."""
        assert isinstance(element, Audit)
        return getattr(element.line(Area(self.part)), self.name)

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        """All lines, with this one changed."""
        assert isinstance(element, Audit)
        line = revised(element.line(Area(self.part)), **{self.name: value})
        return {"lines": with_line(element, line)}


PLAN = (
    Section(
        "",
        (
            Field("kind", Kind.CHOICE, "plan.field.kind", choices=PLAN_KINDS, optional=False),
            Field("title", Kind.LINE, "plan.field.title"),
            Field("day", Kind.DATE, "plan.field.day", optional=False, half=True),
            Field("done", Kind.DATE, "plan.field.done", half=True),
            Field("responsible", Kind.LINE, "plan.field.responsible"),
            Field("note", Kind.LINES, "plan.field.note"),
        ),
    ),
)

AUDIT = (
    Section(
        "",
        (
            Field(
                "kind", Kind.CHOICE, "audits.field.kind", choices=choices_of(AuditKind, "audits.kind"), optional=False
            ),
            Field("day", Kind.DATE, "audits.field.day", optional=False, half=True),
            Field("auditor", Kind.LINE, "audits.field.auditor"),
            Field("conclusion", Kind.LINES, "audits.field.conclusion"),
        ),
    ),
    Section(
        "audits.section.external",
        (
            Field("board_observed", Kind.LINES, "audits.field.board_observed"),
            Field("talked_with", Kind.LINES, "audits.field.talked_with"),
        ),
    ),
)

FACTOR = (
    Section(
        "",
        (
            Field("name", Kind.LINES, "factors.field.name"),
            Field("why", Kind.LINES, "factors.field.why"),
            Field("light", Kind.CHOICE, "factors.field.light", choices=choices_of(Light, "factors.light")),
            Field("situation", Kind.LINES, "factors.field.situation"),
            Field("likelihood", Kind.CHOICE, "factors.field.likelihood", choices=SCORES, half=True),
            Field("consequence", Kind.CHOICE, "factors.field.consequence", choices=SCORES, half=True),
        ),
    ),
    Section(
        "factors.section.measure",
        (
            Field("measure", Kind.LINES, "factors.field.measure"),
            Field("responsible", Kind.LINE, "factors.field.responsible"),
            Field("deadline", Kind.DATE, "factors.field.deadline", half=True),
            Field("followed_up", Kind.LINE, "factors.field.followed_up"),
        ),
    ),
)

FIELDS: Mapping[str, tuple[Section, ...]] = MappingProxyType({"plan": PLAN, "audit": AUDIT, "factor": FACTOR})
"""The sections of each kind of record."""


@cache
def sections_of_area(area: str) -> tuple[Section, ...]:
    """The form of what an audit says about an area."""
    return (
        Section(
            "",
            (
                LineField("level", Kind.CHOICE, "audits.field.level", choices=LEVELS, part=area),
                LineField("not_relevant", Kind.FLAG, "audits.field.not_relevant", optional=False, part=area),
                LineField("evidence", Kind.LINES, "audits.field.evidence", part=area),
                LineField("observation", Kind.LINES, "audits.field.observation", part=area),
                LineField("advice", Kind.LINES, "audits.field.advice", part=area),
                LineField("responsible", Kind.LINE, "audits.field.responsible", part=area),
                LineField("deadline", Kind.DATE, "audits.field.deadline", half=True, part=area),
            ),
        ),
    )
