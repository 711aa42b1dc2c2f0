"""Adding several steps at once, each leading to the next: the rows of a table."""

from collections.abc import Sequence
from itertools import pairwise

from vsa.edits.connect import ConnectionRefusedError, is_forward, refusal
from vsa.edits.elements import changed, with_stream
from vsa.edits.ids import fresh_ids
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Flow, FlowKind, Stream


def insert_chain(document: Document, stream: Id, steps: Sequence[Step], after: Id | None = None) -> Document:
    """The document with new steps that follow one another, next after the node `after` or by themselves.

    When exactly one arrow leads forward from `after`, it leads to the first of them and the last one leads on to where
    it went; else an arrow of its own leads to the first. In drawing order they stand next after `after`, or last.

    Raises ConnectionRefusedError after an end.
    """
    if not steps:
        return document
    there = _with_steps(document.streams[stream], steps, after)
    if after is not None and (reason := refusal(there, after, steps[0].id, FlowKind.FORWARD)):
        raise ConnectionRefusedError(reason)
    flows = dict(there.flows)
    ways = [flow for flow in flows.values() if flow.source == after and is_forward(flow)]
    ends: list[tuple[Id, Id]] = [(one.id, other.id) for one, other in pairwise(steps)]
    if len(ways) == 1:
        flows[ways[0].id] = changed(ways[0], target=steps[0].id, waypoints=())
        ends.append((steps[-1].id, ways[0].target))
    elif after is not None:
        ends.insert(0, (after, steps[0].id))
    for key, (source, target) in zip(fresh_ids(document, stream, "f", len(ends)), ends, strict=True):
        flows[key] = Flow(id=key, source=source, target=target)
    return with_stream(document, changed(there, flows=frozen_mapping(flows)))


def _with_steps(stream: Stream, steps: Sequence[Step], after: Id | None) -> Stream:
    nodes = list(stream.nodes.values())
    place = len(nodes) if after is None else list(stream.nodes).index(after) + 1
    standing = (*nodes[:place], *steps, *nodes[place:])
    return changed(stream, nodes=frozen_mapping({node.id: node for node in standing}))
