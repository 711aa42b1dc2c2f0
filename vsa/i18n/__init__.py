"""Language: texts, numbers, dates and durations, and the errors that speak to the user."""

from vsa.i18n.catalogue import LANGUAGES, Language, language_of
from vsa.i18n.house import House, use_house
from vsa.i18n.messages import Message, UserError, message
from vsa.i18n.quoting import quoted
from vsa.i18n.translator import Translator, translator

__all__ = [
    "LANGUAGES",
    "House",
    "Language",
    "Message",
    "Translator",
    "UserError",
    "language_of",
    "message",
    "quoted",
    "translator",
    "use_house",
]
