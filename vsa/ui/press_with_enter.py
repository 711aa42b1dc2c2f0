"""Enter presses the button that has the keyboard, as in dialogs; Qt knows only the space bar outside of them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PressWithEnter(QObject):
    """Watches a window: the keys that nothing in it wanted come to the window itself."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in ENTER:
            return False
        button = QApplication.focusWidget()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not isinstance(button, QPushButton | QToolButton):
            return False
        button.click()
        return True
