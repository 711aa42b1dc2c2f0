"""From arguments to an exit status: 0 done, 1 a stream cannot be computed, 2 wrong usage or a file that is unusable."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING

from vsa import __version__

if TYPE_CHECKING:
    from vsa.cli.commands.command import Command, Paint
    from vsa.i18n import Language, Translator

COMMANDS = ("measure", "simulate", "convert", "report", "finish", "actions", "portfolio", "guide")
UNUSABLE = 2


def main(argv: Sequence[str], paint: "Paint | None" = None) -> int:
    """Run a command with the arguments after the program's name; print its answer, or one sentence that says why not.

    The command line itself never loads Qt, so whoever can paint PNG pictures gives it `paint`.

    Raises only what the terminal causes: KeyboardInterrupt and BrokenPipeError.
    """
    if list(argv) == ["--version"]:
        with suppress(OSError):
            print(f"vsa {__version__}", flush=True)
            return 0
    from vsa.editor.settings import load_settings
    from vsa.i18n import UserError, translator, use_house

    use_house(load_settings().house)  # What is printed has the words that the window has.
    tr = translator(_language(argv))
    try:
        return _run(argv, tr, paint)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else UNUSABLE
    except UserError as error:
        print(f"vsa: {tr.text(error.message)}", file=sys.stderr)
    except BrokenPipeError:
        raise
    except Exception as error:
        from vsa.cli.failures import record

        print(f"vsa: {tr.text(record(error))}", file=sys.stderr)
    return UNUSABLE


def _run(argv: Sequence[str], tr: "Translator", paint: "Paint | None") -> int:
    from vsa.cli.arguments import UsageError, parser_of

    name = next((argument for argument in argv if argument in COMMANDS), None)
    command = _command(name) if name else None
    try:
        arguments = parser_of(_summaries(tr), name, command, tr).parse_args(argv)
    except UsageError:
        if command:
            command.refuse_usage(argv)
        raise
    arguments.paint = paint
    return command.run(arguments, tr) if command else UNUSABLE


def _command(name: str) -> "Command":
    """Commands are loaded when they are called: `convert` never waits for what `report` needs."""
    command: Command = import_module(f"vsa.cli.commands.{name}").COMMAND
    return command


def _summaries(tr: "Translator") -> Mapping[str, str]:
    return {
        "measure": tr("cli.command.measure"),
        "simulate": tr("cli.command.simulate"),
        "convert": tr("cli.command.convert"),
        "report": tr("cli.command.report"),
        "finish": tr("cli.command.finish"),
        "actions": tr("cli.command.actions"),
        "portfolio": tr("cli.command.portfolio"),
        "guide": tr("cli.command.guide"),
    }


def _language(argv: Sequence[str]) -> "Language":
    """The language asked for, else that of the terminal; the parser refuses what is no language."""
    from vsa.i18n import LANGUAGES, language_of

    asked = [after for before, after in pairwise(argv) if before == "--language"]
    asked += [argument.removeprefix("--language=") for argument in argv if argument.startswith("--language=")]
    known = [language for language in LANGUAGES if language in asked]
    return known[0] if known else language_of(os.environ.get("LC_ALL") or os.environ.get("LANG") or "")
