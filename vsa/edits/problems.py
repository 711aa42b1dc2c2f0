"""Problem bursts, numbered within their stream."""

from collections.abc import Sequence
from typing import Any

from vsa.edits.elements import changed, with_added, with_stream
from vsa.edits.ids import fresh_id, next_number
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import Problem

PREFIX = "p"


def add_problem(document: Document, stream: Id, node: Id, **fields: Any) -> Document:
    """Put a problem on a node, with the next number. Its id is ``fresh_id(document, stream, "p")``."""
    there = document.streams[stream]
    number = next_number(there.problems.values())
    problem = Problem(id=fresh_id(document, stream, PREFIX), node=node, number=number, **fields)
    return with_stream(document, changed(there, problems=with_added(there.problems, problem)))


def move_problems(document: Document, stream: Id, problems: Sequence[Id], node: Id) -> Document:
    """Put problems on another node; they keep their numbers. The same document when they are there already."""
    there = document.streams[stream]
    moved = [changed(each, node=node) for key in problems if (each := there.problems[key]).node != node]
    return with_stream(document, changed(there, problems=with_added(there.problems, *moved))) if moved else document
