"""Arrows that carry information, by hand or electronically. They belong to the flows of a stream."""

from vsa.i18n import Translator
from vsa.symbols.kind import Entry, Group, Primitives
from vsa.symbols.sketch import head, line


def manual(tr: Translator) -> Primitives:
    """A straight arrow."""
    return line("M6 36H80"), head(92, 36, 1, 0)


def electronic(tr: Translator) -> Primitives:
    """An arrow with a bolt."""
    return line("M6 44H52L40 28H82"), head(92, 28, 1, 0)


ENTRIES = (
    Entry("information_manual", Group.VALUE_STREAM, 15, manual),
    Entry("information_electronic", Group.VALUE_STREAM, 16, electronic),
)
