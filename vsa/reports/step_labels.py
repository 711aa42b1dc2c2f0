"""The numbers that steps carry on the map, for texts that point to them."""

from collections.abc import Iterable, Mapping

from vsa.model.actions import Reference
from vsa.model.document import Document
from vsa.scene.numbering import step_numbers

StepLabels = Mapping[tuple[str, str], str]
"""The number of a step by the ids of its stream and of itself."""


def step_labels(document: Document) -> StepLabels:
    """The number of every step of every stream."""
    return {
        (stream.id, step_id): str(number)
        for stream in document.streams.values()
        for step_id, number in step_numbers(stream).items()
    }


def labels_of(references: Iterable[Reference], labels: StepLabels) -> tuple[str, ...]:
    """The numbers of the steps referred to, without those that no longer exist."""
    found = (labels.get((reference.stream, reference.element)) for reference in references)
    return tuple(label for label in found if label is not None)
