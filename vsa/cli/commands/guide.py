"""`vsa guide NAME -o OUT.pdf`: a guide to print and to hand out."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from vsa.cli.arguments import add_language
from vsa.cli.commands.command import Command
from vsa.cli.files import refuse_a_document
from vsa.editor.guides import ALL, guide_of
from vsa.exchange import write_whole
from vsa.i18n import Translator


def declare(parser: ArgumentParser, tr: Translator) -> None:
    """Which guide, and where to."""
    parser.add_argument("name", metavar=tr("cli.guide.name"), choices=ALL, help=tr("cli.guide.name_help"))
    parser.add_argument(
        "-o", "--output", metavar=tr("cli.report.out"), type=Path, required=True, help=tr("cli.guide.output_help")
    )
    add_language(parser, tr("cli.guide.language_help"))


def run(arguments: Namespace, tr: Translator) -> int:
    """Write the guide as a PDF."""
    from vsa.reports import write
    from vsa.reports.guides import compose_guide

    refuse_a_document(arguments.output)
    guide = guide_of(arguments.name, tr.language)
    write_whole(arguments.output, write(compose_guide(guide, tr.language, date.today())))
    return 0


COMMAND = Command(declare, run)
