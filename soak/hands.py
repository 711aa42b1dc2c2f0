"""Keys, text and the mouse, as a user's hands give them to whatever widget is there."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

PORTABLE = QKeySequence.SequenceFormat.PortableText
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
NOTCH = 120
DRAG_STEPS = 4


def press(widget: QWidget, key: str) -> None:
    """A key such as `Ctrl+Shift+L`."""
    QTest.keySequence(widget, QKeySequence.fromString(key, PORTABLE))


def write(text: str) -> None:
    """A text, letter by letter, to whatever has the focus then."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            widget = QApplication.focusWidget()
            if widget is not None:
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, NONE, letter))


def click(widget: QWidget, at: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(widget, LEFT, modifier, at)


def double_click(widget: QWidget, at: QPoint) -> None:
    QTest.mouseDClick(widget, LEFT, NONE, at)


def open_menu(widget: QWidget, at: QPoint) -> None:
    """The right button: a click, and the request for a menu that follows it."""
    QTest.mouseClick(widget, Qt.MouseButton.RightButton, NONE, at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)


def hover(widget: QWidget, at: QPoint) -> None:
    QTest.mouseMove(widget, at)


def drag(widget: QWidget, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE, key: str = "") -> None:
    """Press, move in steps and let go; `key` is pressed on the way."""
    QTest.mousePress(widget, LEFT, modifier, start)
    for step in range(1, DRAG_STEPS + 1):
        QTest.mouseMove(widget, start + (end - start) * (step / DRAG_STEPS))
        QApplication.processEvents()
    if key:
        press(widget, key)
    QTest.mouseRelease(widget, LEFT, modifier, end)


def turn_wheel(widget: QWidget, at: QPoint, notches: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    turned = QPoint(0, notches * NOTCH)
    phase = Qt.ScrollPhase.NoScrollPhase
    place = QPointF(at)
    spot = QPointF(widget.mapToGlobal(at))
    event = QWheelEvent(place, spot, QPoint(), turned, Qt.MouseButton.NoButton, modifier, phase, False)
    QApplication.sendEvent(widget, event)
