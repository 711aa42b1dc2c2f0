"""Dragging what an arrow consists of: a piece of it aside, or an end of it to another node."""

from vsa.drawing.sheet import Item
from vsa.editor import operations
from vsa.editor.events import PointerEvent
from vsa.editor.operations.reshaping import End, turning_refusals
from vsa.editor.session import Session
from vsa.editor.tools.chrome import Chrome, Grip, Point
from vsa.edits.corners import set_corners
from vsa.i18n import Message, message
from vsa.layout.clearing import axis_of
from vsa.layout.diagram import Corners
from vsa.model.base import Id
from vsa.scene import MapScene, hit, in_document

JOINED = ("node", "symbol")
SHORTEST_PIECE = 26.0
"""Pieces shorter than this have no grip of their own; they can be dragged as any other."""


class PieceGesture:
    """A piece of an arrow follows the pointer at right angles; Alt keeps it from coming into line with others."""

    status: Message | None = None

    def __init__(self, session: Session, flow: Id, piece: int, event: PointerEvent) -> None:
        scene, stream = session.scene, session.stream
        assert scene is not None
        assert stream is not None
        self._session, self._stream, self._flow, self._piece = session, stream.id, flow, piece
        self._drawn = stream
        self._pulled = operations.movable_pieces(session, flow)
        self._axis = axis_of(self._pulled.corners, piece)
        self._held = self._pulled.place_of(piece) - (event.x, event.y)[self._axis]
        self._bounds = scene.sheet.bounds
        self._guide: float | None = None

    def move(self, event: PointerEvent) -> None:
        """Show the arrow with its piece where the pointer is, or as near as boxes allow."""
        wanted = (event.x, event.y)[self._axis] + self._held
        moved = self._pulled.to(self._piece, wanted, snaps=not event.modifiers.alt)
        self.status = None if moved else message("editor.refusal.no_room_for_piece")
        self._guide = moved.guide if moved else None
        if moved is not None:
            corners = in_document(self._drawn, moved.waypoints)
            self._session.preview(lambda document: set_corners(document, self._stream, self._flow, corners))

    def release(self, event: PointerEvent) -> None:
        """The arrow stays as it is shown."""
        self._session.keep_preview(message("editor.edit.route"))

    def cancel(self) -> None:
        """The arrow runs as it did."""
        self._session.cancel_preview()

    def overlay(self) -> Chrome:
        if self._guide is None:
            return Chrome()
        box, at = self._bounds, self._guide
        ends = ((at, box.top), (at, box.bottom)) if self._axis == 0 else ((box.left, at), (box.right, at))
        return Chrome(guides=(ends,))


class EndGesture:
    """An end of an arrow goes to the node where it is released; on empty ground it stays where it was."""

    status: Message | None = None

    def __init__(self, session: Session, flow: Id, end: End) -> None:
        stream, scene = session.stream, session.scene
        assert stream is not None
        assert scene is not None
        self._session, self._flow, self._end = session, flow, end
        self._refusals = turning_refusals(stream, flow, end)
        self._fixed, self._at = self._ends(scene.routing.routes[flow].points)
        self._target: Id | None = None

    def move(self, event: PointerEvent) -> None:
        """Look at what the end would be joined to, and whether it may."""
        scene = self._session.scene
        key = (hit(scene, event.x, event.y, event.slack) if scene else None) or ""
        kind, _, name = key.partition(":")
        self._aim((event.x, event.y), name if kind in JOINED else None)

    def aim(self, node: Id) -> None:
        """The same by key: the end would be joined to a node."""
        scene = self._session.scene
        if scene is not None and (item := _item(scene, node)):
            self._aim(item.bounds.middle, node)

    def release(self, event: PointerEvent) -> None:
        """Join the end, if it may be joined there; the reason why not stays."""
        self.move(event)
        if self._target is not None and self.status is None:
            self.join()

    def join(self) -> None:
        """Join the end to what it is aimed at. Raises UserError when it may not be."""
        if self._target is not None:
            operations.turn_end(self._session, self._flow, self._end, self._target)

    def _aim(self, at: Point, node: Id | None) -> None:
        self._at, self._target = at, node
        self.status = self._refusals.get(node) if node else None

    def cancel(self) -> None:
        """The end stays where it is."""

    def renew(self) -> bool:
        """The map has changed: look anew at what the end may be joined to. False when the arrow is gone."""
        stream, scene = self._session.stream, self._session.scene
        if stream is None or scene is None or self._flow not in stream.flows or self._flow not in scene.routing.routes:
            return False
        self._refusals = turning_refusals(stream, self._flow, self._end)
        self._fixed, at = self._ends(scene.routing.routes[self._flow].points)
        kept = self._target is not None and stream.end(self._target) is not None
        self._aim(self._at if kept else at, self._target if kept else None)
        return True

    def _ends(self, points: Corners) -> tuple[Point, Point]:
        """The end that stays, and the one that is turned."""
        return (points[-1], points[0]) if self._end == "source" else (points[0], points[-1])

    def overlay(self) -> Chrome:
        scene = self._session.scene
        if scene is None:
            return Chrome()
        target = _item(scene, self._target) if self._target else None
        return Chrome(
            line=(self._fixed, self._at) if self._end == "target" else (self._at, self._fixed),
            target=target.bounds if target else None,
            refused=self.status is not None,
            unfit=tuple(item.bounds for node in self._refusals if (item := _item(scene, node))),
        )


def _item(scene: MapScene, end: Id) -> Item | None:
    """What is drawn of a node or symbol that arrows join."""
    return next((item for kind in JOINED if (item := scene.sheet.get(f"{kind}:{end}"))), None)


def grips_of(scene: MapScene, flow: Id, active: int | None) -> tuple[Grip, ...]:
    """The grips of a selected arrow: its ends, and the pieces that are long enough; loops keep their shape."""
    route, link = scene.routing.routes.get(flow), next((each for each in scene.diagram.links if each.id == flow), None)
    if route is None or link is None:
        return ()
    points = route.points
    ends = (Grip("source", flow, 0, *points[0]), Grip("target", flow, len(points) - 2, *points[-1]))
    if link.source == link.target:
        return ends
    pieces = (_piece_grip(flow, piece, points, piece == active) for piece in range(len(points) - 1))
    return (*ends, *(grip for grip in pieces if grip is not None))


def _piece_grip(flow: Id, piece: int, points: tuple[Point, ...], active: bool) -> Grip | None:
    (x, y), (to_x, to_y) = points[piece], points[piece + 1]
    if abs(to_x - x) + abs(to_y - y) < SHORTEST_PIECE and not active:
        return None
    return Grip("piece", flow, piece, (x + to_x) / 2, (y + to_y) / 2, flat=y == to_y, active=active)


def piece_at(scene: MapScene, flow: Id, event: PointerEvent) -> int | None:
    """The piece of an arrow that is nearest to the pointer; None for a loop."""
    points = scene.routing.routes[flow].points
    link = next(each for each in scene.diagram.links if each.id == flow)
    if link.source == link.target:
        return None

    def distance(piece: int) -> float:
        (x, y), (to_x, to_y) = sorted(points[piece : piece + 2])
        across = max(x - event.x, event.x - to_x, 0.0)
        low, high = min(y, to_y), max(y, to_y)
        return across + max(low - event.y, event.y - high, 0.0)

    return min(range(len(points) - 1), key=distance)
