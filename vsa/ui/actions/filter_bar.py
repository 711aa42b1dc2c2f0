"""The filters above the plan: each says how many actions it lets through, and one asks whose they are."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from vsa.editor.actions.filters import Filter
from vsa.i18n import Translator

UPPER = 4
"""What stands in the upper row where there are two: the label, all, mine, and whose."""


class FilterBar(QWidget):
    """`chosen` carries the filter, `role_chosen` the role that is mine."""

    chosen = Signal(object)
    role_chosen = Signal(str)

    def __init__(self, roles: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._roles = roles
        self._tr: Translator | None = None
        self.role = ""
        self.label = QLabel()
        self.label.setProperty("role", "label")
        self._rows = (QHBoxLayout(), QHBoxLayout())
        self._group = QButtonGroup(self)
        self.buttons = {each: self._button(number) for number, each in enumerate(Filter)}
        self.whose = QToolButton()
        self.whose.setObjectName("filter")
        self.whose.clicked.connect(self.ask_whose)
        self._parts: tuple[QWidget, ...] = (
            self.label,
            self.buttons[Filter.ALL],
            self.buttons[Filter.MINE],
            self.whose,
            *(button for each, button in self.buttons.items() if each not in (Filter.ALL, Filter.MINE)),
        )
        self._lines = 0
        self._arrange()
        self._place(1)
        self._group.idClicked.connect(self._clicked)
        self.buttons[Filter.ALL].setChecked(True)

    def _button(self, number: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("filter")
        button.setCheckable(True)
        self._group.addButton(button, number)
        return button

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self._rows:
            row.setSpacing(2)
            column.addLayout(row)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of two rows."""
        hint = super().minimumSizeHint()
        return QSize(max(self._width_of(self._parts[:UPPER]), self._width_of(self._parts[UPPER:])), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """One row where all filters have room side by side, else two."""
        self._place(1 if self._width_of(self._parts) <= self.width() else 2)

    def _width_of(self, parts: Sequence[QWidget]) -> int:
        return sum(part.sizeHint().width() + self._rows[0].spacing() for part in parts)

    def _place(self, lines: int) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        for row in self._rows:
            while row.takeAt(0) is not None:
                pass
        for place, part in enumerate(self._parts):
            self._rows[0 if lines == 1 or place < UPPER else 1].addWidget(part)
        for row in self._rows:
            row.addStretch(1)

    def speak(self, tr: Translator) -> None:
        """Write the names."""
        self._tr = tr
        self.label.setText(tr("actions.filter.shows"))
        self.whose.setText(tr("actions.filter.whose"))
        self.whose.setAccessibleName(tr("actions.filter.whose_name"))
        self.whose.setToolTip(tr("actions.filter.whose_name"))

    def show_counts(self, counts: Mapping[Filter, int], week: int) -> None:
        """Write how many actions each filter lets through; `week` is the number of this ISO week."""
        tr = self._tr
        if tr is None:
            return
        for each, button in self.buttons.items():
            key = "mine_of" if each is Filter.MINE and self.role else str(each)
            words = tr(f"actions.filter.{key}", number=counts[each], week=week, role=self.role)
            button.setText(words)
            button.setAccessibleName(words)
        self._fit()

    def choose(self, wanted: Filter) -> None:
        """Show which filter is chosen."""
        self.buttons[wanted].setChecked(True)

    def ask_whose(self) -> None:
        """Offer the roles that are responsible for something, to say which one is mine."""
        menu = self.role_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.whose.mapToGlobal(self.whose.rect().bottomLeft()))

    def role_menu(self) -> QMenu:
        """The roles, the present one checked."""
        menu = QMenu(self)
        for role in self._roles():
            action = menu.addAction(role.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(role == self.role)
            action.triggered.connect(partial(self._take_role, role))
        if menu.isEmpty() and self._tr is not None:
            menu.addAction(self._tr("actions.filter.no_roles")).setEnabled(False)
        return menu

    def _take_role(self, role: str, *_: object) -> None:
        self.role_chosen.emit(role)

    def _clicked(self, number: int) -> None:
        wanted = list(Filter)[number]
        self.chosen.emit(wanted)
        if wanted is Filter.MINE and not self.role:
            self.ask_whose()
