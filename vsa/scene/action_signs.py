"""The icon and the colour that stand for the state of an action, and the words of the wheel, on screen and on paper."""

from collections.abc import Mapping
from types import MappingProxyType

from vsa.drawing.primitives import Token
from vsa.i18n import Translator
from vsa.model.actions import Quarter, Status
from vsa.model.document import Document

ICONS: Mapping[Status, str] = MappingProxyType(
    {
        Status.NOT_STARTED: "ring",
        Status.ONGOING: "half",
        Status.DONE: "check",
        Status.POSTPONED: "pause",
        Status.REJECTED: "cross",
    }
)
TOKENS: Mapping[Status, Token] = MappingProxyType(
    {
        Status.NOT_STARTED: "text",
        Status.ONGOING: "accent",
        Status.DONE: "vs",
        Status.POSTPONED: "text2",
        Status.REJECTED: "text2",
    }
)
"""The colour says nothing that the icon does not say."""


def quarter_words(document: Document, quarter: Quarter, tr: Translator) -> tuple[str, str]:
    """The letter and the word of a quarter, as the house calls the wheel."""
    word = tr(f"actions.wheel.{document.wheel}.{quarter}")
    return word[0].upper(), word
