"""The tab of the gains in short: what the actions give together, and the way to where gains are followed up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from vsa.analysis.improvement.gain_totals import gain_totals
from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.ui.actions.count_card import CountCard
from vsa.ui.icons import icon
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

WIDTH, CARD_HEIGHT, MARGIN = 760, 92, 24


class GainsPage(TabPage):
    """Nothing is changed here."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.title, self.text = QLabel(), QLabel()
        self.title.setProperty("role", "title")
        self.text.setWordWrap(True)
        self.identified = CountCard("clock", "text2")
        self.realised = CountCard("check", "vs")
        self.go = QPushButton()
        self.go.clicked.connect(lambda: session.go(Stage.FOLLOWUP, "gains"))
        self._arrange()
        self.speak()
        self.dress(theme)

    def _arrange(self) -> None:
        inner = self._inner = QFrame()
        inner.setProperty("role", "card")
        inner.setFixedWidth(WIDTH)
        column = self._column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, 20, MARGIN, 24)
        column.setSpacing(14)
        column.addWidget(self.title)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        cards.addWidget(self.identified)
        cards.addWidget(self.realised)
        column.addLayout(cards)
        column.addWidget(self.text)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        whole.addStretch(1)
        whole.setContentsMargins(20, 32, 20, 20)

    def take_focus(self) -> None:
        self.go.setFocus()

    def speak(self) -> None:
        tr = self._session.tr
        self.title.setText(tr("actions.gains.title"))
        self.text.setText(tr("actions.gains.text"))
        self.go.setText(tr("actions.gains.go"))

    def dress(self, theme: Theme) -> None:
        self.go.setIcon(icon("followup", theme))

    def show_session(self) -> None:
        tr, totals = self._session.tr, gain_totals(self._session.document)
        hours = totals.identified_hours
        said = tr("actions.gains.hours", hours=tr.number(hours)) if hours is not None else tr("actions.not_estimated")
        self.identified.show_count(tr.number(totals.identified_fte, 2), tr("actions.gains.identified"), said)
        parts = [tr("actions.gains.hours", hours=tr.number(totals.realised_hours))]
        if totals.ratio is not None:
            parts.append(tr("actions.gains.ratio", ratio=tr.percent(totals.ratio)))
        self.realised.show_count(tr.number(totals.realised_fte, 2), tr("actions.gains.realised"), " · ".join(parts))
        for card in (self.identified, self.realised):
            card.setFixedHeight(scaled(CARD_HEIGHT))
        self.text.setFixedHeight(self.text.heightForWidth(WIDTH - 2 * MARGIN) + 4)
        self._inner.setMinimumHeight(self._column.totalHeightForWidth(WIDTH))
