"""The timeline under the map: waits above, work below. It belongs to the map and is always there."""

from vsa.i18n import Translator
from vsa.symbols.kind import Entry, Group, Primitives
from vsa.symbols.sketch import line, word


def picture(tr: Translator) -> Primitives:
    """One wait, one step, one wait."""
    return (
        line("M4 22H32V50H62V22H92", 2.6),
        word(18, 16, tr("symbols.timeline.wait"), 11.5),
        word(47, 66, tr("symbols.timeline.work"), 11.5),
    )


ENTRIES = (Entry("timeline", Group.VALUE_STREAM, 29, picture),)
