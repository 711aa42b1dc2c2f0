"""The rows of what was copied elsewhere: cells with tabs between, quoted where they hold line breaks, or parted by
semicolons as in a file; or the table that a text program gives, where it says more than its text."""

import csv
import io
import re
from collections.abc import Callable, Sequence

Row = tuple[str, ...]

MOST_HTML = 4_000_000
_TELLS_MORE = re.compile(r"<t[dh][^>]*(?:row|col)span\s*=\s*[\"']?(?!1\b)[0-9]|<br|</p>\s*<p", re.IGNORECASE)
"""Cells that span others, or that hold several lines: a text program breaks its rows there."""


def rows_in(text: str, html: str, is_header: Callable[[Sequence[Row]], bool]) -> list[Row]:
    """The rows that were copied, as `text` or as the only table in `html`. Semicolons part the cells of a text that
    has no tabs, when its first row then is a header. A text whose quotation marks do not match is taken as it
    stands."""
    if html and len(html) <= MOST_HTML and _TELLS_MORE.search(html) and (table := _table(html)):
        return table
    text = text.removeprefix("\ufeff").replace("\0", "")
    rows = _parted(text, "\t")
    if "\t" not in text and (parted := _parted(text, ";")) and is_header(parted):
        return parted
    return rows


def _table(html: str) -> list[Row]:
    from vsa.exchange.step_table.html_table import only_table

    return only_table(html)


def _parted(text: str, delimiter: str) -> list[Row]:
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    try:
        return [tuple(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)]
    except csv.Error:
        return [tuple(line.split(delimiter)) for line in text.splitlines()]
