"""The sums of all gains, side by side."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vsa.editor.gains.rows import Sum


class SumCards(QWidget):
    """A card a sum: its figure, what it is, and how it came about."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self.cards: list[_Card] = []

    def show_sums(self, sums: Sequence[Sum]) -> None:
        """Show these sums, always as many."""
        while len(self.cards) < len(sums):
            self.cards.append(_Card())
            self._row.addWidget(self.cards[-1], 1)
        for card, each in zip(self.cards, sums, strict=True):
            card.show_sum(each)


class _Card(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._figure, self._what, self._note = QLabel(), QLabel(), QLabel()
        self._figure.setProperty("role", "h1")
        self._what.setProperty("role", "strong")
        self._note.setProperty("role", "label")
        self._note.setWordWrap(True)
        head.addWidget(self._figure)
        head.addWidget(self._what, 1)
        column.addLayout(head)
        column.addWidget(self._note)

    def show_sum(self, shown: Sum) -> None:
        self._figure.setText(shown.figure)
        self._what.setText(shown.what)
        self._note.setText(shown.note)
        self.setAccessibleName(f"{shown.what}: {shown.figure}. {shown.note}")
