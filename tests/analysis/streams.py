"""Streams in a few words, for tests: `stream(step("1"), step("2"), flows=["1 2", "2 1 0.2", "2 END 0.8"])`."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from vsa.analysis import analyse, back_flows
from vsa.analysis.results import Analysis, Basis
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Duration, Unit, duration
from vsa.model.nodes import End, Gateway, Node, Split, Start, Step, Store, ValueClass
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, Stream

BASIS = Basis(WorkCalendar(), 1695.0)
ENDS = frozenset({"END", "END2"})


def minutes(value: float) -> Duration:
    """A duration in minutes."""
    return duration(value, Unit.MINUTE)


def step(id: str, process: float | None = 10, wait: float | None = 0, role: str = "", **fields: Any) -> Step:
    """A step of class NV with times in minutes."""
    fields.setdefault("value_class", ValueClass.NECESSARY)
    fields.setdefault("name", f"Step {id}")
    for field in ("wait_within", "value_time", "meeting_every"):
        if isinstance(fields.get(field), int | float):
            fields[field] = minutes(fields[field])
    return Step(
        id=id,
        lane=f"lane:{role}",
        process_time=_time(process),
        wait=_time(wait),
        **fields,
    )


def _time(value: float | Duration | None) -> Duration | None:
    return minutes(value) if isinstance(value, int | float) else value


def gateway(id: str, split: Split = Split.CHOICE) -> Gateway:
    """A choice or parallel gateway."""
    return Gateway(id=id, lane="lane:", split=split)


def store(id: str, wait: float | None = None, **fields: Any) -> Store:
    """A store with its wait in minutes."""
    return Store(id=id, lane="lane:", wait=_time(wait), **fields)


def start(id: str, share: float | None = None) -> Start:
    """A start."""
    return Start(id=id, lane="lane:", share=share)


def flow(text: str, number: int) -> Flow:
    """A flow from `source target [share] [~] [+delay]`; `~` makes it rework."""
    source, target, *rest = text.split()
    fields: dict[str, Any] = {}
    for word in rest:
        if word == "~":
            fields["kind"] = FlowKind.REWORK
        elif word == "?":
            fields["kind"] = FlowKind.INFORMATION
        elif word.startswith("+"):
            fields["delay"] = minutes(float(word[1:]))
        else:
            fields["share"] = float(word)
    return Flow(id=f"f{number}", source=source, target=target, **fields)


def stream(*nodes: Node, flows: Iterable[str], external: Iterable[str] = (), **fields: Any) -> Stream:
    """A stream whose flows are those of `flows`; END and END2 are drawn if a flow leads there.

    Back edges of the depth-first order are rework, as in a step table.
    """
    numbers = count(1)
    drawn = [flow(text, next(numbers)) for text in flows]
    ends = [End(id=end, lane="lane:") for end in sorted(ENDS) if any(each.target == end for each in drawn)]
    all_nodes = {node.id: node for node in (*nodes, *ends)}
    roles = dict.fromkeys(node.lane for node in all_nodes.values())
    lanes = {
        lane: Lane(
            id=lane,
            name=lane.removeprefix("lane:"),
            kind=LaneKind.EXTERNAL if lane.removeprefix("lane:") in external else LaneKind.OWN,
        )
        for lane in roles
    }
    fields = {"id": "s", "lanes": fields.pop("lanes", lanes), "nodes": all_nodes, **fields}
    made = Stream(flows={each.id: each for each in drawn}, **fields)
    back = back_flows(made)
    kinds = {each.id: each.model_copy(update={"kind": FlowKind.REWORK}) if each.id in back else each for each in drawn}
    return made.model_copy(update={"flows": kinds})


def analysed(*nodes: Node, flows: Iterable[str], **fields: Any) -> Analysis:
    """The analysis of `stream(...)` with the ordinary calendar."""
    return analyse(stream(*nodes, flows=flows, **fields), BASIS)


def codes(analysis: Analysis, severity: str = "error") -> list[str]:
    """The codes of the notices of one severity."""
    return [notice.code for notice in analysis.notices if notice.severity == severity]
