"""Norwegian public holidays. Two may fall on one day, as on 17 May 2027, and both have their name."""

from datetime import date
from functools import cache

from vsa.i18n import Message, message

_NAMES = {
    "Første nyttårsdag": message("calendar.holiday.new_year"),
    "Skjærtorsdag": message("calendar.holiday.maundy_thursday"),
    "Langfredag": message("calendar.holiday.good_friday"),
    "Første påskedag": message("calendar.holiday.easter_sunday"),
    "Andre påskedag": message("calendar.holiday.easter_monday"),
    "Arbeidernes dag": message("calendar.holiday.labour_day"),
    "Kristi himmelfartsdag": message("calendar.holiday.ascension_day"),
    "Grunnlovsdag": message("calendar.holiday.constitution_day"),
    "Første pinsedag": message("calendar.holiday.whit_sunday"),
    "Andre pinsedag": message("calendar.holiday.whit_monday"),
    "Første juledag": message("calendar.holiday.christmas_day"),
    "Andre juledag": message("calendar.holiday.boxing_day"),
}
"""Our names for those of the library, which knows no nynorsk. One that it adds keeps its own."""


@cache
def public_holidays(day: date) -> tuple[str | Message, ...]:
    """The names of the public holidays on a day; Sundays are none of their own. Known from 1901 to 2100."""
    return tuple(_NAMES.get(name, name) for name in _of_year(day.year).get(day, ()))


@cache
def _of_year(year: int) -> dict[date, tuple[str, ...]]:
    import holidays

    found = holidays.country_holidays("NO", years=year, language="no")
    return {day: tuple(found.get_list(day)) for day in found}
