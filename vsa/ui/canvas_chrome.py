"""What lies above the map while people work on it, as primitives: rings, handles, the box of a selection, guides."""

from collections.abc import Iterator

from vsa.drawing.icons import icon
from vsa.drawing.primitives import Circle, Path, Pen, Primitive, Rect
from vsa.drawing.shapes import arrow, polyline, rounded
from vsa.drawing.sheet import Box
from vsa.editor.tools.chrome import GRIP_RADIUS, HANDLE_RADIUS, PORT_HALF, Chrome, Grip, Handle, Point

RING_OFFSET = 3.5
RING_WIDTH = 2.5
PATH_WIDTH = 3.5
MARK_SIZE = 18.0
HANDLES_FROM = 0.45
"""The scale below which handles would cover the thing that they belong to."""
RING_RADIUS = 11.0
BAR_HALF, BAR_THICK = 9.0, 7.0
BORDER_WIDTH = 3.0
DASH = (5.0, 4.0)
GAP_TICK = 5.0
SMALLEST_SCALE, LARGEST_SCALE = 0.75, 1.5
"""Chrome is zoomed with the map between these scales only, so that it can always be seen and hit."""


def chrome_primitives(chrome: Chrome, scale: float) -> Iterator[Primitive]:
    """The chrome in canvas units for a map at `scale`."""
    unit = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE) / scale
    if chrome.lane:
        yield _outline(chrome.lane, Pen("accent", 2 * unit))
    yield from _rulers(chrome, unit)
    if chrome.slot:
        dashed = Pen("accent", 1.5 * unit, dash=_dash(unit))
        yield _outline(chrome.slot, dashed, radius=8.0)
    if chrome.hovered:
        yield _outline(chrome.hovered, Pen("text2", 1.5 * unit), radius=8.0)
    if chrome.along:
        yield Path(rounded(chrome.along), pen=Pen("text2", PATH_WIDTH * unit))
    for box, severity in chrome.marks:
        yield from _mark(box, severity, unit)
    for box in chrome.selected:
        yield _ring(box, unit)
    for points in chrome.paths:
        yield Path(rounded(points), pen=Pen("accent", PATH_WIDTH * unit))
    yield from _handles(chrome, unit)
    yield from _gesture(chrome, unit)


def border_mark(start: Point, end: Point, unit: float, *, refused: bool) -> Path:
    """Where the edge of a lane would come to lie."""
    return Path(polyline((start, end)), pen=Pen("s" if refused else "accent", BORDER_WIDTH * unit, square=True))


def _handles(chrome: Chrome, unit: float) -> Iterator[Primitive]:
    for handle in chrome.handles:
        yield from _handle(handle, unit)
    for grip in chrome.grips:
        yield _grip(grip, unit)


def _rulers(chrome: Chrome, unit: float) -> Iterator[Primitive]:
    if chrome.border:
        yield border_mark(*chrome.border, unit, refused=chrome.refused)
    for start, end in chrome.guides:
        yield Path(polyline((start, end)), pen=Pen("accent", unit, dash=(4 * unit, 4 * unit)))
    for start, end in chrome.gaps:
        yield _gap(start, end, unit)


def _gap(start: Point, end: Point, unit: float) -> Path:
    """One of several equal gaps: a line from edge to edge, with a tick at both ends."""
    flat, tick = start[1] == end[1], GAP_TICK * unit
    across = (0.0, tick) if flat else (tick, 0.0)
    ticks = (
        command
        for x, y in (start, end)
        for command in polyline(((x - across[0], y - across[1]), (x + across[0], y + across[1])))
    )
    return Path((*polyline((start, end)), *ticks), pen=Pen("accent", 1.5 * unit))


def _gesture(chrome: Chrome, unit: float) -> Iterator[Primitive]:
    token = "s" if chrome.refused else "accent"
    if chrome.target:
        yield _ring(chrome.target, unit, token, dash=_dash(unit) if chrome.refused else ())
    if chrome.line and chrome.line[0] != chrome.line[1]:
        yield from arrow(chrome.line, Pen(token, 2 * unit), 11 * unit)
    if chrome.band:
        yield _outline(chrome.band, Pen("accent", unit, dash=(4 * unit, 3 * unit)))


def _mark(box: Box, severity: str, unit: float) -> Iterator[Primitive]:
    """A warning triangle on the upper left corner."""
    size = MARK_SIZE * unit
    yield Circle(box.left, box.top, size * 0.62, "surface")
    token = "s" if severity == "error" else "wait"
    yield from icon("warning", box.left - size / 2, box.top - size * 0.55, size, token, 2.2)


def _ring(box: Box, unit: float, token: str = "accent", dash: tuple[float, ...] = ()) -> Rect:
    return _outline(box.grown(RING_OFFSET * unit), Pen(token, RING_WIDTH * unit, dash=dash), RING_RADIUS * unit)


def _outline(box: Box, pen: Pen, radius: float = 0.0) -> Rect:
    return Rect(box.left, box.top, box.width, box.height, pen=pen, radius=radius)


def _handle(handle: Handle, unit: float) -> Iterator[Primitive]:
    x, y = handle.x, handle.y
    if handle.appends:
        half = 5 * unit
        yield Circle(x, y, HANDLE_RADIUS * unit, "accent", Pen("surface", 2 * unit))
        cross = (*polyline(((x - half, y), (x + half, y))), *polyline(((x, y - half), (x, y + half))))
        yield Path(cross, pen=Pen("on_fill", 2.2 * unit))
    else:
        half = PORT_HALF * unit
        yield Rect(x - half, y - half, 2 * half, 2 * half, "surface", Pen("accent", 2 * unit), 2 * unit)


def _grip(grip: Grip, unit: float) -> Primitive:
    """A ring on an end of an arrow, a bar along the middle of a piece; the one that keys move is filled."""
    pen = Pen("accent", 2 * unit)
    if grip.kind != "piece":
        return Circle(grip.x, grip.y, (GRIP_RADIUS - 1) * unit, "surface", pen)
    width, height = (2 * BAR_HALF, BAR_THICK) if grip.flat else (BAR_THICK, 2 * BAR_HALF)
    left, top = grip.x - width / 2 * unit, grip.y - height / 2 * unit
    fill = "accent" if grip.active else "surface"
    return Rect(left, top, width * unit, height * unit, fill, pen, BAR_THICK / 2 * unit)


def _dash(unit: float) -> tuple[float, ...]:
    return tuple(length * unit for length in DASH)
