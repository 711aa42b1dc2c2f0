"""The way of the cases from one step to the next."""

from vsa.i18n import Translator
from vsa.symbols.kind import Entry, Group, Primitives
from vsa.symbols.sketch import head, line


def picture(tr: Translator) -> Primitives:
    """A heavy arrow."""
    return line("M4 36H78", 3.2), head(92, 36, 1, 0, 15)


ENTRIES = (Entry("arrow", Group.OFFICE, 13, picture),)
