"""How many cases a second are simulated, against simpy on the same stream: twelve steps with one loop."""

import random
import statistics
import time
from collections.abc import Callable, Generator
from functools import partial
from typing import Any

import simpy

from bench.table import Row
from vsa.analysis.results import Basis
from vsa.analysis.simulation import Mode, Request, simulate
from vsa.model.calendar import WorkCalendar
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit
from vsa.model.nodes import End, Node, Step
from vsa.model.stream import Flow, FlowKind, Lane, Stream

NAME = "simulation"
REPETITIONS = 5
BASIS = Basis(WorkCalendar(), 1695.0)
STEPS = 12
ROLES, STAFF = 4, 2
WAIT, WORK = 960.0, 20.0
BACK_FROM, BACK_TO, AGAIN = 8, 4, 0.2
MINUTES_BETWEEN_ARRIVALS = 45.0
GIVEN_CASES, STAFFED_CASES, SIMPY_CASES = 400_000, 40_000, 4_000


def run() -> list[Row]:
    return [
        _row("waits as given", Mode.WAITS, GIVEN_CASES, simpy_with_waits),
        _row("staffing", Mode.STAFFING, STAFFED_CASES, simpy_with_staff),
    ]


def _row(name: str, mode: Mode, cases: int, yardstick: Callable[[int], None]) -> Row:
    """Ours and simpy's in turn, so that a machine which is busy for a while slows both."""
    stream = twelve_steps()
    ours = partial(simulate, stream, BASIS, Request(mode, cases))
    theirs = partial(yardstick, SIMPY_CASES)
    times = [(_seconds(ours) / cases, _seconds(theirs) / SIMPY_CASES) for _ in range(REPETITIONS)]
    our, their = (statistics.median(column) for column in zip(*times, strict=True))
    note = f"{1 / our:,.0f} cases a second, {their / our:.1f} times simpy's {1 / their:,.0f}"
    return Row(f"{name}, 1 000 cases", our * 1e6, our / their, note)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def twelve_steps() -> Stream:
    """A chain with one loop in it; every time is memoryless, and every wait internal."""
    steps = [_step(number) for number in range(STEPS)]
    nodes: list[Node] = [*steps, End(id="end", lane="0")]
    flows = [
        Flow(id=str(number), source=str(number), target=nodes[number + 1].id, share=1 - AGAIN * (number == BACK_FROM))
        for number in range(STEPS)
    ]
    back = Flow(id="back", source=str(BACK_FROM), target=str(BACK_TO), share=AGAIN, kind=FlowKind.REWORK)
    return Stream(
        id="s",
        arrivals_per_day=BASIS.calendar.minutes_per_day / MINUTES_BETWEEN_ARRIVALS,
        lanes={str(role): Lane(id=str(role), name=f"Role {role}", staff=STAFF) for role in range(ROLES)},
        nodes={node.id: node for node in nodes},
        flows={flow.id: flow for flow in (*flows, back)},
    )


def _step(number: int) -> Step:
    return Step(
        id=str(number),
        lane=str(number % ROLES),
        wait=read_duration(f"exp({WAIT:.0f} min)", bare=Unit.MINUTE),
        process_time=read_duration(f"exp({WORK:.0f} min)", bare=Unit.MINUTE),
    )


def simpy_with_waits(cases: int) -> None:
    """The same stream, a simpy process a case: a timeout for each wait and each process time."""
    chance = random.Random(1)
    environment = simpy.Environment()
    found: list[float] = []

    def case() -> Generator[Any, Any, None]:
        number = 0
        while number < STEPS:
            yield environment.timeout(chance.expovariate(1 / WAIT))
            yield environment.timeout(chance.expovariate(1 / WORK))
            number = _next_step(number, chance)
        found.append(environment.now)

    for _ in range(cases):
        environment.process(case())
    environment.run()
    statistics.fmean(found)


def simpy_with_staff(cases: int) -> None:
    """The same stream, a simpy process a case: a request for each step, a timeout while it is held."""
    chance = random.Random(1)
    environment = simpy.Environment()
    roles = [simpy.Resource(environment, STAFF) for _ in range(ROLES)]
    found: list[float] = []

    def case() -> Generator[Any, Any, None]:
        begun, number = environment.now, 0
        while number < STEPS:
            with roles[number % ROLES].request() as request:
                yield request
                yield environment.timeout(chance.expovariate(1 / WORK))
            number = _next_step(number, chance)
        found.append(environment.now - begun)

    def arrivals() -> Generator[Any, Any, None]:
        for _ in range(cases):
            yield environment.timeout(chance.expovariate(1 / MINUTES_BETWEEN_ARRIVALS))
            environment.process(case())

    environment.process(arrivals())
    environment.run()
    statistics.fmean(found)


def _next_step(number: int, chance: random.Random) -> int:
    return BACK_TO if number == BACK_FROM and chance.random() < AGAIN else number + 1
