"""The actions and gains of a document."""

from collections.abc import Collection
from typing import Any

from vsa.edits.elements import changed, with_added, without
from vsa.edits.ids import free_id, next_number
from vsa.edits.references import without_dangling
from vsa.model.actions import Action, Gain, Reference
from vsa.model.base import Id
from vsa.model.document import Document


def next_action_id(document: Document) -> Id:
    """The id that the next action will get."""
    return free_id(document.actions, "t")


def next_gain_id(document: Document) -> Id:
    """The id that the next gain will get."""
    return free_id(document.gains, "g")


def add_action(document: Document, **fields: Any) -> Document:
    """Add an action with the next number and the id `next_action_id`."""
    action = Action(id=next_action_id(document), number=next_number(document.actions.values()), **fields)
    return changed(document, actions=with_added(document.actions, action))


def add_action_for_problem(document: Document, stream: Id, problem: Id) -> Document:
    """Add an action against a problem: its proposal (or text) is the title, its cause the cause, its node the step."""
    found = document.streams[stream].problems[problem]
    return add_action(
        document,
        title=found.proposal or found.text,
        cause=found.cause,
        problems=(Reference(stream=stream, element=problem),),
        steps=(Reference(stream=stream, element=found.node),),
    )


def delete_actions(document: Document, ids: Collection[Id]) -> Document:
    """Delete actions; gains no longer refer to them, and the other actions keep their numbers."""
    return without_dangling(changed(document, actions=without(document.actions, ids)))


def add_gain(document: Document, **fields: Any) -> Document:
    """Add a gain with the id `next_gain_id`."""
    gain = Gain(id=next_gain_id(document), **fields)
    return changed(document, gains=with_added(document.gains, gain))


def delete_gains(document: Document, ids: Collection[Id]) -> Document:
    """Delete gains."""
    return changed(document, gains=without(document.gains, ids))
