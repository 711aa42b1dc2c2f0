"""`vsa convert IN OUT`: a step table to a document, the reverse, a map to a picture, or deadlines to a calendar."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from vsa.cli.arguments import add_language
from vsa.cli.commands.command import Command
from vsa.cli.files import DOCUMENT, TABLES, ChoiceError, read_document, same_file, shown, stream_in
from vsa.exchange import lost, write_table, write_whole
from vsa.i18n import Translator, message, translator
from vsa.model.document import Document
from vsa.model.stream import State, Stream
from vsa.scene.captions import STATES

VECTORS, PIXELS = ".svg", ".png"
"""The pictures that a map can become."""
MAPS = (*TABLES, VECTORS, PIXELS)
"""What shows one map of a document."""
CALENDAR = ".ics"


def declare(parser: ArgumentParser, tr: Translator) -> None:
    """Two files, and which stream of a document becomes a table or a picture."""
    parser.add_argument("source", metavar=tr("cli.convert.in"), type=Path, help=tr("cli.convert.in_help"))
    parser.add_argument("target", metavar=tr("cli.convert.out"), type=Path, help=tr("cli.convert.out_help"))
    parser.add_argument("--state", choices=("current", "ideal"), help=tr("cli.convert.state_help"))
    add_language(parser, tr("cli.convert.language_help"))


def run(arguments: Namespace, tr: Translator) -> int:
    """Write the target whole; say on standard error what a table leaves out."""
    source, target = arguments.source, arguments.target
    kind = target.suffix.lower()
    kinds = (DOCUMENT, *TABLES, CALENDAR, VECTORS, *([PIXELS] if arguments.paint else []))
    if kind not in kinds:
        raise ChoiceError(message("cli.choice.kind", file=shown(target), kinds=kinds))
    if same_file(source, target):
        raise ChoiceError(message("cli.choice.same_file", file=shown(target)))
    document = read_document(source, arguments.language or tr.language, places=kind not in (*TABLES, CALENDAR))
    if kind == DOCUMENT:
        from vsa.storage import save

        save(document, target)
    elif kind in TABLES:
        _write_table(document, target, arguments, tr)
    elif kind == CALENDAR:
        from vsa.exchange.calendar import calendar_text

        write_whole(target, calendar_text(document, date.today(), arguments.language))
    else:
        write_whole(target, _picture(document, kind, arguments))
    if kind in MAPS and arguments.state is None and len(document.streams) > 1:
        print(tr("cli.convert.chosen", state=tr(STATES[_stream(document, arguments).state])), file=sys.stderr)
    return 0


def _write_table(document: Document, target: Path, arguments: Namespace, tr: Translator) -> None:
    stream = _stream(document, arguments)
    write_table(stream, document, target, translator(arguments.language or document.language).language)
    left_out = lost(document, stream)
    if left_out:
        print(tr("cli.convert.lost"), *(f"- {tr.text(each)}" for each in left_out), sep="\n", file=sys.stderr)


def _picture(document: Document, kind: str, arguments: Namespace) -> bytes:
    """Drawing loads all that a map needs, so it is loaded no sooner."""
    from vsa.exchange.svg import svg_text
    from vsa.scene.picture import picture_of

    tr = translator(arguments.language or document.language)
    picture = picture_of(document, _stream(document, arguments), tr)
    if kind == PIXELS:
        return bytes(arguments.paint(picture.sheet))
    return svg_text(picture.sheet, title=picture.title, description=picture.words, language=tr.language).encode()


def _stream(document: Document, arguments: Namespace) -> Stream:
    return stream_in(document, State(arguments.state) if arguments.state else None)


COMMAND = Command(declare, run)
