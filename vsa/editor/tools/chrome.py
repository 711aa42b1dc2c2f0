"""What is drawn on top of the map while people work on it; nothing of it belongs to the document."""

from dataclasses import dataclass
from typing import Literal

from vsa.drawing.sheet import Box
from vsa.model.base import Id

Point = tuple[float, float]
HandleKind = Literal["append_right", "append_down", "arrow_left", "arrow_top", "arrow_right", "arrow_bottom"]

HANDLE_OFFSET = 3.5
HANDLE_RADIUS = 11.5
PORT_HALF = 4.5
GRIP_RADIUS = 6.0
SMALL_BOX = 60.0
"""The handles of anything smaller stand clear of it, for they would hide it."""


@dataclass(frozen=True, slots=True)
class Handle:
    """Something to grab on the edge of a selected node: a plus that appends, or a square that draws an arrow."""

    kind: HandleKind
    node: Id
    x: float
    y: float

    @property
    def appends(self) -> bool:
        """Whether it appends a step; otherwise it draws an arrow."""
        return self.kind.startswith("append")

    @property
    def radius(self) -> float:
        """How far from its centre it can be grabbed."""
        return HANDLE_RADIUS if self.appends else 2 * PORT_HALF


@dataclass(frozen=True, slots=True)
class Grip:
    """Something to grab on a selected arrow: an end, to join it to another node, or the middle of a piece, to move it
    aside. A `flat` piece runs sideways; keys move the `active` one."""

    kind: Literal["source", "target", "piece"]
    flow: Id
    piece: int
    x: float
    y: float
    flat: bool = False
    active: bool = False


@dataclass(frozen=True, slots=True)
class Chrome:
    """`selected` are rings, `paths` the corners of selected arrows, `marks` the nodes that a notice is about,
    `handles` on the only selected node, `grips` on the only selected arrow, `hovered` the outline of what lies under
    the pointer, `along` the corners of the arrow there.

    While a gesture lasts: `band` is the selection box, `line` the arrow being drawn, `target` what it would reach and
    `refused` that it may not, `unfit` the nodes that it may not reach either, `lane` the band that a card would land
    in, `border` where the edge of a lane would be, `guides` the lines that it snapped to, `gaps` the equal ones beside
    it, and `slot` where a new thing would stand.
    """

    selected: tuple[Box, ...] = ()
    paths: tuple[tuple[Point, ...], ...] = ()
    marks: tuple[tuple[Box, Literal["error", "warning"]], ...] = ()
    handles: tuple[Handle, ...] = ()
    grips: tuple[Grip, ...] = ()
    hovered: Box | None = None
    along: tuple[Point, ...] = ()
    band: Box | None = None
    line: tuple[Point, Point] | None = None
    target: Box | None = None
    refused: bool = False
    unfit: tuple[Box, ...] = ()
    lane: Box | None = None
    border: tuple[Point, Point] | None = None
    guides: tuple[tuple[Point, Point], ...] = ()
    gaps: tuple[tuple[Point, Point], ...] = ()
    slot: Box | None = None


def handles_of(key: str, box: Box) -> tuple[Handle, ...]:
    """The handles around what is selected: a node can be followed by another, a free symbol only be joined."""
    kind, _, node = key.partition(":")
    if kind not in ("node", "symbol"):
        return ()
    small = min(box.width, box.height) < SMALL_BOX
    gap = HANDLE_OFFSET + (HANDLE_RADIUS if small else 0.0)
    middle_x, middle_y = box.middle
    follows = kind == "node"
    return (
        Handle("append_right" if follows else "arrow_right", node, box.right + gap, middle_y),
        Handle("append_down" if follows else "arrow_bottom", node, middle_x, box.bottom + gap),
        Handle("arrow_left", node, box.left - gap, middle_y),
        Handle("arrow_top", node, middle_x, box.top - gap),
    )
