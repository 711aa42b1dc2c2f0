"""`vsa measure FILE...`: the figures of documents and step tables (method.md section 9)."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vsa.analysis import analyse, basis_of
from vsa.analysis.comparison import compare
from vsa.analysis.results import Analysis
from vsa.analysis.summary import comparison_summary, stream_summary
from vsa.cli.arguments import add_language
from vsa.cli.commands.command import Command
from vsa.cli.figures import comparison_text, stream_text
from vsa.cli.files import read_document, shown
from vsa.cli.json_answer import print_files, problems_of
from vsa.cli.output import say
from vsa.i18n import Translator, UserError
from vsa.model.stream import State, Stream

COMPUTED, REFUSED, UNREADABLE = 0, 1, 2


Computed = tuple[Stream, Analysis]


@dataclass(frozen=True, slots=True)
class Measured:
    """A file with the analysis of every stream in it, or the error that kept it from being read."""

    path: Path
    streams: tuple[Computed, ...]
    error: UserError | None = None

    @property
    def status(self) -> int:
        """The exit status that the file asks for."""
        if self.error:
            return UNREADABLE
        return COMPUTED if all(analysis.expected for _, analysis in self.streams) else REFUSED

    def in_state(self, state: State) -> Computed | None:
        """The first stream in a state."""
        return next((each for each in self.streams if each[0].state is state), None)


def declare(parser: ArgumentParser, tr: Translator) -> None:
    """Files, and how their figures are shown."""
    parser.add_argument("files", metavar=tr("cli.measure.file"), nargs="+", type=Path, help=tr("cli.measure.file_help"))
    parser.add_argument("--json", action="store_true", help=tr("cli.measure.json_help"))
    parser.add_argument("--compare", action="store_true", help=tr("cli.measure.compare_help"))
    add_language(parser, tr("cli.measure.language_help"))


def run(arguments: Namespace, tr: Translator) -> int:
    """Print the figures of every file, readable or not, and return the highest status of them."""
    measured = [_measure(path, tr) for path in arguments.files]
    if arguments.json:
        print_files([_file_summary(each, tr, compared=arguments.compare) for each in measured])
    else:
        _print_text(measured, tr, compared=arguments.compare)
    return max(each.status for each in measured)


def refuse_usage(argv: Sequence[str]) -> None:
    """A program that reads the JSON gets some, also when it called wrongly."""
    if "--json" in argv:
        print_files([])


def _measure(path: Path, tr: Translator) -> Measured:
    try:
        document = read_document(path, tr.language, places=False)
    except UserError as error:
        return Measured(path, (), error)
    basis = basis_of(document)
    return Measured(path, tuple((each, analyse(each, basis)) for each in document.streams.values()))


def _file_summary(measured: Measured, tr: Translator, *, compared: bool) -> dict[str, Any]:
    summary: dict[str, Any] = {
        "file": shown(measured.path),
        "streams": [stream_summary(stream, analysis, tr) for stream, analysis in measured.streams],
    }
    if measured.error:
        summary["problems"] = problems_of(measured.error, tr)
    current, ideal = measured.in_state(State.CURRENT), measured.in_state(State.IDEAL)
    if compared and current and ideal:
        summary["comparison"] = comparison_summary(compare(*current, *ideal))
    return summary


def _print_text(measured: Iterable[Measured], tr: Translator, *, compared: bool) -> None:
    for each in measured:
        if each.error:
            print(f"vsa: {shown(each.path)}: {tr.text(each.error.message)}", file=sys.stderr)
        else:
            say(_file_text(each, tr, compared=compared) + "\n")


def _file_text(measured: Measured, tr: Translator, *, compared: bool) -> str:
    parts = [stream_text(stream, analysis, tr) for stream, analysis in measured.streams]
    current, ideal = measured.in_state(State.CURRENT), measured.in_state(State.IDEAL)
    if compared and current and ideal:
        parts.append(comparison_text(*current, *ideal, tr))
    return "\n\n".join([shown(measured.path), *(parts or [tr("cli.measure.no_streams")])])


COMMAND = Command(declare, run, refuse_usage)
