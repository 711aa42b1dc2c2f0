"""The editor as a program: opens the window, or draws it into a picture without a display."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import NoReturn

from vsa.drawing.theme import THEMES
from vsa.editor.settings import Settings, load_settings
from vsa.editor.stages import Stage
from vsa.i18n import LANGUAGES, Language, UserError, language_of, message, translator, use_house
from vsa.ui import program
from vsa.ui.opening_picture import Opening

USAGE = 2
FULL_HD = (1920, 1080)
SMALLEST, LARGEST = (640, 480), 16384


@dataclass(frozen=True, slots=True)
class Options:
    """What the window is asked for on the command line."""

    file: Path | None
    screenshot: Path | None
    stage: Stage | None
    size: tuple[int, int]
    changes: dict[str, str]
    """Settings for this time only: language and theme."""


def main(argv: Sequence[str], opening: Opening | None = None) -> int:
    """Open the editor on a file, in place of what is shown of it, or on the start page; the exit status."""
    stored = load_settings()
    use_house(stored.house)
    tr = translator(_language(argv) or stored.language)
    try:
        options = _options(argv)
        if options.screenshot is None:
            return program.run(options.file, stored.model_copy(update=options.changes), options.stage, opening)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        settings = Settings.model_validate(options.changes)
        program.screenshot(options.file, options.screenshot, options.stage, options.size, settings)
        return 0
    except UserError as error:
        print(f"vsa: {tr.text(error.message)}", file=sys.stderr)
        return USAGE


def _options(argv: Sequence[str]) -> Options:
    """The options. Raises UserError for what is not understood."""
    parser = _Parser(prog="vsa", add_help=False, allow_abbrev=False)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--screenshot", type=Path)
    for name in ("stage", "size", "theme", "language"):
        parser.add_argument(f"--{name}")
    given = parser.parse_args(list(argv))
    _check_choice("--stage", given.stage, [stage.value for stage in Stage])
    _check_choice("--theme", given.theme, THEMES)
    _check_choice("--language", given.language, LANGUAGES)
    return Options(
        file=given.file,
        screenshot=given.screenshot,
        stage=Stage(given.stage) if given.stage else None,
        size=_size(given.size) if given.size else FULL_HD,
        changes={name: value for name in ("language", "theme") if (value := getattr(given, name))},
    )


class _Parser(argparse.ArgumentParser):
    def error(self, _: str) -> NoReturn:
        raise UserError(message("ui.cli.wrong"))


def _check_choice(option: str, value: str | None, choices: Sequence[str]) -> None:
    if value is not None and value not in choices:
        raise UserError(message("ui.cli.choice", option=option, value=value, choices=tuple(choices)))


def _language(argv: Sequence[str]) -> Language | None:
    """The language that is asked for, needed before the options can be explained in it."""
    for here, following in zip_longest(argv, argv[1:], fillvalue=""):
        asked = here.removeprefix("--language=") if here.startswith("--language=") else following
        if here.startswith("--language") and asked in LANGUAGES:
            return language_of(asked)
    return None


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    numbers = (int(width), int(height)) if width.isdecimal() and height.isdecimal() else (0, 0)
    if not all(least <= number <= LARGEST for number, least in zip(numbers, SMALLEST, strict=True)):
        raise UserError(message("ui.cli.bad_size", value=text))
    return numbers
