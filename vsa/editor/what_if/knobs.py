"""What can be tried on a map: the times of a step or queue, the delay of an arrow, the shares of a choice."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vsa.analysis.sensitivity import Effect, Lever
from vsa.analysis.shares import effective_shares, ways_out
from vsa.editor.fields import Field, field_of
from vsa.edits.elements import Ref
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import LARGEST_NUMBER, SMALLEST_NUMBER, Amount, Duration, Unit, duration
from vsa.model.nodes import Step, Store, is_parallel
from vsa.model.stream import Flow, Stream

WAIT, QUEUE, MEETING = "wait", "queue", "meeting_every"
FIELDS_OF: dict[Lever, tuple[str, ...]] = {
    Lever.WAIT: (WAIT, QUEUE, MEETING),
    Lever.WITHIN: ("wait_within",),
    Lever.PROCESS: ("process_time",),
    Lever.DELAY: ("delay",),
    Lever.SHARE: ("share",),
}
"""The fields that a lever may stand for; only one of those of a wait counts (method.md section 6)."""

TYPICAL: dict[str, Any] = {"process_time": duration(60, Unit.MINUTE), QUEUE: 10.0}
TYPICAL_WAIT = duration(5, Unit.DAY)
"""What the middle of a slider stands for where nothing is known yet."""

DIGITS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A field of an element."""

    ref: Ref
    field: str


@dataclass(frozen=True, slots=True)
class Knob:
    """Something to try another value for. `now` is its value in the document, None when it is unknown; `whole` is what
    the parts of it are counted from: the value of now, or a typical one, and for a share all cases."""

    place: Place
    field: Field
    what: Message
    now: Any
    whole: Any

    @property
    def is_share(self) -> bool:
        """Whether it is the share of a way out."""
        return self.field.name == "share"

    @property
    def half(self) -> Any:
        """Half of what it is now."""
        return self.now / 2 if self.is_share else scaled(self.whole, 0.5)

    def at(self, part: float) -> Any:
        """The value that is a part of the whole."""
        return round(part, DIGITS) if self.is_share else scaled(self.whole, part)

    def part(self, value: Any, calendar: WorkCalendar) -> float:
        """What part of the whole a value is; 0 for an unknown one."""
        if value is None:
            return 0.0
        if isinstance(value, Duration):
            return value.minutes(calendar) / float(self.whole.minutes(calendar))
        return float(value / self.whole)


def knobs_of(stream: Stream, key: str) -> tuple[Knob, ...]:
    """What can be tried for a selected `node:ID` or `flow:ID`. Nothing for what no figure depends on."""
    kind, _, name = key.partition(":")
    if kind == "node" and name in stream.nodes:
        return (*_times(stream, name), *_ways(stream, name))
    if kind == "flow" and name in stream.flows:
        return tuple(_of_flow(stream, stream.flows[name]))
    return ()


def knob_of(stream: Stream, effect: Effect) -> Knob | None:
    """The knob for what an effect is about, None when that is gone."""
    fields = FIELDS_OF[effect.lever]
    return next((knob for knob in knobs_of(stream, key_of(effect)) if knob.field.name in fields), None)


def key_of(effect: Effect) -> str:
    """The key that selects the element of an effect."""
    return f"{'flow' if effect.concerns_flow else 'node'}:{effect.element}"


def scaled(value: Any, part: float) -> Any:
    """A part of a number, or of a time with its spread, to four digits. Half of 1:30 is half an hour and 15 min."""
    if not isinstance(value, Duration):
        return _neat(value * part)
    amounts = tuple(
        Amount(tuple((_neat(number * part), unit) for number, unit in amount.parts)) for amount in value.amounts
    )
    return Duration(amounts, value.spread, value.estimate)


def title_of(stream: Stream, node: Id) -> Message | str:
    """What a node is called, or what it is."""
    found = stream.nodes[node]
    return found.name or message(f"editor.subject.{found.kind}")


def _neat(number: float) -> float:
    """Rounded, and within what a document can hold."""
    if number < SMALLEST_NUMBER:
        return 0.0
    return min(float(f"{number:.{DIGITS}g}"), LARGEST_NUMBER - 1)


def _times(stream: Stream, name: Id) -> Iterator[Knob]:
    node, ref = stream.nodes[name], Ref("node", name, stream.id)
    if isinstance(node, Step | Store):
        yield _knob(ref, field_of(node.kind, _wait_field(stream, node)), node)
    if isinstance(node, Step):
        yield _knob(ref, field_of(node.kind, "process_time"), node)
        yield _knob(ref, field_of(node.kind, "wait_within"), node)


def _wait_field(stream: Stream, node: Step | Store) -> str:
    """The field that the wait follows from: a queue only where it is known how many cases come."""
    if node.wait is not None:
        return WAIT
    if node.queue is not None and (stream.volume_per_year or stream.arrivals_per_day):
        return QUEUE
    return MEETING if node.meeting_every is not None else WAIT


def _ways(stream: Stream, name: Id) -> Iterator[Knob]:
    """The shares of the ways out of a choice."""
    for flow in _choices(stream, name):
        yield _share(stream, flow, message("editor.ways_out.share", target=title_of(stream, flow.target)))


def _of_flow(stream: Stream, flow: Flow) -> Iterator[Knob]:
    if flow in _choices(stream, flow.source):
        yield _share(stream, flow, Message(field_of("flow", "share").label))
    if flow in ways_out(stream).get(flow.source, ()):
        yield _knob(Ref("flow", flow.id, stream.id), field_of("flow", "delay"), flow)


def _choices(stream: Stream, node: Id) -> tuple[Flow, ...]:
    flows = ways_out(stream).get(node, ())
    return flows if len(flows) > 1 and not is_parallel(stream.nodes[node]) else ()


def _share(stream: Stream, flow: Flow, what: Message) -> Knob:
    place = Place(Ref("flow", flow.id, stream.id), "share")
    return Knob(place, field_of("flow", "share"), what, effective_shares(stream).of[flow.id], 1.0)


def _knob(ref: Ref, field: Field, element: Step | Store | Flow) -> Knob:
    now = field.value_in(element)
    whole = now if _is_something(now) else TYPICAL.get(field.name, TYPICAL_WAIT)
    return Knob(Place(ref, field.name), field, Message(field.label), now, whole)


def _is_something(value: Any) -> bool:
    if isinstance(value, Duration):
        return any(number for number, _ in value.amounts[len(value.amounts) // 2].parts)
    return bool(value)
