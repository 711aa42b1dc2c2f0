"""Steg, roller and IT-systemer: how many there are, on the main route and in all."""

from collections.abc import Iterable

from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure
from vsa.analysis.results import Count
from vsa.model.base import Id
from vsa.model.nodes import Step

MEASURES = (
    Measure("steps", 160, Kind.COUNT, None, lambda found: found.steps.everywhere if found.steps else None),
    Measure("roles", 170, Kind.COUNT, None, lambda found: found.roles.everywhere if found.roles else None),
    Measure("systems", 180, Kind.COUNT, None, lambda found: found.systems.everywhere if found.systems else None),
)


def steps(case: Case) -> Count:
    """Steps that a case can reach."""
    return Count(len(case.main.steps), len(case.steps))


def roles(case: Case) -> Count:
    """Known roles of those steps."""
    return Count(_distinct(case.roles[step] for step in case.main.steps), _distinct(case.roles.values()))


def systems(case: Case) -> Count:
    """IT systems that those steps are done in."""
    return Count(
        _distinct(_system(case, step) for step in case.main.steps), _distinct(step.system for step in case.steps)
    )


def _system(case: Case, step: Id) -> str:
    node = case.stream.nodes[step]
    return node.system if isinstance(node, Step) else ""


def _distinct(values: Iterable[str | None]) -> int:
    return len({value for value in values if value})
