"""The key figures under the map, large enough for a projector."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vsa.drawing.theme import color
from vsa.i18n import Translator
from vsa.scene import KeyFigure
from vsa.ui.announcing import speak
from vsa.ui.icons import icon_pixmap
from vsa.ui.plain_parts import plain_label, rule_down
from vsa.ui.theme import theme_in_use

HEIGHT = 124
FIRST_FIGURES = 5
UNIT_RAISED = 6
TONE_SIZE = 16
METHOD_LINES = 2
"""So many lines have room even where one is enough: a word more must not move the whole map."""
FIRST_ASKED = "lead_time"
"""What the link beside the method line shows the working of."""
FOCUS_WIDTH = 2
FOCUS_RADIUS = 6
TONES = {"good": ("check", "vs"), "bad": ("warning", "s")}


class FigureColumn(QAbstractButton):
    """One key figure: its name, its value with the unit, and what it is measured against. It is a button: pressed, it
    asks for its working."""

    def __init__(self) -> None:
        super().__init__()
        self.measure = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name, self._value, self._unit = (
            plain_label(role="label"),
            plain_label(role="figure"),
            plain_label(role="unit"),
        )
        self._tone, self._note = QLabel(), plain_label(role="label")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 8, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(5)
        # A row of Qt has no common baseline for labels of different size; the margin gives the unit that of the value.
        self._unit.setContentsMargins(0, 0, 0, UNIT_RAISED)
        line.addWidget(self._value, alignment=Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self._unit, alignment=Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(5)
        below.addWidget(self._tone)
        below.addWidget(self._note, 1)
        column.addWidget(self._name)
        column.addLayout(line)
        column.addLayout(below)

    def show_figure(self, figure: KeyFigure) -> None:
        """Show a figure; a good or bad one has a mark before its note."""
        self.measure = figure.id
        self._name.setText(figure.label)
        self._value.setText(figure.value)
        self._unit.setText(figure.unit)
        self._note.setText(figure.note)
        mark = TONES.get(figure.tone)
        self._tone.setVisible(mark is not None)
        if mark is not None:
            name, token = mark
            self._tone.setPixmap(icon_pixmap(name, theme_in_use(), TONE_SIZE, off=token))
        self.setAccessibleName(_spoken(figure))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            token, width = ("accent", FOCUS_WIDTH) if self.hasFocus() else ("border", 1)
            painter.setPen(QPen(QColor(color(token, theme_in_use())), width))
            painter.drawRoundedRect(self.rect().adjusted(2, 1, -2, -1), FOCUS_RADIUS, FOCUS_RADIUS)
            painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class Strip(QFrame):
    """The figures side by side with a method line above; a narrow window shows the first ones. `asked` names the figure
    whose working is wanted."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.method = plain_label(role="label")
        self.method.setContentsMargins(12, 0, 12, 0)
        self.method.setWordWrap(True)
        self.show_working = QPushButton()
        self.show_working.setProperty("look", "link")
        self.show_working.clicked.connect(lambda: self.asked.emit(FIRST_ASKED))
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._more = QPushButton()
        self._more.setProperty("look", "link")
        self._more.clicked.connect(self._turn)
        self._from = 0
        self._large = self._low = False
        self.figures: tuple[KeyFigure, ...] = ()
        self._columns: list[FigureColumn] = []
        self._rules: list[QWidget] = []
        self._arrange()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self.method, 1)
        first.addWidget(self.show_working, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 8)
        column.setSpacing(2)
        column.addLayout(first)
        column.addLayout(self._row, 1)

    def show_figures(self, figures: Sequence[KeyFigure], method: str, *, stale: bool, tr: Translator) -> None:
        """Show figures; stale ones are those from before the map could no longer be computed, and say so."""
        self.figures = tuple(figures)
        self.method.setText(method)
        self.setToolTip(method)
        self.method.setProperty("role", "error" if stale else "label")
        self.method.style().polish(self.method)
        self._more.setText(tr("ui.strip.more"))
        self.show_working.setText(tr("working.panel.show"))
        while len(self._columns) < len(figures):
            self._add_column()
        self._row.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._order()
        for column, figure in zip(self._columns, figures, strict=True):
            column.show_figure(figure)
            column.setEnabled(not stale)
            meaning = tr(f"glossary.text.{figure.id}")
            column.setToolTip(f"{meaning}\n{tr('working.panel.show_of', figure=figure.label)}")
            column.setAccessibleDescription(meaning)
        self._fit()

    def speak_of_changes(self, before: Sequence[KeyFigure]) -> str:
        """Say which figures have changed since, as a screen reader hears them; what was said."""
        old = {figure.id: figure for figure in before}
        changed = [figure for figure in self.figures if old.get(figure.id, figure) != figure]
        sentence = ". ".join(map(_spoken, changed))
        speak(self, sentence)
        return sentence

    def enlarge(self, large: bool) -> None:
        """Show the figures for a projector, without how they were made, or again as always."""
        self._large = large
        self._polish()

    def condense(self, low: bool) -> None:
        """Take less height, for a window that is low for the size of its letters, or as much as always. How the
        figures were made is then in the tool tip, and their working is asked for at each of them."""
        if low != self._low:
            self._low = low
            self._polish()

    def _polish(self) -> None:
        self.setProperty("large", self._large and not self._low)
        self.setProperty("low", self._low)
        self.setMinimumHeight(0 if self._low else HEIGHT)
        whole = not self._large and not self._low
        self.method.setVisible(whole)
        self.show_working.setVisible(whole)
        for widget in (self, *self.findChildren(QLabel)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """What a column asks for changes with its letters, which come later than the look that they belong to."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _add_column(self) -> None:
        if self._columns:
            self._rules.append(rule_down())
            self._row.addWidget(self._rules[-1])
        column = FigureColumn()
        column.clicked.connect(lambda: self.asked.emit(column.measure))
        self._row.addWidget(column, 1)
        self._columns.append(column)

    def _order(self) -> None:
        """The keyboard goes from left to right, as the eye does."""
        stops = [self.show_working, *self._columns, self._more]
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _fit(self) -> None:
        """Show as many figures as there is room for; a button turns to the others."""
        self.method.setMinimumHeight(METHOD_LINES * self.method.fontMetrics().lineSpacing())
        count = self._room_for()
        if count == len(self._columns):
            self._from = 0
        shown = range(self._from, min(self._from + count, len(self._columns)))
        for index, column in enumerate(self._columns):
            column.setVisible(index in shown)
        for index, rule in enumerate(self._rules, start=1):
            rule.setVisible(index in shown and index > self._from)
        self._more.setVisible(count < len(self._columns))

    def _room_for(self) -> int:
        widths = [column.sizeHint().width() + 1 for column in self._columns]
        room = self.width() - 8
        if sum(widths) <= room:
            return len(widths)
        room -= self._more.sizeHint().width() + 8
        widest = sorted(widths, reverse=True)
        return max((count for count in range(1, len(widths) + 1) if sum(widest[:count]) <= room), default=FIRST_FIGURES)

    def _turn(self) -> None:
        following = self._from + self._room_for()
        self._from = following if following < len(self._columns) else 0
        self._fit()


def _spoken(figure: KeyFigure) -> str:
    said = f"{figure.label}: {figure.value} {figure.unit}"
    return f"{said}, {figure.note}" if figure.note else said
