"""The key figures under the map, large enough for a projector."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from vsa.i18n import Translator
from vsa.scene import KeyFigure

HEIGHT = 124
FIRST_FIGURES = 5
NARROW = 1000


class FigureColumn(QWidget):
    """One key figure: its name, its value with the unit, and what it is measured against."""

    def __init__(self, figure: KeyFigure) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 8, 0)
        column.setSpacing(0)
        value = QLabel(figure.value)
        value.setProperty("role", "figure")
        unit = QLabel(figure.unit)
        unit.setProperty("role", "unit")
        line = QHBoxLayout()
        line.setSpacing(5)
        line.addWidget(value, alignment=Qt.AlignmentFlag.AlignBaseline)
        line.addWidget(unit, alignment=Qt.AlignmentFlag.AlignBaseline)
        line.addStretch(1)
        column.addWidget(_label(figure.label, "label"))
        column.addLayout(line)
        column.addWidget(_label(figure.note, "label"))
        self.setAccessibleName(f"{figure.label}: {figure.value} {figure.unit}, {figure.note}")


class Strip(QFrame):
    """The figures side by side with a method line above; a narrow window shows the first ones."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 8)
        column.setSpacing(2)
        self.method = _label("", "label")
        self.method.setContentsMargins(12, 0, 12, 0)
        self.method.setWordWrap(True)
        column.addWidget(self.method)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        column.addLayout(self._row, 1)
        self._columns: list[QWidget] = []
        self._rules: list[QWidget] = []

    def show_figures(self, figures: Sequence[KeyFigure], method: str, *, stale: bool, tr: Translator) -> None:
        """Show figures; stale ones are those from before the map could no longer be computed, and say so."""
        self.method.setText(tr("ui.strip.stale") if stale else method)
        self.method.setProperty("role", "error" if stale else "label")
        self.method.style().polish(self.method)
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._columns, self._rules = [], []
        for index, figure in enumerate(figures):
            if index:
                self._rules.append(_rule())
                self._row.addWidget(self._rules[-1])
            column = FigureColumn(figure)
            column.setEnabled(not stale)
            self._columns.append(column)
            self._row.addWidget(column, 1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = FIRST_FIGURES if self.width() < NARROW else len(self._columns)
        for index, column in enumerate(self._columns):
            column.setVisible(index < shown)
        for index, rule in enumerate(self._rules, start=1):
            rule.setVisible(index < shown)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedWidth(1)
    return line
