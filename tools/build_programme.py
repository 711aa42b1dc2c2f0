"""Build the example of a whole programme, 27 small documents: `python tools/build_programme.py`.

The units and their figures stand in `tools/examples/programme.toml`. All values are invented but the sums: 33 årsverk
identified and 21.5 realised in 27 units are those of the municipality whose model the program follows.
"""

import tomllib
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from vsa.edits.records import add_record
from vsa.exchange.placing import placed
from vsa.i18n.resources import examples
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.nodes import End, Node, Start, Step
from vsa.model.stream import Flow, Lane, LaneKind, State, Stream
from vsa.reports.file_names import plain
from vsa.storage import save

SOURCE = Path(__file__).parent / "examples" / "programme.toml"
STEPS = ("Motta og registrere", "Fordele oppgaven", "Innhente opplysninger", "Vurdere og avgjøre", "Svare og avslutte")
CLASSES = ("NV", "S", "NV", "VS", "VS")
COURSE = date(2026, 1, 13)


def build(unit: dict[str, Any], number: int) -> Document:
    """One unit, as far as it has come."""
    streams = (_stream(unit, State.CURRENT), _stream(unit, State.IDEAL))
    document = Document(
        title=unit["case"],
        unit=unit["name"],
        municipality="Eksempel kommune",
        example=True,
        day=COURSE,
        streams=frozen_mapping({stream.id: stream for stream in streams}),
    )
    return placed(_with_work(document, unit, COURSE + timedelta(weeks=number % 8)))


def _stream(unit: dict[str, Any], state: State) -> Stream:
    """Five steps in a row; the ideal state waits less and leaves out the step that is waste."""
    ideal = state is State.IDEAL
    waits = unit["wait_ideal" if ideal else "wait_now"]
    steps = [
        Step(
            id=str(place + 1),
            name=name,
            lane="own",
            process_time=f"{minutes} min",
            wait=f"{([0, *waits])[place]} d",
            value_class=value,
            first_time_right=0.9,
            origin=(str(place + 1),) if ideal else (),
        )
        for place, (name, minutes, value) in enumerate(zip(STEPS, unit["process"], CLASSES, strict=True))
        if not (ideal and value == "S")
    ]
    nodes: list[Node] = [Start(id="start", lane="user"), *steps, End(id="end", lane="user")]
    ids = [node.id for node in nodes]
    flows = [Flow(id=f"{one}-{other}", source=one, target=other) for one, other in pairwise(ids)]
    lanes = (Lane(id="user", name="Bruker", kind=LaneKind.USER), Lane(id="own", name=unit["name"]))
    return Stream(
        id=state.value,
        name=unit["case"],
        state=state,
        volume_per_year=unit["volume"],
        lanes=frozen_mapping({lane.id: lane for lane in lanes}),
        nodes=frozen_mapping({node.id: node for node in nodes}),
        flows=frozen_mapping({flow.id: flow for flow in flows}),
    )


def _with_work(document: Document, unit: dict[str, Any], course: date) -> Document:
    """The document with an action and a gain, and the meetings and audits that its phase has brought."""
    realised = unit["realised"]
    document = add_record(
        document,
        "action",
        title="Fordele oppgaver hver dag",
        responsible="Enhetsleder",
        start=course,
        deadline=course + timedelta(weeks=8 if realised else 40),
        status="done" if realised else "ongoing",
        gain_hours=unit["identified"],
    )
    document = add_record(
        document,
        "gain",
        name="Frigjort tid",
        kind="Spart tid",
        actions=("t1",),
        identified_hours=unit["identified"],
        realised_hours=realised or None,
        remeasured=course + timedelta(weeks=26) if realised else None,
        used_for="Mer tid til brukerne" if realised else "",
        responsible="Enhetsleder",
    )
    if unit["phase"] >= 5:
        document = add_record(document, "meeting", day=course + timedelta(weeks=4), present=8, finished=("t1",))
    if unit["phase"] >= 6:
        document = add_record(document, "audit", day=course + timedelta(weeks=10), auditor="Enhetsleder")
    return add_record(document, "plan", kind="external_audit", day=course + timedelta(weeks=52))


def main() -> None:
    """Write a document a unit."""
    folder = examples() / "programme"
    folder.mkdir(exist_ok=True)
    units = tomllib.loads(SOURCE.read_text("utf-8"))["unit"]
    for number, unit in enumerate(units, 1):
        save(build(unit, number), folder / f"{number:02}-{plain(unit['name'])}.vsa")


if __name__ == "__main__":
    main()
