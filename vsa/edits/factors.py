"""Success factors: the usual ones to begin with, and actions that secure them."""

from collections.abc import Iterable

from vsa.edits.actions import add_action
from vsa.edits.records import add_record
from vsa.i18n import UserError, message
from vsa.model.base import Id
from vsa.model.document import Document


def add_factors(document: Document, named: Iterable[tuple[str, str]]) -> Document:
    """Add factors by name and reason; those whose name stands there already are left out."""
    for name, why in named:
        if all(factor.name.casefold() != name.casefold() for factor in document.factors.values()):
            document = add_record(document, "factor", name=name, why=why)
    return document


def action_from_factor(document: Document, factor: Id) -> Document:
    """Make an action of the measure that secures a factor. Raises UserError when no measure is written."""
    known = document.factors[factor]
    if not known.measure.strip():
        raise UserError(message("factors.no_measure", number=known.number))
    return add_action(
        document, title=known.measure, cause=known.name, responsible=known.responsible, deadline=known.deadline
    )
