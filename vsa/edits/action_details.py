"""What an action knows about itself: why, until when, at what cost, and what it brings about."""

from collections.abc import Iterable, Sequence
from datetime import date

from vsa.edits.action_status import with_actions
from vsa.edits.elements import changed
from vsa.edits.fields import revised
from vsa.model.actions import Action, DeadlineMove, Reference
from vsa.model.base import Id
from vsa.model.document import Document


def moved(action: Action, deadline: date | None, today: date) -> tuple[DeadlineMove, ...]:
    """The history of an action's deadline once it is another one.

    The first deadline is no move. What was moved today already is corrected rather than moved twice.
    """
    if deadline == action.deadline or action.deadline is None:
        return action.moves
    last = action.moves[-1] if action.moves else None
    if last is None or last.day != today:
        return (*action.moves, DeadlineMove(day=today, before=action.deadline, after=deadline))
    if last.before == deadline:
        return action.moves[:-1]
    return (*action.moves[:-1], changed(last, after=deadline))


def explain_move(document: Document, action: Id, move: int, reason: str) -> Document:
    """The document with a reason for a move of a deadline, counted from 0."""
    old = document.actions[action]
    moves = tuple(
        changed(each, reason=reason.strip()) if place == move else each for place, each in enumerate(old.moves)
    )
    return with_actions(document, (changed(old, moves=moves),))


def set_whys(document: Document, action: Id, answers: Sequence[str]) -> Document:
    """The document with the answers to five times why. The last answer is the cause, unless another one was written.

    Raises InvalidValueError for more than five.
    """
    old = document.actions[action]
    whys = _without_tail(answers)
    root = root_cause(old.whys)
    follows = not old.cause.strip() or old.cause.strip() == root
    cause = (whys[-1] if whys else "") if follows else old.cause
    return with_actions(document, (revised(old, whys=whys, cause=cause),))


def root_cause(whys: Sequence[str]) -> str:
    """The last answer that says something."""
    return next((why.strip() for why in reversed(whys) if why.strip()), "")


def place_in_matrix(document: Document, ids: Iterable[Id], effort: int | None, effect: int | None) -> Document:
    """The document with actions placed in the matrix, or taken out of it. Raises InvalidValueError beyond 1 to 3."""
    return with_actions(document, (revised(document.actions[key], effort=effort, effect=effect) for key in ids))


def set_realises(document: Document, action: Id, references: Iterable[Reference]) -> Document:
    """The document with the steps of the ideal state that an action brings about."""
    old = document.actions[action]
    return with_actions(document, (changed(old, realises=tuple(dict.fromkeys(references))),))


def _without_tail(answers: Sequence[str]) -> tuple[str, ...]:
    """The answers without white space around them and without empty ones after the last."""
    kept = [answer.strip() for answer in answers]
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
