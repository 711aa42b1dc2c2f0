"""What is said of the things on a map, and in which order, for people who hear it."""

from collections.abc import Mapping

from vsa.analysis.results import Analysis
from vsa.editor.session import Session
from vsa.model.base import Id
from vsa.model.nodes import Symbol
from vsa.model.stream import Stream
from vsa.scene.knowledge import facts_of_nodes
from vsa.scene.reading_order import reading_order
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of, symbol_kind


class Voice:
    """Reads the session's map: its nodes from left to right, each followed by its problems, then symbols and notes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._keys: tuple[Stream | None, tuple[str, ...]] = (None, ())
        self._facts: tuple[Analysis | None, Mapping[Id, Facts]] = (None, {})

    def order(self) -> tuple[str, ...]:
        """Everything that can be read, in reading order."""
        stream = self._session.stream
        if stream is not None and self._keys[0] is not stream:
            self._keys = (stream, tuple(reading_order(stream)))
        return self._keys[1] if stream is not None else ()

    def text(self, key: str) -> str:
        """What is said of one of them; nothing when it is gone."""
        stream = self._session.stream
        kind, _, name = key.partition(":")
        things = getattr(stream, f"{kind}s", {})
        if name not in things:
            return ""
        element = things[name]
        facts = self._known().get(name, Facts()) if kind == "node" else Facts()
        if stream is not None and isinstance(element, Symbol):
            facts = Facts(role=stream.lanes[element.lane].name)
        speaker = symbol_kind(kind) if kind == "lane" else kind_of(element)
        return speaker.describe(element, facts, self._session.tr)

    def _known(self) -> Mapping[Id, Facts]:
        stream, analysis = self._session.stream, self._session.analysis
        if stream is not None and analysis is not None and self._facts[0] is not analysis:
            self._facts = (analysis, facts_of_nodes(stream, analysis))
        return self._facts[1]
