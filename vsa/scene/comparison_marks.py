"""Tags that say in a word and a sign what became of a step: gone, new or changed (style.md section 2.3)."""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from vsa.drawing.bounds import covered
from vsa.drawing.measuring import shortened, text_run, text_width
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen, Primitive, Rect
from vsa.drawing.shapes import polyline, triangle
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.model.nodes import Source, SourceKind, Step
from vsa.scene.compact_symbols import CARD, LEFT, RADIUS, RIGHT, TIME_RISE, step_item, title
from vsa.symbols.kind import Facts
from vsa.symbols.times import process_time_text, wait_text

Mark: TypeAlias = Literal["removed", "new", "changed"]
MARKS: tuple[Mark, ...] = ("removed", "new", "changed")

TAG_HEIGHT, TAG_LEFT, TAG_RISE = 18.0, 9.0, 14.0
SIGN_ROOM, TAG_END, TAG_SIZE = 18.0, 8.0, 13.0
SIGN = 8.0
WAS_SIZE = 13.0
LEGEND_HEIGHT, LEGEND_GAP, LEGEND_SPACE, LEGEND_SIZE = 22.0, 8.0, 26.0, 13.5


def tag(mark: Mark, left: float, top: float, tr: Translator) -> tuple[Primitive, ...]:
    """The tag with its upper left corner at (left, top). A changed step has the sign alone, so as not to shout."""
    ink = "text" if mark == "removed" else "on_fill"
    fill, edge = {"removed": ("surface", "text3"), "new": ("vs", "vs"), "changed": ("accent", "accent")}[mark]
    middle = top + TAG_HEIGHT / 2
    word = "" if mark == "changed" else tr(f"compare.mark.{mark}")
    letters = (text_run(left + SIGN_ROOM, middle + TAG_SIZE * 0.36, word, TAG_SIZE, "bold", ink),) if word else ()
    box = Rect(left, top, tag_width(mark, tr), TAG_HEIGHT, fill, Pen(edge, 1.2), 4.0)
    return (box, *_sign(mark, left + 10.0, middle, ink), *letters)


def tag_width(mark: Mark, tr: Translator) -> float:
    """The width of a tag in canvas units."""
    if mark == "changed":
        return 20.0
    return SIGN_ROOM + text_width(tr(f"compare.mark.{mark}"), TAG_SIZE, "bold") + TAG_END


def tag_item(key: str, mark: Mark, centre: Point, tr: Translator) -> Item:
    """The tag on the upper left corner of a card, which is the item `key`."""
    left, top = centre[0] - CARD[0] / 2 + TAG_LEFT, centre[1] - CARD[1] / 2 - TAG_RISE
    primitives = tag(mark, left, top, tr)
    return Item(f"mark:{key}", covered(primitives), primitives)


def new_item(step: Step, centre: Point, tr: Translator) -> Item:
    """The card of a new step, with a heavy edge."""
    return step_item(step, centre, Pen("vs", 3.0), tr)


def gone_item(key: str, step: Step, facts: Facts, centre: Point, tr: Translator) -> Item:
    """Where a step was that is not there any more: dashes, its name struck out, and what it took (estimate or not)."""
    x, y = centre[0] - CARD[0] / 2, centre[1] - CARD[1] / 2
    plain = step.model_copy(update={"source": Source(kind=SourceKind.SYSTEM)})
    times = " · ".join((process_time_text(plain, tr), wait_text(plain, facts, tr)))
    was = shortened(tr("compare.map.was", times=times), WAS_SIZE, "regular", CARD[0] - LEFT - RIGHT)
    primitives: tuple[Primitive, ...] = (
        Rect(x, y, *CARD, "bg", Pen("text3", 1.5, (5.0, 4.0)), RADIUS),
        *title(step.name, x, y, "text2", strike=True),
        text_run(x + LEFT, y + CARD[1] - TIME_RISE, was, WAS_SIZE, "regular", "text2"),
    )
    return Item(key, covered(primitives), primitives)


def legend(counts: Mapping[Mark, int], tr: Translator) -> Sheet:
    """The tags with their meaning and how many steps have each."""
    primitives = tuple(_legend(counts, tr))
    bounds = Box(0.0, 0.0, covered(primitives).right, LEGEND_HEIGHT)
    return Sheet((Item("legend", bounds, primitives),), bounds)


def _legend(counts: Mapping[Mark, int], tr: Translator) -> Iterator[Primitive]:
    left, top = 1.0, (LEGEND_HEIGHT - TAG_HEIGHT) / 2
    baseline = LEGEND_HEIGHT / 2 + LEGEND_SIZE * 0.36
    for mark in MARKS:
        yield from tag(mark, left, top, tr)
        left += tag_width(mark, tr) + LEGEND_GAP
        if mark == "changed":
            word = text_run(left, baseline, tr("compare.mark.changed"), LEGEND_SIZE, "bold", "text")
            yield word
            left += word.width + LEGEND_GAP
        count = text_run(left, baseline, tr("compare.steps", count=counts[mark]), LEGEND_SIZE, "regular", "text")
        yield count
        left += count.width + LEGEND_SPACE


def _sign(mark: Mark, x: float, y: float, ink: str) -> Iterator[Path]:
    pen, half = Pen(ink, 2.0), SIGN / 2
    if mark == "changed":
        yield Path(triangle(x, y, SIGN + 1, SIGN), pen=Pen(ink, 1.6))
        return
    yield Path(polyline(((x - half, y), (x + half, y))), pen=pen)
    if mark == "new":
        yield Path(polyline(((x, y - half), (x, y + half))), pen=pen)
