"""Verdiskapende tid, nødvendig tid and sløsing: what the process time is spent on."""

from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure, of_expected
from vsa.model.nodes import ValueClass

MEASURES = (
    Measure("value_time", 40, Kind.TIME, None, of_expected(lambda found: found.value_time)),
    Measure("necessary_time", 50, Kind.TIME, "lower", of_expected(lambda found: found.necessary_time)),
    Measure("waste_time", 60, Kind.TIME, "lower", of_expected(lambda found: found.waste_time)),
)


def value_on_main_route(case: Case) -> float:
    """The sum of v along the main route."""
    return sum(case.times.work[step].value for step in case.main.steps)


def value(case: Case) -> float:
    """The sum of P v: doing it again is rework, so only the first visit counts."""
    return sum(case.visits.reached[step] * work.value for step, work in case.elapsing())


def necessary(case: Case) -> float:
    """The sum of P (p - v) for every class but waste."""
    return sum(
        case.visits.reached[step] * (work.process - work.value)
        for step, work in case.elapsing()
        if work.value_class is not ValueClass.WASTE
    )


def waste(case: Case) -> float:
    """The sum of P (p - v) for class waste, and of (n - P) p for all."""
    wasted = 0.0
    for step, work in case.elapsing():
        reached = case.visits.reached[step]
        wasted += (case.visits.expected[step] - reached) * work.process
        if work.value_class is ValueClass.WASTE:
            wasted += reached * (work.process - work.value)
    return wasted
