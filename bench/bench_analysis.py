"""How long the figures of a stream take, up to ten thousand steps, beside a plain walk of the same graph."""

import random
import statistics
import time
from collections.abc import Callable, Iterator

import networkx

from bench.table import Row
from vsa.analysis import analyse
from vsa.analysis.results import Basis
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Unit, duration
from vsa.model.nodes import Split, Step, ValueClass
from vsa.model.stream import Flow, Lane, Stream

NAME = "analysis"
REPETITIONS = 5
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
    ]


def _row(name: str, stream: Stream) -> Row:
    if analyse(stream, BASIS).expected is None:
        raise ValueError(f"the stream of {name} cannot be computed")
    graph = networkx.DiGraph((flow.source, flow.target) for flow in stream.flows.values())
    median = _median_ms(lambda: analyse(stream, BASIS))
    yardstick = _median_ms(lambda: list(networkx.strongly_connected_components(graph)))
    note = f"{len(stream.flows)} flows, against networkx finding the loops ({yardstick:.0f} ms)"
    return Row(name, median, median / yardstick, note)


def _median_ms(work: Callable[[], object]) -> float:
    return statistics.median(_ms(work) for _ in range(REPETITIONS))


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
