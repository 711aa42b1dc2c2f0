"""Numbers as people in each language write them."""

from functools import cache, lru_cache

from babel import Locale
from babel.numbers import format_decimal

MINUS_SIGN = "\u2212"


@lru_cache(maxsize=4096)
def number_text(value: float, language: str, decimals: int = 0, *, trim: bool = False) -> str:
    """`value` rounded to `decimals`; `trim` drops trailing zeros."""
    pattern = "#,##0" + (("." + ("#" if trim else "0") * decimals) if decimals else "")
    text = str(format_decimal(value, format=pattern, locale=_locale(language)))
    return text.replace("-", MINUS_SIGN) if text.strip("-0.,") else text.lstrip("-" + MINUS_SIGN)


@cache
def _locale(language: str) -> Locale:
    return Locale.parse("en_GB" if language == "en" else language)
