"""A map as one picture, for other programs: whole with its lane heads and ladder, or a part of it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from vsa.analysis import analyse, basis_of
from vsa.drawing.moving import moved_item
from vsa.drawing.primitives import Pen, Rect
from vsa.drawing.sheet import Box, Item, Sheet, union
from vsa.i18n import Translator
from vsa.model.document import Document
from vsa.model.stream import Stream
from vsa.scene.bands import HEAD_WIDTH
from vsa.scene.captions import STATES
from vsa.scene.map_in_words import map_in_words
from vsa.scene.map_scene import MapScene, map_scene

EDGE = Pen("border", 1.0)
MARGIN = 12.0
SIGNS = {"wait": "node", "label": "flow"}
"""Signs that are shown with what they stand at: kinds of items."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A sheet with what it is called and, for a whole map, what it shows in words."""

    sheet: Sheet
    title: str
    words: str


def picture_of(document: Document, stream: Stream, tr: Translator) -> Picture:
    """The whole map of a stream as it is drawn when the document is opened."""
    return whole_picture(document, map_scene(stream, analyse(stream, basis_of(document)), tr))


def whole_picture(document: Document, scene: MapScene) -> Picture:
    """A map that is drawn already, with its lane heads and its ladder."""
    state = scene.tr(STATES[scene.stream.state])
    words = map_in_words(state, scene.stream, scene.analysis, scene.tr)
    return Picture(_whole(scene), _title(document, scene), words)


def part_picture(document: Document, scene: MapScene, keys: Collection[str]) -> Picture:
    """The items with some keys on plain ground, with the signs that stand at them: waits at nodes, shares at arrows."""
    shown = tuple(item for item in scene.sheet.items if item.key in keys or _owner(item.key) in keys)
    bounds = union(item.bounds for item in shown).grown(MARGIN)
    ground = Item("ground", bounds, (Rect(*bounds[:2], bounds.width, bounds.height, "surface"),))
    return Picture(Sheet((ground, *shown), bounds), _title(document, scene), "")


def _title(document: Document, scene: MapScene) -> str:
    name, state = document.title or scene.stream.name, scene.tr(STATES[scene.stream.state])
    return f"{name} – {state}" if name else state


def _whole(scene: MapScene) -> Sheet:
    right = HEAD_WIDTH + scene.sheet.bounds.width
    bottom = scene.sheet.bounds.height + scene.ladder.bounds.height
    bounds = Box(0.0, 0.0, right, bottom)
    return Sheet((*_parts(scene), _frame(bounds, scene.sheet.bounds.height)), bounds)


def _parts(scene: MapScene) -> Iterator[Item]:
    below = scene.sheet.bounds.height
    yield from (moved_item(item, HEAD_WIDTH, 0.0) for item in scene.sheet.items)
    yield from (moved_item(item, 0.0, 0.0, f"head:{item.key}") for item in scene.heads.items)
    yield from (moved_item(item, HEAD_WIDTH, below) for item in scene.ladder.items)
    yield from (moved_item(item, 0.0, below) for item in scene.ladder_head.items)


def _frame(bounds: Box, above_ladder: float) -> Item:
    """The edge round the picture, and the line above the ladder."""
    width, height = bounds.width, bounds.height
    inset = EDGE.width / 2
    around = Rect(inset, inset, width - EDGE.width, height - EDGE.width, pen=EDGE)
    return Item("frame", bounds, (around, Rect(0.0, above_ladder - inset, width, EDGE.width, EDGE.token)))


def _owner(key: str) -> str:
    """The key of what a sign stands at."""
    kind, _, name = key.partition(":")
    return f"{SIGNS[kind]}:{name}" if kind in SIGNS else ""
