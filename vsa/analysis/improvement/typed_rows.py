"""Rows as they are typed, or pasted from a spreadsheet."""

import re

from vsa.i18n import UserError, message


def typed_rows(text: str, most: int) -> list[tuple[int, str]]:
    """The rows of a text that say something, with their numbers from 1. Headings, which are a first row without any
    digit, are passed over. Raises UserError for more than `most`."""
    rows = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if rows and not re.search(r"\d", rows[0][1]):
        del rows[0]
    if len(rows) > most:
        raise UserError(message("gains.cases.too_many", count=most))
    return rows
