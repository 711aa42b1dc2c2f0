"""How the program looks and speaks: theme, size of the letters, language, and the words of the house."""

from dataclasses import replace

from vsa.drawing.theme import THEMES, Theme
from vsa.editor.commands.command import Command, Menu
from vsa.i18n import LANGUAGES, Language
from vsa.i18n.house import COACH_WORDS, STEP_WORDS, CoachWord, StepWord

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


def _step_word(word: StepWord) -> Command:
    return Command(
        f"house_{word}",
        lambda desk: desk.preferences.use_house(replace(desk.preferences.house, step=word)),
        Menu.SETTINGS,
        3,
        checked=lambda desk: desk.preferences.house.step == word,
    )


def _coach_word(word: CoachWord) -> Command:
    return Command(
        f"house_{word.replace('-', '_')}",
        lambda desk: desk.preferences.use_house(replace(desk.preferences.house, coach=word)),
        Menu.SETTINGS,
        4,
        checked=lambda desk: desk.preferences.house.coach == word,
    )


COMMANDS = (
    *(_theme(theme) for theme in THEMES),
    *(_text_size(size) for size in TEXT_SIZES),
    *(_language(language) for language in LANGUAGES),
    *(_step_word(word) for word in STEP_WORDS),
    *(_coach_word(word) for word in COACH_WORDS),
)
