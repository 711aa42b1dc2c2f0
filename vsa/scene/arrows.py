"""What each arrow of a stream is on the map: how it looks, what it says, and which wait stands on it."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.duration_text import duration_text
from vsa.model.durations import Duration
from vsa.model.nodes import Gateway, Split, Step
from vsa.model.stream import Flow, FlowKind, Stream
from vsa.scene.memory import Memory
from vsa.symbols.kind import Facts
from vsa.symbols.marks import ShareMark

Look: TypeAlias = Literal["main", "branch", "rework", "information"]
SPLITTING = (Step, Gateway)
BEST_FOR_A_WAIT: dict[Look, int] = {"main": 0, "branch": 1, "rework": 2}


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow of the map. `waiting` is the node whose wait stands on it (None: no triangle)."""

    flow: Flow
    look: Look
    parallel: bool = False
    share: float = 1.0
    label: ShareMark | None = None
    waiting: Id | None = None


def arrows(
    stream: Stream,
    analysis: Analysis,
    facts: Mapping[Id, Facts],
    tr: Translator,
    memory: Memory | None = None,
    only: Set[Id] | None = None,
) -> tuple[Arrow, ...]:
    """Every arrow whose ends exist, or those of some flows, in drawing order.

    A wait stands on the main arrow into its node, else on the first forward one, else on the first rework arrow.
    """
    memory = memory or Memory({})
    flows = stream.flows.values() if only is None else _with_neighbours(stream, only)
    drawn = [flow for flow in flows if stream.end(flow.source) and stream.end(flow.target)]
    on_main = set(analysis.main.route.flows) if analysis.main else set()
    looks = {flow.id: _look(flow, analysis, on_main) for flow in drawn}
    ways = Counter(flow.source for flow in drawn if looks[flow.id] != "information")
    targets = {flow.target for flow in drawn} & stream.nodes.keys()
    waiting = {key for key in targets if facts[key].wait and isinstance(stream.nodes[key], Step)}
    carriers, parallel = dict(_carriers(drawn, looks, waiting)), _parallel(stream, {flow.source for flow in drawn})

    def arrow(flow: Flow) -> Arrow:
        look, aside = looks[flow.id], flow.source in parallel
        label = _label(flow, analysis, ways[flow.source], aside, tr) if look != "information" else None
        share, carried = _share(flow, analysis), carriers.get(flow.id)
        return memory.recall(f"arrow:{flow.id}", Arrow, flow, look, aside, share, label, carried)

    return tuple([arrow(flow) for flow in drawn if only is None or flow.id in only])


def _with_neighbours(stream: Stream, only: Set[Id]) -> list[Flow]:
    """Some flows, and all that leave where one of them does or arrive there: what these say depends on them."""
    sources = {stream.flows[key].source for key in only}
    targets = {stream.flows[key].target for key in only}
    return [flow for flow in stream.flows.values() if flow.source in sources or flow.target in targets]


def _look(flow: Flow, analysis: Analysis, on_main: set[Id]) -> Look:
    if flow.kind is FlowKind.INFORMATION:
        return "information"
    if flow.kind is FlowKind.REWORK or flow.id in analysis.rework:
        return "rework"
    return "main" if flow.id in on_main else "branch"


def _carriers(drawn: Iterable[Flow], looks: Mapping[Id, Look], waiting: Container[Id]) -> Iterator[tuple[Id, Id]]:
    """The flow that carries the triangle of each step with a wait, and that step."""
    best: dict[Id, Flow] = {}
    for flow in drawn:
        if looks[flow.id] == "information" or flow.target not in waiting:
            continue
        known = best.get(flow.target)
        if known is None or BEST_FOR_A_WAIT[looks[flow.id]] < BEST_FOR_A_WAIT[looks[known.id]]:
            best[flow.target] = flow
    return ((flow.id, node) for node, flow in best.items())


def _parallel(stream: Stream, sources: Iterable[Id]) -> set[Id]:
    """Those of the sources after which everything happens at the same time."""
    nodes = ((key, stream.nodes.get(key)) for key in sources)
    return {key for key, node in nodes if isinstance(node, SPLITTING) and node.split is Split.PARALLEL}


def _share(flow: Flow, analysis: Analysis) -> float:
    return flow.share if flow.share is not None else analysis.shares.get(flow.id, 1.0)


def _label(flow: Flow, analysis: Analysis, ways: int, parallel: bool, tr: Translator) -> ShareMark | None:
    """The share where cases part or fewer than all go on, and the time that the way itself takes."""
    share = flow.share if flow.share is not None else analysis.shares.get(flow.id)
    parting = share is not None and (ways > 1 or share < 1) and not parallel
    return _mark(share if parting else None, flow.delay, tr) if parting or flow.delay else None


@lru_cache(maxsize=4_096)
def _mark(share: float | None, delay: Duration | None, tr: Translator) -> ShareMark:
    words = ("" if share is None else tr.percent(share, 1), duration_text(delay, tr) if delay else "")
    return ShareMark(" · ".join(filter(None, words)))
