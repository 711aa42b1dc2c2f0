"""Vis utregning: how each figure came about, step by step. Made from the terms that the figure itself is made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from vsa.analysis.bounds import bounds
from vsa.analysis.case import Case
from vsa.analysis.engine import case_of
from vsa.analysis.gaps import Gaps, find_gaps
from vsa.analysis.kind import Kind
from vsa.analysis.measures.registry import all_recipes
from vsa.analysis.measures.utilisation import utilisation
from vsa.analysis.naming import name
from vsa.analysis.recipe import Column, Combination, Recipe, Style
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Basis, Bound
from vsa.analysis.terms import Term
from vsa.analysis.working_notes import basis_of_figure, is_estimated, notes_of
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.stream import Stream

NODES = ("node", "again")


@dataclass(frozen=True, slots=True)
class Factor:
    """A number that is multiplied. `addends` are the minutes whose sum it is, None where nobody knows them; there are
    none unless the number is such a sum."""

    value: float
    style: Style
    addends: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One term: what it is called, the `key` of what it belongs to (`node:3`, `flow:f2`, `lane:a` on the map,
    `measure:lead_time` another working, or nothing), and its factors. `estimated` if a time in it is somebody's guess,
    `incomplete` if one is missing."""

    key: str
    label: Message | str
    factors: tuple[Factor, ...]
    value: float
    estimated: bool
    incomplete: bool


@dataclass(frozen=True, slots=True)
class Working:
    """A figure: what is done in words (`formula`), the `lines` whose combination is the `result` (None when it is
    unknown), what it rests on, and what should be known about it. Terms that are zero and known are left out of the
    lines of a sum."""

    id: str
    label: Message
    formula: Message
    kind: Kind
    combination: Combination
    lines: tuple[Line, ...]
    result: float | None
    bound: Bound | None
    basis: tuple[Message, ...]
    notes: tuple[Message, ...]


class Workings(Mapping[str, Working]):
    """The working of every figure by its measure's id. A working is made when it is asked for; a stream that cannot be
    computed has none."""

    def __init__(self, case: Case | None) -> None:
        self._case = case
        self._recipes = {recipe.id: recipe for recipe in all_recipes(case)} if case else {}

    def __getitem__(self, measure: str) -> Working:
        recipe, case = self._recipes[measure], self._case
        assert case is not None
        gaps, bounded = self._limits
        return _working(case, gaps, bounded, recipe, tuple(self._terms(case, recipe)))

    def label(self, measure: str) -> Message:
        """What a figure is called, without its working being made."""
        return self._recipes[measure].label

    def __iter__(self) -> Iterator[str]:
        return iter(self._recipes)

    def __len__(self) -> int:
        return len(self._recipes)

    @cached_property
    def _limits(self) -> tuple[Gaps, Mapping[str, Bound]]:
        assert self._case is not None
        gaps = find_gaps(self._case)
        return gaps, bounds(self._case, gaps, utilisation(self._case))

    def _terms(self, case: Case, recipe: Recipe) -> Iterator[Term]:
        yield from recipe.terms(case)
        for part in recipe.made_of:
            other = self._recipes[part]
            yield Term(part, (other.combine(other.terms(case)) or 0.0,), "measure")


def workings(stream: Stream, basis: Basis) -> Workings:
    """The workings of a stream by measure, `main.` before the id on the main route, in the order of display."""
    try:
        return Workings(case_of(stream, basis))
    except Refused:
        return Workings(None)


def _working(case: Case, gaps: Gaps, bounded: Mapping[str, Bound], recipe: Recipe, terms: tuple[Term, ...]) -> Working:
    lines = tuple(_line(case, recipe, term) for term in terms)
    if recipe.combination is Combination.SUM:
        lines = tuple(line for line in lines if line.value or line.incomplete)
    bound = bounded.get(recipe.bound)
    unknown = (recipe.made_of and bound is None) or (recipe.per_year and case.stream.volume_per_year is None)
    return Working(
        id=recipe.id,
        label=recipe.label,
        formula=recipe.formula,
        kind=recipe.kind,
        combination=recipe.combination,
        lines=lines,
        result=None if unknown else recipe.combine(terms),
        bound=bound,
        basis=tuple(basis_of_figure(case, recipe)),
        notes=tuple(notes_of(case, gaps, recipe, terms, bound)),
    )


def _line(case: Case, recipe: Recipe, term: Term) -> Line:
    factors = tuple(_factor(case, term, value, column) for value, column in _columns(recipe, term))
    return Line(
        key=_key(term),
        label=recipe.named(case, term) if recipe.named else _label(case, term),
        factors=factors,
        value=term.value,
        estimated=any(factor.style is Style.TIME for factor in factors) and is_estimated(case, term),
        incomplete=any(None in factor.addends for factor in factors),
    )


def _columns(recipe: Recipe, term: Term) -> Iterator[tuple[float, Column]]:
    return zip(term.factors, recipe.columns, strict=True)


def _factor(case: Case, term: Term, value: float, column: Column) -> Factor:
    of_node = column.addends is not None and term.subject in NODES
    return Factor(value, column.style, column.addends(case, term.element) if column.addends and of_node else ())


def _key(term: Term) -> str:
    if term.subject == "fact":
        return ""
    return f"{'node' if term.subject in NODES else term.subject}:{term.element}"


def _label(case: Case, term: Term) -> Message | str:
    stream = case.stream
    match term.subject:
        case "node":
            return _plain(stream, term.element)
        case "again":
            return message("working.term.again", step=_plain(stream, term.element))
        case "flow":
            flow = stream.flows[term.element]
            return message("working.term.flow", source=name(stream, flow.source), target=name(stream, flow.target))
        case "lane":
            return stream.lanes[term.element].name
        case _:
            return message(f"analysis.measure.{term.element.removeprefix('main.')}")


def _plain(stream: Stream, node: Id) -> Message | str:
    """The name alone, as the only thing in its place needs no quotation marks."""
    return stream.nodes[node].name or name(stream, node)
