"""The fields of every kind of element, in sections and in the order in which people fill them in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vsa.editor.fields.field import Choice, Field, Kind, choices_of
from vsa.editor.fields.start_to_finish import StartToFinish
from vsa.editor.fields.value_time import ValueTime
from vsa.i18n import LANGUAGES as SPOKEN
from vsa.model.durations import Unit
from vsa.model.nodes import SourceKind, Split, ValueClass, WaitsFor
from vsa.model.stream import FlowKind, LaneKind

Fields = tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one heading; an empty title (catalogue key) is the head of the form."""

    title: str
    fields: Fields


def _field(name: str, kind: Kind, *, label: str = "", **options: Any) -> Field:
    """A field whose label is `editor.field.NAME`, or `editor.field.LABEL` where two kinds of element differ."""
    return Field(name, kind, f"editor.field.{label or name}", **options)


def _waits_for(name: str) -> Field:
    return _field(name, Kind.CHOICE, choices=choices_of(WaitsFor, "editor.waits_for"), optional=False, half=True)


NAME = _field("name", Kind.LINE, label="plain_name")
STEP_NAME = _field("name", Kind.LINE)
VALUE_CLASS = _field("value_class", Kind.CHOICE, choices=choices_of(ValueClass, "editor.value_class"))
SPLIT = _field("split", Kind.CHOICE, choices=choices_of(Split, "editor.split"), optional=False)
WAIT = _field("wait", Kind.DURATION, bare=Unit.DAY, half=True)
QUEUE = _field("queue", Kind.NUMBER, half=True)
MEETING = _field("meeting_every", Kind.DURATION, bare=Unit.DAY, half=True)
STOPS = _field("wait_stops_deadline", Kind.FLAG, optional=False)
PROCESS_TIME = _field("process_time", Kind.DURATION, half=True)
SOURCE: Fields = (
    _field(
        "kind",
        Kind.CHOICE,
        label="source",
        choices=choices_of(SourceKind, "editor.source"),
        optional=False,
        part="source",
    ),
    _field("cases", Kind.WHOLE, half=True, part="source"),
    _field("day", Kind.DATE, label="source_day", half=True, part="source"),
)

WAITING: Fields = (WAIT, _waits_for("wait_for"), QUEUE, MEETING, STOPS)

STEP = (
    Section("", (STEP_NAME, VALUE_CLASS)),
    Section(
        "editor.section.time",
        (
            PROCESS_TIME,
            ValueTime("value_time", Kind.DURATION, "editor.field.value_time", half=True),
            *WAITING,
            _field("wait_within", Kind.DURATION, bare=Unit.DAY, half=True),
            _waits_for("within_for"),
            StartToFinish("start_to_finish", Kind.DURATION, "editor.field.start_to_finish", bare=Unit.HOUR),
            _field("within_stops_deadline", Kind.FLAG, optional=False),
        ),
    ),
    Section(
        "editor.section.quality",
        (
            _field("first_time_right", Kind.PERCENT, half=True),
            _field("people", Kind.NUMBER, optional=False, half=True),
            _field("system", Kind.LINE),
            SPLIT,
        ),
    ),
    Section("editor.section.source", SOURCE),
    Section("editor.section.note", (_field("note", Kind.LINES),)),
)

FLOW_KIND = _field(
    "kind", Kind.CHOICE, label="flow_kind", choices=choices_of(FlowKind, "editor.flow_kind"), optional=False
)

FLOW = (
    Section("", (FLOW_KIND, _field("share", Kind.PERCENT, half=True))),
    Section(
        "editor.section.time",
        (
            _field("delay", Kind.DURATION, bare=Unit.DAY, half=True),
            _waits_for("delay_for"),
            _field("delay_stops_deadline", Kind.FLAG, optional=False),
        ),
    ),
)

LANE = (
    Section(
        "",
        (
            NAME,
            _field(
                "kind",
                Kind.CHOICE,
                label="lane_kind",
                choices=choices_of(LaneKind, "editor.lane_kind"),
                optional=False,
            ),
        ),
    ),
    Section(
        "editor.section.capacity",
        (
            _field("staff", Kind.NUMBER, half=True),
            _field("availability", Kind.PERCENT, optional=False, half=True),
        ),
    ),
)

PROBLEM = (
    Section(
        "",
        (
            _field("text", Kind.LINES, label="problem"),
            _field("waste", Kind.LINE),
            _field("cause", Kind.LINES),
            _field("proposal", Kind.LINES),
        ),
    ),
)

STREAM = (
    Section(
        "editor.section.stream",
        (
            NAME,
            _field("unit", Kind.LINE, label="flow_unit", half=True),
            _field("volume_per_year", Kind.NUMBER, half=True),
            _field(
                "deadline",
                Kind.DURATION,
                label="statutory_deadline",
                bare=Unit.CALENDAR_DAY,
                half=True,
                example="editor.example.deadline",
            ),
            _field("version", Kind.WHOLE, optional=False, half=True),
            _field("start_event", Kind.LINE),
            _field("end_event", Kind.LINE),
            _field("user_value", Kind.LINES),
            _field("basis", Kind.LINE),
            _field("arrivals_per_day", Kind.NUMBER, half=True),
            _field("finished_cases", Kind.FLAG, optional=False),
        ),
    ),
)

LANGUAGES = tuple(Choice(code, f"editor.language.{code}") for code in SPOKEN)

WHEELS = tuple(Choice(wheel, f"actions.wheel.called.{wheel}") for wheel in ("pukk", "pgek", "pdsa"))

DOCUMENT = (
    Section(
        "editor.section.document",
        (
            _field("title", Kind.LINE),
            _field("municipality", Kind.LINE),
            _field("unit", Kind.LINE, label="organisation"),
            _field("service_area", Kind.LINE),
            _field("owner", Kind.LINE, half=True),
            _field("coach", Kind.LINE, half=True),
            _field("case_number", Kind.LINE, half=True),
            _field("day", Kind.DATE, half=True),
            _field("language", Kind.CHOICE, choices=LANGUAGES, optional=False),
            _field("hours_per_day", Kind.NUMBER, optional=False, half=True, part="calendar"),
            _field("days_per_week", Kind.NUMBER, optional=False, half=True, part="calendar"),
            _field("working_days_per_year", Kind.NUMBER, optional=False, half=True, part="calendar"),
            _field("hours_per_fte", Kind.NUMBER, optional=False, half=True),
            _field("wheel", Kind.CHOICE, choices=WHEELS, optional=False),
            _field("ongoing_limit", Kind.WHOLE, optional=False, half=True),
            _field("closures", Kind.CLOSURES, part="calendar"),
            _field("delete_by", Kind.DATE),
        ),
    ),
)

FIELDS: Mapping[str, tuple[Section, ...]] = {
    "step": STEP,
    "start": (Section("", (NAME, _field("share", Kind.PERCENT, half=True))),),
    "end": (Section("", (NAME,)),),
    "gateway": (Section("", (NAME, SPLIT)),),
    "store": (Section("", (NAME,)), Section("editor.section.time", WAITING)),
    "flow": FLOW,
    "information": (Section("", (FLOW_KIND, _field("electronic", Kind.FLAG, optional=False))),),
    "lane": LANE,
    "group": (Section("", (NAME,)),),
    "problem": PROBLEM,
    "note": (Section("", (_field("text", Kind.LINES),)),),
    "stream": STREAM,
    "document": DOCUMENT,
}
"""The sections of each kind of element."""
