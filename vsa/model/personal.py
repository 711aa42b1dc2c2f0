"""Free text that looks personal: it is never refused, but whoever writes it is told quietly."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from vsa.model.base import Frozen
from vsa.model.document import Document
from vsa.model.identity_numbers import identity_numbers_in

_HINT = re.compile(r"@|\d\D?\d\D?\d")
"""What every such text has; most texts have nothing of it."""
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Personal(StrEnum):
    """What a text seems to hold."""

    IDENTITY_NUMBER = "identity_number"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Spot:
    """A personal text and where it stands: the names and ids that lead to it from the document."""

    path: tuple[str, ...]
    kind: Personal


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


def personal_spots(document: Document) -> tuple[Spot, ...]:
    """Every text of a document that seems to identify somebody."""
    found = ((path, personal_in(text)) for path, text in _texts(document, ()))
    return tuple(Spot(path, kind) for path, kind in found if kind is not None)


def _texts(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Frozen):
        for name, part in value:
            yield from _texts(part, (*path, name))
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _texts(part, (*path, str(key)))
    elif isinstance(value, tuple | list):
        for place, part in enumerate(value):
            yield from _texts(part, (*path, str(place)))
