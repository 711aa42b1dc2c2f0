"""The choice of a state, which every report about one stream has."""

from typing import Annotated, Literal

from vsa.model.document import Document
from vsa.model.stream import State, Stream
from vsa.reports.options import Ask, ReportOptions
from vsa.scene.captions import STATES

STATE_NAMES = {state.value: STATES[state] for state in (State.CURRENT, State.IDEAL)}


class StateOptions(ReportOptions):
    """Which state. The current one gives way to the first map there is when nobody asked for a state."""

    state: Annotated[Literal["current", "ideal"], Ask("reports.option.state", STATE_NAMES)] = "current"

    def stream_in(self, document: Document) -> Stream | None:
        """The stream to print, None when the document has none for it."""
        found = document.in_state(State(self.state))
        asked = "state" in self.model_fields_set
        return found if found or asked else next(iter(document.streams.values()), None)
