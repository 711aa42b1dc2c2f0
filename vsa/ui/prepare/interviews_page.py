"""The tab of interviews and findings: the list, the table, the fruits, and beside them the case or what is chosen."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.ui.inspector.panel import Inspector
from vsa.ui.prepare.card import GAP, Card, scrolling
from vsa.ui.prepare.case_card import CaseCard
from vsa.ui.prepare.course_card import CourseCard
from vsa.ui.prepare.findings_card import FindingsCard
from vsa.ui.prepare.fruit_box import FruitBox
from vsa.ui.prepare.interview_card import InterviewCard
from vsa.ui.prepare.ready_card import ReadyCard
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

LEFT, RIGHT = (0.2, 232, 320), (0.26, 284, 432)
"""The part of the width that a side column takes, and how narrow and how wide it may be; larger letters widen it,
by half as much as they need, for the middle needs room too."""
FIRST_FIELDS = {"interview": "role", "finding": "text", "candidate": "name"}


class InterviewsPage(TabPage):
    """While something is chosen, its fields stand where the case and the readiness stand otherwise."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.inspector = Inspector(session, theme)
        self.interviews = InterviewCard(session, theme, self.inspector.finish)
        self.findings = FindingsCard(session, theme, self.inspector.finish)
        self.fruits = FruitBox(session, theme)
        self.case, self.ready = CaseCard(session, theme), ReadyCard(session, theme)
        self.course = CourseCard(session, theme)
        self.beside = scrolling(self.case, self.ready, self.course)
        self._shown: str | None = None
        self._arrange()
        self.inspector.closed.connect(self._leave)
        self.inspector.left.connect(self._leave_fields)
        for table in (self.interviews.table, self.findings.table):
            table.opened.connect(self.inspector.focus_field)
        self.speak()
        self.dress(theme)

    def show_session(self) -> None:
        for card in self._cards():
            card.show_session()
        self._show_panel()

    def speak(self) -> None:
        for card in self._cards():
            card.speak()

    def dress(self, theme: Theme) -> None:
        for card in self._cards():
            card.dress(theme)
        self.inspector.dress(theme)

    def finish(self) -> None:
        self.inspector.finish()
        self.ready.finish()

    def take_focus(self) -> None:
        self.findings.table.setFocus()

    def panes(self) -> Sequence[QWidget]:
        return [self.interviews.table, self.findings.table, self.fruits.make, self.case, self.inspector]

    def keyed(self) -> Sequence[QWidget]:
        return [self.interviews.table, self.findings.table]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        self.interviews.setFixedWidth(_side(LEFT, width))
        self.beside.setFixedWidth(_side(RIGHT, width))

    def _show_panel(self) -> None:
        """The fields of what is chosen, ready to be written in when it is new."""
        chosen = self._session.only
        self.inspector.setVisible(bool(self._session.selection))
        self.beside.setVisible(not self._session.selection)
        if chosen != self._shown:
            self._shown = chosen
            if chosen is not None and self._is_blank(chosen):
                self.inspector.focus_field(FIRST_FIELDS[chosen.partition(":")[0]])

    def _is_blank(self, key: str) -> bool:
        kind, _, name = key.partition(":")
        if kind not in FIRST_FIELDS:
            return False
        record = getattr(self._session.document, f"{kind}s")[name]
        return not getattr(record, FIRST_FIELDS[kind])

    def _leave(self) -> None:
        self._session.select([])
        self.take_focus()

    def _leave_fields(self) -> None:
        interview = bool(self._session.selected("interview"))
        (self.interviews if interview else self.findings).table.setFocus()

    def _cards(self) -> tuple[Card, ...]:
        return self.interviews, self.findings, self.fruits, self.case, self.ready, self.course

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        cards = QHBoxLayout()
        cards.setContentsMargins(20, GAP, 20, GAP)
        cards.setSpacing(GAP)
        middle = QVBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self.findings, 1)
        middle.addWidget(self.fruits)
        cards.addWidget(self.interviews)
        cards.addLayout(middle, 1)
        cards.addWidget(self.beside)
        row.addLayout(cards, 1)
        row.addWidget(self.inspector)


def _side(limits: tuple[float, int, int], width: int) -> int:
    share, least, most = limits
    return min(max(round(share * width), (least + scaled(least)) // 2), scaled(most))
