"""The rail of the stages: from the first interview to the last audit, in any order, and the guide below them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.stages import Stage
from vsa.i18n import Translator
from vsa.ui.icons import draw_icon, icon
from vsa.ui.theme import scaled

ICONS = {
    Stage.PREPARE: "prepare",
    Stage.CURRENT: "current",
    Stage.IDEAL: "ideal",
    Stage.COMPARE: "compare",
    Stage.ACTIONS: "actions",
    Stage.FOLLOWUP: "followup",
}
WIDTH, HEIGHT, EDGE = 88, 74, 2
BESIDE = 10
"""The room beside the longest name, with the mark of the stage that is chosen."""


class StageButton(QToolButton):
    """A stage with its icon above its name, and a check mark once there is something in it."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name = icon_name
        self.filled = False
        self.theme: Theme = "light"
        self.setObjectName("stage")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(26, 26))

    def dress(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self.theme = theme
        self.setIcon(icon(self.icon_name, theme, on="accent"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.filled:
            painter = QPainter(self)
            draw_icon(painter, "check", "vs", self.theme, self.width() - 24, 8, 14, stroke=2.6)
            painter.end()


class Rail(QFrame):
    """The stages, one above the other; `chosen` tells which one the user asks for."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 12)
        column.setSpacing(4)
        self.buttons = {stage: StageButton(ICONS[stage]) for stage in Stage}
        group = QButtonGroup(self)
        for stage, button in self.buttons.items():
            group.addButton(button)
            button.clicked.connect(lambda _=False, stage=stage: self.chosen.emit(stage))
            column.addWidget(button)
        column.addStretch(1)
        self.guide = StageButton("book")
        self.guide.setCheckable(False)
        column.addWidget(self.guide)

    def speak(self, tr: Translator) -> None:
        """Write the names of the stages."""
        for stage, button in self.buttons.items():
            name = tr(f"ui.stage.{stage}")
            button.setText(name)
            button.setAccessibleName(name)
            button.setToolTip(tr(f"ui.stage_hint.{stage}"))
        self.guide.setText(tr("guides.title"))
        self.guide.setAccessibleName(tr("guides.title"))
        self.guide.setToolTip(tr("guides.rail", key="F1"))
        self._fit()

    def dress(self, theme: Theme) -> None:
        """Take the icons of a theme, and the room that its letters need."""
        for button in (*self.buttons.values(), self.guide):
            button.dress(theme)
        self._fit()

    def _fit(self) -> None:
        """As wide as the longest name asks for."""
        buttons, width = (*self.buttons.values(), self.guide), scaled(WIDTH)
        for button in buttons:
            button.ensurePolished()
            width = max(width, button.fontMetrics().horizontalAdvance(button.text()) + BESIDE)
        self.setFixedWidth(width)
        for button in buttons:
            button.setFixedSize(width - EDGE, scaled(HEIGHT))

    def show_stage(self, stage: Stage | None, filled: set[Stage]) -> None:
        """Mark where the user is, and which stages hold something; with no stage nothing is open and none can be."""
        for each, button in self.buttons.items():
            button.setEnabled(stage is not None)
            button.setChecked(each is stage)
            button.filled = each in filled
            button.update()
        if stage is None:
            self._uncheck()

    def _uncheck(self) -> None:
        for button in self.buttons.values():
            button.group().setExclusive(False)
            button.setChecked(False)
            button.group().setExclusive(True)
