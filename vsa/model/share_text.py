"""Shares as people write them: `35 %`, `35`, `0,35`, `1/3`, `en tredel` (method.md section 8)."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from vsa.i18n import UserError, message, quoted
from vsa.model.number_words import ANY_NUMBER_WORD, NUMBER_OF_WORD

LONGEST_TEXT = 400
"""More digits than the smallest share has."""

_PARTS = {
    2: "halv halvt half halve halves halvpart halvparten halvdel",
    3: "tredel tredelar tredeler tredjedel tredjedeler tredjedelar third thirds",
    4: "firedel firedeler firedelar fjerdedel fjerdedeler fjerdedelar kvart quarter quarters fourth fourths",
    5: "femdel femdeler femdelar femtedel femtedeler femtedelar fifth fifths",
    6: "seksdel seksdeler seksdelar sjettedel sjettedeler sjettedelar sixth sixths",
    8: "åttedel åttedeler åttedelar åttendedel åttendedeler åttandedelar eighth eighths",
    10: "tidel tideler tidelar tiendedel tiendedeler tiandedelar tenth tenths",
}
_OF_PART: Mapping[str, int] = {word: parts for parts, words in _PARTS.items() for word in words.split()}
_ALL_OR_NONE = {"alle": 1, "alt": 1, "all": 1, "ingen": 0, "inga": 0, "none": 0}

_FIGURES = r"(?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+"
_PER_CENT = re.compile(rf"({_FIGURES}) ?(?:%|prosent|percent|per cent|pst\.?|pct\.?)")
_BARE = re.compile(_FIGURES)
_OF = re.compile(rf"([0-9]+|{ANY_NUMBER_WORD})(?: ?/ ?| (?:av|of) )([0-9]+|{ANY_NUMBER_WORD})")
_SAID = re.compile(rf"(?:({ANY_NUMBER_WORD}|[0-9]+) )?({'|'.join(_OF_PART)})")


def read_share(text: str) -> float:
    """The share 0..1 that `text` says; without a sign, a number above one is per cent.

    Raises UserError, in a sentence that names the text, when it is none.
    """
    said = " ".join(unicodedata.normalize("NFKC", text).lower().replace("\u2044", "/").split())
    share = _share(said) if len(said) <= LONGEST_TEXT else None
    if share is None or share > 1:
        raise UserError(message("model.share.unreadable", text=quoted(text)))
    return float(share)


def read_typed_share(text: str) -> float:
    """The same of what somebody types by hand: `1` may mean one per cent or all, and is refused."""
    if _BARE.fullmatch(text.strip()) and _number(text.strip()) == 1:
        raise UserError(message("model.share.one", text=quoted(text)))
    return read_share(text)


def _share(said: str) -> Decimal | None:
    if figures := _PER_CENT.fullmatch(said):
        return _number(figures[1]) / 100
    if _BARE.fullmatch(said):
        number = _number(said)
        return number / 100 if number > 1 else number
    if counted := _OF.fullmatch(said):
        return _part(_count(counted[1]), _count(counted[2]))
    if named := _SAID.fullmatch(said):
        return _part(_count(named[1] or "1"), _OF_PART[named[2]])
    return Decimal(_ALL_OR_NONE[said]) if said in _ALL_OR_NONE else None


def _part(count: int, of: int) -> Decimal | None:
    return Decimal(count) / of if of else None


def _count(written: str) -> int:
    return NUMBER_OF_WORD[written] if written in NUMBER_OF_WORD else int(written)


def _number(figures: str) -> Decimal:
    return Decimal(figures.replace(" ", "").replace(",", "."))
