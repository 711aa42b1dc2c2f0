"""The bar under the map: what the badges mean, the tools, and the zoom."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.tools import ToolKind
from vsa.i18n import Translator
from vsa.scene.legend import badge_legend
from vsa.ui.icons import icon
from vsa.ui.measures import TOOLS_HEIGHT
from vsa.ui.small_picture import SmallPicture
from vsa.ui.theme import scaled, square

ICONS = {
    ToolKind.SELECT: "select",
    ToolKind.STEP: "step",
    ToolKind.CHOICE: "decision",
    ToolKind.PARALLEL: "parallel",
    ToolKind.STORE: "wait",
    ToolKind.ARROW: "arrow",
    ToolKind.REWORK: "rework",
    ToolKind.PROBLEM: "problem",
    ToolKind.NOTE: "note",
    ToolKind.LANE: "lane",
}
ICON = 22
LOW_HEIGHT, LOW_TOOL, LOW_ICON = 62, 44, 28
"""In a window that is low for the size of its letters."""
SCALE_WIDTH = 72
MARGINS = 40


class Toolbox(QFrame):
    """The tools side by side, each with its name, and the way to all other symbols."""

    chosen = Signal(object)
    more = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "toolbox")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0)
        group = QButtonGroup(self)
        self._buttons: dict[ToolKind, QToolButton] = {}
        for tool in ToolKind:
            button = self._buttons[tool] = _button()
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, tool=tool: self.chosen.emit(tool))
            group.addButton(button)
            row.addWidget(button)
        self._more = _button()
        self._more.clicked.connect(self.more)
        row.addWidget(self._more)
        self.show_tool(ToolKind.SELECT)

    def speak(self, tr: Translator) -> None:
        """Write the names of the tools."""
        for tool, button in self._buttons.items():
            button.setText(tr(f"editor.tool.{tool}"))
            button.setToolTip(tr(f"editor.tool_hint.{tool}"))
            button.setAccessibleName(tr(f"editor.tool.{tool}"))
            button.setAccessibleDescription(tr(f"editor.tool_hint.{tool}"))
        self._more.setText(tr("palette.more"))
        self._more.setToolTip(tr("palette.more_hint"))
        self._more.setAccessibleName(tr("editor.command.symbols"))
        self._more.setAccessibleDescription(tr("palette.more_hint"))

    def dress(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        for tool, button in self._buttons.items():
            button.setIcon(icon(ICONS[tool], theme, on="accent"))
        self._more.setIcon(icon("symbol", theme))

    def condense(self, low: bool) -> None:
        """Show the tools without their names, which tool tips and screen readers still say, or with them."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if low else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for each in (*self._buttons.values(), self._more):
            each.setToolButtonStyle(style)
            each.setIconSize(QSize(LOW_ICON, LOW_ICON) if low else square(ICON))
            each.setMinimumSize(*((LOW_TOOL, LOW_TOOL) if low else (64, scaled(50))))

    def show_tool(self, tool: ToolKind) -> None:
        """Mark the tool in hand."""
        self._buttons[tool].setChecked(True)


def _button() -> QToolButton:
    button = QToolButton()
    button.setObjectName("tool")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    return button


class ZoomBar(QFrame):
    """Smaller, the scale, larger, and the whole map."""

    smaller = Signal()
    larger = Signal()
    full_size = Signal()
    fit = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "toolbox")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._smaller, self._larger = QToolButton(), QToolButton()
        self._scale, self._fit = QPushButton(), QPushButton()
        for button, signal in (
            (self._smaller, self.smaller),
            (self._scale, self.full_size),
            (self._larger, self.larger),
            (self._fit, self.fit),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
            row.addWidget(button)
        for sign in (self._smaller, self._larger):
            sign.setObjectName("zoom")
            sign.setFixedSize(32, 32)
        for wide in (self._scale, self._fit):
            wide.setProperty("look", "quiet")

    def speak(self, tr: Translator) -> None:
        """Write the names."""
        self._smaller.setAccessibleName(tr("editor.command.zoom_out"))
        self._larger.setAccessibleName(tr("editor.command.zoom_in"))
        self._smaller.setToolTip(tr("editor.command.zoom_out"))
        self._larger.setToolTip(tr("editor.command.zoom_in"))
        self._fit.setText(tr("ui.zoom.fit"))
        self._scale.setToolTip(tr("ui.zoom.full_size"))
        self._tr = tr

    def dress(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self._scale.setFixedWidth(scaled(SCALE_WIDTH))
        self._smaller.setIcon(icon("minus", theme, off="text"))
        self._larger.setIcon(icon("plus", theme, off="text"))
        self._fit.setIcon(icon("fit", theme))

    def show_scale(self, scale: float) -> None:
        """Write the scale in per cent."""
        self._scale.setText(self._tr.percent(scale))
        self._scale.setAccessibleName(self._scale.text())


class MapBar(QWidget):
    """Legend, toolbox and zoom on one line. In a narrow window the legend gives way first, then the zoom, which keys
    and wheel do as well."""

    def __init__(self) -> None:
        super().__init__()
        self.toolbox, self.zoom, self.legend = Toolbox(), ZoomBar(), SmallPicture()
        self._low = False
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 16, 6)
        row.setSpacing(12)
        row.addWidget(self.legend)
        row.addStretch(1)
        row.addWidget(self.toolbox)
        row.addStretch(1)
        row.addWidget(self.zoom)

    def speak(self, tr: Translator) -> None:
        """Write all words."""
        self.toolbox.speak(tr)
        self.zoom.speak(tr)
        self.legend.show_sheet(badge_legend(tr))
        self.legend.setAccessibleName(tr("ui.legend"))

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme, and the room that its letters need."""
        self.condense(self._low)
        self.toolbox.dress(theme)
        self.zoom.dress(theme)
        self.legend.dress(theme)

    def condense(self, low: bool) -> None:
        """Take less height, for a window that is low for the size of its letters, or as much as always."""
        self._low = low
        self.toolbox.condense(low)
        self.setFixedHeight(LOW_HEIGHT if low else scaled(TOOLS_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.toolbox.sizeHint().width() - MARGINS
        self.zoom.setVisible(room >= self.zoom.sizeHint().width())
        self.legend.setVisible(room - self.zoom.sizeHint().width() - MARGINS >= self.legend.sizeHint().width())
