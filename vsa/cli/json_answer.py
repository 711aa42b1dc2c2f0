"""What commands answer to a program: one JSON object for any number of files (method.md sections 9 and 10)."""

import json
from collections.abc import Iterable
from typing import Any

from vsa.cli.output import say
from vsa.exchange import TableErrors
from vsa.i18n import Translator, UserError


def print_files(files: Iterable[dict[str, Any]]) -> None:
    """Print the answer, an object a file."""
    say(json.dumps({"files": list(files)}, ensure_ascii=False, indent=2, allow_nan=False))


def problems_of(error: UserError, tr: Translator) -> list[dict[str, Any]]:
    """Every problem of a table with its row and column, or the one that kept the file from being read."""
    if isinstance(error, TableErrors) and error.problems:
        return [
            _problem(each.message.key, tr.text(each.message), each.row, each.column or None) for each in error.problems
        ]
    return [_problem(error.message.key, tr.text(error.message), None, None)]


def _problem(key: str, text: str, row: int | None, column: str | None) -> dict[str, Any]:
    code = key.rpartition(".")[2]
    return {"code": code, "severity": "error", "message": text, "steps": [], "row": row, "column": column}
