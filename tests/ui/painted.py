"""What each painter really paints: a recorder for Qt, and a reader of the drawing operators of a PDF."""

from dataclasses import dataclass, replace

import pikepdf
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGlyphRun, QPainterPath, QPen, QTransform

PATH_ENDS = {
    "f": (1, 0),
    "f*": (1, 0),
    "S": (0, 1),
    "s": (0, 1),
    "B": (1, 1),
    "B*": (1, 1),
    "b": (1, 1),
    "b*": (1, 1),
    "n": (0, 0),
}
"""Which of filling and stroking an operator does."""


@dataclass(frozen=True)
class Shape:
    """A shape by the box round its points, with the colours of its inside and its line."""

    left: float
    top: float
    right: float
    bottom: float
    fill: str | None
    line: str | None

    def moved(self, dx: float, dy: float) -> "Shape":
        """The shape elsewhere."""
        return Shape(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy, self.fill, self.line)

    def like(self, other: "Shape", near: float) -> bool:
        """Whether two shapes are the same but for rounding."""
        pairs = zip(self._edges, other._edges, strict=True)
        return all(abs(one - two) <= near for one, two in pairs) and self._colours == other._colours

    @property
    def _edges(self) -> tuple[float, float, float, float]:
        return self.left, self.top, self.right, self.bottom

    @property
    def _colours(self) -> tuple[str | None, str | None]:
        return self.fill, self.line


class ScreenRecorder:
    """Stands where a QPainter does and writes down what it is asked to paint."""

    def __init__(self) -> None:
        self.shapes: list[Shape] = []
        self.letters: list[tuple[float, float, float]] = []
        self._pen, self._brush = QPen(Qt.PenStyle.NoPen), QBrush()

    def setRenderHint(self, *_: object) -> None: ...

    def save(self) -> None: ...

    def restore(self) -> None: ...

    def setClipPath(self, path: QPainterPath) -> None: ...

    def setPen(self, pen: QPen) -> None:
        self._pen = pen

    def setBrush(self, brush: QBrush) -> None:
        self._brush = brush

    def drawRect(self, rect: QRectF) -> None:
        self._add(rect)

    def drawRoundedRect(self, rect: QRectF, *_: float) -> None:
        self._add(rect)

    def drawEllipse(self, rect: QRectF) -> None:
        self._add(rect)

    def drawPath(self, path: QPainterPath) -> None:
        self._add(path.controlPointRect())

    def fillPath(self, path: QPainterPath, brush: QBrush) -> None:
        self.shapes.append(_shape(path.controlPointRect(), brush.color().name(), None))

    def drawLines(self, lines: list[QLineF]) -> None:
        """One path on paper, and so one shape here."""
        boxes = [QRectF(line.p1(), line.p2()).normalized() for line in lines]
        edges = min(box.left() for box in boxes), min(box.top() for box in boxes)
        ends = max(box.right() for box in boxes), max(box.bottom() for box in boxes)
        self.shapes.append(Shape(*edges, *ends, None, self._pen.color().name()))

    def drawGlyphRun(self, origin: QPointF, run: QGlyphRun) -> None:
        size = run.rawFont().pixelSize()
        self.letters += [(origin.x() + at.x(), origin.y() + at.y(), size) for at in run.positions()]

    def _add(self, rect: QRectF) -> None:
        line = None if self._pen.style() == Qt.PenStyle.NoPen else self._pen.color().name()
        fill = None if self._brush.style() == Qt.BrushStyle.NoBrush else self._brush.color().name()
        self.shapes.append(_shape(rect, fill, line))


def _shape(rect: QRectF, fill: str | None, line: str | None) -> Shape:
    return Shape(rect.left(), rect.top(), rect.right(), rect.bottom(), fill, line)


def shapes_on_paper(document: pikepdf.Pdf, height: float) -> list[Shape]:
    """The shapes of the first page, `height` points high, in painting order, with y down from its upper edge."""
    reader = _PaperReader(height)
    for step in pikepdf.parse_content_stream(document.pages[0]):
        reader.read(str(step.operator), [float(each) for each in step.operands if _is_number(each)])
    return reader.shapes


@dataclass(frozen=True)
class _State:
    matrix: QTransform
    fill: str = "#000000"
    line: str = "#000000"


class _PaperReader:
    """Follows the drawing operators of a page as far as shapes need it."""

    def __init__(self, height: float) -> None:
        self.shapes: list[Shape] = []
        self._height = height
        self._state, self._kept = _State(QTransform()), list[_State]()
        self._points: list[tuple[float, float]] = []

    def read(self, operator: str, numbers: list[float]) -> None:
        match operator:
            case "q":
                self._kept.append(self._state)
            case "Q":
                self._state = self._kept.pop()
            case "cm":
                self._state = replace(self._state, matrix=QTransform(*numbers) * self._state.matrix)
            case "rg":
                self._state = replace(self._state, fill=QColor.fromRgbF(*numbers).name())
            case "RG":
                self._state = replace(self._state, line=QColor.fromRgbF(*numbers).name())
            case _:
                self._draw(operator, numbers)

    def _draw(self, operator: str, numbers: list[float]) -> None:
        if operator == "re":
            x, y, width, height = numbers
            self._points += [(x, y), (x + width, y + height)]
        elif operator in {"m", "l", "c"}:
            self._points += zip(numbers[::2], numbers[1::2], strict=True)
        elif operator in PATH_ENDS:
            self._end(*PATH_ENDS[operator])

    def _end(self, fills: int, strokes: int) -> None:
        places = [self._state.matrix.map(QPointF(*point)) for point in self._points]
        self._points = []
        if places and (fills or strokes):
            across, down = [place.x() for place in places], [self._height - place.y() for place in places]
            fill, line = self._state.fill if fills else None, self._state.line if strokes else None
            self.shapes.append(Shape(min(across), min(down), max(across), max(down), fill, line))


def _is_number(operand: object) -> bool:
    return isinstance(operand, int | float) or type(operand).__name__ == "Decimal"
