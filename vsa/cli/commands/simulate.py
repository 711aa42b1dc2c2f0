"""`vsa simulate FILE...`: cases of documents and step tables, simulated (method.md section 10)."""

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from vsa.analysis import basis_of
from vsa.analysis.simulation import MOST_CASES, Mode, Request, simulate
from vsa.analysis.simulation.summary import dates_summary, simulation_summary
from vsa.cli.arguments import UsageError, add_language
from vsa.cli.commands.command import Command
from vsa.cli.files import read_document, shown
from vsa.cli.json_answer import print_files, problems_of
from vsa.cli.output import say
from vsa.cli.progress import progress
from vsa.cli.simulated import simulation_text
from vsa.editor.dated import Dated, dated
from vsa.i18n import Translator, UserError, message

COMPUTED, REFUSED, UNREADABLE = 0, 1, 2
LARGEST_SEED = 2**32 - 1
FIRST_YEAR, LAST_YEAR = 1901, 2050
NORWEGIAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


@dataclass(frozen=True, slots=True)
class File:
    """A file with every stream in it simulated, or the error that kept it from being read."""

    path: Path
    streams: tuple[Dated, ...] = ()
    error: UserError | None = None

    @property
    def status(self) -> int:
        """The exit status that the file asks for."""
        if self.error:
            return UNREADABLE
        return COMPUTED if all(each.simulation.figures for each in self.streams) else REFUSED


def declare(parser: ArgumentParser, tr: Translator) -> None:
    """Files, what is simulated, and how the figures are shown."""
    default = Request()
    parser.add_argument("files", metavar=tr("cli.measure.file"), nargs="+", type=Path, help=tr("cli.measure.file_help"))
    parser.add_argument("--json", action="store_true", help=tr("cli.measure.json_help"))
    parser.add_argument(
        "--mode", choices=[mode.value for mode in Mode], default=default.mode.value, help=tr("simulation.option.mode")
    )
    parser.add_argument(
        "--cases",
        metavar=tr("simulation.option.number"),
        type=_number(1, MOST_CASES),
        default=default.cases,
        help=tr("simulation.option.cases", most=MOST_CASES, default=default.cases),
    )
    parser.add_argument(
        "--seed",
        metavar=tr("simulation.option.number"),
        type=_number(0, LARGEST_SEED),
        default=default.seed,
        help=tr("simulation.option.seed", default=default.seed),
    )
    parser.add_argument(
        "--arrival", metavar=tr("simulation.option.date"), type=_date, help=tr("simulation.option.arrival")
    )
    add_language(parser, tr("cli.measure.language_help"))


def run(arguments: Namespace, tr: Translator) -> int:
    """Print the figures of every file, readable or not, and return the highest status of them."""
    request = Request(Mode(arguments.mode), arguments.cases, arguments.seed)
    files = [_simulate(path, request, arguments.arrival, tr) for path in arguments.files]
    if arguments.json:
        print_files(_file_summary(file, tr) for file in files)
    else:
        _print_text(files, tr)
    return max(file.status for file in files)


def refuse_usage(argv: Sequence[str]) -> None:
    """A program that reads the JSON gets some, also when it called wrongly."""
    if "--json" in argv:
        print_files([])


def _simulate(path: Path, request: Request, arrival: date | None, tr: Translator) -> File:
    try:
        document = read_document(path, tr.language, places=False)
    except UserError as error:
        return File(path, error=error)
    streams = []
    for stream in document.streams.values():
        with progress(stream.name or shown(path), tr) as report:
            simulation = simulate(stream, basis_of(document), request, report)
        streams.append(dated(document, stream, simulation, arrival))
    return File(path, tuple(streams))


def _file_summary(file: File, tr: Translator) -> dict[str, Any]:
    streams = []
    for each in file.streams:
        dates = {"dates": dates_summary(each.dates, tr)} if each.dates else {}
        streams.append({**simulation_summary(each.simulation, tr), **dates})
    summary: dict[str, Any] = {"file": shown(file.path), "streams": streams}
    return {**summary, "problems": problems_of(file.error, tr)} if file.error else summary


def _print_text(files: Iterable[File], tr: Translator) -> None:
    for file in files:
        if file.error:
            print(f"vsa: {shown(file.path)}: {tr.text(file.error.message)}", file=sys.stderr)
            continue
        parts = [simulation_text(each, tr) for each in file.streams]
        say("\n\n".join([shown(file.path), *(parts or [tr("cli.measure.no_streams")])]) + "\n")


def _number(least: int, most: int) -> Callable[[str], int]:
    return partial(_whole_number, least, most)


def _whole_number(least: int, most: int, text: str) -> int:
    number = int(text) if re.fullmatch(r"\d{1,12}", text, re.ASCII) else -1
    if not least <= number <= most:
        raise UsageError(message("simulation.usage.number", text=text, least=least, most=most))
    return number


def _date(text: str) -> date:
    norwegian = NORWEGIAN_DATE.fullmatch(text)
    try:
        day = date(*(int(part) for part in reversed(norwegian.groups()))) if norwegian else date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UsageError(message("simulation.usage.date", text=text))
    return day


COMMAND = Command(declare, run, refuse_usage)
