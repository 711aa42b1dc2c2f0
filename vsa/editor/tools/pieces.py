"""The piece of the selected arrow that keys move."""

from vsa.editor import operations
from vsa.editor.session import Session
from vsa.i18n import UserError, message
from vsa.layout.clearing import axis_of
from vsa.layout.diagram import Corners
from vsa.model.base import Id


class Pieces:
    """Remembers one piece of one arrow; another arrow has none until it is asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._flow: Id | None = None
        self._piece = 0

    @property
    def arrow(self) -> Id | None:
        """The arrow that is selected, when it alone is. Arrows at the card of a group are drawn by the program."""
        only, scene, stream = self._session.only or "", self._session.scene, self._session.stream
        if not only.startswith("flow:") or scene is None or stream is None:
            return None
        drawn, flow = scene.drawn.flows.get(only[5:]), stream.flows.get(only[5:])
        if drawn is None or flow is None or flow.id not in scene.routing.routes:
            return None
        return flow.id if (drawn.source, drawn.target) == (flow.source, flow.target) else None

    @property
    def active(self) -> int | None:
        """The piece that keys move, or None when none was chosen."""
        return self._piece if self._flow is not None and self._flow == self.arrow else None

    def walk(self, step: int) -> None:
        """Choose the next (1) or previous (-1) piece of the selected arrow."""
        flow, corners = self._selected()
        count = len(corners) - 1
        here = self.active
        piece = (0 if step > 0 else count - 1) if here is None else (here + step) % count
        self._flow, self._piece = flow, piece

    def shift(self, dx: float, dy: float) -> None:
        """Move the chosen piece, or the longest that can go that way. Raises UserError when none can."""
        flow, corners = self._selected()
        axis = 0 if dx else 1
        able = [piece for piece in range(len(corners) - 1) if axis_of(corners, piece) == axis]
        if not able:
            raise UserError(message("editor.refusal.no_such_piece"))
        piece = self.active if self.active in able else max(able, key=lambda each: _length(corners, each))
        assert piece is not None
        operations.shift_piece(self._session, flow, piece, dx or dy)
        self._flow, self._piece = flow, _nearest(self._selected()[1], corners[piece][axis] + (dx or dy), axis, piece)

    def _selected(self) -> tuple[Id, Corners]:
        flow, scene, stream = self.arrow, self._session.scene, self._session.stream
        assert flow is not None
        assert scene is not None
        assert stream is not None
        if stream.flows[flow].source == stream.flows[flow].target:
            raise UserError(message("editor.refusal.loop_has_no_pieces"))
        return flow, scene.routing.routes[flow].points


def _length(corners: Corners, piece: int) -> float:
    (x, y), (to_x, to_y) = corners[piece], corners[piece + 1]
    return abs(to_x - x) + abs(to_y - y)


def _nearest(corners: Corners, at: float, axis: int, piece: int) -> int:
    """The piece that was moved there: corners may have come or gone before it."""
    able = [each for each in range(len(corners) - 1) if axis_of(corners, each) == axis]
    return min(able, key=lambda each: (abs(corners[each][axis] - at), abs(each - piece)), default=0)
