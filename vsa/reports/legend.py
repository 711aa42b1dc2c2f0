"""The signs of a map with their meaning: only those that the map has."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from vsa.drawing.icons import icon
from vsa.drawing.moving import scaled
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Pen, Text
from vsa.drawing.shapes import arrow
from vsa.i18n import Translator
from vsa.i18n.translator import NO_BREAK_SPACE
from vsa.model.calendar import WorkCalendar
from vsa.model.nodes import Gateway, Split, Step, Store, Symbol, ValueClass, WaitsFor
from vsa.model.stream import FlowKind, Stream
from vsa.reports.notes import Sign
from vsa.symbols.bolt import bolt
from vsa.symbols.data_row import LOW_QUALITY
from vsa.symbols.group_card import GroupCard
from vsa.symbols.kind import Facts, SymbolKind
from vsa.symbols.marks import WaitMark
from vsa.symbols.registry import kind_of, symbol_kind
from vsa.symbols.value_class import BADGE_HEIGHT, WORDS, badge, badge_width
from vsa.symbols.waiting import letter, words

Entry: TypeAlias = tuple[Sign, str]
"""A sign, and what it means."""

CENTRE: Point = (0.0, 0.0)
ARROW_LENGTH = 46.0
ICON_SIZE = 15.0
SYMBOL_SCALE = 0.45
SMALLEST_LETTERS = 11.2
"""Smaller ones could not be read on paper; the words beside the sign say what it is."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What of a map a legend has to explain."""

    stream: Stream
    calendar: WorkCalendar
    has_main_route: bool
    has_rework: bool
    waits: frozenset[str]
    """The nodes before which a waiting triangle stands."""


def symbol_sign(kind: str, element: object, calendar: WorkCalendar, tr: Translator) -> Sign:
    """A symbol as it is drawn on the map."""
    symbol, facts = symbol_kind(kind), Facts(calendar)
    width, height = symbol.size(element, facts, tr)
    return Sign(symbol.draw(element, facts, CENTRE, tr), width, height)


def legend(drawn: Drawn, tr: Translator) -> tuple[Entry, ...]:
    """The entries in the order they are printed."""
    parts = (_classes, _arrows, _waits, _gateways, _quality, _groups, _symbols)
    return tuple(entry for part in parts for entry in part(drawn, tr))


def _steps(drawn: Drawn) -> Iterator[Step]:
    return (node for node in drawn.stream.nodes.values() if isinstance(node, Step))


def _classes(drawn: Drawn, tr: Translator) -> Iterator[Entry]:
    used = {step.value_class for step in _steps(drawn)}
    for value_class in ValueClass:
        if value_class in used:
            width = badge_width(value_class)
            sign = badge(value_class, width / 2, -BADGE_HEIGHT / 2)
            yield Sign(sign, width, BADGE_HEIGHT), tr(WORDS[value_class])


def _arrows(drawn: Drawn, tr: Translator) -> Iterator[Entry]:
    ends = ((-ARROW_LENGTH / 2, 0.0), (ARROW_LENGTH / 2, 0.0))
    if drawn.has_main_route:
        yield Sign(arrow(ends, Pen("text", 2.6), 11.0), ARROW_LENGTH, 11.0), tr("reports.legend.main_route")
    if drawn.has_rework:
        dashed = Pen("s", 1.9, dash=(6.0, 4.0))
        yield Sign(arrow(ends, dashed, 9.0), ARROW_LENGTH, 9.0), tr("reports.legend.rework")
    told = {flow.electronic for flow in drawn.stream.flows.values() if flow.kind is FlowKind.INFORMATION}
    dotted = arrow(ends, Pen("text3", 1.2, dash=(2.0, 3.0)), 8.0)
    if False in told:
        yield Sign(dotted, ARROW_LENGTH, 8.0), tr("symbols.entry.information_manual")
    if True in told:
        yield Sign((*dotted, *bolt(ends, "text3")), ARROW_LENGTH, 14.0), tr("symbols.entry.information_electronic")


def _waits(drawn: Drawn, tr: Translator) -> Iterator[Entry]:
    nodes = (node for node in drawn.stream.nodes.values() if node.id in drawn.waits)
    used = {node.wait_for for node in nodes if isinstance(node, Step | Store)}
    if not used:
        return
    ordered = [whom for whom in WaitsFor if whom in used]
    meanings = " · ".join(f"{letter(whom, tr)}{NO_BREAK_SPACE}{words(whom, tr)}" for whom in ordered)
    mark = WaitMark(ordered[0], "", CENTRE)
    yield symbol_sign("wait", mark, drawn.calendar, tr), tr("reports.legend.waiting", meanings=meanings)


def _gateways(drawn: Drawn, tr: Translator) -> Iterator[Entry]:
    gateways = [node for node in drawn.stream.nodes.values() if isinstance(node, Gateway)]
    if any(gateway.split is Split.CHOICE for gateway in gateways):
        yield Sign(icon("decision", -12, -12, 24, "text2"), 24, 24), tr("reports.legend.choice")
    parallel = next((gateway for gateway in gateways if gateway.split is Split.PARALLEL), None)
    if parallel is not None:
        unnamed = parallel.model_copy(update={"name": ""})
        yield symbol_sign("parallel", unnamed, drawn.calendar, tr), tr("reports.legend.parallel")


def _quality(drawn: Drawn, tr: Translator) -> Iterator[Entry]:
    shares = [step.first_time_right for step in _steps(drawn) if step.first_time_right is not None]
    half = ICON_SIZE / 2
    if any(share >= LOW_QUALITY for share in shares):
        check = icon("check", -half, -half, ICON_SIZE, "text2", 2.6)
        yield Sign(check, ICON_SIZE, ICON_SIZE), tr("reports.legend.first_time_right")
    if any(share < LOW_QUALITY for share in shares):
        warning = icon("warning", -half, -half, ICON_SIZE, "s", 2.4)
        yield Sign(warning, ICON_SIZE, ICON_SIZE), tr("reports.legend.low", share=tr.percent(LOW_QUALITY))


def _groups(drawn: Drawn, tr: Translator) -> Iterator[Entry]:
    """Several steps on one card."""
    card = next((node for node in drawn.stream.nodes.values() if isinstance(node, GroupCard)), None)
    if card is not None:
        yield _shrunk(symbol_kind("group"), card, Facts(drawn.calendar), tr), tr("reports.legend.group")


def _symbols(drawn: Drawn, tr: Translator) -> Iterator[Entry]:
    """The free symbols, each once, in the order in which they were drawn."""
    kinds = {kind.name: kind for symbol in drawn.stream.symbols.values() if (kind := kind_of(symbol)).free}
    facts = Facts(drawn.calendar)
    for kind in kinds.values():
        plain = Symbol(id="", kind=kind.name, lane="")
        yield _shrunk(kind, plain, facts, tr), tr(kind.label)


def _shrunk(kind: SymbolKind[Any], element: object, facts: Facts, tr: Translator) -> Sign:
    """A symbol in the size of the other signs, without the letters that could not be read then."""
    width, height = kind.size(element, facts, tr)
    shrunk = (scaled(each, SYMBOL_SCALE) for each in kind.draw(element, facts, CENTRE, tr))
    sign = tuple(each for each in shrunk if not isinstance(each, Text) or each.size >= SMALLEST_LETTERS)
    return Sign(sign, width * SYMBOL_SCALE, height * SYMBOL_SCALE)
