"""How the program looks and speaks: theme, size of the letters, language, and the words of the house."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from vsa.drawing.theme import THEMES, Theme
from vsa.editor.commands.command import Command, Menu
from vsa.editor.desk import Desk
from vsa.i18n import LANGUAGES, Language
from vsa.i18n.house import COACH_WORDS, STEP_WORDS, CoachWord, StepWord

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Per cent of the usual size of letters."""


def _setting(name: str, group: int, choose: Callable[[Desk], None], chosen: Callable[[Desk], bool]) -> Command:
    """One of several that exclude one another; the one that is in use has a mark."""
    return Command(name, choose, Menu.SETTINGS, group, checked=chosen)


def _theme(theme: Theme) -> Command:
    return _setting(f"theme_{theme}", 0, lambda desk: desk.use_theme(theme), lambda desk: desk.theme == theme)


def _text_size(size: int) -> Command:
    scale = size / 100
    return _setting(
        f"text_{size}",
        1,
        lambda desk: desk.preferences.use_text_scale(scale),
        lambda desk: desk.preferences.text_scale == scale,
    )


def _language(language: Language) -> Command:
    return _setting(
        f"language_{language}", 2, lambda desk: desk.use_language(language), lambda desk: desk.language == language
    )


def _step_word(word: StepWord) -> Command:
    return _setting(
        f"house_{word}", 3, lambda desk: _use_words(desk, step=word), lambda desk: desk.preferences.house.step == word
    )


def _coach_word(word: CoachWord) -> Command:
    return _setting(
        f"house_{word.replace('-', '_')}",
        4,
        lambda desk: _use_words(desk, coach=word),
        lambda desk: desk.preferences.house.coach == word,
    )


def _use_words(desk: Desk, **words: Any) -> None:
    desk.preferences.use_house(replace(desk.preferences.house, **words))


COMMANDS = (
    *(_theme(theme) for theme in THEMES),
    *(_text_size(size) for size in TEXT_SIZES),
    *(_language(language) for language in LANGUAGES),
    *(_step_word(word) for word in STEP_WORDS),
    *(_coach_word(word) for word in COACH_WORDS),
)
