"""A label on several lines that breaks also within a word that is wider than itself, so that none is cut off."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

NATURAL_WIDTH = 320


class WrappedLabel(QLabel):
    """As high as its text needs at the width that it gets. `most` lines are shown, the last with an ellipsis where
    there is more; 0 means all."""

    def __init__(self, *, most: int = 0) -> None:
        super().__init__()
        self._most = most
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        return max(len(self.lines(width)), 1) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        natural = max(map(self.fontMetrics().horizontalAdvance, self.text().split("\n"))) + 2
        width = min(natural, NATURAL_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().averageCharWidth() * 6, self.fontMetrics().lineSpacing())

    def lines(self, width: int) -> list[str]:
        """The text as it is broken at a width."""
        lines = [line for paragraph in self.text().split("\n") for line in self._broken(paragraph, max(width, 1))]
        if not self._most or len(lines) <= self._most:
            return lines
        rest = " ".join(line.strip() for line in lines[self._most - 1 :])
        return [*lines[: self._most - 1], self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        place, height = self.contentsRect(), self.fontMetrics().lineSpacing()
        lines = self.lines(place.width())
        top = place.top() + max(0, (place.height() - len(lines) * height) // 2)
        for number, line in enumerate(lines):
            row = QRect(place.left(), top + number * height, place.width(), height)
            painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)
        painter.end()

    def _broken(self, paragraph: str, width: int) -> list[str]:
        layout = QTextLayout(paragraph, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        found: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            found.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return found or [""]
