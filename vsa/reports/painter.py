"""Paints display lists on a reportlab canvas: lines and letters stay lines and letters, at the places the list says."""

from collections.abc import Callable, Iterable
from functools import cache

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from vsa.drawing.hatching import hatch_lines
from vsa.drawing.primitives import Circle, Command, Hatch, Path, Pen, Primitive, Rect, Text, Token
from vsa.drawing.sheet import Box
from vsa.drawing.theme import color
from vsa.reports.publication import Picture
from vsa.reports.typefaces import typeface

STROKE, FILL = 1, 1
OUTLINES, FILLED = 1, 0
STRIKE_HEIGHT = 0.3
STRIKE_WIDTH = 0.07


def paint_pictures(canvas: Canvas, page_height: float, pictures: Iterable[Picture]) -> None:
    """Paint on a page whose y runs down from the upper edge, `page_height` points above the canvas's own origin."""
    for picture in pictures:
        canvas.saveState()
        canvas.transform(picture.scale, 0, 0, -picture.scale, picture.x, page_height - picture.y)
        if picture.window is not None:
            _clip(canvas, picture.window)
        paint(canvas, picture.primitives)
        canvas.restoreState()


def paint(canvas: Canvas, primitives: Iterable[Primitive]) -> None:
    """Paint on a canvas whose y runs down. The light theme is the one for paper."""
    for primitive in primitives:
        _PAINTERS[type(primitive)](canvas, primitive)


def _clip(canvas: Canvas, window: Box) -> None:
    path = canvas.beginPath()
    path.rect(window.left, window.top, window.width, window.height)
    canvas.clipPath(path, stroke=0, fill=0)


def _rect(canvas: Canvas, rect: Rect) -> None:
    stroke, fill = _ready(canvas, rect.pen, rect.fill)
    if rect.radius:
        radius = min(rect.radius, rect.width / 2, rect.height / 2)
        canvas.roundRect(rect.x, rect.y, rect.width, rect.height, radius, stroke=stroke, fill=fill)
    else:
        canvas.rect(rect.x, rect.y, rect.width, rect.height, stroke=stroke, fill=fill)


def _circle(canvas: Canvas, circle: Circle) -> None:
    stroke, fill = _ready(canvas, circle.pen, circle.fill)
    canvas.circle(circle.x, circle.y, circle.radius, stroke=stroke, fill=fill)


def _path(canvas: Canvas, path: Path) -> None:
    stroke, fill = _ready(canvas, path.pen, path.fill)
    canvas.drawPath(_outline(canvas, path.commands), stroke=stroke, fill=fill)


def _hatch(canvas: Canvas, hatch: Hatch) -> None:
    canvas.saveState()
    _ready(canvas, hatch.pen, hatch.ground)
    canvas.clipPath(_outline(canvas, hatch.commands), stroke=0, fill=FILL)
    canvas.lines(hatch_lines(hatch))
    canvas.restoreState()


def _text(canvas: Canvas, run: Text) -> None:
    letters = canvas.beginText()
    letters.setFont(typeface(run.weight), run.size)
    if run.halo is not None:
        _ready(canvas, Pen(run.halo, 2 * run.halo_width), None)
        letters.setTextRenderMode(OUTLINES)
        _set(letters, run)
    letters.setFillColorRGB(*_rgb(run.token))
    letters.setTextRenderMode(FILLED)
    _set(letters, run)
    canvas.drawText(letters)
    if run.strike:
        _ready(canvas, Pen(run.token, run.size * STRIKE_WIDTH), None)
        height = run.y - run.size * STRIKE_HEIGHT
        canvas.line(run.x, height, run.x + run.width, height)


def _set(letters: PDFTextObject, run: Text) -> None:
    letters.setTextTransform(1, 0, 0, -1, run.x, run.y)
    letters.textOut(run.text)


def _outline(canvas: Canvas, commands: tuple[Command, ...]) -> object:
    path = canvas.beginPath()
    for command in commands:
        match command:
            case ("M", x, y):
                path.moveTo(x, y)
            case ("L", x, y):
                path.lineTo(x, y)
            case ("C", x1, y1, x2, y2, x, y):
                path.curveTo(x1, y1, x2, y2, x, y)
            case _:
                path.close()
    return path


def _ready(canvas: Canvas, pen: Pen | None, fill: Token | None) -> tuple[int, int]:
    """Choose pen and brush; the answer says whether to stroke and whether to fill."""
    if fill is not None:
        canvas.setFillColorRGB(*_rgb(fill))
    if pen is None:
        return 0, int(fill is not None)
    canvas.setStrokeColorRGB(*_rgb(pen.token))
    canvas.setLineWidth(pen.width)
    canvas.setLineCap(0 if pen.square or pen.dash else 1)
    canvas.setLineJoin(0 if pen.square else 1)
    canvas.setDash(list(pen.dash))
    return STROKE, int(fill is not None)


@cache
def _rgb(token: Token) -> tuple[float, float, float]:
    code = color(token, "light")
    red, green, blue = (int(code[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


_PAINTERS: dict[type[Primitive], Callable[..., None]] = {
    Rect: _rect,
    Circle: _circle,
    Path: _path,
    Hatch: _hatch,
    Text: _text,
}
