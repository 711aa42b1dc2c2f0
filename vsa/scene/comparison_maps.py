"""The maps of two states, at one scale and with the same lanes and columns, what differs marked on the ideal one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from vsa import layout
from vsa.analysis.comparison import Comparison
from vsa.analysis.results import Analysis
from vsa.drawing.paths import Point
from vsa.drawing.sheet import Item, Sheet
from vsa.i18n import Translator
from vsa.layout import diagram as shapes
from vsa.layout.diagram import Diagram, Place, Routing
from vsa.model.base import Id, frozen_mapping
from vsa.model.nodes import Node, Step
from vsa.model.stream import Lane, Stream
from vsa.scene.bands import bands
from vsa.scene.compact_symbols import CARD, compact_heads, compact_item, compact_ladder_head
from vsa.scene.comparison_layout import LEAST_LANE, compact, together
from vsa.scene.comparison_marks import gone_item, new_item, tag_item
from vsa.scene.folding import opened
from vsa.scene.ladder import COMPACT, ladder, rungs
from vsa.scene.map_items import MapItems
from vsa.scene.map_scene import MapScene
from vsa.scene.memory import Memory
from vsa.scene.parts import Parts, parts_of
from vsa.symbols.kind import Facts

GONE = "gone:"
"""Before the ids of steps of the current state that stand in the ideal one as gone."""


@dataclass(frozen=True, slots=True)
class ComparedMaps:
    """Both maps. The ideal one also has items `gone:ID` for the steps of the current state that are not there any more,
    and `mark:KEY` for the tag on the item KEY."""

    current: MapScene
    ideal: MapScene


def compared_maps(
    current: Stream, now: Analysis, ideal: Stream, then: Analysis, comparison: Comparison, tr: Translator
) -> ComparedMaps:
    """Arrange and draw both states. Notes, free symbols and problem bursts are left out."""
    old, new = _bare(current), _bare(ideal)
    parts_now, parts_then = _compact_parts(old, now, tr), _compact_parts(new, then, tr)
    both = together(old, parts_now.diagram, new, parts_then.diagram, comparison.pairing)
    gone = {f"{GONE}{step}": both.current[step] for step in comparison.removed}
    left = _Half(_placed(old, both.current, both.current_lanes), now, parts_now, both.current, both.heights, tr)
    right = _Half(
        _placed(new, both.ideal, both.ideal_lanes),
        then,
        parts_then,
        both.ideal,
        both.heights,
        tr,
        gone,
        comparison.added,
    )
    routings = left.routed(), right.routed()
    width = max(routing.width for routing in routings)
    return ComparedMaps(
        left.scene(routings[0], width, ()),
        right.scene(routings[1], width, right.marks(routings[1], left, comparison)),
    )


def _bare(stream: Stream) -> Stream:
    nothing: Mapping[Id, object] = frozen_mapping({})
    return opened(stream).model_copy(update={"problems": nothing, "notes": nothing, "symbols": nothing})


def _compact_parts(stream: Stream, analysis: Analysis, tr: Translator) -> Parts:
    parts = parts_of(stream, analysis, tr)
    return replace(parts, diagram=compact(parts.diagram, stream))


def _placed(stream: Stream, places: Mapping[Id, Place], lanes: Mapping[Id, Lane]) -> Stream:
    nodes = {
        key: node.model_copy(update={"lane": places[key].lane, "x": places[key].x, "dy": places[key].dy})
        for key, node in stream.nodes.items()
    }
    return stream.model_copy(update={"nodes": frozen_mapping(nodes), "lanes": frozen_mapping(lanes)})


@dataclass(frozen=True, slots=True)
class _Half:
    """One of the two maps on its way to a picture; `gone` is where steps were, by the keys of their items."""

    stream: Stream
    analysis: Analysis
    parts: Parts
    places: Mapping[Id, Place]
    heights: Mapping[Id, float]
    tr: Translator
    gone: Mapping[str, Place] = field(default_factory=dict)
    added: tuple[Id, ...] = ()

    def routed(self) -> Routing:
        """The arrows, which keep clear of where steps were."""
        lanes = tuple(shapes.Lane(lane, LEAST_LANE) for lane in self.stream.lanes)
        boxes = tuple(replace(box, lane=self.places[box.id].lane) for box in self.parts.diagram.boxes)
        were = tuple(shapes.Box(key, place.lane, *CARD) for key, place in self.gone.items())
        diagram = Diagram(lanes, (*boxes, *were), self.parts.diagram.links)
        return layout.route(diagram, {**self.places, **self.gone}, self.heights)

    def scene(self, routing: Routing, width: float, marks: Iterable[Item]) -> MapScene:
        """The map `width` wide, with marks above it."""
        stream, tr, parts = self.stream, self.tr, self.parts
        wide = replace(routing, width=width)
        rows = bands(stream, wide)
        steps = rungs(parts.times, stream, CARD[0])
        drawn = MapItems(stream, parts, wide, tr, Memory({}), self._draw, groups=False).on_sheet(rows)
        return MapScene(
            stream=stream,
            drawn=stream,
            analysis=self.analysis,
            tr=tr,
            sheet=Sheet((*drawn.items, *marks), drawn.bounds),
            heads=compact_heads(rows, tr),
            ladder=ladder(steps, drawn.bounds.width, COMPACT),
            ladder_head=compact_ladder_head(parts.sums, tr),
            parts=parts,
            places=self.places,
            routing=wide,
            rungs=steps,
            live=False,
            remembered={},
        )

    def marks(self, routing: Routing, before: "_Half", comparison: Comparison) -> Iterator[Item]:
        """The steps that are gone, and all tags."""
        for step in comparison.removed:
            key = f"{GONE}{step}"
            centre = _centre(self.gone[key], routing)
            yield gone_item(key, _step(before.stream, step), before.parts.facts[step], centre, self.tr)
            yield tag_item(key, "removed", centre, self.tr)
        for step in comparison.added:
            yield tag_item(f"node:{step}", "new", _centre(self.places[step], routing), self.tr)
        for step in comparison.changed:
            yield tag_item(f"node:{step}", "changed", _centre(self.places[step], routing), self.tr)

    def _draw(self, node: Node, facts: Facts, centre: Point, tr: Translator) -> Item:
        if isinstance(node, Step) and node.id in self.added:
            return new_item(node, centre, tr)
        return compact_item(node, facts, centre, tr)


def _step(stream: Stream, name: Id) -> Step:
    step = stream.nodes[name]
    assert isinstance(step, Step)
    return step


def _centre(place: Place, routing: Routing) -> Point:
    return place.x, routing.lane_tops[place.lane] + place.dy
