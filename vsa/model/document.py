"""The document: everything that a unit keeps in one `.vsa` file."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from vsa.model.actions import Action, Gain
from vsa.model.base import Frozen, Id, ReadOnly
from vsa.model.calendar import WorkCalendar
from vsa.model.stream import State, Stream


def _empty() -> dict[Id, object]:
    return {}


class Document(Frozen):
    """An immutable document. `language` is that of its prints; `hours_per_fte` the hours of one årsverk."""

    title: str = ""
    unit: str = ""
    service_area: str = ""
    municipality: str = ""
    case_number: str = ""
    owner: str = ""
    coach: str = ""
    day: date | None = None
    example: bool = False
    language: Literal["nb", "nn", "en"] = "nb"
    calendar: WorkCalendar = WorkCalendar()
    hours_per_fte: Annotated[float, Field(ge=1, le=24 * 366)] = 1695.0
    streams: ReadOnly[Id, Stream] = Field(default_factory=_empty, validate_default=True)
    actions: ReadOnly[Id, Action] = Field(default_factory=_empty, validate_default=True)
    gains: ReadOnly[Id, Gain] = Field(default_factory=_empty, validate_default=True)

    def in_state(self, state: State) -> Stream | None:
        """The first stream in a state, or None."""
        return next((stream for stream in self.streams.values() if stream.state is state), None)
