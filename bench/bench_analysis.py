"""How long figures take up to ten thousand steps, beside a walk of the graph, a sparse solver and one picture."""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

import networkx
from numpy import float64, zeros
from numpy.typing import NDArray
from scipy.sparse import coo_array, csc_array, eye_array
from scipy.sparse.linalg import splu

from bench.table import Row
from vsa.analysis import analyse, analyse_after
from vsa.analysis.blocks import find_blocks
from vsa.analysis.network import Network
from vsa.analysis.opening import open_network
from vsa.analysis.results import Basis
from vsa.analysis.shares import effective_shares
from vsa.analysis.visits import expected_visits
from vsa.model.base import frozen_mapping
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Unit, duration
from vsa.model.nodes import Split, Step, ValueClass
from vsa.model.stream import Flow, Lane, Stream

NAME = "analysis"
REPETITIONS = 5
EDITS = 15
TURNS = 9
FRAME_MS = 16
BASIS = Basis(WorkCalendar(), 1695.0)
LANES = 6
WINDOW = 30


def run() -> list[Row]:
    return [
        _row("60 steps", random_stream(60, WINDOW)),
        _row("2 000 steps", random_stream(2000, WINDOW)),
        _row("10 000 steps", random_stream(10_000, WINDOW)),
        _row("10 000 steps, jumps anywhere", random_stream(10_000, 10_000)),
        _row("2 000 parallel blocks inside one another", nested_blocks(2000)),
        _edit_row("a changed time among 2 000 steps", with_other_time),
        _edit_row("a changed share among 2 000 steps", with_other_share),
        _edit_row("an added step among 2 000 steps", with_another_step),
        *_solver_rows(random_stream(10_000, WINDOW)),
    ]


def _row(name: str, stream: Stream) -> Row:
    if analyse(stream, BASIS).expected is None:
        raise ValueError(f"the stream of {name} cannot be computed")
    graph = networkx.DiGraph((flow.source, flow.target) for flow in stream.flows.values())
    median = _median_ms(lambda: analyse(stream, BASIS))
    yardstick = _median_ms(lambda: list(networkx.strongly_connected_components(graph)))
    note = f"{len(stream.flows)} flows, against networkx finding the loops ({yardstick:.0f} ms)"
    return Row(name, median, median / yardstick, note)


def _edit_row(name: str, edit: Callable[[Stream, int], Stream]) -> Row:
    """The machine time from an edited stream to its figures, given those before the edit. It is held against the time
    that a display leaves for one picture."""
    stream = random_stream(2000, WINDOW)
    before = analyse_after(stream, BASIS, None)
    edited = [edit(stream, number) for number in range(EDITS)]
    median = statistics.median(_machine_ms(partial(analyse_after, after, BASIS, before)) for after in edited)
    return Row(name, median, median / FRAME_MS, f"machine time until the new figures, against {FRAME_MS} ms")


