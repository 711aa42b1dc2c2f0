"""What the map knows about each node beside the node itself."""

from collections.abc import Iterable, Mapping

from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.stream import Stream
from vsa.scene.memory import Memory
from vsa.scene.numbering import step_numbers
from vsa.symbols.kind import Facts
from vsa.symbols.times import wait_text


def facts_of_nodes(
    stream: Stream, analysis: Analysis, memory: Memory | None = None, only: Iterable[Id] | None = None
) -> Mapping[Id, Facts]:
    """The facts of every node, or of some. A node that the analysis has not seen yet has no known wait."""
    memory = memory or Memory({})
    numbers, calendar = step_numbers(stream), analysis.basis.calendar
    roles = {lane.id: lane.name for lane in stream.lanes.values()}
    return {
        key: memory.recall(
            f"facts:{key}",
            Facts,
            calendar,
            numbers.get(key),
            roles.get(stream.nodes[key].lane, ""),
            analysis.waits.get(key),
            key in analysis.derived,
        )
        for key in (stream.nodes if only is None else only)
    }


def wait_texts(
    stream: Stream,
    facts: Mapping[Id, Facts],
    tr: Translator,
    memory: Memory | None = None,
    only: Iterable[Id] | None = None,
) -> Mapping[Id, str]:
    """What stands at the triangle of every step that is waited for, or of some, except in folded lanes."""
    memory = memory or Memory({})
    return {
        key: memory.recall(f"wait:{key}", wait_text, node, facts[key], tr)
        for key in (stream.nodes if only is None else only)
        if facts[key].wait and isinstance(node := stream.nodes[key], Step) and not stream.lanes[node.lane].collapsed
    }


def facts_of_cards(stream: Stream, analysis: Analysis) -> Mapping[Id, Facts]:
    """The facts of everything in a folded stream as far as its place tells them: its role."""
    return {
        node.id: Facts(analysis.basis.calendar, role=stream.lanes[node.lane].name) for node in stream.nodes.values()
    }
