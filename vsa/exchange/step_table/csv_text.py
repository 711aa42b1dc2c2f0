"""CSV in and out: UTF-8, separated by semicolons, commas or tabs."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from vsa.exchange.step_table.grid import Grid, Row, grid_of, is_setting
from vsa.exchange.step_table.problems import TableErrors, unreadable_from
from vsa.exchange.step_table.vocabulary import COLUMNS, plain
from vsa.i18n import message

DELIMITERS = (";", ",", "\t")
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
"""How an .xls file begins, and an .xlsx file with a password."""
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
LONGEST_FIELD = 1_000_000
_EXCEL_HINT = re.compile(r"\Asep=[^\r\n]*", re.IGNORECASE)
"""A first line that tells Excel the separator; ours is read off the header."""
_QUOTED = re.compile(r'"(?:[^"]|"")*"')


def read_csv(content: bytes) -> Grid | None:
    """The grid in the bytes of a CSV file, None when it has no header. Raises TableErrors when it is no such file."""
    lines = _lines(_decoded(content))
    before: list[str] = []
    header = ""
    for line in lines:
        if line.strip() and not is_setting(line.lstrip('" ')):
            header = line
            break
        before.append(line)
    delimiter = _delimiter(header)
    table = _records("".join(chain([header], lines)), delimiter, len(before) + 1)
    settings = ((number, _setting_cells(line, delimiter)) for number, line in enumerate(before, 1))
    return grid_of(chain(settings, table))


def write_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """UTF-8 with the mark that Excel needs, separated by semicolons."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _decoded(content: bytes) -> str:
    if content.startswith(OLD_EXCEL):
        raise TableErrors(message("table.file.old_excel"))
    if content.startswith(UTF16_MARKS) or b"\0" in content:
        raise TableErrors(message("table.file.not_text"))
    try:
        return _EXCEL_HINT.sub("", content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise unreadable_from(line, message("table.problem.not_utf8")) from error


def _lines(text: str) -> Iterator[str]:
    """Lines with their ends; a quotation that begins a line may run over several."""
    lines = iter(io.StringIO(text, newline=""))
    for line in lines:
        whole = line
        while whole.startswith('"') and whole.count('"') % 2:
            following = next(lines, None)
            if following is None:
                break
            whole += following
        yield whole


def _delimiter(header: str) -> str:
    def known(delimiter: str) -> int:
        return sum(plain(cell.strip('"\r\n ')) in COLUMNS for cell in header.split(delimiter))

    return max(DELIMITERS, key=known)


def _setting_cells(line: str, delimiter: str) -> tuple[str, ...]:
    """A quoted line is CSV; any other is taken as it stands, but for the delimiters that spreadsheets add and for
    quotation marks round the whole value."""
    if line.startswith('"'):
        return tuple(next(csv.reader([line], delimiter=delimiter), ()))
    key, colon, value = line.strip().rstrip(delimiter + " ").partition(":")
    bare = value.lstrip(delimiter + " ")
    if _QUOTED.fullmatch(bare):
        value = bare[1:-1].replace('""', '"')
    return (key + colon + value.lstrip(delimiter),)


def _records(text: str, delimiter: str, first_row: int) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    csv.field_size_limit(LONGEST_FIELD)
    number = first_row - 1
    try:
        for number, cells in enumerate(reader, first_row):
            yield number, tuple(cells)
    except csv.Error as error:
        raise unreadable_from(number + 1, message("table.problem.quotes")) from error
