"""One thing to try another value for: a field to write in and a slider to drag."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QStyle, QStyleOptionSlider, QVBoxLayout, QWidget

from vsa.drawing.theme import color
from vsa.editor.what_if import Knob, value_text
from vsa.i18n import Translator
from vsa.model.calendar import WorkCalendar
from vsa.ui.inspector.field_editors import TextEditor
from vsa.ui.theme import theme_in_use

FIELD_WIDTH = 148
SHARE_STEPS, TIME_STEPS = 100, 40
"""A share moves by one percentage point, a time by five per cent of what it is now, up to twice that."""
MOST_PARTS = 2.0
GROOVE, HANDLE, TICK = 4, 16, 14


class Slider(QSlider):
    """A slider with a mark for the value of now. The wheel scrolls the page under the pointer, never the value."""

    def __init__(self, steps: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, steps)
        self.setPageStep(max(1, steps // 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(30)
        self._mark = 0

    def mark(self, value: int) -> None:
        """Put the mark of now at a value."""
        self._mark = value
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, middle = theme_in_use(), self.height() / 2
        left, right = self._place(0), self._place(self.maximum())
        here = self._place(self.value())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for end, token in ((right, "strong"), (here, "accent")):
            painter.setBrush(QColor(color(token, theme)))
            painter.drawRoundedRect(QRectF(left, middle - GROOVE / 2, end - left, GROOVE), GROOVE / 2, GROOVE / 2)
        painter.setPen(QPen(QColor(color("text2", theme)), 2))
        mark = self._place(self._mark)
        painter.drawLine(mark, round(middle - TICK / 2), mark, round(middle + TICK / 2))
        painter.setBrush(QColor(color("surface", theme)))
        painter.setPen(QPen(QColor(color("accent", theme)), 4 if self.hasFocus() else 2))
        painter.drawEllipse(QRect(here - HANDLE // 2, round(middle - HANDLE / 2), HANDLE, HANDLE))
        painter.end()

    def _place(self, value: int) -> int:
        """The x of a value, where the style takes the hand to be."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self)
        room = self.width() - handle
        return handle // 2 + QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), value, room)


class KnobRow(QWidget):
    """The row of one knob. `tried` carries the new value; `refuse` is what the field says of one that cannot be."""

    tried = Signal(object)

    def __init__(self, knob: Knob, calendar: WorkCalendar, tr: Translator) -> None:
        super().__init__()
        self.knob, self._calendar, self._tr = knob, calendar, tr
        self._steps = SHARE_STEPS if knob.is_share else TIME_STEPS
        self._parts = 1.0 if knob.is_share else MOST_PARTS
        what = tr.text(knob.what)
        self.editor = TextEditor(knob.field, tr, self.tried.emit)
        self.editor.label.setText(what)
        self.editor.input.setAccessibleName(what)
        self.editor.setFixedWidth(FIELD_WIDTH)
        self.slider, self.now = Slider(self._steps), QLabel()
        self.slider.setAccessibleName(tr("whatif.knob.slider", what=what))
        self.slider.valueChanged.connect(self._dragged)
        self._arrange()

    def show_value(self, knob: Knob, value: Any) -> None:
        """Show what a knob is set to, beside the value of now."""
        self.knob = knob
        self.editor.show_value(value)
        self.slider.blockSignals(True)
        self.slider.setValue(self._step(value))
        self.slider.mark(self._step(knob.now))
        self.slider.blockSignals(False)
        written = value_text(knob.field, value, self._tr) or self._tr("whatif.unknown")
        now = value_text(knob.field, knob.now, self._tr) or self._tr("whatif.unknown")
        self.now.setText(self._tr("whatif.knob.now", value=now))
        self.slider.setAccessibleDescription(f"{written}, {self.now.text()}")

    def finish(self) -> None:
        """Try what is typed but not yet taken."""
        self.editor.finish()

    def _arrange(self) -> None:
        self.now.setProperty("role", "hint")
        self.now.setAlignment(Qt.AlignmentFlag.AlignRight)
        right = QVBoxLayout()
        right.setSpacing(3)
        right.addWidget(self.now)
        right.addWidget(self.slider)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)

    def _step(self, value: Any) -> int:
        return round(self.knob.part(value, self._calendar) * self._steps / self._parts)

    def _dragged(self, step: int) -> None:
        self.tried.emit(self.knob.at(step * self._parts / self._steps))
