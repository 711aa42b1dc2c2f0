"""The tab of the course: its four days side by side, or two by two where the window is narrow."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.preparing.course import DAYS
from vsa.editor.session import Session
from vsa.ui.prepare.card import GAP, label, scrolling
from vsa.ui.prepare.day_card import DayCard
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

SIDE_BY_SIDE = 1300
"""The width from which four days have room beside one another."""


class CoursePage(TabPage):
    """Each day with its date and its list, whose entries lead on."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.cards = [DayCard(number, session, theme) for number in DAYS]
        self.between = label("label", wraps=True)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(20, GAP, 20, 0)
        self._grid.setSpacing(GAP)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(22, 0, 22, GAP)
        below.addWidget(self.between)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(body, foot))
        for card in self.cards:
            card.prints.connect(self.prints)
        self._place(len(DAYS))
        self.speak()
        self.dress(theme)

    def show_session(self) -> None:
        for card in self.cards:
            card.show_session()

    def speak(self) -> None:
        self.between.setText(self._session.tr("prepare.course.between"))
        for card in self.cards:
            card.speak()

    def dress(self, theme: Theme) -> None:
        for card in self.cards:
            card.dress(theme)

    def finish(self) -> None:
        for card in self.cards:
            card.finish()

    def take_focus(self) -> None:
        self.cards[0].date.setFocus()

    def panes(self) -> Sequence[QWidget]:
        return [card.date for card in self.cards]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(len(DAYS) if event.size().width() >= scaled(SIDE_BY_SIDE) else len(DAYS) // 2)

    def _place(self, columns: int) -> None:
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(len(DAYS)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
