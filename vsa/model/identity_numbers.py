"""National identity numbers in what is typed or pasted: they have no place in a document."""

import re

DIGITS = 11
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
"""The weights of the digits; weighted sums with both control digits are divisible by 11."""
_GAP = r"[ \u00a0\u202f./-]?"
_CANDIDATE = re.compile(rf"(?<!\d)(?=(\d\d{_GAP}\d\d{_GAP}\d\d{_GAP}\d{{3}}{_GAP}\d\d)(?!\d))")
"""Looked for at every place, since a number beside it may look like its beginning."""


def is_identity_number(digits: str) -> bool:
    """Whether a text is eleven digits with valid control digits: a birth number or a D number, real or made up."""
    if not re.fullmatch(r"[0-9]{11}", digits):
        return False
    numbers = [int(digit) for digit in digits]
    return all(
        sum(weight * number for weight, number in zip(weights, numbers, strict=False)) % DIGITS == 0
        for weights in (_FIRST, _SECOND)
    )


def identity_numbers_in(text: str) -> tuple[str, ...]:
    """The identity numbers in a text as they are written there, also with gaps between the parts of the day, before the
    last five digits and before the control digits."""
    return tuple(found[1] for found in _CANDIDATE.finditer(text) if is_identity_number(re.sub(r"\D", "", found[1])))


def looks_like_identity_number(cell: str) -> bool:
    """Whether a cell holds an identity number, also one that a spreadsheet has taken the leading zero from."""
    digits = cell.strip()
    return bool(identity_numbers_in(cell)) or (len(digits) == DIGITS - 1 and is_identity_number(f"0{digits}"))
