"""The rail of the stages: from the first interview to the last audit, in any order, and the guide below them."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme, color
from vsa.editor.reminders import Reminder, reminders
from vsa.editor.session import Session
from vsa.editor.stages import Stage, filled_stages
from vsa.i18n import Translator
from vsa.ui.icons import draw_icon, icon
from vsa.ui.measures import (
    RAIL_EDGE,
    RAIL_WIDTH,
    STAGE_HEIGHT,
    STAGE_ICON,
    STAGE_ICONS,
    STAGES_GAP,
    STAGES_TOP,
)
from vsa.ui.theme import scaled, square

LOW_HEIGHT, BELOW_GUIDE = 36, 12
NUMBER, LOW_NUMBER, MOST = 11, 8, 99
"""How large the letters of a number are, also above a name without an icon, and the largest one that is written out."""
BESIDE = 10
"""The room beside the longest name, with the mark of the stage that is chosen."""


class StageButton(QToolButton):
    """A stage with its icon above its name, and a check mark once there is something in it, or the number of things
    that wait there."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name = icon_name
        self.filled = False
        self.waiting = 0
        self.theme: Theme = "light"
        self.setObjectName("stage")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)

    def dress(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self.theme = theme
        self.setIcon(icon(self.icon_name, theme, on="accent"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if self.waiting:
            self._draw_number(painter)
        elif self.filled:
            draw_icon(painter, "check", "vs", self.theme, self.width() - 24, 8, 14, stroke=2.6)
        painter.end()

    def _draw_number(self, painter: QPainter) -> None:
        """A number in a pill, at the place of the check mark."""
        text = str(self.waiting) if self.waiting <= MOST else f"{MOST}+"
        font = self.font()
        low = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextOnly
        font.setPixelSize(scaled(LOW_NUMBER if low else NUMBER))
        font.setBold(True)
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = painter.fontMetrics().height() + 2
        width = max(height, painter.fontMetrics().horizontalAdvance(text) + 10)
        pill = QRectF(self.width() - width - 8, 1 if low else 6, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color("s", self.theme)))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(QColor(color("on_fill", self.theme)))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QFrame):
    """The stages, one above the other; `chosen` tells which one the user asks for."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STAGES_TOP, 0, BELOW_GUIDE)
        column.setSpacing(STAGES_GAP)
        self.buttons = {stage: StageButton(STAGE_ICONS[stage]) for stage in Stage}
        self._hints: dict[Stage, str] = {}
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
            self._hints[stage] = tr(f"ui.stage_hint.{stage}")
            button.setToolTip(self._hints[stage])
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
        """As wide as the longest name asks for; where the window is too low for large letters, without the icons."""
        buttons, width = (*self.buttons.values(), self.guide), scaled(RAIL_WIDTH)
        for button in buttons:
            button.ensurePolished()
            width = max(width, button.fontMetrics().horizontalAdvance(button.text()) + BESIDE)
        self.setFixedWidth(width)
        low = self.height() < len(buttons) * (scaled(STAGE_HEIGHT) + STAGES_GAP) + STAGES_TOP + BELOW_GUIDE
        style = Qt.ToolButtonStyle.ToolButtonTextOnly if low else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for button in buttons:
            button.setToolButtonStyle(style)
            button.setIconSize(square(STAGE_ICON))
            button.setFixedSize(width - RAIL_EDGE, scaled(LOW_HEIGHT if low else STAGE_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_session(self, session: Session | None) -> None:
        """Mark where the user is, which stages hold something and where something waits; without a session nothing is
        open and none can be."""
        filled = filled_stages(session.document) if session else set()
        waiting = reminders(session.document, session.today) if session else {}
        for stage, button in self.buttons.items():
            button.setEnabled(session is not None)
            button.setChecked(session is not None and stage is session.stage)
            button.filled = stage in filled
            button.waiting = waiting[stage].count if stage in waiting else 0
            self._tell(stage, waiting.get(stage), session)
            button.update()
        if session is None:
            self._uncheck()

    def _tell(self, stage: Stage, reminder: Reminder | None, session: Session | None) -> None:
        """Say what waits on a stage, for who rests the pointer on it and for who listens."""
        sentences = [session.tr.text(each) for each in reminder.sentences] if session and reminder else []
        button = self.buttons[stage]
        button.setToolTip("\n".join((self._hints.get(stage, ""), *sentences)))
        button.setAccessibleDescription(" ".join(sentences))

    def _uncheck(self) -> None:
        for button in self.buttons.values():
            button.group().setExclusive(False)
            button.setChecked(False)
            button.group().setExclusive(True)
