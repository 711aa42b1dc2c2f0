"""Figures that are only a bound because something is unknown: `minst 17,5 d`."""

from vsa.analysis.results import Analysis, Bound
from vsa.i18n import Translator

WORDS: dict[Bound, str] = {"at_least": "scene.bound.at_least", "at_most": "scene.bound.at_most"}


def bound_word(analysis: Analysis, figure: str, tr: Translator) -> str:
    """`minst` or `høyst` before a figure such as `expected.lead_time`, or nothing."""
    key = WORDS.get(analysis.bounds.get(figure, "exact"))
    return tr(key) if key else ""


def bounded(analysis: Analysis, figure: str, text: str, tr: Translator) -> str:
    """The text of a figure with its bound before it."""
    return " ".join(filter(None, (bound_word(analysis, figure, tr), text)))
