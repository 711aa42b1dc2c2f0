"""How the user wants the program: what the menu of settings changes, beside theme and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vsa.i18n import House, use_house

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

    @property
    def house(self) -> House:
        """The words of the house."""
        return self._window.settings.house

    def use_house(self, house: House) -> None:
        """Say everything in the words of a house."""
        window = self._window
        window.keep_settings(window.settings.model_copy(update={"house": house}))
        use_house(house)
        window.use_language(window.language)
