"""Saying something to those who listen to the screen."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel


def announce(label: QLabel, sentence: str) -> None:
    """Let a screen reader say the sentence of a label at once; an empty one is not said."""
    label.setAccessibleName(sentence)
    if sentence:
        QAccessible.updateAccessibility(QAccessibleEvent(label, QAccessible.Event.Alert))
