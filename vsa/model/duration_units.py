"""Every spelling of every unit that a duration may be written with, in three languages (method.md section 1)."""

from collections.abc import Mapping
from types import MappingProxyType

from vsa.model.durations import Unit

_SPELLINGS = {
    Unit.SECOND: "s sek sekund sekunder sec second seconds",
    Unit.MINUTE: "m min minutt minutter minute minutes",
    Unit.HOUR: "t h hr hrs time timer timar hour hours",
    Unit.DAY: "d ad dag dager dagar arbeidsdag arbeidsdager arbeidsdagar day days working_day working_days workday "
    "workdays business_day business_days",
    Unit.WEEK: "u uke uker veke veker w week weeks",
    Unit.CALENDAR_DAY: "kd kalenderdag kalenderdager kalenderdagar døgn calendar_day calendar_days",
    Unit.MONTH: "md mnd måned måneder månad månader month months",
    Unit.YEAR: "år year years",
}

UNIT_OF_SPELLING: Mapping[str, Unit] = MappingProxyType(
    {spelling.replace("_", " "): unit for unit, spellings in _SPELLINGS.items() for spelling in spellings.split()}
)
"""The unit of a spelling in lower case; spellings of two words have one space."""
