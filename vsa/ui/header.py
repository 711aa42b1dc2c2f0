"""The header of a stage: what is open, the facts about it, and the few things that are always at hand."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.measures import HEADER_HEIGHT, HEADER_MARGIN
from vsa.ui.panes import lead_on
from vsa.ui.theme import scaled


class Header(QFrame):
    """Title and facts at the left; the widgets of `right` (buttons) at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "header")
        row = QHBoxLayout(self)
        row.setContentsMargins(HEADER_MARGIN, 0, HEADER_MARGIN, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, 4, 0, 4)
        self.title = ElidedLabel()
        self.title.setProperty("role", "h1")
        self.facts = ElidedLabel()
        self.facts.setProperty("role", "label")
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        row.addLayout(self._buttons)

    def dress(self, _: Theme) -> None:
        """Take the room that the letters of a theme need."""
        self.setMinimumHeight(scaled(HEADER_HEIGHT))

    def add(self, widget: QWidget) -> None:
        """Put one more widget at the right end."""
        self._buttons.addWidget(widget)

    def lead(self, widget: QWidget, earlier: QWidget) -> None:
        """Put one more widget before those at the right end; Tab comes to it from the part of the window that is
        earlier."""
        self._buttons.insertWidget(0, widget)
        lead_on(earlier, widget)

    def show_facts(self, title: str, facts: str) -> None:
        """Write what is open; a long title is cut at the end, and whole in the tool tip."""
        self.title.setText(title)
        self.title.setToolTip(title)
        self.facts.setText(facts)
