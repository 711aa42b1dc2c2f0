"""The tab of the plan for twelve months."""

from PySide6.QtWidgets import QVBoxLayout

from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.ui.calm_page import CalmPage
from vsa.ui.tabbed_stage import TabPage


class PlanPage(TabPage):
    """What the plan is for."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._calm = CalmPage()
        column = QVBoxLayout(self)
        column.addWidget(self._calm)
        self.speak()

    def speak(self) -> None:
        tr = self._session.tr
        self._calm.show_text(tr("tabs.title.plan"), tr("plan.empty.text"))
