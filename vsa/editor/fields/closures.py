"""Days on which the office is closed, one a line: `1.7.2027–31.7.2027 Ferie`, `24.12.2026 Julaften (4 t)`."""

import re

from vsa.editor.fields.reading import dotted, read_date, read_number
from vsa.i18n import Translator, UserError, message, quoted
from vsa.model.calendar import Closure

LINE = re.compile(
    r"(?P<first>\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
    r"(?:\s*[-–]\s*(?P<last>\d{1,4}[./-]\d{1,2}[./-]\d{1,4}))?"
    r"\s*(?P<name>.*?)\s*(?:\((?P<hours>[\d.,]+)\s*[th]?\))?"
)


def read_closures(text: str) -> tuple[Closure, ...]:
    """A closure a line. Raises UserError that names the line which cannot be read."""
    return tuple(_closure(line.strip()) for line in text.splitlines() if line.strip())


def write_closures(closures: tuple[Closure, ...], tr: Translator) -> str:
    """The lines that read as these closures."""
    return "\n".join(_line(closure, tr) for closure in closures)


def _closure(line: str) -> Closure:
    found = LINE.fullmatch(line)
    if found is None:
        raise UserError(message("editor.read.closure", text=quoted(line)))
    first = read_date(found["first"])
    last = read_date(found["last"]) if found["last"] else first
    hours = read_number(found["hours"]) if found["hours"] else 0.0
    if last < first or not 0 <= hours <= 24:
        raise UserError(message("editor.read.closure", text=quoted(line)))
    return Closure(first=first, last=last, name=found["name"], open_hours=hours)


def _line(closure: Closure, tr: Translator) -> str:
    days = "–".join(dict.fromkeys((dotted(closure.first), dotted(closure.last))))
    hours = f"({tr.number(closure.open_hours, 2, trim=True)} t)" if closure.open_hours else ""
    return " ".join(filter(None, (days, closure.name, hours)))
