"""The page of a stage that has nothing to show: what it is for, and the one thing to do next when there is one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

WIDTH = 560


class CalmPage(QWidget):
    """A title, a few sentences, and at most one button in the middle of the page."""

    def __init__(self) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.button = QPushButton()
        self.button.setProperty("look", "primary")
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(card)
        self._act: Callable[[], None] = lambda: None
        self.button.clicked.connect(lambda: self._act())

    def show_text(self, title: str, text: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Fill the page; without `act` there is no button."""
        self.title.setText(title)
        self.text.setText(text)
        self.button.setText(button)
        self.button.setVisible(act is not None)
        if act is not None:
            self._act = act
