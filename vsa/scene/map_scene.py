"""A stream as a picture: the map, the heads of its lanes, and the ladder under it."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import islice
from math import inf

from vsa import layout
from vsa.analysis.results import Analysis
from vsa.drawing.grid_index import GridIndex
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.layout.diagram import Diagram, Place, Routing
from vsa.model.base import Id
from vsa.model.stream import Stream
from vsa.scene.bands import bands, heads
from vsa.scene.diagram import lane_heights_of, places_of
from vsa.scene.folding import shown
from vsa.scene.group_cards import Gathered, figures_of_groups, gathered, homes_of
from vsa.scene.ladder import Rung, ladder, rungs, rungs_after
from vsa.scene.ladder_head import ladder_head
from vsa.scene.map_items import MapItems
from vsa.scene.memory import Memory, Remembered
from vsa.scene.moved import Moved, what_moved
from vsa.scene.parts import Parts, parts_of, redrawn
from vsa.scene.parts_after import parts_after
from vsa.scene.postponing import Postponed, postponed
from vsa.scene.routes import routed
from vsa.scene.touched import Touched, touched, touched_by_moving
from vsa.stepwise import Stepwise

NOWHERE = Box(inf, inf, inf, inf)
MOST_AT_ONCE = 100
"""Items that are drawn in one turn of the event loop: about ten milliseconds."""


@dataclass(frozen=True)
class MapScene:
    """The picture of a stream in canvas units.

    `sheet` is the map to the right of the lane heads, with items `lane:ID`, `flow:ID`, `symbol:ID`, `node:ID`,
    `wait:NODE`, `label:FLOW`, `problem:ID` and `note:ID` from the back to the front; `group:ID` is the card of a
    collapsed group, else the tab on its `frame:ID`. `heads` are the lane heads, 136 wide; `ladder` is in line with the
    map, with its sums in `ladder_head`. What did not change since the previous scene is the same object: an item, the
    heads, the ladder. `drawn` is the stream as the picture has it, with collapsed groups as cards, and collapsed lanes
    low and their nodes in line; `hidden` tells which item stands for something that is not drawn. Items that are
    `outdated`, all of them out of sight, are still as they were in the previous scene, or blank in the first. Where
    something is `postponed`, also in `drawn` nodes out of sight stand where they did, or have the numbers that they
    had.
    """

    stream: Stream
    drawn: Stream
    analysis: Analysis
    tr: Translator
    sheet: Sheet
    heads: Sheet
    ladder: Sheet
    ladder_head: Sheet
    parts: Parts
    places: Mapping[Id, Place]
    routing: Routing
    rungs: tuple[Rung, ...]
    live: bool
    remembered: Remembered
    hidden: Mapping[str, str] = field(default_factory=dict)
    outdated: Set[str] = frozenset()
    postponed: bool = False
    index_before: GridIndex | None = None
    """An index of an earlier sheet, from which that of this one is made when it is asked for."""

    def standing_for(self, key: str) -> Item | None:
        """The item of something on the map, or of what stands for it: a collapsed group for what is in it."""
        return self.sheet.get(key) or self.sheet.get(self.hidden.get(key, ""))

    @property
    def diagram(self) -> Diagram:
        """The map as the layout sees it."""
        return self.parts.diagram

    @property
    def is_unfinished(self) -> bool:
        """Whether something of it is not as when the document rests."""
        return self.live or bool(self.outdated)

    def shows(self, stream: Stream, analysis: Analysis, tr: Translator) -> bool:
        """Whether this is the picture of just that."""
        return self.stream is stream and self.analysis is analysis and self.tr == tr

    @cached_property
    def index(self) -> GridIndex:
        """The items of the map by place."""
        return self.index_before.with_sheet(self.sheet) if self.index_before else GridIndex(self.sheet)

    @property
    def latest_index(self) -> GridIndex | None:
        """The index, as long as nobody has asked for it that of an earlier sheet."""
        return self.__dict__.get("index", self.index_before)


def map_scene(
    stream: Stream,
    analysis: Analysis,
    tr: Translator,
    previous: MapScene | None = None,
    *,
    live: bool = False,
    routing: Routing | None = None,
    sight: Box | None = None,
    postpone: bool = False,
) -> MapScene:
    """The picture of a stream.

    With the `previous` scene of the same stream only what changed is made anew. `live` says that a gesture is going on,
    or that nobody is to wait: arrows that the change does not disturb keep their course, as they did in `previous`, and
    the figures may be those from before it. Otherwise all arrows take the course that they have when the document is
    opened, which may be known: the `routing`. With a `sight`, what has changed beyond that part of the map is left for
    `completed`; what has only moved there may even be left out of account, until the next scene that does not
    `postpone` it.
    """
    cards = _cards(stream, analysis, previous)
    whole = shown(cards.stream)
    seen = postponed(whole, previous, sight) if postpone and previous and sight else Postponed(whole)
    drawn = seen.stream
    moved = _moved(drawn, analysis, tr, previous, live=live)
    now = replace(cards, stream=drawn)
    parts, affected = _parts(stream, analysis, now, tr, previous, moved, seen.beyond, live=live)
    places = places_of(drawn, previous.drawn, previous.places) if previous else places_of(drawn)
    memory = Memory(previous.remembered if previous else {}, partial(_lies_beyond, sight))
    routing = routing or routed(drawn, parts.diagram, places, previous, live=live)
    lanes = bands(drawn, routing)
    items = MapItems(drawn, parts, routing, tr, memory)
    again = items.after(previous, lanes, affected, _late(previous, sight)) if previous and affected else None
    sheet = again or items.on_sheet(lanes, None if previous else sight)
    steps = _rungs(parts, drawn, previous, moved)
    return MapScene(
        stream,
        drawn,
        analysis,
        tr,
        sheet,
        memory.recall("heads", heads, lanes, tr),
        _ladder(parts, steps, sheet, memory, previous),
        memory.recall("ladder_head", ladder_head, parts.sums, tr),
        parts,
        places,
        routing,
        steps,
        live,
        memory.contents,
        cards.hidden,
        _outdated(memory, sheet, previous),
        drawn is not whole or bool(affected and affected.postponed),
        previous.latest_index if previous else None,
    )


def _lies_beyond(sight: Box | None, made: object) -> bool:
    return sight is not None and isinstance(made, Item) and not made.bounds.overlaps(sight)


def outdated_in(scene: MapScene, sight: Box) -> Set[str]:
    """The outdated items in a part of the map."""
    return {key for key in scene.outdated if scene.sheet[key].bounds.overlaps(sight)}


def _late(previous: MapScene, sight: Box | None) -> Set[str]:
    return previous.outdated if sight is None else outdated_in(previous, sight)


def _outdated(memory: Memory, sheet: Sheet, previous: MapScene | None) -> Set[str]:
    """What was left as it had been now, or before and has not been looked at since."""
    before = (previous.outdated & sheet.keys()) - memory.asked if previous and previous.outdated else frozenset()
    return before | memory.outdated


def completed(scene: MapScene, sight: Box) -> MapScene:
    """A picture with the items that were left as they had been and are seen now, or else with some of the others."""
    late = outdated_in(scene, sight) or set(islice(scene.outdated, MOST_AT_ONCE))
    memory = Memory(scene.remembered)
    items = MapItems(scene.drawn, scene.parts, scene.routing, scene.tr, memory)
    sheet = items.completed(scene.sheet, bands(scene.drawn, scene.routing), late)
    return replace(
        scene,
        sheet=sheet,
        remembered=memory.contents,
        outdated=scene.outdated - late,
        index_before=scene.latest_index,
    )


def fair_copy(draft: MapScene) -> Stepwise[MapScene]:
    """The picture that a live one stands for, as when the document is opened, with a pause every few milliseconds."""
    heights = lane_heights_of(draft.drawn)
    routing = yield from layout.route_stepwise(draft.diagram, draft.places, heights, draft.routing)
    yield
    copy = map_scene(draft.stream, draft.analysis, draft.tr, draft, routing=routing, sight=NOWHERE)
    while copy.outdated:
        yield
        copy = completed(copy, NOWHERE)
    return copy


def _cards(stream: Stream, analysis: Analysis, previous: MapScene | None) -> Gathered:
    """The stream with collapsed groups as cards. What they take is found anew when more than positions has changed."""
    if not homes_of(stream):
        return Gathered(stream, analysis)
    kept = previous and analysis == previous.analysis and what_moved(stream, previous.stream)
    figures = previous.parts.groups if previous and kept else figures_of_groups(stream, analysis)
    return gathered(stream, analysis, figures)


def _moved(drawn: Stream, analysis: Analysis, tr: Translator, previous: MapScene | None, *, live: bool) -> Moved | None:
    """What stands elsewhere than in the previous picture, as long as nothing but positions has changed since."""
    if previous is None or previous.postponed or previous.tr != tr or analysis != previous.analysis:
        return None
    if previous.parts.stale and not (live and analysis is previous.analysis):
        return None
    return what_moved(drawn, previous.drawn)


def _parts(
    stream: Stream,
    analysis: Analysis,
    drawn: Gathered,
    tr: Translator,
    previous: MapScene | None,
    moved: Moved | None,
    beyond: Set[Id],
    *,
    live: bool,
) -> tuple[Parts, Touched | None]:
    """The parts of a picture, and what is touched since the previous one: None when all of it may be. They stay as they
    are as long as nothing but positions has changed."""
    if previous is None or previous.tr != tr:
        return parts_of(stream, analysis, tr, drawn), None
    before = previous.parts
    if moved is not None:
        return redrawn(before, moved.flows), touched_by_moving(moved)
    stale, cards = live and analysis is previous.analysis, drawn.figures or before.groups
    found = None if cards else touched(drawn, Gathered(previous.drawn, previous.analysis), before.facts, beyond)
    if found is None:
        return parts_of(stream, analysis, tr, drawn, before, stale=stale), None
    return parts_after(before, drawn, tr, found, stale=stale), found


def _rungs(parts: Parts, drawn: Stream, previous: MapScene | None, moved: Moved | None) -> tuple[Rung, ...]:
    if previous is None or (moved is None and not parts.stale):
        return rungs(parts.times, drawn)
    if moved is None or parts.stale:
        return previous.rungs  # The ladder stays as it was.
    return rungs_after(previous.rungs, parts.times, parts.places_on_ladder, drawn, (node.id for node in moved.nodes))


def _ladder(parts: Parts, steps: tuple[Rung, ...], sheet: Sheet, memory: Memory, previous: MapScene | None) -> Sheet:
    """The ladder; with figures from before it stays as it was, until there are others."""
    if parts.stale and previous is not None:
        return previous.ladder
    return memory.recall("ladder", ladder, steps, sheet.bounds.width)
