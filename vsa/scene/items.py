"""The named things on the map, drawn where the layout put them."""

from collections.abc import Sequence

from vsa.drawing.bounds import covered
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Pen, Primitive
from vsa.drawing.shapes import arrow as drawn_arrow
from vsa.drawing.sheet import Item
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.nodes import Node, Note, Problem, Symbol
from vsa.scene.arrows import Look
from vsa.symbols.bolt import bolt
from vsa.symbols.group_card import GroupCard
from vsa.symbols.kind import Facts
from vsa.symbols.marks import ShareMark, WaitMark
from vsa.symbols.registry import kind_of, symbol_kind

PENS: dict[Look, Pen] = {
    "main": Pen("text", 2.6, square=True),
    "branch": Pen("arrow", 1.5, square=True),
    "rework": Pen("s", 1.9, (6.0, 4.0), square=True),
    "information": Pen("text3", 1.2, (2.0, 3.0), square=True),
}
HEADS: dict[Look, float] = {"main": 11.0, "branch": 9.0, "rework": 9.0, "information": 8.0}
BURST_INSET = 2.0
BURST_STEP = 22.0


def key_of(node: Node | GroupCard) -> str:
    """The key of something that stands in the flow."""
    return f"group:{node.id}" if isinstance(node, GroupCard) else f"node:{node.id}"


def node_item(node: Node, facts: Facts, centre: Point, tr: Translator) -> Item:
    """A step, pill, gateway or store, or the card of a group."""
    return _item(key_of(node), kind_of(node).draw(node, facts, centre, tr))


def free_item(key: str, element: Symbol | Note, centre: Point, tr: Translator) -> Item:
    """A note or a free symbol."""
    return _item(key, kind_of(element).draw(element, Facts(), centre, tr))


def problem_item(problem: Problem, place: int, corner: Point, tr: Translator) -> Item:
    """A burst on the lower left corner of its node, the next ones to the right of it."""
    centre = (corner[0] + BURST_INSET, corner[1] - BURST_INSET - place * BURST_STEP)
    return _item(f"problem:{problem.id}", kind_of(problem).draw(problem, Facts(), centre, tr))


def flow_item(flow: Id, look: Look, points: Sequence[Point], electronic: bool = False) -> Item:
    """An arrow along its corners; what goes electronically has a bolt on its longest piece."""
    drawn = drawn_arrow(points, PENS[look], HEADS[look])
    return _item(f"flow:{flow}", (*drawn, *bolt(points, PENS[look].token)) if electronic else drawn)


def label_item(flow: Id, look: Look, label: ShareMark, centre: Point, tr: Translator) -> Item:
    """The pill on an arrow."""
    kind = symbol_kind("rework" if look == "rework" else "share")
    return _item(f"label:{flow}", kind.draw(label, Facts(), centre, tr))


def wait_item(step: Id, mark: WaitMark, centre: Point, tr: Translator) -> Item:
    """The triangle of a wait with its time."""
    return _item(f"wait:{step}", symbol_kind("wait").draw(mark, Facts(), centre, tr))


def _item(key: str, primitives: tuple[Primitive, ...]) -> Item:
    return Item(key, covered(primitives), primitives)
