"""What the system says about how its user sees: high contrast, and letters larger than usual."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from vsa.drawing.theme import Contrast, HighContrast, Theme

USUAL_DENSITY = 72 if sys.platform == "darwin" else 96
"""Logical dots an inch where letters have their usual size."""
STEP, LARGEST = 0.25, 2.0


def follow_system() -> None:
    """Let high contrast have the colours of the system, where the system has high contrast. The palette of the
    application must be that of the system, as it is before anything is dressed."""
    if wants_contrast():
        HighContrast.follow(contrast_of(QGuiApplication.palette()))


def worn(theme: Theme) -> Theme:
    """The look for a user who chose `theme`: in place of the usual one, that of a system in high contrast."""
    return "contrast" if theme == "light" and wants_contrast() else theme


def wants_contrast() -> bool:
    """Whether the system is set to high contrast; where Qt cannot tell, it is not."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    return accessibility is not None and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def contrast_of(palette: QPalette) -> Contrast:
    """The colours of high contrast in a palette of the system."""
    roles = (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Highlight)
    return Contrast(*(palette.color(role).name().upper() for role in roles))


def system_text_scale() -> float:
    """How much larger than usual the system wants letters, 1 to 2 in quarters."""
    screen = QGuiApplication.primaryScreen()
    wanted = screen.logicalDotsPerInch() / USUAL_DENSITY if screen is not None else 1.0
    return min(max(round(wanted / STEP) * STEP, 1.0), LARGEST)
