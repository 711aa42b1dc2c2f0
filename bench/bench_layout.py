"""How long it takes to lay a map out, to route an opened one, and to follow a dragged step."""

import random
import statistics
import time
from collections.abc import Callable
from functools import partial

from bench.table import Row
from vsa.layout import arrange, reroute, route
from vsa.layout.diagram import Box, Diagram, Lane, Link, LinkKind

NAME = "layout"
SIZES = (10, 25, 60, 200)
REPETITIONS = 7
LANES = 6
DRAGS = ((13, 0), (60, 31), (-110, 40), (0, 126), (200, -126))


def run() -> list[Row]:
    return [row for steps in SIZES for row in _rows(generated_map(steps, seed=steps))]


def _rows(diagram: Diagram) -> list[Row]:
    size = f"{len(diagram.boxes)} steps"
    note = f"{len(diagram.links)} arrows in {len(diagram.lanes)} lanes"
    arrangement = arrange(diagram)
    return [
        Row(f"tidy up {size}", _median_ms(lambda: arrange(diagram)), note=note),
        Row(
            f"open {size}", _median_ms(lambda: route(diagram, arrangement.places, arrangement.lane_heights)), note=note
        ),
        Row(f"drag a step of {size}", _drag_ms(diagram), note=f"{note}, median over {len(DRAGS)} moves of 8 steps"),
    ]


def _drag_ms(diagram: Diagram) -> float:
    arrangement = arrange(diagram)
    times = []
    for box in random.Random(1).sample(sorted(arrangement.places), 8):
        at = arrangement.places[box]
        for dx, dy in DRAGS:
            places = {**arrangement.places, box: at._replace(x=max(91, at.x + dx), dy=max(63, at.dy + dy))}
            times.append(_ms(partial(reroute, arrangement.routing, diagram, places, arrangement.lane_heights)))
    return statistics.median(times)


def _median_ms(work: Callable[[], object]) -> float:
    return statistics.median(_ms(work) for _ in range(REPETITIONS))


def _ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def generated_map(steps: int, seed: int) -> Diagram:
    """A process with side branches and rework, about 1,25 arrows a step."""
    chance = random.Random(seed)
    lanes = tuple(Lane(str(number), 126) for number in range(LANES))
    boxes = tuple(Box(str(number), str(chance.randrange(LANES)), 130, 100) for number in range(steps))
    links = [
        Link(f"main {number}", str(number), str(number + 1), main=True, wait_width=33) for number in range(steps - 1)
    ]
    for number in range(0, steps - 4, 4):
        back = chance.random() < 0.4
        source, target = (number + 3, number) if back else (number, number + 2)
        kind: LinkKind = "rework" if back else "forward"
        links.append(Link(f"side {number}", str(source), str(target), kind, share=0.2, label_width=56 if back else 42))
    return Diagram(lanes, boxes, tuple(links))
