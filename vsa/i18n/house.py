"""Words that each house has its own of: what it calls a step, and who helps a team along.

The catalogues are written with the first word of each. The house that is in use holds for the whole process, as a
locale does, so that screen, prints and errors say the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from vsa.i18n.catalogue import Entry, Language, catalogue

StepWord = Literal["steg", "trinn"]
CoachWord = Literal["veileder", "lean-ressurs"]
STEP_WORDS: tuple[StepWord, ...] = ("steg", "trinn")
COACH_WORDS: tuple[CoachWord, ...] = ("veileder", "lean-ressurs")

FILE_AREA, CHOICE = "table.", ".house_"
"""What marks the keys of texts about the words in a file, which are the same in every house, and of those that offer
the choice of words."""


@dataclass(frozen=True, slots=True)
class House:
    """The words of a house, in Norwegian; English has one word for each."""

    step: StepWord = "steg"
    coach: CoachWord = "veileder"


STANDARD = House()


class InUse:
    """The house that texts are written for."""

    house = STANDARD


def use_house(house: House) -> None:
    """Write texts with the words of a house from now on."""
    InUse.house = house


@cache
def texts(language: Language, house: House) -> Mapping[str, Entry]:
    """The catalogue of a language in the words of a house."""
    if house == STANDARD or language == "en":
        return catalogue(language)
    return {key: _in_words(key, entry, house) for key, entry in catalogue(language).items()}


def _in_words(key: str, entry: Entry, house: House) -> Entry:
    if key.startswith(FILE_AREA) or CHOICE in key:
        return entry
    if isinstance(entry, str):
        return house_words(entry, house)
    return {form: house_words(text, house) for form, text in entry.items()}


def house_words(text: str, house: House) -> str:
    """A Norwegian text in the words of a house. Both words of a pair are inflected alike, in both languages."""
    if house.step == "trinn":
        text = re.sub(r"\b([Ss])teg", lambda found: "Trinn" if found[1] == "S" else "trinn", text)
    if house.coach == "lean-ressurs":
        text = re.sub(r"\b(?:[Vv]eileder|[Rr]ettleiar)", "Lean-ressurs", text)
    return text
