"""The fields of interviews, findings, candidates and members of the improvement team."""

from collections.abc import Mapping
from typing import Any

from vsa.editor.fields.field import Choice, Field, Kind, choices_of
from vsa.editor.fields.frequency import FrequencyField
from vsa.editor.fields.tables import Section
from vsa.model.durations import Unit
from vsa.model.preparing import Part, Solver, Waste

LEVELS = tuple(Choice(level, f"editor.level.{level}") for level in (1, 2, 3))


def _field(name: str, kind: Kind, *, label: str = "", **options: Any) -> Field:
    return Field(name, kind, f"prepare.field.{label or name}", **options)


INTERVIEW = (
    Section(
        "",
        (
            _field("role", Kind.LINE),
            _field("day", Kind.DATE, half=True),
            _field("interviewer", Kind.LINE, half=True),
        ),
    ),
)

FINDING = (
    Section(
        "",
        (
            _field("text", Kind.LINES),
            _field("quote", Kind.LINES),
            _field("waste", Kind.CHOICE, choices=choices_of(Waste, "prepare.waste")),
            _field("place", Kind.LINE),
        ),
    ),
    Section(
        "prepare.section.time",
        (
            FrequencyField("times_per_year", Kind.NUMBER, "prepare.field.times_per_year", half=True),
            _field("minutes", Kind.NUMBER, half=True),
            _field("people", Kind.NUMBER, optional=False, half=True),
            _field("delay", Kind.DURATION, bare=Unit.DAY, half=True),
        ),
    ),
    Section(
        "prepare.section.solution",
        (
            _field("proposal", Kind.LINES),
            _field("responsible", Kind.LINE, half=True),
            _field("solver", Kind.CHOICE, choices=choices_of(Solver, "prepare.solver"), optional=False, half=True),
            _field("effort", Kind.CHOICE, choices=LEVELS),
            _field("effect", Kind.CHOICE, choices=LEVELS),
            _field("low_hanging", Kind.FLAG, optional=False),
        ),
    ),
)

CANDIDATE = (
    Section(
        "",
        (
            _field("name", Kind.LINE, label="case"),
            _field("start_event", Kind.LINE),
            _field("end_event", Kind.LINE),
            _field("user_value", Kind.LINES),
            _field("flow_unit", Kind.LINE, half=True),
            _field("volume_per_year", Kind.NUMBER, half=True),
            _field("deadline", Kind.DURATION, bare=Unit.CALENDAR_DAY, half=True, example="editor.example.deadline"),
        ),
    ),
)

MEMBER = (
    Section(
        "",
        (
            _field("role", Kind.LINE, label="member_role"),
            _field("part", Kind.CHOICE, choices=choices_of(Part, "prepare.part"), optional=False),
            _field("name", Kind.LINE, label="member_name"),
            _field("invited", Kind.FLAG, optional=False),
        ),
    ),
)

FIELDS: Mapping[str, tuple[Section, ...]] = {
    "interview": INTERVIEW,
    "finding": FINDING,
    "candidate": CANDIDATE,
    "member": MEMBER,
}
