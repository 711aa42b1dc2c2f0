"""How the user wants the program: what the menu of settings changes, beside theme and language, and
what is new in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vsa import __version__
from vsa.i18n import House, use_house
from vsa.ui import dialogs

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
        window.remember(text_scale=scale)
        window.use_theme(window.settings.theme)

    @property
    def house(self) -> House:
        """The words of the house."""
        return self._window.settings.house

    def use_house(self, house: House) -> None:
        """Say everything in the words of a house."""
        window = self._window
        window.remember(house=house)
        use_house(house)
        window.use_language(window.language)

    def tell_of_update(self) -> None:
        """Say once, in passing, that the program is another version than last time; at the very first start nothing is
        new."""
        window, seen = self._window, self._window.settings.seen_version
        if seen == __version__:
            return
        window.remember(seen_version=__version__)
        if seen:
            window.say(window.tr_("news.updated", version=__version__))

    def show_news(self) -> None:
        """Show what this version brought."""
        tr = self._window.tr_
        text = tr(f"news.brought_by.{news_key(__version__)}")
        dialogs.inform(self._window, tr, tr("news.title", version=__version__), text)


def news_key(version: str) -> str:
    """What the news of a version are called in the catalogue: `v0_1_0` of 0.1.0."""
    return f"v{version.replace('.', '_')}"
