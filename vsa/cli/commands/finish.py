"""`vsa finish FILE -o FOLDER`: a version put away as PDF, locked copy and checksums."""

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from vsa.cli.commands.command import Command
from vsa.cli.files import DOCUMENT, ChoiceError, read_document, shown
from vsa.cli.output import say
from vsa.editor.finished_files import Print, package, prints_of, put_away
from vsa.i18n import Translator, message
from vsa.reports import KINDS


def declare(parser: ArgumentParser, tr: Translator) -> None:
    """A document, a folder, and which reports."""
    parser.add_argument("file", metavar=tr("cli.finish.file"), type=Path, help=tr("cli.finish.file_help"))
    parser.add_argument(
        "-o", "--output", metavar=tr("cli.finish.folder"), type=Path, default=Path(), help=tr("cli.finish.folder_help")
    )
    parser.add_argument("--report", action="append", choices=list(KINDS), help=tr("cli.finish.report_help"))


def run(arguments: Namespace, tr: Translator) -> int:
    """Write the files and print their names; the document itself stays as it is, for the next version."""
    if arguments.file.suffix.lower() != DOCUMENT:
        raise ChoiceError(message("cli.choice.kind", file=shown(arguments.file), kinds=(DOCUMENT,)))
    document = read_document(arguments.file, tr.language, places=True)
    asked = tuple(Print(kind) for kind in arguments.report or ())
    made = package(document, asked or prints_of(document), datetime.now())
    put_away(made, arguments.output)
    for name in made.files:
        say(shown(arguments.output / name))
    return 0


COMMAND = Command(declare, run)
