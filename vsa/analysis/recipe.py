"""How a figure is worked out, as far as it does not depend on the stream: what each measure says of itself."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.terms import Term, product, quotient, total
from vsa.i18n import Message
from vsa.model.base import Id

Addends = Callable[[Case, Id], tuple[float | None, ...]]
"""The times whose sum a factor is; None is a time that nobody knows and that counts as zero."""


class Style(StrEnum):
    """How a factor is written: `over_hours` is one over so many minutes, and reads as a division by hours."""

    NUMBER = "number"
    SHARE = "share"
    TIME = "time"
    OVER_HOURS = "over_hours"


class Combination(StrEnum):
    """What is done with the terms."""

    SUM = "sum"
    PRODUCT = "product"
    QUOTIENT = "quotient"


class Scope(StrEnum):
    """What a figure is taken over: the time until the case is finished by the clock of the citizen or the deadline,
    the work on all branches, the main route, or the stream as a whole."""

    ELAPSED = "elapsed"
    STATUTORY = "statutory"
    EFFORT = "effort"
    MAIN = "main"
    STREAM = "stream"


COMBINE: dict[Combination, Callable[[Iterable[Term]], float | None]] = {
    Combination.SUM: total,
    Combination.PRODUCT: product,
    Combination.QUOTIENT: quotient,
}


@dataclass(frozen=True, slots=True)
class Column:
    """One factor of every term: how it is written, and what it is the sum of, if of anything."""

    style: Style
    addends: Addends | None = None


def _no_terms(case: Case) -> Iterable[Term]:
    return ()


@dataclass(frozen=True, slots=True)
class Recipe:
    """A figure with the terms it is made from, or the ids of the figures that it is `made_of`.

    `id` is that of the measure, after `main.` on the main route; `bound` is the figure's place in the JSON. `waits`,
    `work`, `per_year` and `per_day` say that waits, process times, the volume or the arrivals are in it, `own` that it
    is of own lanes only; `named` names a term that is no element of the map, or that its element does not explain.
    """

    id: str
    order: int
    kind: Kind
    label: Message
    formula: Message
    bound: str
    scope: Scope
    columns: tuple[Column, ...]
    terms: Callable[[Case], Iterable[Term]] = _no_terms
    made_of: tuple[str, ...] = ()
    combination: Combination = Combination.SUM
    named: Callable[[Case, Term], Message | str] | None = None
    waits: bool = False
    work: bool = False
    own: bool = False
    per_year: bool = False
    per_day: bool = False

    def combine(self, terms: Iterable[Term]) -> float | None:
        """The figure that the terms give."""
        return COMBINE[self.combination](terms)


VISITS = Column(Style.NUMBER)
NUMBER = Column(Style.NUMBER)
SHARE = Column(Style.SHARE)
TIME = Column(Style.TIME)


def process_addends(case: Case, step: Id) -> tuple[float | None, ...]:
    """The process time of a step."""
    work = case.times.work[step]
    return (work.process if work.known else None,)


PROCESS = Column(Style.TIME, process_addends)
