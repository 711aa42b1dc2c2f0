"""Numbers, shares and dates as people write them."""

import math
import re
from datetime import date

from vsa.i18n import Translator, UserError, message, quoted
from vsa.model.base import FIRST_DAY, LAST_DAY

GROUP_SPACES = "\u00a0\u202f\u2009 "
LARGEST_NUMBER = 1e12
_PART_OF = re.compile(r"([0-9]{1,9}) ?/ ?([1-9][0-9]{0,8})")
_THOUSANDS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?P<mark>[.,])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?![0-9.,])")


def read_number(text: str) -> float:
    """A number with decimal comma or point. Raises UserError."""
    plain = text.strip().translate({ord(space): None for space in GROUP_SPACES}).replace("\u2212", "-")
    if not re.fullmatch(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)", plain):
        raise UserError(message("editor.read.number", text=quoted(text)))
    number = float(plain.replace(",", "."))
    if not math.isfinite(number) or abs(number) > LARGEST_NUMBER:
        raise UserError(message("editor.read.large", text=quoted(text)))
    return number


def refuse_thousands_mark(text: str, tr: Translator) -> None:
    """Raises UserError for `1.000` where decimals have a comma, and for `1,000` where they have a point: typed by hand
    it means a thousand to some and one to others. Only files may be read without this: there a point parts decimals."""
    if (found := _THOUSANDS.search(text)) and found["mark"] != tr("common.decimal_mark"):
        whole = found[0].replace(found["mark"], "")
        raise UserError(message("editor.read.thousands", text=quoted(text), whole=whole))


def read_percent(text: str) -> float:
    """A share 0..1 from `35`, `35 %`, `35,5` or `1/3`. Raises UserError outside 0 to 100."""
    part = _PART_OF.fullmatch(text.strip())
    number = 100 * int(part[1]) / int(part[2]) if part else read_number(text.strip().rstrip("%").rstrip())
    if not 0 <= number <= 100:
        raise UserError(message("editor.read.percent", text=quoted(text)))
    return number / 100


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
