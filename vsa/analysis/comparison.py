"""What differs between two states of a value stream (method.md section 5)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from vsa.analysis.measures.registry import all_measures
from vsa.analysis.results import Analysis
from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.stream import Stream

BESIDE_THE_WORK = frozenset({"id", "lane", "x", "dy", "origin", "source", "note"})
"""What may differ between a step and its copy without the work being another."""


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
    """Changes by measure, and steps: `removed` of the current state, `added` and `changed` of the ideal one. Freed
    hours and årsverk are those of a year with the current volume; None when volume or labour is unknown."""

    measures: Mapping[str, Change]
    removed: tuple[Id, ...]
    added: tuple[Id, ...]
    changed: tuple[Id, ...]
    freed_hours_per_year: float | None
    freed_fte: float | None


def compare(current: Stream, now: Analysis, ideal: Stream, then: Analysis) -> Comparison:
    """Compare two states with their analyses. Steps pair by origin: a copy remembers the steps it came from."""
    old, new = _steps(current), _steps(ideal)
    origins = {key: tuple(origin for origin in step.origin if origin in old) for key, step in new.items()}
    copies = Counter(origin for found in origins.values() for origin in found)
    said_before, said_now = _said(current), _said(ideal)
    hours = _freed_hours(current, now, then)
    return Comparison(
        measures={each.id: Change(each.of(now), each.of(then)) for each in all_measures()},
        removed=tuple(step for step in old if step not in copies),
        added=tuple(step for step, found in origins.items() if not found),
        changed=tuple(
            step
            for step, found in origins.items()
            if len(found) > 1 or any(copies[origin] > 1 or said_now[step] != said_before[origin] for origin in found)
        ),
        freed_hours_per_year=hours,
        freed_fte=None if hours is None else hours / now.basis.hours_per_fte,
    )


def _freed_hours(current: Stream, now: Analysis, then: Analysis) -> float | None:
    if now.expected is None or then.expected is None or current.volume_per_year is None:
        return None
    return (now.expected.labour - then.expected.labour) / 60 * current.volume_per_year


def _steps(stream: Stream) -> Mapping[Id, Step]:
    return {node.id: node for node in stream.nodes.values() if isinstance(node, Step)}


def _said(stream: Stream) -> Mapping[Id, object]:
    """What the map says of every step: its work, its role and, by the nodes of the current state, where it leads."""
    ways: dict[Id, set[object]] = {node: set() for node in stream.nodes}
    for flow in stream.flows.values():
        target = stream.nodes[flow.target]
        ways[flow.source].add((target.origin or (target.id,), flow.kind, flow.share, flow.delay))
    return {
        key: (step.model_dump(exclude=set(BESIDE_THE_WORK)), stream.lanes[step.lane].name, ways[key])
        for key, step in _steps(stream).items()
    }
