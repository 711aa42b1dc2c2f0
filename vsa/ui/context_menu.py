"""The menu of what is selected on the map, made from the table of commands."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from vsa.editor.commands.context import CONTEXTS, context_of
from vsa.editor.session import Session
from vsa.ui.menus import Menus


class ContextMenu(QMenu):
    """Offers the commands that fit what is selected. Grey is what cannot be done now; its reason is its tool tip."""

    def __init__(self, menus: Menus, session: Session, parent: QWidget, *, for_fingers: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("fingers", for_fingers)
        self.setAccessibleName(session.tr("canvas.menu"))
        groups = CONTEXTS[context_of(session)]
        for group in groups:
            if not self.isEmpty():
                self.addSeparator()
            self.addActions([menus.actions[command] for command in group])
        menus.follow(self, [command for group in groups for command in group])

    def open_at(self, place: QPoint) -> None:
        """Pop up at a point of the screen, with the first thing that can be done in hand."""
        self.popup(place)
        first = next((action for action in self.actions() if action.isEnabled() and not action.isSeparator()), None)
        if first is not None:
            self.setActiveAction(first)
