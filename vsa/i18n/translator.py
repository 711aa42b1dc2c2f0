"""One language: its texts, numbers, dates and durations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from vsa.i18n.catalogue import Language
from vsa.i18n.durations import WrittenAmount, duration_in_words
from vsa.i18n.house import STANDARD, House, InUse, texts
from vsa.i18n.messages import Message
from vsa.i18n.numbers import date_text, number_text

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Translator:
    """Writes texts in one language and the words of a house. Get one from `translator(language)`."""

    language: Language
    house: House = STANDARD

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of a catalogue key, with its values written in this language.

        A text with plural forms chooses by the value `count`. Raises KeyError for a key that no catalogue has:
        that is a fault of the program, which the test of the catalogues finds.
        """
        entry = texts(self.language, self.house)[key]
        form = entry if isinstance(entry, str) else entry["one" if values.get("count") == 1 else "other"]
        return form.format_map({name: self._written(value) for name, value in values.items()}) if values else form

    def text(self, what: Message) -> str:
        """The text of a message."""
        return self(what.key, **what.values)

    def number(self, value: float, decimals: int = 0, *, trim: bool = False) -> str:
        """A number as people write it, with U+2212 as minus and a no-break space (English: comma) between thousands.

        `trim` drops trailing zeros, so that 1.50 with two decimals reads 1,5.
        """
        return number_text(value, self.language, decimals, trim=trim)

    def percent(self, share: float, decimals: int = 0, *, trim: bool = True) -> str:
        """A share 0..1 as per cent: `35 %`."""
        space = "" if self.language == "en" else NO_BREAK_SPACE
        return f"{self.number(share * 100, decimals, trim=trim)}{space}%"

    def date(self, day: date) -> str:
        """A short date, `6.11.2026` (`6 Nov 2026` in English)."""
        return date_text(day, self.language)

    def duration(self, amounts: Sequence[WrittenAmount], *, exponential: bool = False, estimate: bool = False) -> str:
        """A time as it was written, in this language: `1,5 t`, `3 uker`, `1:30`, `10–20–45 min`, `ca. 20 min`."""
        return duration_in_words(amounts, self, exponential=exponential, estimate=estimate)

    def _written(self, value: object) -> str:
        if isinstance(value, Message):
            return self.text(value)
        if isinstance(value, str):
            return value if value.isprintable() else _writable(value)
        if isinstance(value, bool):
            return str(value)
        if isinstance(value, int | float):
            return self.number(value, 2, trim=True)
        if isinstance(value, datetime | date):
            return self.date(value)
        if isinstance(value, tuple | list):
            return ", ".join(self._written(item) for item in value)
        if isinstance(value, Mapping):
            return ", ".join(f"{key}: {self._written(item)}" for key, item in value.items())
        return str(value)


def _writable(text: str) -> str:
    """A text that can be printed and kept: file names may be made of bytes that are no letters."""
    return text.encode("utf-8", "replace").decode()


def translator(language: Language) -> Translator:
    """The translator of a language, in the words of the house that is in use."""
    return _made(language, InUse.house)


@cache
def _made(language: Language, house: House) -> Translator:
    return Translator(language, house)
