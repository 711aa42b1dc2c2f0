"""The menus and keys of the window, made from the table of commands."""

from collections.abc import Sequence
from itertools import groupby
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from vsa.editor.commands import COMMANDS, Command, Menu, Scope
from vsa.editor.desk import Desk
from vsa.i18n import Translator


class Runner(Protocol):
    """Carries a command out, and speaks up when it is refused or fails."""

    def run(self, command: Command) -> None: ...


class Menus:
    """One action for each command. `refresh` shows which are available, `speak` names them."""

    def __init__(self, window: QMainWindow, canvas: QWidget, desk: Desk, runner: Runner) -> None:
        self._desk = desk
        self._bar = window.menuBar()
        self.actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(window)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            on_map = command.scope is Scope.MAP
            action.setShortcutContext(
                Qt.ShortcutContext.WidgetShortcut if on_map else Qt.ShortcutContext.WindowShortcut
            )
            action.setCheckable(command.checked is not None)
            action.triggered.connect(lambda _=False, command=command: runner.run(command))
            (canvas if on_map else window).addAction(action)
            self.actions[command.id] = action
        self.menus = {menu: self._menu(menu) for menu in Menu}

    def speak(self, tr: Translator) -> None:
        """Write all names in a language."""
        for menu, widget in self.menus.items():
            widget.setTitle(tr(f"editor.menu.{menu}"))
        for command in COMMANDS:
            self.actions[command.id].setText(tr(command.label))

    def refresh(self) -> None:
        """Grey what cannot be done now, and check what is switched on. Keys of greyed commands still reach the
        window, which then says why, so only menus are greyed."""
        for command in COMMANDS:
            action = self.actions[command.id]
            if command.checked is not None:
                action.setChecked(command.checked(self._desk))

    def _menu(self, menu: Menu) -> QMenu:
        widget = QMenu(self._bar)
        self._bar.addMenu(widget)
        commands = [command for command in COMMANDS if command.menu is menu]
        for section, group in groupby(sorted(commands, key=lambda command: command.section), lambda each: each.section):
            if section and not widget.isEmpty():
                widget.addSeparator()
            for command in group:
                widget.addAction(self.actions[command.id])
        widget.aboutToShow.connect(lambda: self._grey(commands, available=True))
        widget.aboutToHide.connect(lambda: self._grey(commands, available=False))
        return widget

    def _grey(self, commands: Sequence[Command], *, available: bool) -> None:
        """While a menu is open, what cannot be done is grey; a closed menu leaves every key alive to say why."""
        for command in commands:
            self.actions[command.id].setEnabled(not available or command.available(self._desk))
