"""`vsa report KIND FILE -o OUT.pdf`: a report as PDF. The options of each report are its flags."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from vsa.cli.commands.command import Command
from vsa.cli.files import read_document, refuse_a_document, shown
from vsa.cli.output import say
from vsa.exchange import write_whole
from vsa.i18n import Translator
from vsa.reports import KINDS, Question, default_file_name, render


def declare(parser: ArgumentParser, tr: Translator) -> None:
    """A report each, with a file, the PDF and what can be chosen about it."""
    kinds = parser.add_subparsers(
        title=tr("cli.report.kinds"),
        metavar=tr("cli.report.kind"),
        dest="kind",
        required=True,
    )
    for kind, report in KINDS.items():
        summary = tr.text(report.description)
        one = kinds.add_parser(kind, tr=tr, help=summary, description=summary)
        one.add_argument("file", metavar=tr("cli.report.file"), type=Path, help=tr("cli.report.file_help"))
        one.add_argument("-o", "--output", metavar=tr("cli.report.out"), type=Path, help=tr("cli.report.output_help"))
        one.add_argument("--pages", metavar=tr("cli.report.pages"), default="", help=tr("cli.report.pages_help"))
        for question in report.questions:
            _add(one, question, tr)


def run(arguments: Namespace, tr: Translator) -> int:
    """Write the PDF whole, beside the user's other files when no name is given."""
    if arguments.output:
        refuse_a_document(arguments.output, arguments.file)
    names = [question.name for question in KINDS[arguments.kind].questions]
    options = {name: value for name in names if (value := getattr(arguments, name)) is not None}
    document = read_document(arguments.file, options.get("language", tr.language), places=True)
    today = date.today()
    path = arguments.output or Path(default_file_name(arguments.kind, document, options, today))
    write_whole(path, render(arguments.kind, document, options, today=today, pages=arguments.pages))
    if arguments.output is None:
        say(shown(path))
    return 0


def _add(parser: ArgumentParser, question: Question, tr: Translator) -> None:
    flag = f"--{question.name.replace('_', '-')}"
    if question.flag:
        parser.add_argument(flag, action="store_true", default=None, help=tr.text(question.label))
        return
    facts = [f"{each.value}: {tr.text(each.label)}" for each in question.choices if each.label]
    if question.written:
        facts += [*(each.value for each in question.choices), tr.text(question.written)]
    facts += [tr("cli.report.default", value=question.default)] if question.default else []
    label = tr.text(question.label)
    parser.add_argument(
        flag,
        choices=None if question.written else [each.value for each in question.choices],
        help=f"{label} ({', '.join(facts)})" if facts else label,
    )


COMMAND = Command(declare, run)
