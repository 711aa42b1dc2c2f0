"""Dividing a step in two, and uniting steps that follow one another: the figures stay as they were.

What came from a step knows all that it came from: the copies of a divided step came from both parts, and a united step
came from all that its parts came from.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from math import prod

from vsa.edits.elements import changed, with_stream
from vsa.edits.groups import taken_in, with_sound_groups
from vsa.edits.ids import fresh_id
from vsa.edits.references import with_references
from vsa.i18n import UserError, message
from vsa.model.base import Id, frozen_mapping
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.model.durations import MOST_PARTS, SMALLEST_NUMBER, Amount, Duration, Spread, Unit, duration
from vsa.model.nodes import Node, Split, Step, ValueClass
from vsa.model.stream import Flow, FlowKind, State, Stream

NO_WAIT = duration(0, Unit.MINUTE)


class PartsError(UserError):
    """Steps that cannot be divided or united."""


def split_step(document: Document, stream: Id, step: Id) -> Document:
    """Divide a step: the first half keeps its id, place, wait and problems, the second one, `fresh_id(document, stream,
    "n")`, follows it with the ways out and how often it comes right. Each has half of the work.

    Raises PartsError for a time too short to be halved.
    """
    there = document.streams[stream]
    whole, second = _step(there, step), fresh_id(document, stream, "n")
    halves = {"process_time": _half(whole.process_time), "value_time": _half(whole.value_time)}
    right = None if whole.first_time_right is None else 1.0
    first = changed(whole, **halves, first_time_right=right, split=Split.CHOICE)
    rest = changed(
        whole,
        **halves,
        id=second,
        wait=NO_WAIT,
        queue=None,
        meeting_every=None,
        wait_within=None,
        wait_for=first.wait_for,
    )
    nodes = {key: node for old in there.nodes.values() for key, node in _halved(old, first, rest)}
    flows = {
        key: changed(flow, source=second, waypoints=()) if flow.source == step else flow
        for key, flow in there.flows.items()
    }
    between = Flow(id=fresh_id(document, stream, "f"), source=step, target=second)
    divided = changed(
        there,
        nodes=frozen_mapping(nodes),
        flows=frozen_mapping({**flows, between.id: between}),
        groups=taken_in(there, second, [step]),
    )
    return _with_origins(
        with_stream(document, divided), stream, lambda origin: (step, second) if origin == step else (origin,)
    )


def merge_steps(document: Document, stream: Id, steps: Collection[Id]) -> Document:
    """Unite steps that follow one another without a way in or out between them. The first one keeps its id, place and
    wait; the waits and the transport between them become waiting within it.

    Raises PartsError when the steps are no chain, or when a time between them is unknown or has a spread.
    """
    there = document.streams[stream]
    chain = _chain(there, steps)
    first, gone = chain[0].id, {step.id for step in chain[1:]}
    inner = [flow for flow in there.flows.values() if flow.source != chain[-1].id and _joins(flow, {first, *gone})]
    nodes = {key: node for key, node in there.nodes.items() if key not in gone}
    nodes[first] = _united(chain, inner, document.calendar)

    def kept(end: Id) -> Id:
        return first if end in gone else end

    flows = {
        key: flow if {flow.source, flow.target}.isdisjoint(gone) else _moved(flow, kept)
        for key, flow in there.flows.items()
        if flow not in inner
    }
    problems = {key: changed(each, node=kept(each.node)) for key, each in there.problems.items()}
    united = changed(there, nodes=frozen_mapping(nodes), flows=frozen_mapping(flows), problems=frozen_mapping(problems))
    after = _with_origins(with_stream(document, with_sound_groups(united)), stream, lambda origin: (kept(origin),))
    return with_references(after, stream, kept)


def _step(stream: Stream, name: Id) -> Step:
    step = stream.nodes[name]
    if not isinstance(step, Step):
        raise PartsError(message("edits.parts.steps_only"))
    return step


def _halved(node: Node, first: Step, second: Step) -> Iterable[tuple[Id, Node]]:
    return ((first.id, first), (second.id, second)) if node.id == first.id else ((node.id, node),)


def _half(time: Duration | None) -> Duration | None:
    if time is None:
        return None
    numbers = [number for amount in time.amounts for number, _ in amount.parts]
    if any(0 < number / 2 < SMALLEST_NUMBER for number in numbers):
        raise PartsError(message("edits.parts.too_short"))
    amounts = tuple(Amount(tuple((number / 2, unit) for number, unit in amount.parts)) for amount in time.amounts)
    return Duration(amounts, time.spread, time.estimate)


def _chain(stream: Stream, names: Collection[Id]) -> tuple[Step, ...]:
    """The steps in the order of the stream; each but the last has one way out, which is the only way into the next."""
    ways = [flow for flow in stream.flows.values() if flow.kind is not FlowKind.INFORMATION]
    out = {name: [flow for flow in ways if flow.source == name] for name in names}
    into = {name: [flow for flow in ways if flow.target == name] for name in names}
    following = {
        name: out[name][0].target
        for name in names
        if len(out[name]) == 1 and out[name][0].kind is FlowKind.FORWARD and into.get(out[name][0].target) == out[name]
    }
    heads = [name for name in names if name not in following.values()]
    chain = heads[:1]
    while chain and chain[-1] in following:
        chain.append(following[chain[-1]])
    if len(chain) < 2 or len(chain) != len(set(names)):
        raise PartsError(message("edits.parts.no_chain"))
    return tuple(_step(stream, name) for name in chain)


def _joins(flow: Flow, steps: Collection[Id]) -> bool:
    return flow.source in steps and flow.target in steps and flow.kind is not FlowKind.INFORMATION


def _united(chain: Sequence[Step], inner: Sequence[Flow], calendar: WorkCalendar) -> Step:
    first, later = chain[0], chain[1:]
    if any(step.process_time is None for step in chain) or any(step.wait is None for step in later):
        raise PartsError(message("edits.parts.unknown"))
    pauses = [(step.wait, step.wait_stops_deadline) for step in later]
    pauses += [(step.wait_within, step.within_stops_deadline) for step in chain]
    pauses += [(flow.delay, flow.delay_stops_deadline) for flow in inner]
    waiting = [(time, stops) for time, stops in pauses if time is not None and time.minutes(calendar)]
    qualities = [step.first_time_right for step in chain if step.first_time_right is not None]
    return changed(
        first,
        process_time=_sum(step.process_time for step in chain),
        wait_within=_sum(time for time, _ in waiting),
        within_stops_deadline=bool(waiting) and all(stops for _, stops in waiting),
        value_class=_class(chain),
        value_time=_value(chain),
        people=_people(chain, calendar),
        first_time_right=prod(qualities) if qualities else None,
        split=chain[-1].split,
        system=", ".join(dict.fromkeys(step.system for step in chain if step.system)),
        note="\n".join(step.note for step in chain if step.note),
        origin=tuple(dict.fromkeys(origin for step in chain for origin in step.origin)),
    )


def _class(chain: Sequence[Step]) -> ValueClass | None:
    """The class that the steps share, else that of the most valuable one."""
    found = [step.value_class for step in chain]
    return next((each for each in ValueClass if each in found), None)


def _value(chain: Sequence[Step]) -> Duration | None:
    """What was of value in all; not said where it follows from the class."""
    if len({step.value_class for step in chain}) == 1 and all(step.value_time is None for step in chain):
        return None
    times = (
        step.process_time if step.value_time is None and step.value_class is ValueClass.VALUE else step.value_time
        for step in chain
    )
    return _sum(times) or NO_WAIT


def _people(chain: Sequence[Step], calendar: WorkCalendar) -> float:
    """So many that the labour is the same."""
    minutes = [step.process_time.minutes(calendar) if step.process_time else 0.0 for step in chain]
    if not sum(minutes):
        return max(step.people for step in chain)
    return sum(time * step.people for time, step in zip(minutes, chain, strict=True)) / sum(minutes)


def _sum(times: Iterable[Duration | None]) -> Duration | None:
    """The sum of fixed times, None for none."""
    known = [time for time in times if time is not None]
    if any(time.spread is not Spread.FIXED for time in known):
        raise PartsError(message("edits.parts.spread"))
    parts: dict[Unit, float] = {}
    for time in known:
        for number, unit in time.amounts[0].parts:
            parts[unit] = parts.get(unit, 0.0) + number
    if len(parts) > MOST_PARTS or not parts:
        return None
    return Duration(
        (Amount(tuple((number, unit) for unit, number in parts.items())),), estimate=any(t.estimate for t in known)
    )


def _moved(flow: Flow, kept: Callable[[Id], Id]) -> Flow:
    return changed(flow, source=kept(flow.source), target=kept(flow.target), waypoints=())


def _with_origins(document: Document, stream: Id, now: Callable[[Id], tuple[Id, ...]]) -> Document:
    """The document in which the nodes of the ideal state know what became of those of the current one."""
    if document.streams[stream].state is not State.CURRENT:
        return document
    for other in document.streams.values():
        if other.state is State.IDEAL:
            nodes: Mapping[Id, Node] = frozen_mapping(
                {
                    key: changed(
                        node, origin=tuple(dict.fromkeys(new for origin in node.origin for new in now(origin)))
                    )
                    for key, node in other.nodes.items()
                }
            )
            document = with_stream(document, changed(other, nodes=nodes))
    return document
