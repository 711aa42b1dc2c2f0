"""The ladder: waiting above and work below along the main route, in line with the cards (style.md section 6)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from vsa.analysis.results import Analysis, MainFigures
from vsa.drawing.bounds import covered
from vsa.drawing.measuring import text_run, text_width
from vsa.drawing.primitives import Path, Pen, Primitive, Rect, Text
from vsa.drawing.shapes import polyline
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.nodes import Step, Store
from vsa.model.stream import Stream
from vsa.model.time_in_words import hours_text, minutes_text
from vsa.scene.branches import beside
from vsa.scene.memory import Memory
from vsa.symbols.kind import Facts
from vsa.symbols.kinds.card import WIDTH as CARD_WIDTH
from vsa.symbols.times import UNKNOWN, process_time_text, wait_text

START = 2.0
LINE = 2.2
LEAST_WIDTH = 48.0
PIECE = 16
"""Steps that are drawn together."""
MOST_PIECES = 512
"""So many are remembered: two states of 2 000 steps, and what the latest edits made of them."""
NO_BREAK_SPACE = "\u00a0"


class Form(NamedTuple):
    """How high a ladder is, and how large its figures are."""

    height: float
    figures: float

    @property
    def up(self) -> float:
        """The level of waiting."""
        return self.height * 0.40

    @property
    def down(self) -> float:
        """The level of work."""
        return self.height * 0.66


FULL, COMPACT = Form(126.0, 16.0), Form(60.0, 13.0)
HEIGHT, FIGURE_SIZE = FULL
UP, DOWN = FULL.up, FULL.down


class Point(NamedTuple):
    """A place on the ladder."""

    x: float
    y: float


class Times(NamedTuple):
    """A step of the main route, the wait before it (no text: no wait) and its work."""

    step: Id
    wait: str
    work: str


class Rung(NamedTuple):
    """A step of the ladder from `left` to `right`."""

    left: float
    right: float
    wait: str
    work: str


def times_of(
    stream: Stream,
    analysis: Analysis,
    facts: Mapping[Id, Facts],
    tr: Translator,
    homes: Mapping[Id, Id] = MappingProxyType({}),
    memory: Memory | None = None,
) -> tuple[Times, ...]:
    """The times along the main route, in its order; steps that follow one another in the same of the `homes` together.

    Transport on the way, stores passed and waits within a step stand with the wait before the step, so that the
    figures sum to the waiting time of the main route.
    """
    if analysis.main is None:
        return ()
    parallel, memory = beside(stream, analysis), memory or Memory({})
    found: list[Times] = []
    for home, together in groupby(_steps(stream, analysis, analysis.main), lambda each: homes.get(each[0].id)):
        if home is not None:
            found.append(_sums(home, list(together), facts, tr))
            continue
        for step, extra in together:
            working = (step, *parallel.get(step.id, ()))
            found.append(memory.recall(f"times:{step.id}", _times, step, extra, facts[step.id], working, tr))
    return tuple(found)


def _times(step: Step, extra: float, facts: Facts, working: Sequence[Step], tr: Translator) -> Times:
    works = [process_time_text(each, tr) for each in working]
    return Times(step.id, _wait(step, extra, facts, tr), _together(works))


def _sums(home: Id, steps: Sequence[tuple[Step, float]], facts: Mapping[Id, Facts], tr: Translator) -> Times:
    """What the steps of a group on the main route wait and work in all."""
    calendar = facts[steps[0][0].id].calendar
    waits = sum(extra + (facts[step.id].wait or 0.0) for step, extra in steps)
    works = [step.process_time.minutes(calendar) for step, _ in steps if step.process_time is not None]
    wait = minutes_text(waits, calendar, tr) if waits else ""
    return Times(home, wait, hours_text(sum(works), tr) if works else UNKNOWN)


def rungs(times: Iterable[Times], stream: Stream, card: float = CARD_WIDTH) -> tuple[Rung, ...]:
    """The steps of the ladder under their cards, which are `card` wide; one whose card stands too far to the left is
    pushed to the right."""
    found: list[Rung] = []
    for each in times:
        found.append(_rung(each, stream.nodes[each.step].x, card / 2, found[-1].right if found else START))
    return tuple(found)


def rungs_after(
    before: tuple[Rung, ...], times: Sequence[Times], places: Mapping[Id, int], stream: Stream, moved: Iterable[Id]
) -> tuple[Rung, ...]:
    """What `rungs` gives when only some nodes have moved since those `before`: they, and the rungs that they push, are
    looked at. `places` tells where each step comes in the times."""
    found = list(before)
    for first in sorted(places[node] for node in moved if node in places):
        for place in range(first, len(times)):
            end = found[place - 1].right if place else START
            rung = _rung(times[place], stream.nodes[times[place].step].x, CARD_WIDTH / 2, end)
            if rung == found[place]:
                break
            found[place] = rung
    return tuple(found)


def _rung(times: Times, middle: float, half: float, end: float) -> Rung:
    """The rung under a card in the middle, after the `end` of the rung before it."""
    left = max(middle - half, end)
    return Rung(left, max(middle + half, left + LEAST_WIDTH), times.wait, times.work)


def ladder(steps: Sequence[Rung], width: float, form: Form = FULL) -> Sheet:
    """The ladder under a map of a width: the ground, and its steps in pieces that are the same objects as long as their
    steps are the same."""
    bounds = Box(0.0, 0.0, width, form.height)
    ground = Item("ladder", bounds, (Rect(0.0, 0.0, width, form.height, "surface"),))
    return Sheet((ground, *_pieces(steps, form)), bounds)


def _pieces(steps: Sequence[Rung], form: Form) -> Iterator[Item]:
    place = Point(START, form.up if steps and steps[0].wait else form.down)
    for first in range(0, len(steps), PIECE):
        piece = tuple(steps[first : first + PIECE])
        yield _piece(f"ladder:{first // PIECE}", place, piece, form)
        place = Point(piece[-1].right, form.down)


@lru_cache(maxsize=MOST_PIECES)
def _piece(key: str, begin: Point, steps: tuple[Rung, ...], form: Form) -> Item:
    """Some steps, and the line that goes on from where the steps before them ended."""
    fills, texts = _fills(begin, steps, form), (*_waits(begin, steps, form), *_works(steps, form))
    primitives: tuple[Primitive, ...] = (*fills, _wave(begin, steps, form), *texts)
    return Item(key, covered(primitives), primitives)


def _steps(stream: Stream, analysis: Analysis, main: MainFigures) -> Iterator[tuple[Step, float]]:
    """The steps of the route, with the minutes that pass on the way to each and in pauses within it."""
    calendar, extra = analysis.basis.calendar, 0.0
    for flow, name in zip((None, *main.route.flows), main.route.nodes, strict=True):
        delay = stream.flows[flow].delay if flow else None
        extra += delay.minutes(calendar) if delay else 0.0
        node = stream.nodes[name]
        if isinstance(node, Store):
            extra += analysis.waits.get(name, 0.0)
        if isinstance(node, Step):
            within = node.wait_within.minutes(calendar) if node.wait_within else 0.0
            yield node, extra + within
            extra = 0.0


def _wait(step: Step, extra: float, facts: Facts, tr: Translator) -> str:
    if extra:
        return minutes_text(extra + (facts.wait or 0.0), facts.calendar, tr)
    if facts.wait is None:
        return UNKNOWN
    return wait_text(step, facts, tr) if facts.wait else ""


def _together(times: Sequence[str]) -> str:
    """`25 + 15 min` for steps that are worked on at the same time."""
    if len(times) == 1:
        return times[0]
    parts = [time.partition(NO_BREAK_SPACE) for time in times]
    units = {unit for _, _, unit in parts}
    if len(units) > 1 or NO_BREAK_SPACE in "".join(units):
        return " + ".join(times)
    return " + ".join(number for number, _, _ in parts) + "".join(parts[0][1:])


def _fills(begin: Point, steps: Sequence[Rung], form: Form) -> Iterator[Rect]:
    for start, rung in _gaps(begin, steps):
        if rung.wait and rung.left > start:
            yield Rect(start, form.up, rung.left - start, form.down - form.up, "wait_fill")


def _wave(begin: Point, steps: Sequence[Rung], form: Form) -> Path:
    points: list[tuple[float, float]] = [begin]
    for start, rung in _gaps(begin, steps):
        if rung.wait:
            points += [(start, form.up), (rung.left, form.up)]
        points += [(rung.left, form.down), (rung.right, form.down)]
    return Path(polyline(points), pen=Pen("text", LINE))


def _waits(begin: Point, steps: Sequence[Rung], form: Form) -> Iterator[Text]:
    baseline = form.up - form.figures * 0.5
    for start, rung in _gaps(begin, steps):
        if rung.wait:
            yield _figure((start + rung.left) / 2, baseline, rung.wait, "wait", form.figures)


def _works(steps: Sequence[Rung], form: Form) -> Iterator[Text]:
    baseline = form.down + form.figures * 1.25
    return (_figure((rung.left + rung.right) / 2, baseline, rung.work, "text", form.figures) for rung in steps)


def _figure(middle: float, baseline: float, text: str, token: str, size: float) -> Text:
    """A figure in the middle of its level, but never beyond the left edge of the ladder."""
    half = text_width(text, size, "bold") / 2
    return text_run(max(middle, START + half), baseline, text, size, "bold", token, "middle")


def _gaps(begin: Point, steps: Sequence[Rung]) -> Iterator[tuple[float, Rung]]:
    """Each rung with the end of the one before it."""
    return zip((begin.x, *(rung.right for rung in steps)), steps, strict=False)
