"""Adding success factors and securing them."""

from vsa.editor.following_up.factor_rows import starters
from vsa.editor.session import Session
from vsa.edits.actions import next_action_id
from vsa.edits.factors import action_from_factor, add_factors
from vsa.edits.records import add_record, next_id
from vsa.i18n import Message, message, translator
from vsa.model.document import Document


def add(session: Session) -> None:
    """Add a factor, selected to be written."""
    factor = next_id(session.document, "factor")
    session.perform(
        message("factors.edit.add"),
        lambda document: add_record(document, "factor"),
        select=[f"factor:{factor}"],
    )


def add_usual(session: Session) -> Message | None:
    """Add the usual factors in the language of the document; say so when all of them stand there."""
    named = starters(translator(session.document.language))
    made = session.perform(message("factors.edit.usual"), lambda document: add_factors(document, named))
    return None if made or session.locked else message("factors.all_there")


def to_actions(session: Session) -> Message | None:
    """Make an action of the measure of each selected factor; tell their numbers. None when a lock keeps it out. Raises
    UserError without one."""
    factors, first = session.selected("factor"), next_action_id(session.document)

    def edit(document: Document) -> Document:
        for factor in factors:
            document = action_from_factor(document, factor)
        return document

    if not session.perform(message("editor.edit.action"), edit):
        return None
    return message("audits.made_action", number=session.document.actions[first].number, count=len(factors))
