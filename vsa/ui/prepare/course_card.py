"""The next days of the course in short."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from vsa.drawing.theme import Theme
from vsa.editor.preparing.course import ahead
from vsa.editor.session import Session
from vsa.ui.icons import icon_pixmap
from vsa.ui.prepare.card import Card, label


class CourseCard(Card):
    """A press goes to the tab of the course days."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, theme)
        self._clock, self.first, self.second = QLabel(), label("strong", wraps=True), label("label", wraps=True)
        self.open = QPushButton()
        self.open.setProperty("look", "link")
        self.title.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self.first, self.second):
            words.addWidget(widget)
        words.addWidget(self.open, alignment=Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._clock, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.open.clicked.connect(lambda: session.show_tab("course"))

    def speak(self) -> None:
        self.open.setText(self.session.tr("tabs.title.course"))

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self._clock.setPixmap(icon_pixmap("clock", theme, 24, off="accent"))

    def show_session(self) -> None:
        days = [" · ".join(each) for each in ahead(self.session)] or [self.session.tr("prepare.course.all_held")]
        self.first.setText(days[0])
        self.second.setText(days[-1])
        self.second.setVisible(len(days) > 1)