def with_other_time(stream: Stream, number: int) -> Stream:
    """The stream with another process time in its middle."""
    node = stream.nodes[str(len(stream.nodes) // 2)]
    other = node.model_copy(update={"process_time": duration(300 + number, Unit.MINUTE)})
    return stream.model_copy(update={"nodes": frozen_mapping({**stream.nodes, node.id: other})})


def with_other_share(stream: Stream, number: int) -> Stream:
    """The stream with another share at the loop nearest to its middle."""
    middle = len(stream.nodes) // 2
    back = [flow for flow in stream.flows.values() if int(flow.target) < int(flow.source)]
    aside = min(back, key=lambda flow: abs(int(flow.source) - middle))
    on, share = stream.flows[aside.source], 0.11 + number / 1000
    other = {
        aside.id: aside.model_copy(update={"share": share}),
        on.id: on.model_copy(update={"share": 1 - share}),
    }
    return stream.model_copy(update={"flows": frozen_mapping({**stream.flows, **other})})


def with_another_step(stream: Stream, number: int) -> Stream:
    """The stream with a step in the middle of an arrow in its middle."""
    split = stream.flows[next(id for id, flow in stream.flows.items() if int(flow.source) == len(stream.nodes) // 2)]
    new = stream.nodes[split.source].model_copy(update={"id": f"new {number}"})
    flows = {
        split.id: split.model_copy(update={"target": new.id}),
        new.id: Flow(id=new.id, source=new.id, target=split.target),
    }
    return stream.model_copy(
        update={
            "nodes": frozen_mapping({**stream.nodes, new.id: new}),
            "flows": frozen_mapping({**stream.flows, **flows}),
        }
    )


def _solver_rows(stream: Stream) -> Iterator[Row]:
    """Against scipy's sparse LU, factors and solution, of the equations of the expected visits. The two take turns, so
    that both meet the same machine."""
    network = open_network(stream, effective_shares(stream))
    blocks = find_blocks(stream, network)
    matrix, entries = equations(network)
    for name, work in (
        ("10 000 steps: expected visits", partial(expected_visits, stream, network, blocks)),
        ("10 000 steps: all measures", partial(analyse, stream, BASIS)),
    ):
        turns = [(_machine_ms(work), _machine_ms(lambda: splu(matrix).solve(entries))) for _ in range(TURNS)]
        median, yardstick = (statistics.median(times) for times in zip(*turns, strict=True))
        note = f"against one sparse LU solve of the same equations ({yardstick:.1f} ms), machine time"
        yield Row(name, median, statistics.median(own / other for own, other in turns), note)


def equations(network: Network) -> tuple[csc_array, NDArray[float64]]:
    """The matrix I - Q, transposed, and the entries e of n (I - Q) = e."""
    place = {node: number for number, node in enumerate(network.out)}
    coordinates = ([place[arc.target] for arc in network.arcs], [place[arc.source] for arc in network.arcs])
    shares = coo_array(([arc.share for arc in network.arcs], coordinates), shape=(len(place), len(place)))
    entries = zeros(len(place))
    for node, share in network.entries.items():
        entries[place[node]] = share
    return csc_array(eye_array(len(place), format="csc") - shares.tocsc()), entries


def _machine_ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def _median_ms(work: Callable[[], object], measured: Callable[[Callable[[], object]], float] | None = None) -> float:
    return statistics.median((measured or _ms)(work) for _ in range(REPETITIONS))


def _ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def random_stream(size: int, window: int) -> Stream:
    """A chain in which every tenth step sends cases back and every tenth on, up to `window` steps away."""
    chance = random.Random(size + window)
    steps = [_step(number, chance) for number in range(size)]
    flows: list[Flow] = []
    for number in range(size - 1):
        at = chance.random()
        jump = chance.randint(2, window)
        if at < 0.1:
            flows += _choice(number, max(0, number - jump), 0.1)
        elif at < 0.2:
            flows += _choice(number, min(size - 1, number + jump), 0.4)
        else:
            flows.append(Flow(id=f"{number}", source=str(number), target=str(number + 1)))
    return _stream(steps, flows)


def nested_blocks(depth: int) -> Stream:
    """Parallel blocks each of which is a branch of the one before."""
    chance = random.Random(depth)
    splits = [_step(number, chance).model_copy(update={"split": Split.PARALLEL}) for number in range(depth)]
    beside = [_step(depth + number, chance) for number in range(depth)]
    joins = [_step(2 * depth + number, chance) for number in range(depth)]
    pairs: list[tuple[Step, Step]] = []
    for number in range(depth):
        inner = splits[number + 1] if number + 1 < depth else joins[number]
        outer = [(joins[number], joins[number - 1])] if number else []
        pairs += [(splits[number], inner), (splits[number], beside[number]), (beside[number], joins[number]), *outer]
    flows = [Flow(id=str(place), source=one.id, target=two.id) for place, (one, two) in enumerate(pairs)]
    return _stream([*splits, *beside, *joins], flows)


def _choice(number: int, target: int, share: float) -> Iterator[Flow]:
    yield Flow(id=f"{number}", source=str(number), target=str(number + 1), share=1 - share)
    yield Flow(id=f"{number} aside", source=str(number), target=str(target), share=share)


def _step(number: int, chance: random.Random) -> Step:
    return Step(
        id=str(number),
        name=f"Step {number}",
        lane=str(chance.randrange(LANES)),
        wait=duration(chance.randint(0, 20), Unit.DAY),
        process_time=duration(chance.randint(1, 240), Unit.MINUTE),
        value_class=chance.choice(list(ValueClass)),
    )


def _stream(steps: list[Step], flows: list[Flow]) -> Stream:
    lanes = {str(number): Lane(id=str(number), name=f"Role {number}") for number in range(LANES)}
    return Stream(
        id="s",
        volume_per_year=1000,
        lanes=lanes,
        nodes={step.id: step for step in steps},
        flows={flow.id: flow for flow in flows},
    )
