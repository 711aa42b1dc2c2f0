"""Steg, roller and IT-systemer: how many there are, on the main route and in all."""

from collections.abc import Iterable, Iterator

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure
from vsa.analysis.recipe import NUMBER, Recipe, Scope
from vsa.analysis.results import Count
from vsa.analysis.terms import Columns, Term
from vsa.i18n import Message, message
from vsa.model.base import Id

MEASURES = (
    Measure("steps", 160, Kind.COUNT, None, lambda found: found.steps.everywhere if found.steps else None),
    Measure("roles", 170, Kind.COUNT, None, lambda found: found.roles.everywhere if found.roles else None),
    Measure("systems", 180, Kind.COUNT, None, lambda found: found.systems.everywhere if found.systems else None),
)


def step_terms(case: Case) -> Columns:
    """One for every step that a case can reach."""
    return Columns(case.facets.steps, ([1.0] * len(case.facets.steps),))


def role_terms(case: Case) -> Iterator[Term]:
    """One for every known role of those steps, given by the lane of the first of them."""
    first = _first((role, case.stream.nodes[step].lane) for step, role in case.roles.items())
    return (Term(lane, (1.0,), "lane") for lane in first.values())


def system_terms(case: Case) -> Iterator[Term]:
    """One for every IT system that those steps are done in, given by the first of them."""
    first = _first((system, step) for step, system in case.facets.systems.items())
    return (Term(step, (1.0,)) for step in first.values())


def steps(case: Case) -> Count:
    """Steps that a case can reach."""
    return Count(len(case.main.steps), len(case.facets.steps))


def roles(case: Case) -> Count:
    """Known roles of those steps."""
    return case.kept.once(
        "roles",
        (case.facets, case.main.steps),
        lambda: Count(len({case.roles[step] for step in case.main.steps} - {""}), len({*case.roles.values()} - {""})),
    )


def systems(case: Case) -> Count:
    """IT systems that those steps are done in."""
    return case.kept.once("systems", (case.facets, case.main.steps), lambda: _systems(case))


def _systems(case: Case) -> Count:
    of = case.facets.systems
    return Count(len({of[step] for step in case.main.steps if step in of}), len({*of.values()}))


def _system(case: Case, step: Id) -> str:
    return case.facets.systems.get(step, "")


def _system_first_used(case: Case, term: Term) -> Message:
    step = case.stream.nodes[term.element]
    return message("working.term.system", system=_system(case, term.element), step=step.name)


def _first(named: Iterable[tuple[str, Id]]) -> dict[str, Id]:
    """What has each name first; an empty name is none."""
    first: dict[str, Id] = {}
    for name, element in named:
        if name and name not in first:
            first[name] = element
    return first


RECIPES = (
    Recipe(
        id="steps",
        order=160,
        kind=Kind.COUNT,
        label=message("analysis.measure.steps"),
        formula=message("working.formula.steps"),
        bound="steps",
        scope=Scope.STREAM,
        columns=(NUMBER,),
        terms=step_terms,
    ),
    Recipe(
        id="roles",
        order=170,
        kind=Kind.COUNT,
        label=message("analysis.measure.roles"),
        formula=message("working.formula.roles"),
        bound="roles",
        scope=Scope.STREAM,
        columns=(NUMBER,),
        terms=role_terms,
    ),
    Recipe(
        id="systems",
        order=180,
        kind=Kind.COUNT,
        label=message("analysis.measure.systems"),
        formula=message("working.formula.systems"),
        bound="systems",
        scope=Scope.STREAM,
        columns=(NUMBER,),
        terms=system_terms,
        named=_system_first_used,
    ),
)
