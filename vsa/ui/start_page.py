"""The first thing that people see: start empty, from an example or from a file, and how to begin in three sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.i18n import Translator
from vsa.scene.lessons import lesson
from vsa.ui.icons import icon_pixmap
from vsa.ui.plain_parts import plain_label
from vsa.ui.small_picture import SmallPicture

WIDTH = 1216
CARDS = (("new", "plus", "Ctrl+N"), ("example", "book", "Ctrl+E"), ("open", "open", "Ctrl+O"))
LESSONS = ("draw", "time", "improve")


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file in the list: its path, the title inside, when it was written, and what it holds."""

    path: Path
    title: str
    facts: str
    content: str


class StartPage(QScrollArea):
    """Emits what the user asks for; `opened` carries a path."""

    new = Signal()
    example = Signal()
    open = Signal()
    opened = Signal(object)
    forget = Signal()
    guide = Signal()

    def __init__(self, tr: Translator, theme: Theme, recent: Sequence[RecentFile]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("role", "plain")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(24, 32, 24, 20)
        body = QWidget()
        body.setMaximumWidth(WIDTH)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        outer.addStretch(1)
        outer.addWidget(body, 1000)
        outer.addStretch(1)
        self.setWidget(page)
        self._tr, self._theme = tr, theme
        self._column.addLayout(self._greeting())
        self._column.addLayout(self._ways())
        self._column.addWidget(self._lessons())
        if recent:
            self._column.addWidget(self._recent(recent))
        self._column.addLayout(self._promise())
        self._column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._first.setFocus()

    def _greeting(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(plain_label(self._tr("ui.start.question"), "hero"))
        words.addWidget(plain_label(self._tr("ui.start.promise"), "label"))
        return words

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for name, icon_name, key in CARDS:
            row.addWidget(self._way(name, icon_name, key), 1)
        return row

    def _way(self, name: str, icon_name: str, key: str) -> QFrame:
        first = name == "new"
        card = QFrame()
        card.setProperty("role", "chosen" if first else "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(8)
        picture = QLabel()
        picture.setPixmap(icon_pixmap(icon_name, self._theme, 32, off="accent" if first else "text2"))
        title = plain_label(self._tr(f"ui.start.{name}.title"), "title")
        text = plain_label(self._tr(f"ui.start.{name}.text"), "body")
        text.setWordWrap(True)
        button = QPushButton(self._tr(f"ui.start.{name}.button"))
        button.setProperty("look", "primary" if first else "")
        button.setAccessibleDescription(text.text())
        button.clicked.connect(getattr(self, name).emit)
        if first:
            self._first = button
        bottom = QHBoxLayout()
        bottom.addWidget(button)
        bottom.addStretch(1)
        bottom.addWidget(plain_label(key, "hint"))
        for widget in (picture, title, text):
            column.addWidget(widget)
        column.addStretch(1)
        column.addSpacing(8)
        column.addLayout(bottom)
        return card

    def _lessons(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(24, 18, 24, 18)
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(10)
        grid.addWidget(plain_label(self._tr("ui.start.begin"), "title"), 0, 0, 1, 3)
        for column, name in enumerate(LESSONS):
            text = plain_label(self._tr(f"ui.start.lesson.{name}.text"), "body")
            text.setWordWrap(True)
            grid.addWidget(SmallPicture(lesson(name, self._tr), self._theme), 1, column)
            grid.addLayout(_numbered(column + 1, self._tr(f"ui.start.lesson.{name}.title")), 2, column)
            grid.addWidget(text, 3, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        return card

    def _recent(self, files: Sequence[RecentFile]) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 12, 20, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(plain_label(self._tr("ui.start.recent"), "title"))
        head.addStretch(1)
        clear = QPushButton(self._tr("ui.start.forget"))
        clear.setProperty("look", "link")
        clear.clicked.connect(self.forget.emit)
        head.addWidget(clear)
        column.addLayout(head)
        for file in files:
            column.addWidget(self._recent_row(file))
        return card

    def _recent_row(self, file: RecentFile) -> QPushButton:
        row = QPushButton()
        row.setObjectName("file")
        row.setToolTip(str(file.path))
        row.setAccessibleName(f"{file.title}, {file.facts}, {file.content}")
        line = QHBoxLayout(row)
        line.setContentsMargins(4, 4, 4, 4)
        line.setSpacing(14)
        picture = QLabel()
        picture.setPixmap(icon_pixmap("file", self._theme, 22))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain_label(file.title, "strong"))
        words.addWidget(plain_label(file.facts, "label"))
        line.addWidget(picture)
        line.addLayout(words, 1)
        line.addWidget(plain_label(file.content, "label"))
        row.clicked.connect(lambda: self.opened.emit(file.path))
        return row

    def _promise(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        picture = QLabel()
        picture.setPixmap(icon_pixmap("lock", self._theme, 16))
        row.addWidget(picture)
        row.addWidget(plain_label(self._tr("ui.start.offline"), "label"))
        row.addStretch(1)
        guide = QPushButton(self._tr("guides.first"))
        guide.setProperty("look", "link")
        guide.clicked.connect(self.guide.emit)
        row.addWidget(guide)
        return row


def _numbered(number: int, title: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    circle = QLabel(str(number))
    circle.setObjectName("number")
    circle.setFixedSize(26, 26)
    circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row.addWidget(circle)
    row.addWidget(plain_label(title, "title"), 1)
    return row
