"""The words of a step table in bokmål, nynorsk and English (method.md section 8).

A table is read in all three languages at once; it is written in one. The first name in a language is the one written.
"""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, TypeVar

from vsa.i18n import Language
from vsa.model.nodes import SourceKind, ValueClass, WaitsFor
from vsa.model.stream import State

Meaning = TypeVar("Meaning")


class Names(NamedTuple):
    """What something is called in each language."""

    nb: tuple[str, ...]
    nn: tuple[str, ...]
    en: tuple[str, ...]

    def written(self, language: Language) -> str:
        """The name to write: the English one in a language that has no words for tables yet."""
        names: tuple[str, ...] = getattr(self, language, self.en)
        return names[0]


def _names(nb: str, nn: str, en: str) -> Names:
    return Names(*(tuple(names.split(" | ")) for names in (nb, nn, en)))


class Column(StrEnum):
    """A column of the table."""

    ID = "id"
    STEP = "step"
    ROLE = "role"
    WAIT = "wait"
    PROCESS_TIME = "process time"
    WAIT_WITHIN = "wait within"
    VALUE_TIME = "value-adding"
    VALUE_CLASS = "class"
    FIRST_TIME_RIGHT = "c&a"
    QUEUE = "queue"
    PEOPLE = "people"
    WAITS_FOR = "waits for"
    STOPS_DEADLINE = "stops deadline"
    MEETING_EVERY = "meeting every"
    SOURCE = "source"
    SYSTEM = "system"
    NEXT = "next"


COLUMN_NAMES: Mapping[Column, Names] = {
    Column.ID: _names("id", "id", "id"),
    Column.STEP: _names("steg | trinn", "steg | trinn", "step"),
    Column.ROLE: _names("rolle", "rolle", "role"),
    Column.WAIT: _names("ventetid", "ventetid", "wait"),
    Column.PROCESS_TIME: _names("prosesstid", "prosesstid", "process time"),
    Column.WAIT_WITHIN: _names("ventetid i steget", "ventetid i steget", "wait within"),
    Column.VALUE_TIME: _names("verdiskapende", "verdiskapande", "value-adding"),
    Column.VALUE_CLASS: _names("type", "type", "class"),
    Column.FIRST_TIME_RIGHT: _names("riktig", "rett", "c&a"),
    Column.QUEUE: _names("kø", "kø", "queue"),
    Column.PEOPLE: _names("personer", "personar", "people"),
    Column.WAITS_FOR: _names("venter på", "ventar på", "waits for"),
    Column.STOPS_DEADLINE: _names("stopper fristen", "stoppar fristen", "stops deadline"),
    Column.MEETING_EVERY: _names("møte hver", "møte kvar", "meeting every"),
    Column.SOURCE: _names("kilde", "kjelde", "source"),
    Column.SYSTEM: _names("system", "system", "system"),
    Column.NEXT: _names("videre til", "vidare til", "next"),
}


class Setting(StrEnum):
    """A `key: value` line before the header. STAFF is followed by a role: `staff Caseworker: 3`."""

    NAME = "name"
    UNIT = "unit"
    VOLUME = "volume per year"
    HOURS_PER_DAY = "hours per day"
    DAYS_PER_WEEK = "days per week"
    HOURS_PER_FTE = "hours per fte"
    DEADLINE = "deadline"
    STATE = "state"
    ARRIVALS = "arrivals per day"
    STAFF = "staff"
    USER_ROLE = "user role"
    EXTERNAL_ROLE = "external role"
    START = "start"
    END = "end"
    FINISHED_CASES = "finished cases"


SETTING_NAMES: Mapping[Setting, Names] = {
    Setting.NAME: _names("navn", "namn", "name"),
    Setting.UNIT: _names("enhet", "eining", "unit"),
    Setting.VOLUME: _names("volum per år", "volum per år", "volume per year"),
    Setting.HOURS_PER_DAY: _names("timer per dag", "timar per dag", "hours per day"),
    Setting.DAYS_PER_WEEK: _names("dager per uke", "dagar per veke", "days per week"),
    Setting.HOURS_PER_FTE: _names("timer per årsverk", "timar per årsverk", "hours per fte"),
    Setting.DEADLINE: _names("lovfrist | frist", "lovfrist | frist", "deadline"),
    Setting.STATE: _names("situasjon | tilstand", "situasjon | tilstand", "state"),
    Setting.ARRIVALS: _names("saker inn per dag", "saker inn per dag", "arrivals per day"),
    Setting.STAFF: _names("bemanning", "bemanning", "staff"),
    Setting.USER_ROLE: _names("brukerrolle", "brukarrolle", "user role"),
    Setting.EXTERNAL_ROLE: _names("ekstern rolle", "ekstern rolle", "external role"),
    Setting.START: _names("start | starthendelse", "start | starthending", "start"),
    Setting.END: _names("slutt | sluttpunkt", "slutt | sluttpunkt", "end"),
    Setting.FINISHED_CASES: _names("ferdige saker", "ferdige saker", "finished cases"),
}

STATE_WORDS: Mapping[State, Names] = {
    State.CURRENT: _names("nå | nåsituasjon", "no | no-situasjon | nosituasjon", "current"),
    State.IDEAL: _names("ideell", "ideell", "ideal"),
}

CLASS_WORDS: Mapping[ValueClass, Names] = {
    ValueClass.VALUE: _names("VS", "VS", "VS | VA"),
    ValueClass.NECESSARY: _names("NV", "NV", "NV | NNVA"),
    ValueClass.WASTE: _names("S", "S", "S | NVA"),
}

WAITS_FOR_WORDS: Mapping[WaitsFor, Names] = {
    WaitsFor.INTERNAL: _names("intern | internt", "intern | internt", "internal"),
    WaitsFor.USER: _names("bruker", "brukar", "user"),
    WaitsFor.AUTHORITY: _names("annen | annen myndighet", "annan | annan styresmakt", "other | other authority"),
    WaitsFor.MEETING: _names("møte | kalender", "møte | kalender", "meeting | calendar"),
}

YES_NO_WORDS: Mapping[bool, Names] = {
    True: _names("ja", "ja", "yes | true"),
    False: _names("nei", "nei", "no | false"),
}

SOURCE_WORDS: Mapping[SourceKind, Names] = {
    SourceKind.ESTIMATED: _names("anslått", "anslått", "estimated"),
    SourceKind.MEASURED: _names("målt", "målt", "measured"),
    SourceKind.SYSTEM: _names("fagsystem", "fagsystem", "system"),
}

END_WORD: Mapping[Language, str] = {"nb": "SLUTT", "nn": "SLUTT", "en": "END"}
END_WORDS = frozenset(word.casefold() for word in END_WORD.values())


def plain(text: str) -> str:
    """A name as it is compared: without regard to case, to the kind and number of spaces, and to whether a letter and
    its ring or dots are one character or two."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def meanings(words: Mapping[Meaning, Names]) -> Mapping[str, Meaning]:
    """What each name of a vocabulary means, in all languages at once."""
    return {plain(name): meaning for meaning, names in words.items() for language in names for name in language}


COLUMNS = meanings(COLUMN_NAMES)
SETTINGS = meanings(SETTING_NAMES)
