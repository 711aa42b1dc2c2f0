"""Free text that looks personal: it is never refused, but whoever writes it is told quietly."""

import re
from enum import StrEnum

from vsa.model.identity_numbers import identity_numbers_in

_HINT = re.compile(r"@|\d\D?\d\D?\d")
"""What every such text has; most texts have nothing of it."""
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Personal(StrEnum):
    """What a text seems to hold."""

    IDENTITY_NUMBER = "identity_number"
    ADDRESS = "address"


def personal_in(text: str) -> Personal | None:
    """What a text seems to hold that identifies somebody: a national identity number or an e-mail address."""
    if _HINT.search(text) is None:
        return None
    if identity_numbers_in(text):
        return Personal.IDENTITY_NUMBER
    return Personal.ADDRESS if _ADDRESS.search(text) else None


def masked(text: str, replacement: str) -> str:
    """The text with a replacement for each identity number and e-mail address."""
    for number in identity_numbers_in(text):
        text = text.replace(number, replacement)
    return _ADDRESS.sub(lambda _: replacement, text)
