"""Texts of the map that seem to identify somebody, wherever they were written: on it, in the table or in a field."""

from collections.abc import Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.results import Notice
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.personal import personal_in
from vsa.model.stream import Stream


def _find(shown: Shown) -> Iterator[Notice]:
    spots = [node for node, text in _texts(shown.stream) if text and personal_in(text) is not None]
    if spots:
        nodes = tuple(dict.fromkeys(node for node in spots if node))
        yield hint("personal", message("analysis.hint.personal", count=len(spots)), nodes)


def _texts(stream: Stream) -> Iterator[tuple[Id, str]]:
    """What people write freely, with the node that it stands at; "" for what stands at none."""
    for node in stream.nodes.values():
        yield node.id, node.name
        if isinstance(node, Step):
            yield node.id, node.note
    for problem in stream.problems.values():
        for text in (problem.text, problem.cause, problem.proposal):
            yield problem.node, text
    yield from (("", note.text) for note in stream.notes.values())
    yield from (("", lane.name) for lane in stream.lanes.values())


CHECK = Advise(5, _find)
