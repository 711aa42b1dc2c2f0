"""The terms that a figure is put together from. A figure and its working are made from the same ones."""

from collections.abc import Iterable
from math import prod
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


def total(terms: Iterable[Term]) -> float:
    """The sum of the terms."""
    return sum((prod(term.factors) for term in terms), 0.0)


def product(terms: Iterable[Term]) -> float | None:
    """The terms multiplied, None when there is none."""
    values = [prod(term.factors) for term in terms]
    return prod(values) if values else None


def quotient(terms: Iterable[Term]) -> float | None:
    """The first of two terms over the second; None when that is zero or either is missing."""
    values = [prod(term.factors) for term in terms]
    return values[0] / values[1] if len(values) == 2 and values[1] > 0 else None
