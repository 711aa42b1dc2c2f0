"""Times as people in each language write them: `1,5 t`, `3 uker`, `1:30`, `10–20–45 min`, `ca. 20 min`."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vsa.i18n.translator import Translator

NO_BREAK_SPACE = "\u00a0"
EN_DASH = "\u2013"

UNIT_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "s": "common.unit.second",
        "min": "common.unit.minute",
        "h": "common.unit.hour",
        "d": "common.unit.day",
        "w": "common.unit.week",
        "kd": "common.unit.calendar_day",
        "mnd": "common.unit.month",
        "år": "common.unit.year",
    }
)
"""The catalogue key of each unit's label."""


class WrittenAmount(Protocol):
    """A sum of numbers with unit codes; `clock` asks for hours and minutes as `1:30`."""

    @property
    def parts(self) -> Sequence[tuple[float, str]]: ...

    @property
    def clock(self) -> bool: ...


def duration_in_words(
    amounts: Sequence[WrittenAmount], tr: "Translator", *, exponential: bool = False, estimate: bool = False
) -> str:
    """A time with its spread, every digit kept. Amounts in one and the same unit share its label: `10–45 min`."""
    shared = _shared_unit(amounts)
    if shared is None:
        text = f"{NO_BREAK_SPACE}{EN_DASH} ".join(_amount_text(amount, tr) for amount in amounts)
    else:
        numbers = EN_DASH.join(number_as_written(amount.parts[0][0], tr) for amount in amounts)
        text = f"{numbers}{NO_BREAK_SPACE}{unit_label(shared, amounts[-1].parts[0][0], tr)}"
    if exponential:
        text = f"exp({text})"
    return tr("common.estimate", time=text) if estimate else text


def unit_label(unit: str, number: float, tr: "Translator") -> str:
    """The label of a unit code beside `number`: `uke` or `uker`."""
    return tr(UNIT_LABELS[unit], count=number)


def number_as_written(number: float, tr: "Translator") -> str:
    """A number of zero or more with every digit kept.

    Thousands are set apart by no-break spaces in English too: `1,695 h` would read as less than two hours.
    """
    whole, _, decimals = digits(number).partition(".")
    grouped = f"{int(whole):,}".replace(",", NO_BREAK_SPACE)
    return f"{grouped}{tr('common.decimal_mark')}{decimals}" if decimals else grouped


def digits(number: float) -> str:
    """The shortest decimal text that reads back as the same number of zero or more, never with an exponent."""
    return format(Decimal(repr(abs(float(number)))).normalize(), "f")


def _shared_unit(amounts: Sequence[WrittenAmount]) -> str | None:
    units = {unit for amount in amounts for _, unit in amount.parts}
    plain = all(len(amount.parts) == 1 and not amount.clock for amount in amounts)
    return units.pop() if plain and len(units) == 1 else None


def _amount_text(amount: WrittenAmount, tr: "Translator") -> str:
    if amount.clock:
        (hours, _), (minutes, _) = amount.parts
        return f"{hours:.0f}:{minutes:02.0f}"
    return " ".join(
        f"{number_as_written(number, tr)}{NO_BREAK_SPACE}{unit_label(unit, number, tr)}"
        for number, unit in amount.parts
    )
