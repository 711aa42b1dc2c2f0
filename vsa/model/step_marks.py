"""Short marks of what steps say, by which a later change of them is known."""

from collections.abc import Mapping
from hashlib import blake2b

from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.stream import Stream

BESIDE_THE_WORK = frozenset({"id", "kind", "lane", "x", "dy", "origin", "source", "note"})
"""What may differ between a step and its copy without the work being another."""
MARK_BYTES = 6


def step_marks(stream: Stream) -> Mapping[Id, str]:
    """A mark of the work and the role of every step: two steps that say the same have the same mark."""
    return {
        node.id: _mark(node, stream.lanes[node.lane].name) for node in stream.nodes.values() if isinstance(node, Step)
    }


def _mark(step: Step, role: str) -> str:
    work = step.model_dump_json(exclude=set(BESIDE_THE_WORK), exclude_defaults=True)
    return blake2b(f"{role}\n{work}".encode(), digest_size=MARK_BYTES).hexdigest()
