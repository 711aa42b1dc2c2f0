"""What findings add up to, and which of them hang low."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vsa.model.base import Id
from vsa.model.preparing import Finding, Waste

SMALL = 1
CLEAR_EFFECT = 2
CLEAR_HOURS = 40.0
"""About a week of work in a year."""


@dataclass(frozen=True, slots=True)
class Totals:
    """How many findings there are, the hours a year of those whose hours are known, and how many hang low."""

    count: int
    hours: float
    known: int
    low_hanging: int


def totals(findings: Iterable[Finding]) -> Totals:
    """The sums over some findings."""
    chosen = tuple(findings)
    hours = [finding.hours for finding in chosen if finding.hours is not None]
    return Totals(len(chosen), sum(hours), len(hours), sum(finding.low_hanging for finding in chosen))


def totals_by_waste(findings: Iterable[Finding]) -> Mapping[Waste, Totals]:
    """The sums of each kind of waste that occurs, in the order of `Waste`."""
    chosen = tuple(findings)
    sorts = {waste: tuple(each for each in chosen if each.waste is waste) for waste in Waste}
    return {waste: totals(each) for waste, each in sorts.items() if each}


def seems_low_hanging(finding: Finding) -> bool:
    """Whether a finding might be a low-hanging fruit: a small effort, and a clear effect or many hours a year.

    It is a suggestion: `Finding.low_hanging` is what people decided.
    """
    if finding.effort != SMALL:
        return False
    return (finding.effect or 0) >= CLEAR_EFFECT or (finding.hours or 0.0) >= CLEAR_HOURS


def low_hanging(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The low-hanging fruits, by number."""
    fruits = (finding for finding in findings if finding.low_hanging)
    return tuple(sorted(fruits, key=lambda finding: finding.number))


def count_by_interview(findings: Iterable[Finding]) -> Mapping[Id, int]:
    """How many findings each interview gave; those of no interview under ""."""
    return _counted(finding.interview for finding in findings)


def count_by_candidate(findings: Iterable[Finding]) -> Mapping[Id, int]:
    """How many findings speak for each candidate; those that speak for none under ""."""
    return _counted(finding.candidate for finding in findings)


def _counted(ids: Iterable[Id]) -> Mapping[Id, int]:
    counts: dict[Id, int] = {}
    for key in ids:
        counts[key] = counts.get(key, 0) + 1
    return counts
