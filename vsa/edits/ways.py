"""All ways out of a node at once, as a table writes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from vsa.edits.connect import ConnectionRefusedError, refusal
from vsa.edits.delete import delete
from vsa.edits.elements import Ref, changed, with_added, with_stream
from vsa.edits.fields import set_fields
from vsa.edits.ids import fresh_ids
from vsa.edits.shares import ways_out
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.durations import Duration
from vsa.model.nodes import Gateway, Split, Step
from vsa.model.stream import Flow, FlowKind


@dataclass(frozen=True, slots=True)
class WayOut:
    """A way to the node `target`; `kind` counts only where no arrow goes there yet."""

    target: Id
    share: float | None = None
    delay: Duration | None = None
    kind: FlowKind = FlowKind.FORWARD


def set_ways(document: Document, stream: Id, node: Id, ways: Sequence[WayOut], split: Split | None = None) -> Document:
    """The document in which cases leave a node by these ways and no other; arrows that lead there already stay, and
    arrows of information are left alone. `split` says how cases choose, None as before.

    Raises ConnectionRefusedError when no arrow can go to a target.
    """
    wanted = {way.target: way for way in ways}
    gone = [flow.id for flow in ways_out(document.streams[stream].flows.values(), node) if flow.target not in wanted]
    document = delete(document, stream, gone)
    kept = {flow.target: flow for flow in ways_out(document.streams[stream].flows.values(), node)}
    fresh = iter(fresh_ids(document, stream, "f", len(wanted.keys() - kept.keys())))
    for target, way in wanted.items():
        flow = kept.get(target) or Flow(id=next(fresh), source=node, target=target, kind=way.kind)
        there = document.streams[stream]
        if target not in kept and (reason := refusal(there, node, target, flow.kind)):
            raise ConnectionRefusedError(reason)
        flow = changed(flow, share=way.share, delay=way.delay)
        document = with_stream(document, changed(there, flows=with_added(there.flows, flow)))
    if split is None or not isinstance(document.streams[stream].nodes[node], Step | Gateway):
        return document
    return set_fields(document, Ref("node", node, stream), split=split)
