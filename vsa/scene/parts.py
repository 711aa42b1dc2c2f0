"""What a map shows, apart from where it stands: the same all the while that something is dragged within its lane."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.layout.diagram import Diagram
from vsa.model.base import Frozen, Id
from vsa.model.stream import Stream
from vsa.scene.arrows import Arrow, arrows
from vsa.scene.diagram import diagram_of
from vsa.scene.group_cards import Figures, Gathered, homes_of
from vsa.scene.knowledge import facts_of_cards, facts_of_nodes, wait_texts
from vsa.scene.ladder import Times, times_of
from vsa.scene.ladder_head import LadderSums, ladder_sums
from vsa.scene.memory import Memory, Remembered
from vsa.symbols.kind import Facts

MOVABLE = ("nodes", "flows", "notes", "symbols")


@dataclass(frozen=True, slots=True)
class Parts:
    """Facts of nodes, texts of waits, arrows, the diagram for the layout, and the figures of ladder and groups. What
    they were made from is `remembered`."""

    facts: Mapping[Id, Facts]
    waits: Mapping[Id, str]
    arrows: tuple[Arrow, ...]
    diagram: Diagram
    times: tuple[Times, ...]
    sums: LadderSums
    groups: Figures = field(default_factory=dict)
    remembered: Remembered = field(default_factory=dict)
    stale: bool = False
    """Whether the figures are those from before an edit."""


def parts_of(
    stream: Stream,
    analysis: Analysis,
    tr: Translator,
    drawn: Gathered | None = None,
    before: Parts | None = None,
    *,
    stale: bool = False,
) -> Parts:
    """The parts of a stream in a language, as it is `drawn`: as it is unless its groups are folded. What is the same as
    in the parts `before` is the same object. With `stale` figures the ladder stays as it was, as far as its steps are
    still there."""
    shown, memory = drawn or Gathered(stream, analysis), Memory(before.remembered if before else {})
    facts = facts_of_nodes(stream, analysis, memory)
    if shown.figures:
        facts = {**facts_of_cards(shown.stream, analysis), **facts}
    lines = arrows(shown.stream, shown.analysis, facts, tr, memory)
    waits = wait_texts(shown.stream, facts, tr, memory)
    if before and stale:
        times = times_still_there(before, shown.stream)
    else:
        times = times_of(stream, analysis, facts, tr, homes_of(stream) if shown.figures else {}, memory)
    return Parts(
        facts,
        waits,
        lines,
        diagram_of(shown.stream, facts, waits, lines, tr, memory),
        times,
        ladder_sums(analysis, tr),
        shown.figures,
        memory.contents,
        stale,
    )


def times_still_there(before: Parts, stream: Stream) -> tuple[Times, ...]:
    """The times of the ladder before an edit whose figures are not known yet."""
    if all(each.step in stream.nodes for each in before.times):
        return before.times
    return tuple([each for each in before.times if each.step in stream.nodes])


def redrawn(parts: Parts, stream: Stream) -> Parts:
    """The parts of a stream of which nothing but positions has changed, with its arrows as they are drawn now."""
    changed = [arrow for arrow in parts.arrows if stream.flows[arrow.flow.id] is not arrow.flow]
    if not changed:
        return parts
    now = {arrow.flow.id: replace(arrow, flow=stream.flows[arrow.flow.id]) for arrow in changed}
    drawn = tuple(now.get(arrow.flow.id, arrow) for arrow in parts.arrows)
    links = tuple(
        replace(link, waypoints=now[link.id].flow.waypoints) if link.id in now else link for link in parts.diagram.links
    )
    return replace(parts, arrows=drawn, diagram=replace(parts.diagram, links=links))


def only_moved(stream: Stream, before: Stream) -> bool:
    """Whether two states of a stream differ at most in where nodes stand in their lanes, in how arrows are drawn, in
    notes and in symbols."""
    if stream is before:
        return True
    if len(stream.nodes) != len(before.nodes) or len(stream.flows) != len(before.flows):
        return False
    same = all(_equal(value, before.__dict__[name]) for name, value in stream.__dict__.items() if name not in MOVABLE)
    return same and _alike(stream.nodes, before.nodes, "x", "dy") and _alike(stream.flows, before.flows, "waypoints")


def symbols_only_moved(stream: Stream, before: Stream) -> bool:
    """Whether the free symbols of two states of a stream differ at most in where they stand in their lanes."""
    return len(stream.symbols) == len(before.symbols) and _alike(stream.symbols, before.symbols, "x", "dy")


def _equal(value: object, other: object) -> bool:
    """Whether two values are equal, mappings in their order too: lanes stand in theirs."""
    if value is other or not isinstance(value, Mapping) or not isinstance(other, Mapping):
        return value is other or value == other
    return value == other and list(value) == list(other)


def _alike(elements: Mapping[Id, Any], before: Mapping[Id, Any], *but: str) -> bool:
    """Whether elements are the same but for some fields."""
    pairs = zip(elements.values(), before.values(), strict=True)
    return elements is before or all(new is old or _same_but(new, old, but) for new, old in pairs)


def _same_but(element: Frozen, known: Frozen, but: tuple[str, ...]) -> bool:
    ours = {name: known.__dict__[name] for name in but if name in known.__dict__}
    return type(element) is type(known) and element.__dict__ | ours == known.__dict__
