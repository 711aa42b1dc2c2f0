"""What the map knows about each node beside the node itself."""

from collections.abc import Mapping

from vsa.analysis.results import Analysis
from vsa.model.base import Id
from vsa.model.stream import Stream
from vsa.scene.numbering import step_numbers
from vsa.symbols.kind import Facts


def facts_of_nodes(stream: Stream, analysis: Analysis) -> Mapping[Id, Facts]:
    """The facts of every node. A node that the analysis has not seen yet has no known wait."""
    numbers, calendar = step_numbers(stream), analysis.basis.calendar
    roles = {lane.id: lane.name for lane in stream.lanes.values()}
    return {
        node.id: Facts(
            calendar,
            numbers.get(node.id),
            roles.get(node.lane, ""),
            analysis.waits.get(node.id),
            node.id in analysis.derived,
        )
        for node in stream.nodes.values()
    }


def facts_of_cards(stream: Stream, analysis: Analysis) -> Mapping[Id, Facts]:
    """The facts of everything in a folded stream as far as its place tells them: its role."""
    return {
        node.id: Facts(analysis.basis.calendar, role=stream.lanes[node.lane].name) for node in stream.nodes.values()
    }
