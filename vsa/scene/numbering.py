"""The numbers that steps carry on the map, on paper and in speech."""

from collections.abc import Mapping

from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.stream import Stream


def step_numbers(stream: Stream) -> Mapping[Id, int]:
    """Every step's number, from 1, in drawing order."""
    steps = (node.id for node in stream.nodes.values() if isinstance(node, Step))
    return {step: number for number, step in enumerate(steps, start=1)}
