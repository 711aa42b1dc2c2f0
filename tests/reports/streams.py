"""Streams of any size, placed as a hand might place them: one column a step."""

from typing import Any

from vsa.model.document import Document
from vsa.model.durations import Unit, duration
from vsa.model.nodes import End, Node, Problem, Start, Step, ValueClass, WaitsFor
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, State, Stream

COLUMN = 169.0
ROLES = ("Søker", "Dokumentsenter", "Leder byggesak", "Saksbehandler", "Annen myndighet")


def stream_of(steps: int, **fields: Any) -> Stream:
    """Start, so many steps that wander between the own lanes, and end; the third step sometimes goes back."""
    lanes = {f"l{n}": Lane(id=f"l{n}", name=name, kind=_kind(n)) for n, name in enumerate(ROLES)}
    nodes: dict[str, Node] = {"start": Start(id="start", name="Sender søknad", lane="l0", x=90.0, dy=63.0)}
    flows: dict[str, Flow] = {}
    before = "start"
    for number in range(1, steps + 1):
        step = _step(number)
        nodes[step.id] = step
        flows[f"f{number}"] = Flow(id=f"f{number}", source=before, target=step.id)
        before = step.id
    nodes["end"] = End(id="end", name="Mottar vedtak", lane="l0", x=90.0 + COLUMN * (steps + 1), dy=63.0)
    flows["last"] = Flow(id="last", source=before, target="end")
    if steps >= 3:
        flows["back"] = Flow(id="back", source="s3", target="s1", kind=FlowKind.REWORK, share=0.1)
    known = {"id": "now", "name": "Byggesøknad", "lanes": lanes, "nodes": nodes, "flows": flows, "volume_per_year": 180}
    return Stream.model_validate({**known, **fields})


def document_of(*streams: Stream, **fields: Any) -> Document:
    """A document of a municipality that does not exist."""
    known = {
        "title": "Byggesøknad, ett-trinn",
        "unit": "Byggesak og plan",
        "municipality": "Eksempel kommune",
        "case_number": "2026/4711",
        "streams": {stream.id: stream for stream in streams},
    }
    return Document.model_validate({**known, **fields})


def problems(count: int, text: str = "Saker ligger til ukemøtet før de fordeles") -> dict[str, Problem]:
    """Numbered problems, all on the first step."""
    return {f"p{n}": Problem(id=f"p{n}", node="s1", number=n, text=f"{text} {n}") for n in range(1, count + 1)}


def ideal(steps: int) -> Stream:
    """The ideal state of a stream."""
    return stream_of(steps, id="ideal", state=State.IDEAL)


def _step(number: int) -> Step:
    classes = tuple(ValueClass)
    return Step(
        id=f"s{number}",
        name=f"Kontrollere opplysninger {number}",
        lane=f"l{1 + number % (len(ROLES) - 1)}",
        x=90.0 + COLUMN * number,
        dy=63.0,
        wait=duration(2, Unit.DAY),
        wait_for=WaitsFor.MEETING if number == 2 else WaitsFor.INTERNAL,
        process_time=duration(30, Unit.MINUTE),
        value_class=classes[number % len(classes)],
        first_time_right=0.65 if number == 1 else 0.9,
    )


def _kind(lane: int) -> LaneKind:
    if lane == 0:
        return LaneKind.USER
    return LaneKind.EXTERNAL if lane == len(ROLES) - 1 else LaneKind.OWN
