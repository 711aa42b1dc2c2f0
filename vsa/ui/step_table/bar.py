"""The bar over the table: what is looked for, which rows and columns are shown, and how they are sorted."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.step_rows.arranging import Filter
from vsa.editor.step_rows.columns import COLUMNS
from vsa.editor.step_rows.table import StepTable
from vsa.model.nodes import ValueClass
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.icons import icon
from vsa.ui.line import Line

SEARCH_WIDTH = 200
BOX_WIDTH = 150


class _Search(Line):
    """Enter and the arrow down go to what was found; Esc empties the field, and goes there when it is empty."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TableBar(QWidget):
    """`filtered` tells that other rows are wanted, `unsorted` that the order of the flow is, `hidden` which columns are
    not, and `left` that the keyboard belongs to the table."""

    left = Signal()

    filtered = Signal()
    unsorted = Signal()
    hidden = Signal(tuple)

    def __init__(self, table: StepTable) -> None:
        super().__init__()
        self._table = table
        self.search, self.roles, self.classes, self.kinds = _Search(), ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.shown, self.order, self.status = QLabel(), QLabel(), QWidget()
        self.everything, self.flow_order, self.columns = QPushButton(), QPushButton(), QPushButton()
        self._menu = QMenu(self)
        self._arrange()
        self.search.left.connect(self.left)
        self.search.textChanged.connect(lambda _: self.filtered.emit())
        for box in self._boxes():
            box.activated.connect(lambda _: self.filtered.emit())
        self.everything.clicked.connect(self.show_all)
        self.flow_order.clicked.connect(self.unsorted)
        self._menu.aboutToShow.connect(self._fill_menu)

    @property
    def wanted(self) -> Filter:
        """Which rows are asked for."""
        return Filter(
            self.search.text(),
            self.roles.currentData() or "",
            self.classes.currentData() or "",
            bool(self.kinds.currentData()),
        )

    def show_all(self) -> None:
        """Ask for all rows."""
        for box in self._boxes():
            box.setCurrentIndex(0)
        self.search.clear()
        self.filtered.emit()

    def speak(self) -> None:
        """Write all words in the language of the session."""
        tr = self._table.session.tr
        self.search.setPlaceholderText(tr("steps.search"))
        self.search.setAccessibleName(tr("steps.search"))
        names = ("steps.role_filter", "steps.class_filter", "steps.kind_filter")
        for box, name in zip(self._boxes(), names, strict=True):
            box.setAccessibleName(tr(name))
            box.setToolTip(tr(name))
        self.everything.setText(tr("steps.clear_filter"))
        self.flow_order.setText(tr("steps.clear_sorting"))
        self.columns.setText(tr("steps.columns"))
        _fill(
            self.classes,
            [(tr("steps.all_classes"), ""), *((tr(f"editor.value_class.{each}"), each.value) for each in ValueClass)],
        )
        _fill(self.kinds, [(tr("steps.everything"), False), (tr("steps.only_steps"), True)])
        self.refresh()

    def dress(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self.columns.setIcon(icon("table", theme))

    def scale(self, text_scale: float) -> None:
        """Give the fields the room that letters of another size need."""
        self.search.setMaximumWidth(round(SEARCH_WIDTH * text_scale))
        for box in self._boxes():
            box.setMaximumWidth(round(BOX_WIDTH * text_scale))

    def refresh(self) -> None:
        """Say what is shown now."""
        table, tr, stream = self._table, self._table.session.tr, self._table.session.stream
        lanes = stream.lanes.values() if stream else ()
        _fill(self.roles, [(tr("steps.all_roles"), ""), *((lane.name, lane.id) for lane in lanes)])
        self.shown.setText(tr("steps.shown", count=len(table.rows), total=table.total))
        self.shown.setVisible(bool(table.filter))
        self.everything.setVisible(bool(table.filter))
        order = table.order
        self.status.setVisible(bool(table.filter) or order.column is not None)
        self.order.setVisible(order.column is not None)
        self.flow_order.setVisible(order.column is not None)
        if order.column is not None:
            key = "steps.sorted_falling" if order.falling else "steps.sorted"
            self.order.setText(tr(key, column=tr(order.column.label)))

    def _boxes(self) -> tuple[ChoiceBox, ...]:
        return self.roles, self.classes, self.kinds

    def _arrange(self) -> None:
        column, row, status = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout(self.status)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        status.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.status)
        self.search.setClearButtonEnabled(False)
        row.addWidget(self.search, 1)
        for box in self._boxes():
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(box, 1)
        for label, button in ((self.shown, self.everything), (self.order, self.flow_order)):
            label.setProperty("role", "label")
            button.setProperty("look", "link")
            status.addWidget(label)
            status.addWidget(button)
        status.addStretch(1)
        row.addStretch(1)
        self.columns.setMenu(self._menu)
        self.columns.setIconSize(QSize(18, 18))
        row.addWidget(self.columns)

    def _fill_menu(self) -> None:
        self._menu.clear()
        tr = self._table.session.tr
        for column in COLUMNS:
            if column.fixed:
                continue
            action = self._menu.addAction(tr(column.label))
            action.setCheckable(True)
            action.setChecked(column in self._table.columns)
            action.toggled.connect(lambda on, id=column.id: self._toggle(id, on))

    def _toggle(self, column: str, on: bool) -> None:
        hidden = set(self._table.hidden)
        self.hidden.emit(tuple(hidden - {column} if on else hidden | {column}))


def _fill(box: ChoiceBox, entries: list[tuple[str, object]]) -> None:
    """Other choices; the one that is chosen stays so."""
    chosen = box.currentData()
    if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] != entries:
        box.clear()
        for text, value in entries:
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
