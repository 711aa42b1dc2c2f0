"""The numbers that steps carry on the map, on paper and in speech."""

from collections.abc import Mapping
from itertools import count

from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.stream import Stream


def step_numbers(stream: Stream) -> Mapping[Id, int]:
    """Every step's number, from 1, in drawing order."""
    return dict(zip([key for key, node in stream.nodes.items() if isinstance(node, Step)], count(1), strict=False))
