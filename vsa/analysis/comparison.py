"""What differs between two states of a value stream (method.md section 5)."""

from collections.abc import Mapping
from dataclasses import dataclass

from vsa.analysis.differences import Difference, Order, in_order, of_the_parts, of_the_role, of_the_work
from vsa.analysis.measures.registry import all_measures
from vsa.analysis.neighbours import Neighbours, neighbours
from vsa.analysis.pairing import Pairing, paired, steps_among
from vsa.analysis.results import Analysis
from vsa.analysis.way_differences import of_the_ways
from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.stream import Stream


@dataclass(frozen=True, slots=True)
class Change:
    """A measure in both states, None where it is unknown. `ratio` is the difference as a part of the current value."""

    current: float | None
    ideal: float | None

    @property
    def difference(self) -> float | None:
        """Ideal less current."""
        return None if self.current is None or self.ideal is None else self.ideal - self.current

    @property
    def ratio(self) -> float | None:
        """None also when the current value is zero."""
        return self.difference / self.current if self.difference is not None and self.current else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Changes by measure, and steps: `removed` of the current state, `added` of the ideal one. `differences` tells what
    differs in every other step of the ideal state that is not as it was, and `replaced` which new step stands where a
    removed one stood. Freed hours and årsverk are those of a year with the current volume; None when volume or
    labour is unknown."""

    measures: Mapping[str, Change]
    pairing: Pairing
    removed: tuple[Id, ...]
    added: tuple[Id, ...]
    replaced: Mapping[Id, Id]
    differences: Mapping[Id, tuple[Difference, ...]]
    freed_hours_per_year: float | None
    freed_fte: float | None

    @property
    def changed(self) -> tuple[Id, ...]:
        """The steps of the ideal state that came from steps which were not as they are."""
        return tuple(self.differences)


def compare(current: Stream, now: Analysis, ideal: Stream, then: Analysis) -> Comparison:
    """Compare two states with their analyses. Steps pair by origin: a copy remembers the steps it came from."""
    pairing = paired(current, ideal)
    around_now, around_then = neighbours(current, now), neighbours(ideal, then)
    removed = tuple(step for step in steps_among(current, current.nodes) if not pairing.copies[step])
    added = tuple(step for step in steps_among(ideal, ideal.nodes) if not pairing.origins[step])
    hours = _freed_hours(current, now, then)
    return Comparison(
        measures={each.id: Change(each.of(now), each.of(then)) for each in all_measures()},
        pairing=pairing,
        removed=removed,
        added=added,
        replaced=_replaced(removed, around_now, added, around_then, pairing),
        differences=_differences(current, now, ideal, then, Order(current, around_now, ideal, around_then, pairing)),
        freed_hours_per_year=hours,
        freed_fte=None if hours is None else hours / now.basis.hours_per_fte,
    )


def _freed_hours(current: Stream, now: Analysis, then: Analysis) -> float | None:
    if now.expected is None or then.expected is None or current.volume_per_year is None:
        return None
    return (now.expected.labour - then.expected.labour) / 60 * current.volume_per_year


def _differences(
    current: Stream, now: Analysis, ideal: Stream, then: Analysis, order: Order
) -> Mapping[Id, tuple[Difference, ...]]:
    pairing = order.pairing
    found: dict[Id, list[Difference]] = {
        step: [*of_the_parts(current, ideal, pairing, step), *order.of(step)]
        for step in steps_among(ideal, ideal.nodes)
        if pairing.origins[step]
    }
    for step, differences in found.items():
        origin, after = pairing.same(step), ideal.nodes[step]
        before = current.nodes[origin] if origin else None
        if isinstance(before, Step) and isinstance(after, Step):
            differences += of_the_work(before, after, now.basis.calendar)
            differences += of_the_role(current, before, ideal, after)
    for step, difference in of_the_ways(current, now, ideal, then, pairing, order.then):
        found.get(step, []).append(difference)
    return in_order(found)


def _replaced(
    removed: tuple[Id, ...], now: Neighbours, added: tuple[Id, ...], then: Neighbours, pairing: Pairing
) -> Mapping[Id, Id]:
    """For a removed step the new one between the same neighbours, each used once."""

    def stays(node: Id) -> bool:
        return bool(pairing.copies[node])

    def came(node: Id) -> bool:
        return bool(pairing.origins[node])

    if not any(pairing.copies.values()):
        return {}
    free = {new: (then.before(new, came), then.after(new, came)) for new in added}
    found: dict[Id, Id] = {}
    for gone in removed if free else ():
        before, after = (
            {copy for node in nodes for copy in pairing.copies[node]}
            for nodes in (now.before(gone, stays), now.after(gone, stays))
        )
        between = (
            new for new, (behind, ahead) in free.items() if before.intersection(behind) and after.intersection(ahead)
        )
        new = next(between, None) if before and after else None
        if new is not None:
            found[gone] = new
            del free[new]
    return found
