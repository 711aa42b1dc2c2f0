"""Deleting what stands on a map."""

from collections.abc import Collection

from vsa.edits.bridging import take_out
from vsa.edits.elements import changed, with_stream, without
from vsa.edits.references import without_dangling
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document


def delete(document: Document, stream: Id, ids: Collection[Id]) -> Document:
    """The document without some nodes, flows, problems, notes and symbols of a stream; other ids are passed over.

    The gap that a node leaves is bridged (`bridging`); the arrows of a symbol go with it. Problems of deleted nodes go
    too, and actions no longer refer to what is gone. Numbers of problems and nodes of the ideal state that came from a
    deleted one stay as they are.
    """
    there = document.streams[stream]
    gone = set(ids)
    drawn = {key for key in there.symbols if key in gone}
    flows_there = there.flows.values()
    cut = {flow.id for flow in flows_there if flow.id in gone or not drawn.isdisjoint((flow.source, flow.target))}
    nodes, flows = dict(there.nodes), dict(without(there.flows, cut))
    leaving = [key for key in there.nodes if key in gone]
    for node in leaving:
        take_out(nodes, flows, node)
    orphans = {problem.id for problem in there.problems.values() if problem.node in gone}
    left = changed(
        there,
        nodes=frozen_mapping(nodes) if leaving else there.nodes,
        flows=frozen_mapping(flows) if leaving or cut else there.flows,
        problems=without(there.problems, gone | orphans),
        notes=without(there.notes, gone),
        symbols=without(there.symbols, gone),
    )
    return document if left is there else without_dangling(with_stream(document, left))
