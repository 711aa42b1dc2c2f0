"""A stream as a picture: the map, the heads of its lanes, and the ladder under it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from vsa.analysis.results import Analysis
from vsa.drawing.grid_index import GridIndex
from vsa.drawing.sheet import Box, Sheet
from vsa.i18n import Translator
from vsa.layout.diagram import Diagram, Place, Routing
from vsa.model.base import Id
from vsa.model.stream import Stream
from vsa.scene.arrows import arrows
from vsa.scene.bands import bands, heads
from vsa.scene.diagram import diagram_of, places_of
from vsa.scene.knowledge import facts_of_nodes
from vsa.scene.ladder import ladder, rungs
from vsa.scene.ladder_head import ladder_head, ladder_sums
from vsa.scene.map_items import MapItems
from vsa.scene.memory import Memory, Remembered
from vsa.scene.routes import routed


@dataclass(frozen=True)
class MapScene:
    """The picture of a stream in canvas units.

    `sheet` is the map to the right of the lane heads, with items `lane:ID`, `flow:ID`, `symbol:ID`, `node:ID`,
    `wait:NODE`, `label:FLOW`, `problem:ID` and `note:ID` from the back to the front. `heads` are the lane heads, 136
    wide; `ladder` is in line with the map, with its sums in `ladder_head`. What did not change since the previous
    scene is the same object: an item, the heads, the ladder.
    """

    stream: Stream
    sheet: Sheet
    heads: Sheet
    ladder: Sheet
    ladder_head: Sheet
    diagram: Diagram
    places: Mapping[Id, Place]
    routing: Routing
    live: bool
    remembered: Remembered

    @cached_property
    def index(self) -> GridIndex:
        """The items of the map by place."""
        return GridIndex(self.sheet.items)


def map_scene(
    stream: Stream, analysis: Analysis, tr: Translator, previous: MapScene | None = None, *, live: bool = False
) -> MapScene:
    """The picture of a stream.

    With the `previous` scene of the same stream in the same language only what changed is made anew. `live` says that
    a gesture is going on: arrows that the moved nodes do not disturb keep their course, as they did in `previous`.
    Otherwise all arrows take the course that they have when the document is opened.
    """
    memory = Memory(previous.remembered if previous else {})
    facts = facts_of_nodes(stream, analysis)
    drawn = arrows(stream, analysis, facts, tr)
    diagram, places = diagram_of(stream, facts, drawn, tr), places_of(stream)
    routing = routed(stream, diagram, places, previous, live=live)
    items = MapItems(stream, facts, {box.id: box for box in diagram.boxes}, routing, tr, memory)
    lanes = bands(stream, routing)
    steps = rungs(stream, analysis, facts, tr)
    sums = ladder_sums(analysis, tr)
    return MapScene(
        stream,
        Sheet(items.in_order(lanes, drawn), Box(0.0, 0.0, routing.width, routing.height)),
        memory.recall("heads", heads, lanes, tr),
        memory.recall("ladder", ladder, steps, routing.width),
        memory.recall("ladder_head", ladder_head, sums, tr),
        diagram,
        places,
        routing,
        live,
        memory.contents,
    )
