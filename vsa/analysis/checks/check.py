"""What a check is, and what it looks at."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vsa.analysis.case import Case
from vsa.analysis.gaps import Gaps
from vsa.analysis.network import Network
from vsa.analysis.results import Analysis, Fix, Notice
from vsa.i18n import Message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.stream import Flow, Stream


@dataclass(frozen=True, slots=True)
class Seen:
    """What warnings look at: a stream that can be computed. `ways` are the computed flows out of every node,
    `network` has the loops also when the figures leave them out, and `looping` are the flows drawn as forward that lead
    back."""

    case: Case
    ways: Mapping[Id, Sequence[Flow]]
    network: Network
    looping: frozenset[Id]
    gaps: Gaps
    utilisation: Mapping[str, float]

    @property
    def stream(self) -> Stream:
        """The stream that is checked."""
        return self.case.stream


@dataclass(frozen=True, slots=True)
class Shown:
    """What hints look at: a stream in its document, with its figures if there are any."""

    document: Document
    stream: Stream
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Warn:
    """A check that warns: the figures stand, but not everything is as it seems. `place` orders them."""

    place: int
    find: Callable[[Seen], Iterator[Notice]]


@dataclass(frozen=True, slots=True)
class Advise:
    """A check that gives a hint: nothing is wrong with the figures, but the map could be better."""

    place: int
    find: Callable[[Shown], Iterator[Notice]]


def warning(code: str, text: Message, nodes: Sequence[Id], flows: Sequence[Id] = (), fix: Fix | None = None) -> Notice:
    """A warning about nodes and flows."""
    return Notice(code, "warning", text, tuple(nodes), tuple(flows), fix)


def hint(code: str, text: Message, nodes: Sequence[Id] = (), fix: Fix | None = None) -> Notice:
    """A hint about nodes, or about the whole stream."""
    return Notice(code, "hint", text, tuple(nodes), (), fix)
