"""A card with a figure: how many actions are overdue, ongoing or done, and what they give."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from vsa.drawing.primitives import Token
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import draw_icon
from vsa.ui.theme import scaled, theme_in_use

ICON = 24
LEAST = 150
"""The width of a card from which it has its sign."""


class Sign(QWidget):
    """An icon that says what a figure is about, for the eye only."""

    def __init__(self, name: str, token: Token) -> None:
        super().__init__()
        self.name, self.token = name, token
        self.setFixedSize(ICON, ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, self.name, self.token, theme_in_use(), 0, 0, ICON, 2.0)
        painter.end()


class CountCard(QFrame):
    """A large figure with its word, and a line under both; `more` may stand at the right."""

    def __init__(self, icon_name: str, token: Token, more: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sign = Sign(icon_name, token)
        self.figure, self.word, self.note = QLabel(), ElidedLabel(), QLabel()
        self.note.setWordWrap(True)
        self.figure.setProperty("role", "hero")
        self.word.setProperty("role", "strong")
        self.note.setProperty("role", "label")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self.sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(7)
        first.addWidget(self.figure)
        first.addWidget(self.word, 1, Qt.AlignmentFlag.AlignBottom)
        words.addLayout(first)
        words.addWidget(self.note, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if more is not None:
            row.addWidget(more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow card has room for words rather than for a sign."""
        super().resizeEvent(event)
        self.sign.setVisible(self.width() >= scaled(LEAST))

    def show_count(self, figure: str, word: str, note: str, *, warns: bool = False) -> None:
        """Show a figure; one that `warns` has the triangle before its line."""
        self.figure.setText(figure)
        self.word.setText(word)
        self.word.setToolTip(word)
        self.note.setText(note)
        self.note.setToolTip(note)
        self.note.setProperty("role", "error" if warns else "label")
        self.note.style().polish(self.note)
        self.setAccessibleName(f"{figure} {word}, {note}")
        self.setMinimumHeight(scaled(66))
