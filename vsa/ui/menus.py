"""The menus and keys of the window, made from the table of commands."""

from collections.abc import Callable, Collection, Sequence
from itertools import groupby
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from vsa.editor.commands import COMMANDS, Command, Menu, Scope
from vsa.editor.commands.submenus import submenu_of
from vsa.editor.commands.table import meant
from vsa.editor.desk import Desk
from vsa.editor.mnemonics import with_mnemonics
from vsa.i18n import Translator, translator

PORTABLE = QKeySequence.SequenceFormat.PortableText


class Runner(Desk, Protocol):
    """A desk that carries commands out, and speaks up when one is refused or fails."""

    def run(self, command: Command) -> None: ...


class Menus:
    """One action for each command. A key of the map acts only in the widgets that it is bound to."""

    def __init__(self, window: QMainWindow, runner: Runner) -> None:
        self._runner = runner
        self._bar = window.menuBar()
        self._recent = QMenu(self._bar)
        self.actions = {command.id: self._action(command, window) for command in COMMANDS}
        self.submenus: dict[str, QMenu] = {}
        self.menus = {menu: self._menu(menu) for menu in Menu}

    def bind(self, widget: QWidget, only: Collection[str] = (), scope: Scope = Scope.MAP) -> None:
        """Let the keys of the map, or of its table, act in a widget; all of them, or `only` some."""
        for command in COMMANDS:
            if command.scope is scope and (not only or command.id in only):
                widget.addAction(self.actions[command.id])

    def list_recent(self, names: Callable[[], Sequence[str]], open_path: Callable[[Path], object]) -> None:
        """Add a menu of the files opened last to the file menu; it is made anew whenever it opens."""
        menu, following = self.menus[Menu.FILE], self.actions["save"]

        def fill() -> None:
            self._recent.clear()
            for name in names():
                action = self._recent.addAction(Path(name).name)
                action.setToolTip(name)
                action.triggered.connect(lambda _=False, name=name: open_path(Path(name)))
            self._recent.setEnabled(bool(names()))

        self._recent.setToolTipsVisible(True)
        menu.insertMenu(following, self._recent)
        menu.aboutToShow.connect(fill)

    def speak(self, tr: Translator) -> None:
        """Write all names in a language."""
        self._recent.setTitle(tr("ui.start.recent"))
        for menu, widget in self.menus.items():
            widget.setTitle(tr(f"editor.menu.{menu}"))
        for command in COMMANDS:
            self.actions[command.id].setText(tr(command.label).replace("&", "&&"))
        for name, widget in self.submenus.items():
            widget.setTitle(tr(f"editor.submenu.{name}"))
        for widget in (*self.menus.values(), *self.submenus.values()):
            listed = [each for each in widget.actions() if not each.isSeparator()]
            for action, name in zip(listed, with_mnemonics([_plain(each) for each in listed]), strict=True):
                action.setText(name)

    def _action(self, command: Command, window: QMainWindow) -> QAction:
        action = QAction(window)
        action.setShortcuts([QKeySequence.fromString(key, PORTABLE) for key in command.keys])
        action.setMenuRole(QAction.MenuRole.NoRole)
        if command.scope is not Scope.WINDOW:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            window.addAction(action)
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda: self._runner.run(meant(command, self._runner)))
        return action

    def _menu(self, menu: Menu) -> QMenu:
        widget = QMenu(self._bar)
        self._bar.addMenu(widget)
        commands = sorted((each for each in COMMANDS if each.menu is menu), key=lambda command: command.section)
        for _, group in groupby(commands, lambda command: command.section):
            if not widget.isEmpty():
                widget.addSeparator()
            for name, inside in groupby(group, lambda command: submenu_of(command.id)):
                within = self._submenu(widget, name) if name else widget
                within.addActions([self.actions[command.id] for command in inside])
        self._follow(widget, commands)
        return widget

    def _submenu(self, menu: QMenu, name: str) -> QMenu:
        self.submenus[name] = within = QMenu(menu)
        within.setToolTipsVisible(True)
        menu.addMenu(within)
        return within

    def follow(self, menu: QMenu, ids: Collection[str]) -> None:
        """Let a menu of some commands show what can be done now, and why the rest cannot."""
        self._follow(menu, [command for command in COMMANDS if command.id in ids])

    def open_context(self, place: QPoint, for_fingers: bool) -> None:
        """Pop up the menu of what is selected on the map, at a point of the screen."""
        from vsa.ui.context_menu import ContextMenu

        if self._runner.session is not None:
            menu = ContextMenu(self, self._runner.session, self._bar, for_fingers=for_fingers)
            menu.open_at(place)

    def _follow(self, menu: QMenu, commands: Sequence[Command]) -> None:
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._show_states(commands))
        menu.aboutToHide.connect(lambda: self._enable(commands))

    def _show_states(self, commands: Sequence[Command]) -> None:
        """While a menu is open, what cannot be done is grey and says why, and what is switched on is checked."""
        for command in commands:
            action, refused = self.actions[command.id], meant(command, self._runner).disabled(self._runner)
            action.setEnabled(refused is None)
            action.setToolTip(translator(self._runner.language).text(refused) if refused else "")
            if command.checked is not None:
                action.setChecked(command.checked(self._runner))
        for submenu in self.submenus.values():
            submenu.menuAction().setEnabled(any(action.isEnabled() for action in submenu.actions()))

    def _enable(self, commands: Sequence[Command]) -> None:
        """While it is closed, every key reaches the window, which says why something cannot be done."""
        for command in commands:
            self.actions[command.id].setEnabled(True)


def _plain(action: QAction) -> str:
    """The text of an action without the sign for its letter."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
