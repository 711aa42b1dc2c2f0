"""`vsa actions FILE`: the actions and gains as lists in Excel, and what was changed there back into the document."""

import json
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from vsa.cli.arguments import add_language
from vsa.cli.commands.command import Command
from vsa.cli.files import DOCUMENT, ChoiceError, same_file, shown
from vsa.cli.output import say
from vsa.editor.lists import Merged, merged, work_lists
from vsa.exchange import write_whole
from vsa.i18n import Translator, message, translator
from vsa.model.document import Document
from vsa.storage import load, save

WORKBOOK = ".xlsx"
TAKEN, CONFLICTS = 0, 1


def declare(parser: ArgumentParser, tr: Translator) -> None:
    """A document, and either a workbook to write or one to read."""
    parser.add_argument("file", metavar=tr("cli.actions.file"), type=Path, help=tr("cli.actions.file_help"))
    parser.add_argument("-o", "--output", metavar=tr("cli.actions.out"), type=Path, help=tr("cli.actions.output_help"))
    parser.add_argument("--read", metavar=tr("cli.actions.list"), type=Path, help=tr("cli.actions.read_help"))
    parser.add_argument("--json", action="store_true", help=tr("cli.actions.json_help"))
    add_language(parser, tr("cli.actions.language_help"))


def run(arguments: Namespace, tr: Translator) -> int:
    """Write the lists, or take a list back: the status is 1 when it had conflicts, and all else is taken."""
    opened = load(arguments.file)
    if arguments.read is None:
        _write(opened.document, arguments, tr)
        return TAKEN
    result = merged(opened.document, _content(arguments.read), tr, date.today())
    target = arguments.output or arguments.file
    if target.suffix.lower() != DOCUMENT:
        raise ChoiceError(message("cli.choice.kind", file=shown(target), kinds=(DOCUMENT,)))
    if result.document is not opened.document or not same_file(target, arguments.file):
        save(result.document, target, opened.base_hash if same_file(target, arguments.file) else None)
    say(_json(result, tr) if arguments.json else _text(result, tr))
    return CONFLICTS if result.conflicts else TAKEN


def _write(document: Document, arguments: Namespace, tr: Translator) -> None:
    target = arguments.output
    if target is None or target.suffix.lower() != WORKBOOK:
        raise ChoiceError(message("cli.choice.kind", file=shown(target or Path("")), kinds=(WORKBOOK,)))
    language = arguments.language or document.language
    write_whole(target, work_lists(document, translator(language), date.today()))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ChoiceError(message("cli.choice.unreadable", file=shown(path))) from error


def _text(result: Merged, tr: Translator) -> str:
    parts = [tr("cli.actions.taken", count=len(result.changes)), *(f"- {tr.text(each)}" for each in result.changes)]
    if result.conflicts:
        parts += [tr("cli.actions.conflicts", count=len(result.conflicts))]
        parts += [f"- {tr.text(each)}" for each in result.conflicts]
    return "\n".join(parts)


def _json(result: Merged, tr: Translator) -> str:
    answer = {
        "changes": [tr.text(each) for each in result.changes],
        "conflicts": [tr.text(each) for each in result.conflicts],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


COMMAND = Command(declare, run)
