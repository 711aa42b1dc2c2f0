"""How the program looks and speaks: theme, size of the letters and language."""

from vsa.drawing.theme import THEMES, Theme
from vsa.editor.commands.command import Command, Menu
from vsa.i18n import LANGUAGES, Language

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Per cent of the usual size of letters."""


def _theme(theme: Theme) -> Command:
    return Command(
        f"theme_{theme}",
        lambda desk: desk.use_theme(theme),
        Menu.SETTINGS,
        0,
        checked=lambda desk: desk.theme == theme,
    )


def _text_size(size: int) -> Command:
    return Command(
        f"text_{size}",
        lambda desk: desk.preferences.use_text_scale(size / 100),
        Menu.SETTINGS,
        1,
        checked=lambda desk: desk.preferences.text_scale == size / 100,
    )


def _language(language: Language) -> Command:
    return Command(
        f"language_{language}",
        lambda desk: desk.use_language(language),
        Menu.SETTINGS,
        2,
        checked=lambda desk: desk.language == language,
    )


COMMANDS = (
    *(_theme(theme) for theme in THEMES),
    *(_text_size(size) for size in TEXT_SIZES),
    *(_language(language) for language in LANGUAGES),
)
