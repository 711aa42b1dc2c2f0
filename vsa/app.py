"""The editor as a program: opens the window, or draws it into a picture without a display."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NoReturn

from vsa.drawing.theme import THEMES
from vsa.editor.settings import Settings, load_settings
from vsa.editor.stages import Stage
from vsa.i18n import LANGUAGES, Translator, UserError, translator
from vsa.ui import program

USAGE = 2


def main(argv: Sequence[str]) -> int:
    """Open the editor on a file, or on the start page; the exit status."""
    stored = load_settings()
    tr = translator(_language(argv) or stored.language)
    options = _parser(tr).parse_args(list(argv))
    if options.screenshot:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    changes = {name: value for name in ("language", "theme") if (value := getattr(options, name))}
    gc.freeze()
    stage = Stage(options.stage) if options.stage else None
    try:
        if options.screenshot is None:
            return program.run(options.file, stored.model_copy(update=changes), stage)
        program.screenshot(options.file, options.screenshot, stage, options.size, Settings.model_validate(changes))
        return 0
    except UserError as error:
        print(tr.text(error.message), file=sys.stderr)
        return USAGE


def _parser(tr: Translator) -> argparse.ArgumentParser:
    parser = _Parser(prog="vsa", description=tr("ui.cli.description"), add_help=False)
    parser.add_argument("file", nargs="?", type=Path, help=tr("ui.cli.file"))
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png", help=tr("ui.cli.screenshot"))
    parser.add_argument("--stage", choices=[stage.value for stage in Stage], help=tr("ui.cli.stage"))
    parser.add_argument("--size", type=_size, default=(1920, 1080), metavar="1920x1080", help=tr("ui.cli.size"))
    parser.add_argument("--theme", choices=THEMES, help=tr("ui.cli.theme"))
    parser.add_argument("--language", choices=LANGUAGES, help=tr("ui.cli.language"))
    return parser


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {message}\n")


def _language(argv: Sequence[str]) -> str | None:
    """The language that is asked for, needed before the options can be explained in it."""
    for here, following in zip_longest(argv, argv[1:], fillvalue=""):
        asked = here.removeprefix("--language=") if here.startswith("--language=") else following
        if here.startswith("--language") and asked in LANGUAGES:
            return asked
    return None


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 320 <= int(width) <= 16384 and 240 <= int(height) <= 16384):
        raise argparse.ArgumentTypeError(text)
    return int(width), int(height)
