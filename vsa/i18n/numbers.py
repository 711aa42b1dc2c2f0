"""Numbers and dates as people in each language write them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

MINUS_SIGN = "\u2212"
MARKS: Mapping[str, Mapping[int, int]] = MappingProxyType(
    {
        "nb": str.maketrans(",.-", f"\u00a0,{MINUS_SIGN}"),
        "nn": str.maketrans(",.-", f"\u00a0,{MINUS_SIGN}"),
        "en": str.maketrans("-", MINUS_SIGN),
    }
)
"""What each language writes for the comma between thousands, the point before decimals and the minus of Python."""
ENGLISH_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@lru_cache(maxsize=4096)
def number_text(value: float, language: str, decimals: int = 0, *, trim: bool = False) -> str:
    """`value` rounded to `decimals`, a half to the even neighbour; `trim` drops trailing zeros."""
    text = f"{Decimal(str(value)):,.{decimals}f}"
    if trim and decimals:
        text = text.rstrip("0").rstrip(".")
    return (text if text.strip("-0.,") else text.lstrip("-")).translate(MARKS[language])


def date_text(day: date, language: str) -> str:
    """A short date."""
    if language == "en":
        return f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day}.{day.month}.{day.year}"
