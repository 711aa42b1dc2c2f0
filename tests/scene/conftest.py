"""A building application as a municipality drew it, and what is needed to look at it."""

import pytest

from vsa.analysis import analyse, basis_of
from vsa.edits.move import arrange
from vsa.i18n import translator
from vsa.model.document import Document
from vsa.model.nodes import End, Gateway, Problem, Split, Start, Step
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, Stream
from vsa.scene import tidy

LANES = (
    Lane(id="søker", name="Søker", kind=LaneKind.USER),
    Lane(id="dok", name="Dokumentsenter"),
    Lane(id="leder", name="Leder byggesak"),
    Lane(id="sak", name="Saksbehandler"),
    Lane(id="annen", name="Annen myndighet", kind=LaneKind.EXTERNAL),
)
STEPS = (
    ("1", "Motta og journalføre søknad", "dok", "1 d", "20 min", "NV", 0.95, "internal"),
    ("2", "Fordele sak", "leder", "3 d", "10 min", "S", 0.98, "meeting"),
    ("3", "Kontrollere mangler", "sak", "4 d", "60 min", "NV", 0.65, "internal"),
    ("4", "Rette mangler og kontrollere på nytt", "søker", "15 d", "45 min", "S", 0.90, "user"),
    ("5", "Innhente uttalelse (vei,\u00a0VA)", "annen", "15 d", "60 min", "NV", 0.90, "authority"),
    ("6", "Vurdere mot plan, lov og nabomerknader", "sak", "5 d", "240 min", "VS", 0.90, "internal"),
    ("7", "Skrive vedtak", "sak", "1 d", "90 min", "VS", 0.85, "internal"),
    ("8", "Kontrollere og godkjenne vedtak", "leder", "2 d", "30 min", "NV", 0.98, "internal"),
    ("9", "Føre matrikkel og fakturere", "sak", "1,5 d", "25 min", "NV", 0.97, "internal"),
    ("10", "Ekspedere vedtak", "dok", "1,5 d", "15 min", "NV", 1.0, "internal"),
)
FLOWS = (
    ("s", "1", None),
    ("1", "2", None),
    ("2", "3", None),
    ("3", "k", None),
    ("k", "4", 0.35),
    ("k", "5", 0.15),
    ("k", "6", 0.50),
    ("4", "4", 0.10),
    ("4", "5", 0.20),
    ("4", "6", 0.70),
    ("5", "6", None),
    ("6", "7", None),
    ("7", "8", None),
    ("8", "7", 0.15),
    ("8", "p", 0.85),
    ("p", "10", None),
    ("p", "9", None),
    ("10", "e", None),
    ("9", "f", None),
)
REWORK = {("4", "4"), ("8", "7")}
PROBLEMS = (
    ("2", "Saker ligger til ukemøtet før de fordeles"),
    ("3", "35 % av søknadene har mangler"),
    ("4", "Lang runde med søker, opptil 15 dager"),
    ("5", "Uttalelser bestilles for sent"),
    ("7", "Vedtak skrives fra bunnen hver gang"),
)


def step(name, title, lane, wait, work, value_class, quality, waits_for):
    return Step(
        id=name,
        name=title,
        lane=lane,
        wait=wait,
        process_time=work,
        value_class=value_class,
        first_time_right=quality,
        wait_for=waits_for,
        wait_stops_deadline=waits_for in ("user", "authority"),
        source={"kind": "measured"},
    )


def byggesak_stream():
    nodes = (
        Start(id="s", name="Sender søknad", lane="søker"),
        *(step(*row) for row in STEPS),
        Gateway(id="k", name="Komplett?", lane="sak"),
        Gateway(id="p", split=Split.PARALLEL, lane="leder"),
        End(id="e", name="Mottar vedtak", lane="søker"),
        End(id="f", name="Ført", lane="sak"),
    )
    flows = (
        Flow(
            id=f"{source}-{target}",
            source=source,
            target=target,
            share=share,
            kind=FlowKind.REWORK if (source, target) in REWORK else FlowKind.FORWARD,
        )
        for source, target, share in FLOWS
    )
    problems = (
        Problem(id=f"b{number}", node=node, number=number, text=text)
        for number, (node, text) in enumerate(PROBLEMS, start=1)
    )
    return Stream(
        id="now",
        name="Byggesøknad, ett-trinn",
        version=2,
        unit="søknader/år",
        volume_per_year=180,
        deadline="12 w",
        lanes={lane.id: lane for lane in LANES},
        nodes={node.id: node for node in nodes},
        flows={flow.id: flow for flow in flows},
        problems={problem.id: problem for problem in problems},
    )


def laid_out(document):
    """The document with its stream tidied up."""
    (stream,) = document.streams.values()
    plan = tidy(stream, analyse(stream, basis_of(document)), translator("nb"))
    return arrange(document, stream.id, plan.places, plan.lanes, plan.lane_heights)


@pytest.fixture(scope="session")
def document():
    stream = byggesak_stream()
    return laid_out(Document(title="Byggesak", unit="Byggesak og plan", streams={stream.id: stream}))


@pytest.fixture(scope="session")
def stream(document):
    return document.streams["now"]


@pytest.fixture(scope="session")
def analysis(document, stream):
    return analyse(stream, basis_of(document))


@pytest.fixture(scope="session")
def tr():
    return translator("nb")
