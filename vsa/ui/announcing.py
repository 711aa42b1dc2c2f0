"""Saying something to those who listen to the screen."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QWidget


def announce(label: QLabel, sentence: str) -> None:
    """Let a screen reader say the sentence of a label at once; an empty one is not said."""
    label.setAccessibleName(sentence)
    if sentence:
        QAccessible.updateAccessibility(QAccessibleEvent(label, QAccessible.Event.Alert))


def speak(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence that stands nowhere, when it has finished what it is saying."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
