"""Which wait, loop or process time gives the most when it is halved.

A time is first-order through the visits: halving t at a node that is visited n times takes n t / 2 off the lead time,
exactly, because no visit depends on a time (method.md section 4). Inside a parallel block another branch may become the
longest, so there the elapsed time is found anew with the same visits. A share changes the visits themselves, and the
waits that are derived from them, so all of it is recomputed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from vsa.analysis import elapsing
from vsa.analysis.case import Case
from vsa.analysis.elapsed import elapsed
from vsa.analysis.engine import make_case
from vsa.analysis.measures import labour, lead_time
from vsa.analysis.naming import name
from vsa.analysis.network import Arc
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Basis
from vsa.analysis.spans import Span, together
from vsa.analysis.structure import structure_of
from vsa.analysis.terms import total
from vsa.analysis.times import Clock, Part, times
from vsa.analysis.visits import expected_visits
from vsa.analysis.waits import waits
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.stream import Stream

LEAST = 1e-6
"""Minutes a case: what saves less saves nothing."""


class Lever(StrEnum):
    """What can be halved."""

    WAIT = "wait"
    WITHIN = "within"
    PROCESS = "process"
    DELAY = "delay"
    SHARE = "share"


OF_FLOWS = frozenset({Lever.DELAY, Lever.SHARE})
OF_PARTS: Mapping[Part, Lever] = {Part.WAIT: Lever.WAIT, Part.WITHIN: Lever.WITHIN}


@dataclass(frozen=True, slots=True)
class Effect:
    """What the mean case saves when the lever of an element is halved: minutes of `lead_time`, `ratio` of it, minutes
    of `labour`, and `fte` in a year (None without a volume). `recomputed` unless it is first-order through the visits.
    """

    lever: Lever
    element: Id
    name: Message
    lead_time: float
    ratio: float
    labour: float
    fte: float | None
    recomputed: bool

    @property
    def concerns_flow(self) -> bool:
        """Whether the element is a flow, not a node."""
        return self.lever in OF_FLOWS


def sensitivity(stream: Stream, basis: Basis) -> tuple[Effect, ...]:
    """Everything that saves time or labour when it is halved, what saves most lead time first, then most labour.

    Empty for a stream that cannot be computed. Loops are levers only when they are in the figures, which they are not
    for times that were measured on finished cases.
    """
    try:
        structure = structure_of(stream)
    except Refused:
        return ()
    halved = _Halved(make_case(stream, basis, structure))
    effects = [*halved.waits(), *halved.work(), *halved.delays(), *halved.shares(structure.rework)]
    worthwhile = (effect for effect in effects if effect.lead_time > LEAST or effect.labour > LEAST)
    return tuple(sorted(worthwhile, key=lambda effect: (-effect.lead_time, -effect.labour)))


def rebalanced(shares: Mapping[Id, float], flow: Id, share: float) -> dict[Id, float]:
    """The shares of the ways out of a choice when one of them becomes `share`: the others keep their proportions, and
    all sum to 1. A way out that is alone keeps everything."""
    others = {key: each for key, each in shares.items() if key != flow}
    if not others:
        return {flow: 1.0}
    rest = sum(others.values())
    left = {key: (1 - share) * (each / rest if rest else 1 / len(others)) for key, each in others.items()}
    return {key: left.get(key, share) for key in shares}


@dataclass(frozen=True)
class _Halved:
    """One case, and what it saves when one thing in it is half of what it was."""

    case: Case

    @cached_property
    def lead_time(self) -> float:
        return lead_time.expected(self.case)

    @cached_property
    def labour(self) -> float:
        return labour.per_case(self.case)

    @cached_property
    def in_branches(self) -> frozenset[Id]:
        """The nodes of parallel branches."""
        return frozenset(node for block in self.case.blocks for branch in block.branches for node in branch.nodes)

    def waits(self) -> Iterator[Effect]:
        """The waits before and within every node, given or derived."""
        for node in self.case.network.out:
            for stretch in self.case.stretches(node):
                if stretch.part in OF_PARTS and stretch.span.minutes:
                    yield self._node_effect(OF_PARTS[stretch.part], node, stretch.span.minutes / 2)

    def work(self) -> Iterator[Effect]:
        """The process time of every step. By the factory convention it is labour only."""
        own = frozenset(self.case.facets.own)
        for step in self.case.steps:
            half = self.case.times.process(step.id) / 2
            if half:
                spared = half * step.people * self.case.visits.expected[step.id] if step.id in own else 0.0
                passing = 0.0 if self.case.stream.factory else half
                yield self._node_effect(Lever.PROCESS, step.id, passing, spared)

    def delays(self) -> Iterator[Effect]:
        """The delay of every flow."""
        clock, parallel = self.case.times.citizen, self.case.network.parallel
        for arc in self.case.network.arcs:
            half = clock.flows[arc.flow].minutes / 2
            if not half:
                continue
            in_branch = arc.source in self.in_branches or arc.source in parallel
            if in_branch:
                saved = self._anew(replace(clock, flows=_less(clock.flows, arc.flow, half)))
            else:
                saved = self.case.passages(arc) * half
            yield self._effect(Lever.DELAY, arc.flow, saved, recomputed=in_branch)

    def shares(self, rework: frozenset[Id]) -> Iterator[Effect]:
        """The share of every flow that counts as rework and has another way beside it."""
        for arc in self.case.network.arcs:
            if arc.flow in rework and arc.share < 1:
                then = _with_half_share(self.case, arc)
                saved = self.lead_time - lead_time.expected(then)
                spared = self.labour - labour.per_case(then)
                yield self._effect(Lever.SHARE, arc.flow, saved, spared, recomputed=True)

    def _node_effect(self, lever: Lever, node: Id, half: float, spared: float = 0.0) -> Effect:
        in_branch = node in self.in_branches
        if in_branch:
            clock = self.case.times.citizen
            saved = self._anew(replace(clock, nodes=_less(clock.nodes, node, half)))
        else:
            saved = self.case.visits.expected[node] * half
        return self._effect(lever, node, saved, spared, recomputed=in_branch)

    def _anew(self, clock: Clock) -> float:
        """What a clock saves with the branches that are longest by it."""
        case = self.case
        longest = elapsed(case.network, case.blocks, case.visits, clock)
        return self.lead_time - total(elapsing.passing(case, clock, longest))

    def _effect(self, lever: Lever, element: Id, saved: float, spared: float = 0.0, *, recomputed: bool) -> Effect:
        case = self.case
        volume = case.stream.volume_per_year
        return Effect(
            lever=lever,
            element=element,
            name=_named(case.stream, lever, element),
            lead_time=saved,
            ratio=saved / self.lead_time if self.lead_time else 0.0,
            labour=spared,
            fte=None if volume is None else spared * volume / 60 / case.basis.hours_per_fte,
            recomputed=recomputed,
        )


def _less(spans: Mapping[Id, Span], element: Id, minutes: float) -> dict[Id, Span]:
    return {**spans, element: together(spans[element], Span(-minutes))}


def _with_half_share(case: Case, arc: Arc) -> Case:
    """The case with half the share on an arc. The same ways are open as before, so the blocks are the same, and so are
    the times where no wait is derived from a queue."""
    arcs = case.network.out[arc.source]
    shares = rebalanced({each.flow: each.share for each in arcs}, arc.flow, arc.share / 2)
    out = {**case.network.out, arc.source: tuple(each._replace(share=shares[each.flow]) for each in arcs)}
    network = replace(case.network, out=out)
    visits = expected_visits(case.stream, network, case.blocks)
    waited, minutes = case.waits, case.times
    if waited.by_queue:
        waited = waits(case.stream, case.basis, visits.expected)
        minutes = times(case.stream, case.basis, waited)
    citizen = elapsed(network, case.blocks, visits, minutes.citizen)
    return replace(case, network=network, visits=visits, waits=waited, times=minutes, citizen=citizen)


def _named(stream: Stream, lever: Lever, element: Id) -> Message:
    if lever not in OF_FLOWS:
        return message(f"whatif.lever.{lever}", step=name(stream, element))
    flow = stream.flows[element]
    return message(f"whatif.lever.{lever}", source=name(stream, flow.source), target=name(stream, flow.target))
