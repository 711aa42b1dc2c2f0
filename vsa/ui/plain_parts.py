"""Small parts of panels and dialogs: words that are never taken for markup, and lines between what stands apart."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel


def plain_label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Words as they are, in the letters of a role of the style sheet."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    return label


def rule_across() -> QFrame:
    """A line between what stands above and below; its colour comes with the style sheet."""
    rule = _rule()
    rule.setFixedHeight(1)
    return rule


def rule_down() -> QFrame:
    """A line between what stands side by side."""
    rule = _rule()
    rule.setFixedWidth(1)
    return rule


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
