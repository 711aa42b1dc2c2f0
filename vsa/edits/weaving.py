"""Nodes that were pasted, woven into the flow of the map."""

from collections.abc import Sequence

from vsa.edits.connect import connect
from vsa.edits.elements import changed, with_added, with_stream
from vsa.edits.ids import fresh_id
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document
from vsa.model.stream import Flow, Stream


def weave(
    document: Document, stream: Id, made: Sequence[Id], ends: tuple[Id, Id], after: Id, flow: Id | None = None
) -> Document:
    """The document with nodes that were `made` in the flow: the case goes on from `after` to the first of `ends`, by
    the arrow `flow` where there is one, and then from the last of them on to where that led. They stand next after it
    in drawing order. Raises ConnectionRefusedError after an end."""
    first, last = ends
    there = _next_after(document.streams[stream], made, after)
    if flow is None:
        whole = with_stream(document, there)
        return connect(whole, stream, Flow(id=fresh_id(whole, stream, "f"), source=after, target=first))
    way = there.flows[flow]
    turned = changed(there, flows=with_added(there.flows, changed(way, target=first, waypoints=())))
    whole = with_stream(document, turned)
    return connect(whole, stream, Flow(id=fresh_id(whole, stream, "f"), source=last, target=way.target))


def _next_after(stream: Stream, made: Sequence[Id], after: Id) -> Stream:
    others = [node for key, node in stream.nodes.items() if key not in made]
    place = [node.id for node in others].index(after) + 1
    standing = (*others[:place], *(stream.nodes[key] for key in made), *others[place:])
    return changed(stream, nodes=frozen_mapping({node.id: node for node in standing}))
