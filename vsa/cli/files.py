"""Any file that holds a document: a `.vsa` file or a step table."""

import os
import sys
from pathlib import Path

from vsa.exchange import read_table
from vsa.i18n import Language, UserError, message, translator
from vsa.model.document import Document
from vsa.model.stream import State, Stream

DOCUMENT = ".vsa"
TABLES = (".csv", ".xlsx")


class ChoiceError(UserError):
    """A choice among the streams of a document that cannot be made."""


def read_document(path: Path, language: Language, *, places: bool) -> Document:
    """The document in a file: a `.vsa` file, or a step table, which becomes a document in `language`, laid out if
    `places` matter. What is to be known about a file goes to standard error in that language too.

    Raises UserError (TableErrors for a table) when the file is none.
    """
    if path.suffix.lower() != DOCUMENT:
        return read_table(path, language, places=places)
    from vsa.storage import load

    opened = load(path)
    for notice in opened.notices:
        print(f"vsa: {translator(language).text(notice)}", file=sys.stderr)
    return opened.document


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, which need not exist."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def refuse_a_document(target: Path, source: Path | None = None) -> None:
    """A report never takes the place of somebody's work. Raises ChoiceError."""
    if source is not None and same_file(source, target):
        raise ChoiceError(message("cli.choice.same_file", file=shown(target)))
    if target.suffix.lower() in {DOCUMENT, *TABLES}:
        raise ChoiceError(message("cli.choice.no_report", file=shown(target)))


def shown(path: Path) -> str:
    """The path as text that can be printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")


def stream_in(document: Document, state: State | None) -> Stream:
    """The stream in a state; when none is asked for, the first in the order of the states, as in a report."""
    ordered = sorted(document.streams.values(), key=lambda each: list(State).index(each.state))
    streams = [each for each in ordered if state in (None, each.state)]
    if not streams:
        raise ChoiceError(message("cli.choice.no_state" if state else "cli.choice.no_streams"))
    return streams[0]
