"""Durations as people write them: read, written in each language, and the one spelling that the file keeps
(method.md section 1)."""

import re
import unicodedata
from functools import lru_cache

from vsa.i18n import Translator, UserError, message, quoted
from vsa.i18n.durations import digits
from vsa.model.duration_units import UNIT_OF_SPELLING
from vsa.model.durations import (
    LARGEST_NUMBER,
    MOST_PARTS,
    SMALLEST_NUMBER,
    Amount,
    Duration,
    Spread,
    Unit,
    ascends,
)
from vsa.model.said_times import ESTIMATES, UNITS, in_figures, refuse_ambiguous

LONGEST_TEXT = 1000

_SPREADS = {1: Spread.FIXED, 2: Spread.UNIFORM, 3: Spread.TRIANGULAR}
_ESTIMATE = re.compile(rf"{ESTIMATES} ?(?=[0-9.,e])")
_PLAIN = re.compile(rf"(?:ca\. ?)?[0-9]+(?:[.,][0-9]+)?(?:-[0-9]+(?:[.,][0-9]+)?)* ?(?:{UNITS})?")
"""As a file writes a time: nothing in it is said in words."""
_EXPONENTIAL = re.compile(r"exp ?\((.*)\)")
_CLOCK = re.compile(r"([0-9]+):([0-9]{2})(?::([0-9]{2}))?")
_MINUTES_AFTER = re.compile(r"(?<! )[0-5][0-9]")
_NUMBER = r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?![0-9])|[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+"
_BARE = re.compile(_NUMBER)
_PART = re.compile(rf"({_NUMBER}) ?({UNITS})(?![^\W\d_])\.? ?")


def read_duration(text: str, *, bare: Unit) -> Duration:
    """The duration that `text` says; a number without a unit takes the unit `bare`.

    Raises UserError, in a sentence that names the text, when it is empty, unreadable, negative or too large, or when
    the times of a range do not ascend.
    """
    return _read(text, bare)


def duration_text(duration: Duration, tr: Translator) -> str:
    """A duration as it was written, in another language: `1,5 t`, `10–20–45 min`, `ca. 3 uker`."""
    return tr.duration(
        duration.amounts,
        exponential=duration.spread is Spread.EXPONENTIAL,
        estimate=duration.estimate,
    )


@lru_cache(maxsize=4096)
def canonical(duration: Duration) -> str:
    """The spelling in the file: decimal point, unit codes that every language reads, hyphen in a range."""
    units = {unit for amount in duration.amounts for _, unit in amount.parts}
    single = all(len(amount.parts) == 1 and not amount.clock for amount in duration.amounts)
    if single and len(units) == 1:
        text = "-".join(digits(amount.parts[0][0]) for amount in duration.amounts) + f" {units.pop()}"
    else:
        text = "-".join(_canonical_amount(amount) for amount in duration.amounts)
    if duration.spread is Spread.EXPONENTIAL:
        text = f"exp({text})"
    return f"ca. {text}" if duration.estimate else text


@lru_cache(maxsize=4096)
def _read(text: str, bare: Unit) -> Duration:
    if len(text) > LONGEST_TEXT:
        raise UserError(message("model.duration.too_large", text=quoted(text)))
    rest = _normalised(text)
    if not rest:
        raise UserError(message("model.duration.empty"))
    plain = _PLAIN.fullmatch(rest) is not None
    rest = rest if plain else in_figures(rest, text)
    estimated = _ESTIMATE.match(rest)
    rest = rest[estimated.end() :] if estimated else rest
    if not plain:
        refuse_ambiguous(rest, text)
    mean = _EXPONENTIAL.fullmatch(rest)
    amounts = _amounts([mean[1].strip()] if mean else re.split(" ?[-–] ?", rest), bare, text)
    spread = Spread.EXPONENTIAL if mean else _SPREADS[len(amounts)]
    return Duration(amounts, spread, estimate=estimated is not None)


def _normalised(text: str) -> str:
    """Lower case, composed letters, ordinary spaces (one at a time) and hyphens for minus signs."""
    spaced = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
    return spaced.lower().replace("\u2212", "-").replace("\u2011", "-")


def _amounts(pieces: list[str], bare: Unit, text: str) -> tuple[Amount, ...]:
    if pieces[0] == "" and len(pieces) > 1:
        raise UserError(message("model.duration.negative", text=quoted(text)))
    if len(pieces) not in _SPREADS:
        raise UserError(message("model.duration.unreadable", text=quoted(text)))
    read = [_amount(piece, text) for piece in pieces]
    amounts = tuple(_with_unit(amount, _common_unit(read, bare, text)) for amount in read)
    if not ascends(amounts):
        raise UserError(message("model.duration.order", text=quoted(text)))
    return amounts


def _amount(piece: str, text: str) -> Amount | float:
    """The amount that a piece of a range says, or its number when it names no unit."""
    if clock := _CLOCK.fullmatch(piece):
        return _clock(clock, text)
    if _BARE.fullmatch(piece):
        return _number(piece, text)
    parts, end = [], 0
    while part := _PART.match(piece, end):
        parts.append((_number(part[1], text), UNIT_OF_SPELLING[part[2]]))
        end = part.end()
    if parts and parts[-1][1] is Unit.HOUR and _MINUTES_AFTER.fullmatch(piece, end):
        return Amount((*parts, (float(piece[end:]), Unit.MINUTE)))
    if parts and _BARE.fullmatch(piece, end):
        raise UserError(message("model.duration.unit_missing", text=quoted(text)))
    if end < len(piece) or not 0 < len(parts) <= MOST_PARTS:
        raise UserError(message("model.duration.unreadable", text=quoted(text)))
    return Amount(tuple(parts))


def _clock(clock: re.Match[str], text: str) -> Amount:
    """Hours and minutes; a spreadsheet adds seconds, and they are told as such where there are any."""
    hours, minutes, seconds = _number(clock[1], text), float(clock[2]), float(clock[3] or 0)
    if minutes >= 60 or seconds >= 60:
        raise UserError(message("model.duration.clock", text=quoted(text)))
    told = ((hours, Unit.HOUR), (minutes, Unit.MINUTE))
    return Amount((*told, (seconds, Unit.SECOND))) if seconds else Amount(told, clock=True)


def _number(written: str, text: str) -> float:
    number = float(written.replace(" ", "").replace(",", "."))
    if number >= LARGEST_NUMBER:
        raise UserError(message("model.duration.too_large", text=quoted(text)))
    return number if number >= SMALLEST_NUMBER else 0.0


def _common_unit(read: list[Amount | float], bare: Unit, text: str) -> Unit:
    """The unit of the numbers without one: that of the last amount, or `bare` when none has a unit."""
    last = read[-1]
    if isinstance(last, Amount):
        if len(last.parts) > 1 and not all(isinstance(amount, Amount) for amount in read):
            raise UserError(message("model.duration.unit_missing", text=quoted(text)))
        return last.parts[-1][1]
    if any(isinstance(amount, Amount) for amount in read):
        raise UserError(message("model.duration.unit_missing", text=quoted(text)))
    return bare


def _with_unit(amount: Amount | float, unit: Unit) -> Amount:
    return amount if isinstance(amount, Amount) else Amount(((amount, unit),))


def _canonical_amount(amount: Amount) -> str:
    if amount.clock:
        (hours, _), (minutes, _) = amount.parts
        return f"{hours:.0f}:{minutes:02.0f}"
    return " ".join(f"{digits(number)} {unit}" for number, unit in amount.parts)
