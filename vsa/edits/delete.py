"""Deleting what stands on a map."""

from collections.abc import Collection

from vsa.edits.bridging import take_out
from vsa.edits.elements import changed, with_stream, without
from vsa.edits.references import without_dangling
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document


def delete(document: Document, stream: Id, ids: Collection[Id]) -> Document:
    """The document without some nodes, flows, problems, notes and symbols of a stream; other ids are passed over.

    The gap that a node leaves is bridged (`bridging`). Problems of deleted nodes go too, and actions no longer refer
    to what is gone. Numbers of problems and nodes of the ideal state that came from a deleted one stay as they are.
    """
    there = document.streams[stream]
    gone = set(ids)
    nodes, flows = dict(there.nodes), dict(without(there.flows, gone))
    leaving = [key for key in there.nodes if key in gone]
    for node in leaving:
        take_out(nodes, flows, node)
    orphans = {problem.id for problem in there.problems.values() if problem.node in gone}
    left = changed(
        there,
        nodes=frozen_mapping(nodes) if leaving else there.nodes,
        flows=frozen_mapping(flows) if leaving or there.flows.keys() & gone else there.flows,
        problems=without(there.problems, gone | orphans),
        notes=without(there.notes, gone),
        symbols=without(there.symbols, gone),
    )
    return document if left is there else without_dangling(with_stream(document, left))
