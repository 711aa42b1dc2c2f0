"""What a step table cannot hold of a document, said before anything is written."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from vsa.analysis import back_flows
from vsa.exchange.step_table.building import DAYS_OF_SEVEN_DAY_SERVICE
from vsa.exchange.step_table.flattening import flattened
from vsa.exchange.step_table.writing import cleaned, event_name, ids_fit
from vsa.i18n import Message, message
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.model.nodes import End, Node, SourceKind, Start, Step, Store, WaitsFor
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, State, Stream

Element = TypeVar("Element")
NAMED = 3


def lost(document: Document, stream: Stream) -> tuple[Message, ...]:
    """One clause for each kind of thing that a table of this stream would leave out; empty when it holds all but
    the places on the map, which are made anew."""
    return (*_of_document(document, stream), *_of_stream(stream), *_of_nodes(stream), *_of_flows(stream))


def _of_document(document: Document, stream: Stream) -> Iterator[Message]:
    for count, lost_things in (
        (len(document.streams) - 1, "table.lost.streams"),
        (len(document.actions), "table.lost.actions"),
        (len(document.gains), "table.lost.gains"),
        (len(document.calendar.closures), "table.lost.closures"),
    ):
        if count > 0:
            yield message(lost_things, count=count)
    facts = (
        (document.title not in ("", stream.name) and stream.name != "", message("table.field.title")),
        (document.unit, message("table.field.unit")),
        (document.service_area, message("table.field.service_area")),
        (document.municipality, message("table.field.municipality")),
        (document.case_number, message("table.field.case_number")),
        (document.owner, message("table.field.owner")),
        (document.coach, message("table.field.coach")),
        (document.day, message("table.field.day")),
        (document.example, message("table.field.example")),
    )
    yield from _fields(facts, lambda names: message("table.lost.document", fields=names))
    days = document.calendar.working_days_per_year
    seven_days = document.calendar.days_per_week == 7
    if days != (DAYS_OF_SEVEN_DAY_SERVICE if seven_days else WorkCalendar().working_days_per_year):
        yield message("table.lost.working_days", days=days)


def _of_stream(stream: Stream) -> Iterator[Message]:
    for count, lost_things in (
        (len(stream.problems), "table.lost.problems"),
        (len(stream.notes), "table.lost.notes"),
        (len(stream.symbols), "table.lost.symbols"),
        (len(stream.groups), "table.lost.groups"),
    ):
        if count:
            yield message(lost_things, count=count)
    facts = (
        (stream.version != 1, message("table.field.version")),
        (stream.user_value, message("table.field.user_value")),
        (stream.basis, message("table.field.basis")),
        (stream.factory, message("table.field.factory")),
    )
    yield from _fields(facts, lambda names: message("table.lost.stream", fields=names))
    if stream.state is State.OTHER:
        yield message("table.lost.state")
    yield from _of_lanes(stream)


def _of_lanes(stream: Stream) -> Iterator[Message]:
    rows = {row.lane for row in flattened(stream).rows}
    lanes = list(stream.lanes.values())
    first = {cleaned(lane.name): lane for lane in reversed(lanes)}
    empty = [lane for lane in lanes if lane.id not in rows and (lane.kind is LaneKind.OWN or not lane.name)]
    yield from _names("table.lost.lanes", empty, _lane_name)
    twins = [lane for lane in lanes if first[cleaned(lane.name)] is not lane]
    yield from _names("table.lost.lane_names", twins, _lane_name)
    partly = [lane for lane in lanes if lane.availability != 1]
    yield from _names("table.lost.availability", partly, _lane_name)
    nameless = [lane for lane in lanes if not cleaned(lane.name) and (lane.kind is not LaneKind.OWN or lane.staff)]
    yield from _names("table.lost.nameless", nameless, _lane_name)


def _of_nodes(stream: Stream) -> Iterator[Message]:
    flat = flattened(stream)
    steps = [node for node in stream.nodes.values() if isinstance(node, Step)]
    waiting = [node for node in stream.nodes.values() if isinstance(node, Step | Store)]
    yield from _names("table.lost.folded", flat.folded, _name)
    yield from _names("table.lost.rows", flat.without_work, _name)
    yield from _names("table.lost.within", [step for step in steps if _tells_within(step)], _name)
    yield from _names("table.lost.remarks", [step for step in steps if step.note], _name)
    yield from _names("table.lost.days", [step for step in steps if step.source.day], _name)
    yield from _names("table.lost.cases", [step for step in steps if _tells_cases(step)], _name)
    yield from _names("table.lost.origins", [node for node in stream.nodes.values() if node.origin], _name)
    yield from _of_events(stream)
    dead = [row.node for row in flat.rows if not row.arrows]
    yield from _names("table.lost.dead_ends", dead if _has_end(stream) else [], _name)
    if not ids_fit(flat.rows):
        yield message("table.lost.ids")
    texts = [stream.name, *(lane.name for lane in stream.lanes.values()), *(node.name for node in waiting)]
    texts += [step.system for step in steps]
    if any(text != cleaned(text) for text in texts):
        yield message("table.lost.control")


def _of_events(stream: Stream) -> Iterator[Message]:
    starts = [node for node in stream.nodes.values() if isinstance(node, Start)]
    ends = [node for node in stream.nodes.values() if isinstance(node, End)]
    given = event_name(stream, Start, stream.start_event)
    rows = {row.node.id for row in flattened(stream).rows}
    unsaid = [node for node in starts if node.id not in rows and node.name not in ("", given)]
    yield from _names("table.lost.starts", unsaid, _name)
    given = event_name(stream, End, stream.end_event)
    yield from _names("table.lost.ends", [node for node in ends if node.name not in ("", given)], _name)


def _of_flows(stream: Stream) -> Iterator[Message]:
    flows = stream.flows.values()
    information = sum(flow.kind is FlowKind.INFORMATION for flow in flows)
    if information:
        yield message("table.lost.information", count=information)
    drawn = sum(bool(flow.waypoints) for flow in flows)
    if drawn:
        yield message("table.lost.waypoints", count=drawn)
    cases = [flow for flow in flows if flow.kind is not FlowKind.INFORMATION]
    waits = [flow for flow in cases if flow.delay_for is not WaitsFor.INTERNAL or flow.delay_stops_deadline]
    yield from _names("table.lost.delays", waits, lambda flow: _arrow(stream, flow))
    back = back_flows(stream)
    turned = [
        flow
        for flow in flows
        if flow.kind is not FlowKind.INFORMATION and (flow.kind is FlowKind.REWORK) != (flow.id in back)
    ]
    yield from _names("table.lost.kinds", turned, lambda flow: _arrow(stream, flow))


def _has_end(stream: Stream) -> bool:
    return any(isinstance(node, End) for node in stream.nodes.values())


def _tells_within(step: Step) -> bool:
    return step.within_for is not WaitsFor.INTERNAL or step.within_stops_deadline


def _tells_cases(step: Step) -> bool:
    return step.source.cases is not None and step.source.kind is not SourceKind.MEASURED


def _lane_name(lane: Lane) -> str:
    return lane.name or lane.id


def _name(node: Node) -> str:
    return node.name or node.id


def _arrow(stream: Stream, flow: Flow) -> str:
    return f"{_name(stream.nodes[flow.source])} → {_name(stream.nodes[flow.target])}"


def _fields(
    facts: Iterable[tuple[object, Message]], say: Callable[[tuple[Message, ...]], Message]
) -> Iterator[Message]:
    given = tuple(name for value, name in facts if value)
    if given:
        yield say(given)


def _names(key: str, elements: Iterable[Element], name: Callable[[Element], str]) -> Iterator[Message]:
    """The clause of a key about the elements, the first few by name; none about no elements."""
    names = [message("table.lost.named", name=cleaned(name(element))) for element in elements]
    if names:
        shown = (*names[:NAMED], "…") if len(names) > NAMED else tuple(names)
        yield message(key, count=len(names), names=shown)
