"""The icons: outlines on a 24 by 24 grid, drawn with one round pen and no fill, like everything else."""

from vsa.drawing.paths import Commands, placed
from vsa.drawing.primitives import Path, Pen, Token
from vsa.drawing.svg_path import svg_path

GRID = 24.0
STROKE = 1.75

STAR = "M12 3.5l2.6 5.6 6 .7-4.5 4.1 1.2 6L12 16.9 6.7 19.9l1.2-6-4.5-4.1 6-.7z"

OUTLINES: dict[str, str] = {
    # the stages of the work
    "prepare": "M8 4h8v3H8z M8 5.5H5.5v14.5h13V5.5H16 M8.5 12h7 M8.5 16h5",
    "current": "M3 7h6v5H3z M15 12h6v5h-6z M9 9.5h3.5v5H15",
    "ideal": "M12 3.5l2.4 5.3 5.8.6-4.3 3.9 1.2 5.7L12 16.1 6.9 19l1.2-5.7L3.8 9.4l5.8-.6z",
    "compare": "M4 5h16v5H4z M4 14h16v5H4z",
    "actions": "M4 6.5l1.5 1.5L8 5 M11 6.5h9 M4 12.5l1.5 1.5L8 11 M11 12.5h9 M4 18.5l1.5 1.5L8 17 M11 18.5h9",
    "followup": "M4 19.5V4.5 M4 19.5h16 M7 15.5l4-4.5 3.5 3 5-7",
    # things on the map
    "select": "M6 3.5l12 9-5.6.7-2.9 5.3z",
    "step": "M4 6.5h16v11H4z M4 10.5h16",
    "decision": "M12 3.5l8.5 8.5-8.5 8.5L3.5 12z",
    "parallel": "M6 4v16 M18 4v16 M6 8h12 M6 16h12",
    "wait": "M12 4.5l9 15H3z",
    "rework": "M20 15.5a7 7 0 0 0-7-7H4.5 M8.5 4.5l-4 4 4 4",
    "problem": (
        "M12 2.5l1.8 4.6 4.3-2.4-1.2 4.8 4.9.6-4 2.9 3.3 3.7-4.9-.3.3 4.9-3.7-3.2"
        "-2.4 4.3-1.4-4.8-4.4 2.2 1.8-4.6-4.9-.8 4.3-2.4-2.9-4 4.7 1.1-.4-4.9 3.4 3.5z"
    ),
    "lane": "M3.5 5h17v14h-17z M3.5 12h17 M8 5v14",
    "note": "M5 4.5h14v10l-5 5H5z M19 14.5h-5v5",
    "system": "M4 5h16v11H4z M9 20h6 M12 16v4",
    "person": "M12 4a3.8 3.8 0 1 1 0 7.6A3.8 3.8 0 0 1 12 4z M4.5 20c.6-4 3.5-6 7.5-6s6.9 2 7.5 6",
    "institution": "M4 9.5L12 4.5l8 5z M5.5 19.5h13 M7 9.5v8 M12 9.5v8 M17 9.5v8",
    "link": "M10 14a4 4 0 0 0 6 .3l3-3a4 4 0 0 0-5.7-5.7l-1.5 1.5 M14 10a4 4 0 0 0-6-.3l-3 3a4 4 0 0 0 5.7 5.7l1.5-1.5",
    "start": "M8 7.5h8a4.5 4.5 0 0 1 0 9H8a4.5 4.5 0 0 1 0-9z",
    "end": "M8 6.5h8a5.5 5.5 0 0 1 0 11H8a5.5 5.5 0 0 1 0-11z M8 9h8a3 3 0 0 1 0 6H8a3 3 0 0 1 0-6z",
    "store": "M12 4.5l9 15H3z M12 10v5.5 M10.5 10h3 M10.5 15.5h3",
    "share": "M3.5 17.5h15 M14.5 13.5l4 4-4 4 M7 4.5h9a3.5 3.5 0 0 1 0 7H7a3.5 3.5 0 0 1 0-7z",
    "symbol": "M4 4h7v7H4z M16.5 4a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z M7.5 13.5l4 6.5h-8z M13.5 13.5h7v6.5h-7z",
    "star": STAR,
    "starred": STAR,
    "unknown": "M4 5.5h16v13H4z M9.8 10a2.2 2.2 0 1 1 3 2c-.6.3-.8.7-.8 1.4 M12 16v.1",
    # commands
    "more": "M5.5 12h.01 M12 12h.01 M18.5 12h.01",
    "undo": "M8 5L4 9l4 4 M4 9h9.5a5.5 5.5 0 0 1 0 11H10",
    "redo": "M16 5l4 4-4 4 M20 9h-9.5a5.5 5.5 0 0 0 0 11H14",
    "print": "M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6.5H7z",
    "plus": "M12 5v14 M5 12h14",
    "minus": "M5 12h14",
    "close": "M6 6l12 12 M18 6L6 18",
    "check": "M5 12.5l4.5 4.5L19 7",
    "chevron_down": "M7 10l5 5 5-5",
    "chevron_right": "M10 7l5 5-5 5",
    "fold": "M8 4l4 4 4-4 M8 20l4-4 4 4 M5 12h14",
    "unfold": "M8 8l4-4 4 4 M8 16l4 4 4-4 M5 12h14",
    "fit": "M4 9V4h5 M20 9V4h-5 M4 15v5h5 M20 15v5h-5",
    "search": "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z M15.5 15.5L20 20",
    "open": "M3.5 18.5v-12h6l2 2.5h9v9.5z",
    "file": "M6 3.5h8.5L18.5 8v12.5H6z M14 3.5V8.5h4.5",
    "filter": "M4 5.5h16l-6 7.5v5.5l-4-2V13z",
    "fullscreen": "M4 9V4h5 M20 9V4h-5 M4 15v5h5 M20 15v5h-5",
    "table": "M3.5 5h17v14h-17z M3.5 10h17 M3.5 14.5h17 M9 5v14",
    "book": "M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5z M12 6.5V20",
    "play": "M8 5l11 7-11 7z",
    "arrow": "M4 12h15 M13.5 6.5L19 12l-5.5 5.5",
    "arrow_up": "M12 20.5V4 M5 11l7-7 7 7",
    "arrow_down": "M12 3.5V20 M5 13l7 7 7-7",
    "save": "M4.5 4.5h12l3 3v12h-15z M8 4.5v5h7v-5 M8 19.5v-6h8v6",
    "delete": "M4.5 7h15 M9.5 7V4.5h5V7 M6.5 7l1 12.5h9l1-12.5 M10.2 10.5v5.5 M13.8 10.5v5.5",
    "chevron_up": "M7 14l5-5 5 5",
    "chevron_left": "M14 7l-5 5 5 5",
    # states and marks
    "clock": "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z M12 7v5.3l3.5 2",
    "warning": "M12 3.5l9.5 16.5h-19z M12 10v4.5 M12 17.2v.1",
    "info": "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z M12 11v5.5 M12 7.6v.1",
    "fruit": (
        "M12 8c-3-2-7 0-7 4.5S8.5 20.5 10.5 20.5c.8 0 1-.4 1.5-.4s.7.4 1.5.4c2 0 5.5-3.5 5.5-8S15 6 12 8z"
        " M12 8c0-2 1-4 3.5-4.5"
    ),
    "quote": "M5 16.5c2-1 3-2.5 3-5H5v-5h5.5v5c0 3.5-2 6-5 6.5z M14 16.5c2-1 3-2.5 3-5h-3v-5h5.5v5c0 3.5-2 6-5 6.5z",
    "lock": "M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "half": "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z",
    "ring": "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z",
    "pause": "M9 6v12 M15 6v12",
    "cross": "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z M9 9l6 6 M15 9l-6 6",
}

SOLIDS: dict[str, str] = {"half": "M12 3.5a8.5 8.5 0 0 1 0 17z", "starred": STAR}
"""The parts of an icon that are filled with the colour of its pen."""


def icon_outline(name: str) -> Commands:
    """The outline of an icon on the 24 by 24 grid. Raises KeyError for an unknown name."""
    return svg_path(OUTLINES[name])


def icon(
    name: str, x: float, y: float, size: float, token: Token, stroke: float = STROKE, fill: Token | None = None
) -> tuple[Path, ...]:
    """An icon in a square of side `size` with its upper left corner at (x, y); `stroke` is the pen on the 24 grid."""
    scale = size / GRID
    outline = Path(placed(icon_outline(name), x, y, scale), fill, Pen(token, stroke * scale))
    if name not in SOLIDS:
        return (outline,)
    return (outline, Path(placed(svg_path(SOLIDS[name]), x, y, scale), token))
