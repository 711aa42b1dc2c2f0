"""How the user wants the program: what the menu of settings changes, beside theme and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vsa.ui.window import Window


class Preferences:
    """Changed for the window at once, and remembered."""

    def __init__(self, window: Window) -> None:
        self._window = window

    @property
    def text_scale(self) -> float:
        """How large the letters are, 1..2."""
        return self._window.settings.text_scale

    def use_text_scale(self, scale: float) -> None:
        """Show all words of the window larger or smaller."""
        window = self._window
        window.keep_settings(window.settings.model_copy(update={"text_scale": scale}))
        window.use_theme(window.theme)
