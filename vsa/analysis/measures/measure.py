"""What a measure is to those who show it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from vsa.analysis.kind import Kind
from vsa.analysis.results import Analysis, ExpectedFigures, MainFigures
from vsa.i18n import Message, message


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure of a stream. `of` gives None when it is unknown; `better` is the direction of an improvement."""

    id: str
    place: int
    kind: Kind
    better: Literal["lower", "higher"] | None
    of: Callable[[Analysis], float | None]

    @property
    def label(self) -> Message:
        """The name of the measure."""
        return message(f"analysis.measure.{self.id}")


def of_expected(read: Callable[[ExpectedFigures], float | None]) -> Callable[[Analysis], float | None]:
    """A reader of the figures of the mean case, which a refused stream does not have."""
    return lambda found: read(found.expected) if found.expected else None


def of_main(read: Callable[[MainFigures], float | None]) -> Callable[[Analysis], float | None]:
    """A reader of the figures along the main route, which a refused stream does not have."""
    return lambda found: read(found.main) if found.main else None
