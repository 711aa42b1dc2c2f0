"""What stands between the steps of a map is folded into a table, and no figure changes."""

from typing import Any

import pytest

from vsa.analysis import analyse, basis_of
from vsa.analysis.results import ExpectedFigures, MainFigures
from vsa.exchange import lost, read_table
from vsa.exchange.step_table.csv_text import write_csv
from vsa.exchange.step_table.flattening import flattened
from vsa.exchange.step_table.writing import TableWriter
from vsa.i18n import translator
from vsa.model.document import Document
from vsa.model.durations import Unit, duration
from vsa.model.nodes import End, Gateway, Node, Split, Start, Step, Store
from vsa.model.stream import Flow, FlowKind, Lane, Stream

TIMES = (
    "lead_time",
    "process_time",
    "waiting_time",
    "value_time",
    "statutory_time",
    "labour",
    "handoffs",
    "rework_time",
)
MAIN_TIMES = ("lead_time", "process_time", "waiting_time", "handoffs", "first_time_right")
LANES = {name: Lane(id=name, name=name) for name in ("Leder", "Saksbehandler")}


def step(key: str, lane: str = "Saksbehandler") -> Step:
    size = float(ord(key[0]) - 60)
    time, wait = duration(size, Unit.MINUTE), duration(size / 10, Unit.DAY)
    return Step(id=key, name=f"Steg {key}", lane=lane, process_time=time, wait=wait, first_time_right=0.9)


def gateway(key: str, split: Split = Split.CHOICE) -> Gateway:
    return Gateway(id=key, name=f"Vei {key}", lane="Leder", split=split)


NODES: list[Node] = [
    Start(id="s", name="Brev", lane="Leder"),
    Start(id="t", name="Skjema", lane="Leder", share=0.75),
    step("a"),
    step("b"),
    step("c", "Leder"),
    step("d"),
    gateway("k"),
    gateway("l"),
    gateway("p", Split.PARALLEL),
    Store(id="q", name="Bunke", lane="Leder", wait=duration(2, Unit.DAY)),
    End(id="e", lane="Leder"),
]


def flow(text: str, number: int) -> Flow:
    """`source target [share] [+days] [~]`, `~` for rework."""
    source, target, *rest = text.split()
    given: dict[str, Any] = {}
    for word in rest:
        if word == "~":
            given["kind"] = FlowKind.REWORK
        elif word.startswith("+"):
            given["delay"] = duration(float(word), Unit.DAY)
        else:
            given["share"] = float(word)
    return Flow(id=f"f{number}", source=source, target=target, **given)


def document(keys: str, flows: str, nodes: list[Node] = NODES) -> Document:
    """A document with the nodes of those keys, in that order, and the flows between commas."""
    by_id = {node.id: node for node in nodes}
    arrows = [flow(text, number) for number, text in enumerate(flows.split(","))]
    stream = Stream(
        id="current",
        name="Prøve",
        lanes=LANES,
        nodes={key: by_id[key] for key in keys.split()},
        flows={arrow.id: arrow for arrow in arrows},
    )
    return Document(title="Prøve", streams={"current": stream})


MAPS = {
    "choice": ("s a k b c e", "s a, a k, k b 0.3, k c 0.7, b c, c e", "k", ""),
    "choice after a choice": ("s a k b l c e", "s a, a k, k b 0.4, k l 0.6, l c 0.5, l e 0.5, b e, c e", "k", "l"),
    "parallel split and join": ("s a p b c k d e", "s a, a p, p b, p c, b k, c k, k d, d e", "p k", ""),
    "parallel beside rework": ("s a b p c d e", "s a, a b, b a 0.15 ~, b p 0.85, p c, p d, c e, d e", "", "p"),
    "join of three": ("s a b c k d e", "s a, a b 0.2 +1, a c 0.5, a k 0.3, b k, c k, k d +2, d e", "k", ""),
    "join between delays": ("s a b k d e", "s a, a b 0.2, a k 0.8 +1, b k, k d +2, d e", "", "k"),
    "store": ("s a q b c e", "s a, a q, q b, b c, c e", "", "q"),
    "store between roles": ("s a q c e", "s a, a q, q c, c e", "", "q"),
    "two starts": ("s t a c e", "s a, t c, a c, c e", "", "s t start"),
    "a start drawn last": ("b a c e s", "s a, a b, b c, c e", "", ""),
    "transport from the start": ("s a c e", "s a +3, a c, c e", "", "s"),
    "no start and no end": ("a c", "a c", "", ""),
}


def drawn(name: str) -> tuple[Document, Stream]:
    keys, flows, _, _ = MAPS[name]
    found = document(keys, flows)
    return found, found.streams["current"]


def figures(measured: Document) -> tuple[ExpectedFigures, MainFigures]:
    (stream,) = measured.streams.values()
    analysis = analyse(stream, basis_of(measured))
    assert analysis.expected
    assert analysis.main
    return analysis.expected, analysis.main


@pytest.mark.parametrize("name", MAPS)
def test_the_figures_of_the_table_are_those_of_the_map(name: str) -> None:
    whole, stream = drawn(name)
    table = write_csv(TableWriter(stream, whole, "nb").rows())
    expected, main = figures(whole)
    expected_again, main_again = figures(read_table(table, places=False))
    for measure in TIMES:
        assert getattr(expected_again, measure) == pytest.approx(getattr(expected, measure)), measure
    for measure in MAIN_TIMES:
        assert getattr(main_again, measure) == pytest.approx(getattr(main, measure)), measure


@pytest.mark.parametrize("name", MAPS)
def test_what_is_folded_or_becomes_a_row_is_said(name: str) -> None:
    whole, stream = drawn(name)
    _, _, folded, rows = MAPS[name]
    flat = flattened(stream)
    assert [node.id for node in flat.folded] == folded.split()
    assert sorted(node.id for node in flat.without_work) == sorted(rows.split())
    said = " ".join(translator("nb").text(each) for each in lost(whole, stream))
    assert all(stream.nodes[key].name in said for key in [*folded.split(), *rows.split()] if key in stream.nodes)


def test_information_is_drawn_and_never_a_way() -> None:
    whole, stream = drawn("no start and no end")
    news = Flow(id="i", source="c", target="a", kind=FlowKind.INFORMATION)
    told = stream.model_copy(update={"flows": {**stream.flows, "i": news}})
    assert [row.ways for row in flattened(told).rows] == [row.ways for row in flattened(stream).rows]
    assert [each.key for each in lost(whole, told)] == ["table.lost.information"]


def test_a_map_with_ids_that_a_table_cannot_name_gets_row_numbers() -> None:
    whole = document("END c:1", "END c:1", [step("END"), step("c:1", "Leder")])
    rows = TableWriter(whole.streams["current"], whole, "en").rows()
    assert [(row[0], row[-1]) for row in rows[-2:]] == [("1", "2"), ("2", "END")]
    assert "table.lost.ids" in [each.key for each in lost(whole, whole.streams["current"])]
