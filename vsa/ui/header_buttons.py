"""The buttons at the right of the header: undo, redo, the projector and printing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.commands import COMMANDS
from vsa.editor.tabs import tab_of
from vsa.i18n import Translator, translator
from vsa.ui.icons import icon
from vsa.ui.key_text import key_text
from vsa.ui.menus import Runner
from vsa.ui.theme import scaled, square
from vsa.ui.view_switch import ViewSwitch

if TYPE_CHECKING:
    from vsa.ui.lock_badge import LockBadge

SHOWN = ("undo", "redo", "present", "export_lists", "print")
ICON_ONLY = ("undo", "redo")
NARROW = 1180
"""The width of a window below which the title needs the room that the name of what is printed takes."""
ICONS_ALONE = 900
"""The width of a window, as large as its letters are, below which buttons are icons without words."""
TIGHT = 720
"""The width below which the name of the document needs the room of what every key and menu does as well."""
ICON = 20
BY_ID = {command.id: command for command in COMMANDS}


class HeaderButtons(QWidget):
    """Each carries its command out; one that cannot be done now is grey."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._lock: LockBadge | None = None
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.views = ViewSwitch(runner)
        row.addWidget(self.views)
        self._buttons: dict[str, QToolButton | QPushButton] = {}
        for name in SHOWN:
            button = QToolButton() if name in ICON_ONLY else QPushButton()
            if name in ICON_ONLY:
                button.setObjectName("zoom")
            button.clicked.connect(lambda _=False, name=name: runner.run(BY_ID[name]))
            row.addWidget(button)
            self._buttons[name] = button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().removeEventFilter(self)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._runner.session is not None:
            self.refresh()
        return super().eventFilter(watched, event)

    def speak(self, tr: Translator) -> None:
        """Write the names."""
        self.views.speak(tr)
        for name, button in self._buttons.items():
            label = tr(BY_ID[name].label)
            button.setAccessibleName(label)
            button.setToolTip(_tip(label, BY_ID[name].keys))
            if name not in ICON_ONLY:
                self._write(name, label)

    def dress(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self.views.fit()
        for name, button in self._buttons.items():
            button.setIconSize(square(ICON))
            if name in ICON_ONLY:
                button.setFixedSize(scaled(36), scaled(34))
            if BY_ID[name].icon:
                button.setIcon(icon(BY_ID[name].icon, theme))
        if self._runner.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Grey what cannot be done now."""
        self.views.refresh()
        for name, button in self._buttons.items():
            button.setEnabled(BY_ID[name].available(self._runner))
        for name in ICON_ONLY:
            self._buttons[name].setHidden(self.window().width() < scaled(TIGHT))
        presenting = self._runner.presenting
        label = translator(self._runner.language)(
            "editor.command.end_present" if presenting else "editor.command.present"
        )
        self._name_print()
        self._show_lock()
        self._buttons["present"].setAccessibleName(label)
        self._write("present", label)

    def _show_lock(self) -> None:
        """A version that is finished has a padlock; it is made for the first one."""
        document = self._runner.session.document if self._runner.session is not None else None
        if document is not None and document.lock is not None and self._lock is None:
            from vsa.ui.lock_badge import LockBadge

            self._lock = LockBadge(self._runner)
            self._row.insertWidget(0, self._lock)
        if document is not None and self._lock is not None:
            self._lock.show_document(document)

    def _name_print(self) -> None:
        """On a stage of tabs nothing can be presented, and what is printed has a name; the table of actions goes to a
        spreadsheet too."""
        session = self._runner.session
        tab = tab_of(session.stage, session.tab) if session is not None else None
        self._buttons["present"].setVisible(tab is None)
        tr, key = translator(self._runner.language), BY_ID["print"].label
        whole = tr(f"tabs.print.{tab.name}" if tab is not None and tab.report else key)
        self._write("print", tr(key) if self.window().width() < scaled(NARROW) else whole)
        self._buttons["print"].setAccessibleName(whole)
        self._buttons["export_lists"].setVisible(tab is not None and tab.name == "table")
        self._write("export_lists", tr("tabs.export"))

    def _write(self, name: str, label: str) -> None:
        """Where the window is narrow for its letters, an icon does: its name is in the tool tip and is heard."""
        button = self._buttons[name]
        alone = self.window().width() < scaled(ICONS_ALONE) and not button.icon().isNull()
        button.setText("" if alone else label)


def _tip(label: str, keys: Sequence[str]) -> str:
    return f"{label} ({key_text(keys[0])})" if keys else label
