"""From the rows and settings of a table to a document."""

from collections.abc import Iterator, Sequence
from typing import Any

from vsa.analysis import back_flows
from vsa.exchange.step_table.ids import free_id
from vsa.exchange.step_table.rows import StepRow
from vsa.exchange.step_table.settings import Settings
from vsa.exchange.step_table.vocabulary import Setting
from vsa.i18n import Language
from vsa.model.base import frozen_mapping
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.model.nodes import End, Node, Start, Step
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, State, Stream

DAYS_OF_SEVEN_DAY_SERVICE = 365.0

_STREAM_FIELDS = {
    Setting.NAME: "name",
    Setting.UNIT: "unit",
    Setting.VOLUME: "volume_per_year",
    Setting.ARRIVALS: "arrivals_per_day",
    Setting.DEADLINE: "deadline",
    Setting.FINISHED_CASES: "finished_cases",
    Setting.START: "start_event",
    Setting.END: "end_event",
}


def document_of(rows: Sequence[StepRow], settings: Settings, language: Language) -> Document:
    """The document that a table describes: one stream, all places still zero."""
    stream = _with_rework(_stream(rows, settings))
    hours = settings.values.get(Setting.HOURS_PER_FTE)
    document = Document(title=stream.name, language=language, calendar=_calendar(settings), streams={stream.id: stream})
    return document if hours is None else document.model_copy(update={"hours_per_fte": hours})


def _stream(rows: Sequence[StepRow], settings: Settings) -> Stream:
    state = settings.values.get(Setting.STATE, State.CURRENT)
    lanes = _lanes(rows, settings)
    lane_of = {lane.name: lane.id for lane in lanes}
    user_lane = next((lane.id for lane in lanes if lane.kind is LaneKind.USER), None)
    taken = {row.id for row in rows}
    start = Start(
        id=free_id("start", taken),
        name=settings.values.get(Setting.START, ""),
        lane=user_lane or lane_of[rows[0].role],
    )
    end = End(
        id=free_id("end", taken),
        name=settings.values.get(Setting.END, ""),
        lane=user_lane or lane_of[rows[-1].role],
    )
    steps = [Step(id=row.id, name=row.name, lane=lane_of[row.role], split=row.ways.split, **row.fields) for row in rows]
    nodes: list[Node] = [start, *steps, end]
    flows = [
        Flow(id=free_id(f"flow-{number}", taken), **flow)
        for number, flow in enumerate(_flows(rows, start.id, end.id), 1)
    ]
    return Stream(
        id=state.value,
        state=state,
        lanes={lane.id: lane for lane in lanes},
        nodes={node.id: node for node in nodes},
        flows={flow.id: flow for flow in flows},
        **{field: settings.values[setting] for setting, field in _STREAM_FIELDS.items() if setting in settings.values},
    )


def _lanes(rows: Sequence[StepRow], settings: Settings) -> list[Lane]:
    """The user's lanes on top, then the roles as they first appear, then external roles that have no step."""
    user, external = frozenset(settings.user_roles), frozenset(settings.external_roles)
    roles = dict.fromkeys([*settings.user_roles, *(row.role for row in rows), *settings.external_roles])
    return [
        Lane(
            id=f"lane-{number}",
            name=role,
            kind=LaneKind.USER if role in user else LaneKind.EXTERNAL if role in external else LaneKind.OWN,
            staff=settings.staff.get(role),
        )
        for number, role in enumerate(roles, 1)
    ]


def _flows(rows: Sequence[StepRow], start: str, end: str) -> Iterator[dict[str, Any]]:
    yield {"source": start, "target": rows[0].id}
    for row in rows:
        for way in row.ways.ways:
            target = end if way.target is None else way.target
            yield {"source": row.id, "target": target, "share": way.share, "delay": way.delay}


def _with_rework(stream: Stream) -> Stream:
    """The stream with the back edges of its depth-first order as rework (method.md section 3)."""
    back = back_flows(stream)
    flows = {
        flow.id: flow.model_copy(update={"kind": FlowKind.REWORK}) if flow.id in back else flow
        for flow in stream.flows.values()
    }
    return stream.model_copy(update={"flows": frozen_mapping(flows)})


def _calendar(settings: Settings) -> WorkCalendar:
    """The calendar that a table gives; a service that is open seven days a week works all the year."""
    given: dict[str, Any] = {}
    if hours := settings.values.get(Setting.HOURS_PER_DAY):
        given["hours_per_day"] = hours
    if days := settings.values.get(Setting.DAYS_PER_WEEK):
        given["days_per_week"] = days
        if days == 7:
            given["working_days_per_year"] = DAYS_OF_SEVEN_DAY_SERVICE
    return WorkCalendar(**given)
