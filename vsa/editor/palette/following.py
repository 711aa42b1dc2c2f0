"""The list opened where an arrow was let go over empty ground: what is chosen stands there, at its end."""

from vsa.drawing.paths import Point
from vsa.editor.operations.appending import append_at
from vsa.editor.operations.symbols import place_symbol
from vsa.editor.palette.kinds import NODES, is_free
from vsa.editor.session import Session
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.nodes import End

Place = tuple[Id, float, float]
"""A lane, and the centre in it."""


class Following:
    """From a step: cases to a node, information to a free symbol. From a free symbol: information to either."""

    title = message("palette.title.follow")

    def __init__(self, session: Session, source: Id, place: Place, line: tuple[Point, Point]) -> None:
        self._session, self._source, self._place = session, source, place
        self.line: tuple[Point, Point] | None = line
        self.at: Point | None = line[1]

    def refusal(self, name: str) -> Message | None:
        """Only what an arrow can end in; cases cannot leave an end, nor come into a start."""
        stream = self._session.stream
        if stream is None:
            return message("editor.refusal.no_map")
        if name not in NODES:
            return None if is_free(name) else message("palette.refusal.no_end_of_arrow")
        source = stream.end(self._source)
        if isinstance(source, End):
            return message("edits.connect.out_of_end")
        cases = self._source in stream.nodes
        return message("edits.connect.into_start") if name == "start" and cases else None

    def choose(self, name: str, middle: Point) -> None:
        """Make it there, with the arrow to it, as one edit."""
        if name in NODES:
            append_at(self._session, self._source, *self._place, name)
        else:
            place_symbol(self._session, name, *self._place, self._source)
