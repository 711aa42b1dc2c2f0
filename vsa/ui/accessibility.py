# mypy: disable-error-code="override"
# The type stubs of PySide6 do not say that an interface may have no child, no parent and no object.
"""What assistive technology sees of a widget that paints its contents: a list of items with names, places and states.

Qt knows nothing of what a widget paints. `install` teaches it to ask a `SpokenView` instead. Qt keeps no Python object
alive, so the widget keeps its own interface, and that one the interfaces of its items.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class SpokenItem(NamedTuple):
    """One thing in a view: what is said of it, where it is (widget pixels), and whether it is selected."""

    text: str
    place: QRect
    selected: bool = False


class SpokenView(QWidget):
    """A widget that paints things which can be spoken of. Its accessible name names the list."""

    interface: QAccessibleInterface | None = None

    def spoken_keys(self) -> Sequence[str]:
        """What the view shows, in reading order."""
        return ()

    def spoken_item(self, key: str) -> SpokenItem | None:
        """What is to be said of a thing; None when it is gone."""
        return None

    def spoken_focus(self) -> str | None:
        """The thing that the keyboard acts on."""
        return None

    def tell_focus(self) -> None:
        """Tell assistive technology that another item has the focus."""
        if not QAccessible.isActive():
            return
        view = QAccessible.queryAccessibleInterface(self)
        if isinstance(view, _View) and (item := view.focusChild()):
            QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.Focus))

    def tell_changed(self) -> None:
        """Tell assistive technology that items came, went or changed their text."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectReorder))


def install() -> None:
    """Let Qt ask every `SpokenView` what it shows; once is enough, and more does no harm."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, SpokenView):
        return None
    thing.interface = _View(thing)
    return thing.interface


class _View(QAccessibleObject):
    def __init__(self, widget: SpokenView) -> None:
        super().__init__(widget)
        self.widget = widget
        self._items: dict[str, _Item] = {}

    def keys(self) -> Sequence[str]:
        return self.widget.spoken_keys() if isValid(self.widget) else ()

    def item(self, key: str) -> SpokenItem | None:
        return self.widget.spoken_item(key) if isValid(self.widget) else None

    def parent(self) -> QAccessibleInterface | None:
        above = self.widget.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above else None

    def childCount(self) -> int:
        return len(self.keys())

    def child(self, index: int) -> QAccessibleInterface | None:
        keys = self.keys()
        return self._interface(keys[index]) if 0 <= index < len(keys) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        keys = self.keys()
        return keys.index(child.key) if isinstance(child, _Item) and child.key in keys else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        point = self.widget.mapFromGlobal(QPoint(x, y))
        hit = (key for key in reversed(self.keys()) if (item := self.item(key)) and item.place.contains(point))
        return next(map(self._interface, hit), None)

    def focusChild(self) -> QAccessibleInterface | None:
        key = self.widget.spoken_focus()
        return self._interface(key) if key else None

    def rect(self) -> QRect:
        return QRect(self.widget.mapToGlobal(self.widget.rect().topLeft()), self.widget.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List if self.keys() else QAccessible.Role.Graphic

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self.widget.hasFocus()
        state.invisible = not self.widget.isVisible()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self.widget.accessibleName()
        return self.widget.accessibleDescription() if kind == QAccessible.Text.Description else ""

    def _interface(self, key: str) -> "_Item":
        if key not in self._items:
            made = self._items[key] = _Item(self, key)
            QAccessible.registerAccessibleInterface(made)
        return self._items[key]


class _Item(QAccessibleInterface):
    def __init__(self, view: _View, key: str) -> None:
        super().__init__()
        self.key = key
        self._view = view

    def spoken(self) -> SpokenItem | None:
        return self._view.item(self.key)

    def isValid(self) -> bool:
        return self.spoken() is not None

    def object(self) -> QObject | None:
        return None

    def parent(self) -> QAccessibleInterface:
        return self._view

    def child(self, index: int) -> None:
        return None

    def childAt(self, x: int, y: int) -> None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        item = self.spoken()
        if item is None:
            return QRect()
        return QRect(self._view.widget.mapToGlobal(item.place.topLeft()), item.place.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        item = self.spoken()
        if item is not None:
            state.selectable = state.focusable = True
            state.selected = item.selected
            state.focused = self._view.widget.spoken_focus() == self.key
            state.offscreen = not self._view.widget.rect().intersects(item.place)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        item = self.spoken()
        return item.text if item and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Texts are changed in the editor and the inspector, where undo knows of it."""
