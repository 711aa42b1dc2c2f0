"""Finding what is written on a map: names, roles, systems, notes and problems."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from unicodedata import combining, normalize

from vsa.editor.session import Key, Session
from vsa.model.base import Frozen
from vsa.model.stream import Stream
from vsa.scene.numbering import step_numbers
from vsa.scene.reading_order import reading_order

TEXTS: Mapping[str, tuple[str, ...]] = {
    "lane": ("name",),
    "group": ("name",),
    "node": ("name", "system", "note"),
    "problem": ("text", "waste", "cause", "proposal"),
    "symbol": ("name",),
    "note": ("text",),
}
"""The fields that are looked through, for each kind of thing on a map."""
PLAIN = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "\u00ad": None})
"""Letters that are no letter with a sign, as people type them who lack the key; soft hyphens are not seen."""


class Search:
    """Looks through the session's map. `text` is what was asked for last; what is found is selected."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.text = ""

    @property
    def found(self) -> tuple[Key, ...]:
        """The keys of all that was found, in reading order, lanes last."""
        stream = self._session.stream
        return matches(stream, self.text) if stream is not None else ()

    @property
    def place(self) -> int | None:
        """The place of what is selected among all that was found, from 1; None when something else is selected."""
        only, found = self._session.only, self.found
        return found.index(only) + 1 if only in found else None

    def look_for(self, text: str) -> None:
        """Find a text as it is typed: what is selected stays selected as long as it has the text in it."""
        self.text = text
        if self.place is None:
            self.step(1)

    def step(self, step: int) -> None:
        """Select the next (1) or previous (-1) of what was found; after the last one comes the first."""
        found = self.found
        if found:
            self._session.select([_beyond(self._session, found, step)])


def matches(stream: Stream, text: str) -> tuple[Key, ...]:
    """The keys of what has a text in it, whatever the case and the signs on the letters; a step also by its number."""
    wanted = folded(text)
    if not wanted:
        return ()
    numbered = {f"node:{step}" for step, number in step_numbers(stream).items() if str(number) == wanted}
    return tuple(key for key in _order(stream) if key in numbered or _holds(stream, key, wanted))


@lru_cache(maxsize=16_384)
def folded(text: str) -> str:
    """A text without case, without signs on its letters, and with single spaces."""
    letters = normalize("NFKD", text.casefold().translate(PLAIN))
    return " ".join("".join(letter for letter in letters if not combining(letter)).split())


def _order(stream: Stream) -> Iterator[Key]:
    yield from reading_order(stream)
    yield from (f"group:{group}" for group in stream.groups)
    yield from (f"lane:{lane}" for lane in stream.lanes)


def _holds(stream: Stream, key: Key, wanted: str) -> bool:
    kind, _, name = key.partition(":")
    element: Frozen = getattr(stream, f"{kind}s")[name]
    texts = [getattr(element, field, "") for field in TEXTS[kind]]
    texts += [text for text in getattr(element, "fields", {}).values() if isinstance(text, str)]
    return any(wanted in folded(text) for text in texts)


def _beyond(session: Session, found: tuple[Key, ...], step: int) -> Key:
    """The first of `found` after (1) or before (-1) what is selected, in the order of the map."""
    stream, only = session.stream, session.only
    order = list(_order(stream)) if stream is not None else []
    if only not in order:
        return found[0 if step > 0 else -1]
    places = {key: place for place, key in enumerate(order)}
    ways = [(places[key] - places[only]) * step for key in found]
    ahead = [(way if way > 0 else way + len(order), key) for way, key in zip(ways, found, strict=True)]
    return min(ahead)[1]
