"""Names of files that every system takes: letters a-z, digits, and hyphens for all else."""

import re
import unicodedata
from datetime import date

LONGEST_PART = 40
SPELLED_OUT = str.maketrans(
    {"å": "aa", "ø": "oe", "æ": "ae", "Å": "Aa", "Ø": "Oe", "Æ": "Ae", "đ": "d", "ŋ": "n", "ŧ": "t"}
)


def file_name(day: date, subject: str, part: str, version: int | None = None, *, ending: str = ".pdf") -> str:
    """`2026-11-22_VSA_Byggesak_naa.pdf`, with `_v3` for a version that is finished; empty words are left out."""
    words = (day.isoformat(), "VSA", plain(subject), plain(part), f"v{version}" if version else "")
    return "_".join(filter(None, words)) + ending


def plain(text: str) -> str:
    """A text without the letters and signs that travel badly."""
    spelled = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).translate(SPELLED_OUT))
    letters = "".join(letter for letter in spelled if not unicodedata.combining(letter))
    return re.sub(r"[^A-Za-z0-9]+", "-", letters)[:LONGEST_PART].strip("-")
