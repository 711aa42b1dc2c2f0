"""What is said of the things on a map, and in which order, for people who hear it."""

from vsa.editor.session import Session
from vsa.model.nodes import Symbol
from vsa.model.stream import Stream
from vsa.scene.reading_order import reading_order
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of, symbol_kind

NODES = ("node", "group")
"""The kinds of keys that name what stands in the flow."""


class Voice:
    """Reads the session's map: its nodes from left to right, each followed by its problems, then symbols and notes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._keys: tuple[Stream | None, tuple[str, ...]] = (None, ())

    def order(self) -> tuple[str, ...]:
        """Everything that can be read, in reading order."""
        scene = self._session.scene
        if scene is None:
            return ()
        if self._keys[0] is not scene.stream:
            self._keys = (scene.stream, tuple(reading_order(scene.drawn)))
        return self._keys[1]

    def text(self, key: str) -> str:
        """What is said of one of them; nothing when it is gone."""
        scene = self._session.scene
        kind, _, name = key.partition(":")
        things = getattr(scene.drawn, "nodes" if kind in NODES else f"{kind}s", {}) if scene else {}
        if scene is None or name not in things:
            return ""
        element = things[name]
        facts = scene.parts.facts.get(name, Facts()) if kind in NODES else Facts()
        if isinstance(element, Symbol):
            facts = Facts(role=scene.stream.lanes[element.lane].name)
        speaker = symbol_kind(kind) if kind == "lane" else kind_of(element)
        return speaker.describe(element, facts, self._session.tr)
