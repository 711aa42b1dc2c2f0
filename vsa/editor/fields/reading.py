"""Numbers and dates as people write them."""

import math
import re
from datetime import date

from vsa.i18n import UserError, message, quoted
from vsa.model.base import FIRST_DAY, LAST_DAY

GROUP_SPACES = "\u00a0\u202f\u2009 "
LARGEST_NUMBER = 1e12


def read_number(text: str) -> float:
    """A number with decimal comma or point. Raises UserError."""
    plain = text.strip().translate({ord(space): None for space in GROUP_SPACES}).replace("\u2212", "-")
    if not re.fullmatch(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)", plain):
        raise UserError(message("editor.read.number", text=quoted(text)))
    number = float(plain.replace(",", "."))
    if not math.isfinite(number) or abs(number) > LARGEST_NUMBER:
        raise UserError(message("editor.read.large", text=quoted(text)))
    return number


def read_date(text: str) -> date:
    """A date as `22.11.2026`, `22.11.26` or `2026-11-22`. Raises UserError."""
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text.strip()):
        year, month, day = (int(part) for part in iso.groups())
    elif dotted := re.fullmatch(r"(\d{1,2})[./ ]\s*(\d{1,2})[./ ]\s*(\d{2}|\d{4})", text.strip()):
        day, month, year = (int(part) for part in dotted.groups())
    else:
        raise UserError(message("editor.read.date", text=quoted(text)))
    try:
        found = date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        raise UserError(message("editor.read.date", text=quoted(text))) from None
    if not FIRST_DAY <= found <= LAST_DAY:
        raise UserError(message("edits.value.day", first=FIRST_DAY, last=LAST_DAY))
    return found


def dotted(day: date) -> str:
    """A date as it is typed: `6.11.2026`."""
    return f"{day.day}.{day.month}.{day.year}"
