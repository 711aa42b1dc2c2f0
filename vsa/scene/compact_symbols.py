"""Smaller symbols for two maps on one screen: a low card, a choice without its question, and heads without icons."""

from vsa.drawing.bounds import covered
from vsa.drawing.measuring import break_lines, shortened, text_run, text_width
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen, Primitive, Rect, Text, Token, Weight
from vsa.drawing.shapes import rhombus
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.model.nodes import Gateway, Node, Split, Step
from vsa.scene.bands import EDGE, HEAD_WIDTH, Band, band_item
from vsa.scene.items import node_item
from vsa.scene.ladder import COMPACT
from vsa.scene.ladder_head import LadderSums
from vsa.symbols.kind import Facts
from vsa.symbols.times import process_time_text
from vsa.symbols.value_class import badge, badge_width, value_bar

CARD = (134.0, 72.0)
CHOICE = (62.0, 42.0)
RADIUS, BAR_WIDTH = 8.0, 6.0
LEFT, RIGHT = 13.0, 6.0
TITLE_SIZE, TITLE_PITCH, TITLE_LINES, TITLE_BASELINE = 13.0, 15.0, 3, 18.5
TIME_SIZE, TIME_RISE = 13.0, 7.5
BADGE_HEIGHT, BADGE_RISE = 15.0, 20.0
MARK_SIZE, MARK_DROP = 15.0, 5.0
HEAD_LEFT, HEAD_RIGHT, HEAD_SIZE, HEAD_PITCH, HEAD_LINES = 12.0, 8.0, 13.0, 17.0, 3
SUM_BASELINES = (23.0, 44.0)
SUM_STYLES: tuple[tuple[float, Weight], ...] = ((HEAD_SIZE, "bold"), (HEAD_SIZE, "semibold"), (12.0, "regular"))


def compact_size(node: Node) -> tuple[float, float] | None:
    """Width and height of a node that is smaller here than on a map of its own; None for the others."""
    if isinstance(node, Step):
        return CARD
    return CHOICE if isinstance(node, Gateway) and node.split is Split.CHOICE else None


def compact_item(node: Node, facts: Facts, centre: Point, tr: Translator) -> Item:
    """A node as it stands on one of two maps."""
    if isinstance(node, Step):
        return step_item(node, centre, Pen("strong", 1.2), tr)
    if compact_size(node):
        return _choice(node, centre)
    return node_item(node, facts, centre, tr)


def step_item(step: Step, centre: Point, edge: Pen, tr: Translator) -> Item:
    """A low card with an edge that may say something of its own."""
    (width, height), x, y = CARD, centre[0] - CARD[0] / 2, centre[1] - CARD[1] / 2
    inset = edge.width / 2
    of_class: tuple[Primitive, ...] = ()
    room = width - LEFT - RIGHT
    if step.value_class is not None:
        bar = value_bar(step.value_class, x + inset, y + inset, BAR_WIDTH, height - edge.width, RADIUS - inset)
        of_class = (*bar, *badge(step.value_class, x + width - RIGHT, y + height - BADGE_RISE, BADGE_HEIGHT))
        room -= badge_width(step.value_class, BADGE_HEIGHT) + RIGHT
    time = shortened(process_time_text(step, tr), TIME_SIZE, "bold", room)
    primitives = (
        Rect(x, y, width, height, "surface", edge, RADIUS),
        *of_class,
        *title(step.name, x, y),
        text_run(x + LEFT, y + height - TIME_RISE, time, TIME_SIZE, "bold", "text"),
    )
    return Item(f"node:{step.id}", covered(primitives), primitives)


def title(name: str, x: float, y: float, token: Token = "text", *, strike: bool = False) -> tuple[Text, ...]:
    """The name of a step on at most three lines, in a card with its upper left corner at (x, y)."""
    weight: Weight = "regular" if strike else "semibold"
    lines = break_lines(name, TITLE_SIZE, weight, CARD[0] - LEFT - RIGHT, TITLE_LINES)
    first = y + TITLE_BASELINE + (TITLE_LINES - len(lines)) * TITLE_PITCH * 0.4
    return tuple(
        text_run(x + LEFT, first + row * TITLE_PITCH, line, TITLE_SIZE, weight, token, strike=strike)
        for row, line in enumerate(lines)
    )


def compact_heads(bands: tuple[Band, ...], tr: Translator) -> Sheet:
    """The names of the lanes, as high as their bands."""
    items = tuple(_head(band, tr) for band in bands)
    return Sheet(items, Box(0.0, 0.0, HEAD_WIDTH, sum(band.height for band in bands)))


def compact_ladder_head(sums: LadderSums, tr: Translator) -> Sheet:
    """What the main route waits and works in all, on a line each."""
    texts = (tr("compare.ladder.waiting", time=sums.waiting), tr("compare.ladder.work", time=sums.work))
    bounds = Box(0.0, 0.0, HEAD_WIDTH, COMPACT.height)
    primitives: tuple[Primitive, ...] = (
        Rect(0.0, 0.0, HEAD_WIDTH, COMPACT.height, "bg"),
        Rect(HEAD_WIDTH - EDGE, 0.0, EDGE, COMPACT.height, "border"),
        *map(_sum, texts, SUM_BASELINES, ("wait", "text")),
    )
    return Sheet((Item("ladder_head", bounds, primitives),), bounds)


def _sum(words: str, baseline: float, token: Token) -> Text:
    """A long sum, such as `minst 1 t 30 min arbeid`, is written lighter and smaller before it is cut."""
    room = HEAD_WIDTH - HEAD_LEFT - HEAD_RIGHT
    size, weight = next((each for each in SUM_STYLES if text_width(words, *each) <= room), SUM_STYLES[-1])
    return text_run(HEAD_LEFT, baseline, shortened(words, size, weight, room), size, weight, token)


def _choice(node: Node, centre: Point) -> Item:
    mark = text_run(centre[0], centre[1] + MARK_DROP, "?", MARK_SIZE, "bold", "text", "middle")
    primitives = (Path(rhombus(*centre, *CHOICE), "surface", Pen("text2", 1.6)), mark)
    return Item(f"node:{node.id}", covered(primitives), primitives)


def _head(band: Band, tr: Translator) -> Item:
    ground = band_item(band, HEAD_WIDTH)
    name = band.lane.name.strip() or tr("symbols.lane.unknown")
    lines = break_lines(name, HEAD_SIZE, "semibold", HEAD_WIDTH - HEAD_LEFT - HEAD_RIGHT, HEAD_LINES)
    first = band.top + band.height / 2 + 5.0 - (len(lines) - 1) * HEAD_PITCH / 2
    texts = tuple(
        text_run(HEAD_LEFT, first + row * HEAD_PITCH, line, HEAD_SIZE, "semibold", "text")
        for row, line in enumerate(lines)
    )
    right = Rect(HEAD_WIDTH - EDGE, band.top, EDGE, band.height, "border")
    return Item(ground.key, ground.bounds, (*ground.primitives, right, *texts))
