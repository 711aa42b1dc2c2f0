"""`vsa portfolio FOLDER`: all documents of a folder as one picture of the programme."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from vsa.analysis.improvement.programme import Programme
from vsa.analysis.improvement.standing import Standing, standing_of
from vsa.cli.arguments import add_language
from vsa.cli.commands.command import Command
from vsa.cli.figures import columns
from vsa.cli.files import refuse_a_document, shown
from vsa.cli.output import say
from vsa.exchange import write_whole
from vsa.i18n import Translator, UserError
from vsa.scene.programme_rows import heads, lines, totals
from vsa.storage.folder import documents_in

READ, DAMAGED = 0, 2


def declare(parser: ArgumentParser, tr: Translator) -> None:
    """A folder, and how its picture is shown."""
    parser.add_argument("folder", metavar=tr("cli.portfolio.folder"), type=Path, help=tr("cli.portfolio.folder_help"))
    parser.add_argument("--json", action="store_true", help=tr("cli.portfolio.json_help"))
    parser.add_argument("-o", "--output", metavar=tr("cli.report.out"), type=Path, help=tr("cli.portfolio.output_help"))
    add_language(parser, tr("cli.portfolio.language_help"))


def run(arguments: Namespace, tr: Translator) -> int:
    """Print or write the picture; files that cannot be read are named, and the status is then 2."""
    if arguments.output:
        refuse_a_document(arguments.output)
    today = date.today()
    standings, damaged = _read(arguments.folder, today)
    programme = Programme(tuple(standing for _, standing in standings))
    if arguments.json:
        say(json.dumps(_answer(programme, standings, damaged, tr), ensure_ascii=False, indent=2, allow_nan=False))
    else:
        say(_text(programme, tr))
        for path, error in damaged:
            print(f"vsa: {shown(path)}: {tr.text(error.message)}", file=sys.stderr)
    if arguments.output:
        from vsa.reports import write
        from vsa.reports.programme import compose_programme

        reasons = [error.message for _, error in damaged]
        write_whole(arguments.output, write(compose_programme(programme, reasons, tr.language, today)))
    return DAMAGED if damaged else READ


def _read(folder: Path, today: date) -> tuple[list[tuple[Path, Standing]], list[tuple[Path, UserError]]]:
    """Where each unit stands, and what could not be read; no document is kept longer than it takes."""
    standings: list[tuple[Path, Standing]] = []
    damaged: list[tuple[Path, UserError]] = []
    for found in documents_in(folder):
        if found.document is not None:
            standings.append((found.path, standing_of(found.document, today)))
        if found.error is not None:
            damaged.append((found.path, found.error))
    return standings, damaged


def _text(programme: Programme, tr: Translator) -> str:
    if not programme.standings:
        return tr("cli.portfolio.empty")
    table = columns([heads(tr), *(line.texts for line in lines(programme, tr))])
    return f"{table}\n\n{columns(totals(programme, tr))}"


def _answer(
    programme: Programme,
    standings: Sequence[tuple[Path, Standing]],
    damaged: Sequence[tuple[Path, UserError]],
    tr: Translator,
) -> dict[str, Any]:
    return {
        "units": [{"file": shown(path), **_standing(standing)} for path, standing in standings],
        "started": programme.started,
        "fte_identified": round(programme.identified, 9),
        "fte_realised": round(programme.realised, 9),
        "ratio": programme.ratio,
        "overdue": programme.overdue,
        "problems": [{"file": shown(path), "message": tr.text(error.message)} for path, error in damaged],
    }


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "unit": standing.unit,
        "title": standing.title,
        "started": standing.started,
        "phase": standing.phase,
        "lead_time_now": standing.lead_time_now,
        "lead_time_ideal": standing.lead_time_ideal,
        "fte_identified": standing.identified,
        "fte_realised": standing.realised,
        "overdue": standing.overdue,
        "next_audit": standing.next_audit.isoformat() if standing.next_audit else None,
    }


COMMAND = Command(declare, run)
