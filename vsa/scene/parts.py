"""What a map shows, apart from where it stands: the same all the while that something is dragged within its lane."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.layout.diagram import Box, Diagram
from vsa.model.base import Id
from vsa.model.stream import Flow, Stream
from vsa.scene.arrows import Arrow, arrows
from vsa.scene.diagram import diagram_of
from vsa.scene.group_cards import Figures, Gathered, homes_of
from vsa.scene.knowledge import facts_of_cards, facts_of_nodes, wait_texts
from vsa.scene.ladder import Times, times_of
from vsa.scene.ladder_head import LadderSums, ladder_sums
from vsa.scene.memory import Memory, Remembered
from vsa.symbols.kind import Facts


@dataclass(frozen=True)
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

    @cached_property
    def arrow_of(self) -> Mapping[Id, Arrow]:
        """The arrow of each flow."""
        return {arrow.flow.id: arrow for arrow in self.arrows}

    @cached_property
    def carriers(self) -> Mapping[Id, Arrow]:
        """The arrow on which the wait of each node stands."""
        return {arrow.waiting: arrow for arrow in self.arrows if arrow.waiting}

    @cached_property
    def boxes(self) -> Mapping[Id, Box]:
        """How large each node and symbol is."""
        return {box.id: box for box in self.diagram.boxes}

    @cached_property
    def places_on_ladder(self) -> Mapping[Id, int]:
        """How many times stand before those of each step."""
        return {times.step: place for place, times in enumerate(self.times)}


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


def redrawn(parts: Parts, flows: Iterable[Flow]) -> Parts:
    """The parts of a stream of which nothing but positions has changed, with some flows as they are drawn now."""
    now = {flow.id: replace(parts.arrow_of[flow.id], flow=flow) for flow in flows if flow.id in parts.arrow_of}
    if not now:
        return parts
    drawn = tuple(now.get(arrow.flow.id, arrow) for arrow in parts.arrows)
    links = tuple(
        replace(link, waypoints=now[link.id].flow.waypoints) if link.id in now else link for link in parts.diagram.links
    )
    return replace(parts, arrows=drawn, diagram=replace(parts.diagram, links=links))
