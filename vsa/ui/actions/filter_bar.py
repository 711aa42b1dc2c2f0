"""The filters above the plan: each says how many actions it lets through, and one asks whose they are."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from vsa.editor.actions.filters import Filter
from vsa.i18n import Translator


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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.label)
        self._group = QButtonGroup(self)
        self.buttons: dict[Filter, QToolButton] = {}
        for number, each in enumerate(Filter):
            button = QToolButton()
            button.setObjectName("filter")
            button.setCheckable(True)
            self._group.addButton(button, number)
            self.buttons[each] = button
            row.addWidget(button)
        self.whose = QToolButton()
        self.whose.setObjectName("filter")
        self.whose.clicked.connect(self.ask_whose)
        row.insertWidget(row.indexOf(self.buttons[Filter.MINE]) + 1, self.whose)
        row.addStretch(1)
        self._group.idClicked.connect(self._clicked)
        self.buttons[Filter.ALL].setChecked(True)

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
