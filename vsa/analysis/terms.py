"""The terms that a figure is put together from. A figure and its working are made from the same ones."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from math import prod
from operator import mul
from typing import Literal, NamedTuple

Subject = Literal["node", "again", "flow", "lane", "measure", "fact"]
"""What a term belongs to: an element of the map, a node that is visited over again, another figure, or a fact about the
whole stream."""


class Term(NamedTuple):
    """The product of `factors`, given by `element`: an id, or the name of a measure or fact."""

    element: str
    factors: tuple[float, ...]
    subject: Subject = "node"

    @property
    def value(self) -> float:
        """The factors multiplied."""
        return prod(self.factors)


@dataclass(frozen=True, slots=True)
class Columns:
    """Terms by `columns`, one for every factor: a long stream is summed many times sooner than term by term. `subject`
    is that of all terms, or of each."""

    elements: Sequence[str]
    columns: tuple[Sequence[float], ...]
    subject: Subject | Sequence[Subject] = "node"

    def __iter__(self) -> Iterator[Term]:
        subjects = repeat(self.subject) if isinstance(self.subject, str) else self.subject
        return map(Term, self.elements, zip(*self.columns, strict=True), subjects)

    def values(self) -> Iterator[float]:
        """The terms, each multiplied."""
        first, *others = self.columns
        values = iter(first)
        for column in others:
            values = map(mul, values, column)
        return values


def total(*terms: Iterable[Term]) -> float:
    """The sum of the terms."""
    return sum(chain.from_iterable(map(_values, terms)), 0.0)


def _values(terms: Iterable[Term]) -> Iterator[float]:
    return terms.values() if isinstance(terms, Columns) else (prod(term.factors) for term in terms)


def product(terms: Iterable[Term]) -> float | None:
    """The terms multiplied, None when there is none."""
    values = [prod(term.factors) for term in terms]
    return prod(values) if values else None


def quotient(terms: Iterable[Term]) -> float | None:
    """The first of two terms over the second; None when that is zero or either is missing."""
    values = [prod(term.factors) for term in terms]
    return values[0] / values[1] if len(values) == 2 and values[1] > 0 else None
