"""A map as a small picture: cards with their numbers, arrows and lanes; names stand in a list beside it."""

from dataclasses import dataclass, replace

from vsa.drawing.primitives import Primitive, Text
from vsa.drawing.sheet import Box, Item
from vsa.i18n import Translator
from vsa.model.nodes import Step
from vsa.model.stream import Stream
from vsa.reports.lines import LETTER_MIDDLE
from vsa.reports.map_picture import legible
from vsa.reports.publication import Picture
from vsa.scene.map_scene import MapScene
from vsa.scene.numbering import step_numbers

SHOWN = ("lane:", "node:", "flow:")


@dataclass(frozen=True, slots=True)
class SmallMap:
    """The map of a scene without the words that would be too small to read."""

    scene: MapScene

    def height(self, width: float, most: float) -> float:
        """How high it becomes in a width, at most so high."""
        return self.scene.sheet.bounds.height * self._scale(width, most)

    def picture(self, x: float, y: float, width: float, most: float) -> tuple[Picture, Box]:
        """The map with its upper left corner at a point, and the box that it covers."""
        scale, bounds = self._scale(width, most), self.scene.sheet.bounds
        drawn = tuple(each for item in self.scene.sheet.items for each in _without_words(item, scale))
        box = Box(x, y, x + bounds.width * scale, y + bounds.height * scale)
        return Picture(drawn, x - bounds.left * scale, y - bounds.top * scale, scale, bounds), box

    def _scale(self, width: float, most: float) -> float:
        bounds = self.scene.sheet.bounds
        return min(1.0, width / bounds.width, most / bounds.height)


def names_in_order(stream: Stream, tr: Translator) -> str:
    """`1 Motta søknad · 2 Fordele sak`: what the numbers on the small map are called."""
    numbers = step_numbers(stream)
    steps = (node for node in stream.nodes.values() if isinstance(node, Step))
    return " · ".join(f"{numbers[step.id]} {step.name or tr('symbols.step.unnamed')}" for step in steps)


def _without_words(item: Item, scale: float) -> tuple[Primitive, ...]:
    if not item.key.startswith(SHOWN):
        return ()
    drawn = [_number(each, item, scale) if isinstance(each, Text) else each for each in item.primitives]
    return tuple(each for each in drawn if each is not None)


def _number(text: Text, item: Item, scale: float) -> Primitive | None:
    """The number of a card, large enough to read and in its middle; nothing where it would stand over the edge, and
    for all other words."""
    number = legible(text, scale)
    card = item.bounds
    if not item.key.startswith("node:") or not text.text.isdigit() or not isinstance(number, Text):
        return None
    if number.width > card.width or number.size > card.height:
        return None
    x, y = (card.left + card.right - number.width) / 2, (card.top + card.bottom) / 2 + number.size * LETTER_MIDDLE
    return replace(number, x=x, y=y, weight="bold", token="text")
