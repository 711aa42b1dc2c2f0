"""Whom a wait is for, as a letter and in words: the one table that symbols, legend and inspector read."""

from vsa.i18n import Translator
from vsa.model.nodes import WaitsFor

LETTERS: dict[WaitsFor, str] = {
    WaitsFor.INTERNAL: "symbols.letter.internal",
    WaitsFor.USER: "symbols.letter.user",
    WaitsFor.AUTHORITY: "symbols.letter.authority",
    WaitsFor.MEETING: "symbols.letter.meeting",
}
WORDS: dict[WaitsFor, str] = {
    WaitsFor.INTERNAL: "symbols.waits_for.internal",
    WaitsFor.USER: "symbols.waits_for.user",
    WaitsFor.AUTHORITY: "symbols.waits_for.authority",
    WaitsFor.MEETING: "symbols.waits_for.meeting",
}


def letter(waits_for: WaitsFor, tr: Translator) -> str:
    """The letter in the triangle."""
    return tr(LETTERS[waits_for])


def words(waits_for: WaitsFor, tr: Translator) -> str:
    """Whom the wait is for, as the legend says it."""
    return tr(WORDS[waits_for])
