"""A white card with a title, the pieces that cards are made of, and columns of cards that scroll."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.commands import COMMANDS
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.ui.key_text import key_text
from vsa.ui.wrapped_label import WrappedLabel

PADDING = 16
GAP = 16


class Card(QFrame):
    """`column` holds what it shows, below a row with its `title` and what stands at the right of it."""

    def __init__(self, session: Session, theme: Theme, role: str = "card", wraps: bool = False) -> None:
        super().__init__()
        self.session, self.theme = session, theme
        self.setProperty("role", role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PADDING, 12, PADDING, PADDING)
        self.column.setSpacing(10)
        self.title = label("title", wraps=wraps)
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.head.addWidget(self.title)
        self.column.addLayout(self.head)

    def show_session(self) -> None:
        """Show the document and the selection as they are now."""

    def speak(self) -> None:
        """Write all words in the language of the session."""

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme

    def finish(self) -> None:
        """Take every text that is typed but not yet committed."""


def label(role: str = "", *, wraps: bool = False, most: int = 0) -> QLabel:
    """A label for a text of the user, in which nothing is markup; on several lines, and then on so many at `most`."""
    made = WrappedLabel(most=most) if wraps else QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def tip_of(command: str, tr: Translator) -> str:
    """What a button tells of the command that it stands for: its name and its key."""
    found = next(each for each in COMMANDS if each.id == command)
    return f"{tr(found.label)} ({key_text(found.keys[0])})"


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def scrolling(*cards: QWidget) -> QScrollArea:
    """Cards one below the other, as high as they need, that scroll where the window is low."""
    body = QWidget()
    body.setProperty("role", "plain")
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    return area
