"""Arguments and help in the user's language. argparse speaks English; what it says is translated here."""

import argparse
import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, NoReturn

from vsa import __version__
from vsa.cli.commands.command import Command
from vsa.cli.output import say
from vsa.i18n import LANGUAGES, Message, Translator, UserError, message

COMPLAINTS: Mapping[str, str] = {
    r"the following arguments are required: (?P<names>.+)": "cli.usage.required",
    r"unrecognized arguments: (?P<names>.+)": "cli.usage.unrecognized",
    r"argument (?P<name>.+?): expected .*arguments?": "cli.usage.value_missing",
    r"argument (?P<name>.+?): ignored explicit argument (?P<value>.+)": "cli.usage.value_unwanted",
    r"argument (?P<name>.+?): invalid choice: (?P<value>.+?) \(choose from (?P<choices>.+)\)": "cli.usage.choice",
}
"""What argparse complains of, and the sentence that says it."""


class UsageError(UserError):
    """Arguments that a command does not have, lacks or cannot take."""


class _Help(argparse.HelpFormatter):
    def __init__(self, prog: str, *, tr: Translator) -> None:
        super().__init__(prog, max_help_position=32, width=100)
        self._tr = tr

    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, f"{self._tr('cli.help.usage')}: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks the user's language and raises UsageError instead of ending the program."""

    def __init__(self, *, tr: Translator, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=partial(_Help, tr=tr), **options)
        self._positionals.title = tr("cli.help.arguments")
        self._optionals.title = tr("cli.help.options")
        self.add_argument("-h", "--help", action="help", help=tr("cli.help.help"))

    def _print_message(self, message: str, file: Any = None) -> None:
        """Help and version go where answers go, and fail as they do."""
        if message:
            say(message.removesuffix("\n"))

    def error(self, message: str) -> NoReturn:
        raise UsageError(_translated(message, self.prog))


def parser_of(summaries: Mapping[str, str], name: str | None, command: Command | None, tr: Translator) -> Parser:
    """The parser of all commands, of which only the one that is called has its arguments."""
    parser = Parser(tr=tr, prog="vsa", description=tr("cli.help.description"), epilog=tr("cli.help.window"))
    parser.add_argument("--version", action="version", version=f"vsa {__version__}", help=tr("cli.help.version"))
    commands = parser.add_subparsers(
        title=tr("cli.help.commands"),
        metavar=tr("cli.help.command"),
        required=True,
    )
    for each, summary in summaries.items():
        one = commands.add_parser(each, tr=tr, help=summary, description=summary)
        if command and each == name:
            command.declare(one, tr)
    return parser


def add_language(parser: argparse.ArgumentParser, help_text: str) -> None:
    """The option that every command has."""
    parser.add_argument("--language", choices=LANGUAGES, help=help_text)


def _translated(complaint: str, program: str) -> Message:
    for pattern, key in COMPLAINTS.items():
        if found := re.fullmatch(pattern, complaint):
            return message(key, program=program, **{name: _bare(text) for name, text in found.groupdict().items()})
    return message("cli.usage.other", program=program, text=complaint)


def _bare(text: str) -> str:
    return text.replace("'", "")
