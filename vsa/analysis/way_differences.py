"""What differs on the ways between the steps of two states: shares, delays, and what goes on at the same time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from vsa.analysis.differences import Aspect, Difference
from vsa.analysis.neighbours import Neighbours
from vsa.analysis.pairing import Pairing
from vsa.analysis.results import Analysis
from vsa.model.base import Id
from vsa.model.durations import Duration
from vsa.model.nodes import Step, is_parallel
from vsa.model.stream import FlowKind, Stream

NOTICEABLE = 1e-6


class Ends(NamedTuple):
    """Where a way leads from and to, in nodes of the ideal state, and whether it leads back."""

    source: Id
    target: Id
    back: bool


@dataclass(frozen=True, slots=True)
class Way:
    """The share of the cases that take a way (0 for one that is not there), among how many ways, and its delay."""

    share: float = 0.0
    among: int = 0
    parallel: bool = False
    delay: Duration | None = None


NO_WAY = Way()


@dataclass(frozen=True, slots=True)
class _Change:
    ends: Ends
    before: Way
    after: Way

    @property
    def is_noticeable(self) -> bool:
        return abs(self.after.share - self.before.share) > NOTICEABLE and max(self.before.among, self.after.among) > 1

    @property
    def beside(self) -> bool:
        """Whether the way begins or ceases to be taken together with others."""
        return self.before.parallel is not self.after.parallel and bool(self.before.among and self.after.among)


def of_the_ways(
    current: Stream, now: Analysis, ideal: Stream, then: Analysis, pairing: Pairing, around: Neighbours
) -> Iterator[tuple[Id, Difference]]:
    """Steps of the ideal state with what differs on the ways to and from them.

    Only ways between nodes that stand in both states are compared. Of the ways out of a choice the largest is what the
    others leave over, so that it goes without saying. A way is told of at the step that it leads to, one back at the
    step that it leaves.
    """
    same = {origin: step for step in ideal.nodes if (origin := pairing.same(step)) is not None}
    before, after = _ways(current, now, same), _ways(ideal, then, {step: step for step in same.values()})
    changes_at: dict[Id, list[_Change]] = {}
    for ends in dict.fromkeys((*before, *after)):
        change = _Change(ends, before.get(ends, NO_WAY), after.get(ends, NO_WAY))
        changes_at.setdefault(ends.source, []).append(change)
    for changes in changes_at.values():
        for change in changes:
            yield from _told(change, ideal, around)
        for change in _without_the_rest(changes):
            yield from _share(change, ideal, around)


def _ways(stream: Stream, analysis: Analysis, names: Mapping[Id, Id]) -> dict[Ends, Way]:
    computed = [flow for flow in stream.flows.values() if flow.id in analysis.shares]
    among: dict[Id, int] = {}
    for flow in computed:
        among[flow.source] = among.get(flow.source, 0) + 1
    return {
        Ends(names[flow.source], names[flow.target], _leads_back(flow.kind, flow.id, analysis)): Way(
            analysis.shares[flow.id], among[flow.source], is_parallel(stream.nodes[flow.source]), flow.delay
        )
        for flow in computed
        if flow.source in names and flow.target in names
    }


def _leads_back(kind: FlowKind, flow: Id, analysis: Analysis) -> bool:
    return kind is FlowKind.REWORK or flow in analysis.rework


def _told(change: _Change, ideal: Stream, around: Neighbours) -> Iterator[tuple[Id, Difference]]:
    """The delay of a way, and whether it goes on beside others."""
    if change.before.delay != change.after.delay:
        yield from _at(change, "delay", ideal, around, change.before.delay, change.after.delay)
    if change.beside:
        yield from _at(change, "parallel", ideal, around, change.before.parallel, change.after.parallel)


def _without_the_rest(changes: list[_Change]) -> list[_Change]:
    """The changes of shares without the one that follows from the others."""
    choices = [each for each in changes if not (each.before.parallel or each.after.parallel)]
    noticeable = [each for each in choices if each.is_noticeable]
    if len(noticeable) < 2:
        return noticeable
    largest = max(choices, key=lambda each: (not each.ends.back, each.before.share))
    return [each for each in noticeable if each is not largest]


def _share(change: _Change, ideal: Stream, around: Neighbours) -> Iterator[tuple[Id, Difference]]:
    return _at(change, "share", ideal, around, change.before.share, change.after.share)


def _at(
    change: _Change, aspect: Aspect, ideal: Stream, around: Neighbours, before: object, after: object
) -> Iterator[tuple[Id, Difference]]:
    """The difference at the step that it is told of."""
    source, target, back = change.ends

    def is_step(node: Id) -> bool:
        return isinstance(ideal.nodes[node], Step)

    if back and is_step(source):
        yield source, Difference("returns" if aspect == "share" else aspect, before, after)
    elif is_step(target):
        yield target, Difference(aspect, before, after)
    elif is_step(source):
        yield source, Difference("onward" if aspect == "share" else aspect, before, after)
    else:
        steps = around.after(target, is_step) or around.before(source, is_step)
        yield from ((step, Difference(aspect, before, after)) for step in steps[:1])
