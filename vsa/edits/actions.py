"""The actions and gains of a document."""

from collections.abc import Collection
from typing import Any

from vsa.edits.records import add_record, delete_records, next_id
from vsa.model.actions import Reference
from vsa.model.base import Id
from vsa.model.document import Document


def next_action_id(document: Document) -> Id:
    """The id that the next action will get."""
    return next_id(document, "action")


def add_action(document: Document, **fields: Any) -> Document:
    """Add an action with the next number and the id `next_action_id`."""
    return add_record(document, "action", **fields)


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
    """Delete actions; nothing refers to them any more, and the other actions keep their numbers."""
    return delete_records(document, "action", ids)


def add_gain(document: Document, **fields: Any) -> Document:
    """Add a gain with the next free id."""
    return add_record(document, "gain", **fields)
