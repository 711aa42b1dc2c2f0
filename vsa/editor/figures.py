"""The numbers of the streams of a document, each computed once."""

from vsa.analysis import Worked, analyse_after, analyse_stepwise, basis_of
from vsa.analysis.results import Analysis, Basis
from vsa.editor.recent import Recent
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Stream
from vsa.scene import only_moved
from vsa.stepwise import Stepwise


class Figures:
    """The numbers of each stream as last asked for, those that undo goes back to, and the last ones that could be
    computed."""

    def __init__(self) -> None:
        self._known: dict[str, Worked] = {}
        self._asked: dict[str, Stream] = {}
        """The streams that the known numbers were last asked for: they may stand elsewhere than when computed."""
        self._recent: Recent[Stream, Worked] = Recent()
        self._computed: dict[str, tuple[Stream, Analysis]] = {}
        self._unknown: Stream | None = None
        """The stream last found to have none yet: looking for them takes longer than knowing that."""
        self._computing: tuple[Stream, Basis, Stepwise[Worked]] | None = None

    def of(self, document: Document, stream: Stream, *, keep: bool) -> Analysis:
        """The numbers of a stream; to `keep` them is worth it when undo can go back to it."""
        basis = basis_of(document)
        known = self._worked(stream, basis) or analyse_after(stream, basis, self._known.get(stream.id))
        return self._learned(stream, known, keep=keep)

    def go_on(self, document: Document, stream: Stream) -> None:
        """Do one more step of the numbers of a stream that has none yet. Steps for another stream are forgotten."""
        basis, computing = basis_of(document), self._computing
        if computing is None or computing[0] is not stream or computing[1] != basis:
            computing = stream, basis, analyse_stepwise(stream, basis, self._known.get(stream.id))
            self._computing = computing
        try:
            next(computing[2])
        except StopIteration as end:
            self._learned(stream, end.value, keep=True)

    def _learned(self, stream: Stream, known: Worked, *, keep: bool) -> Analysis:
        self._known[stream.id], self._asked[stream.id], self._unknown, self._computing = known, stream, None, None
        if keep:
            self._recent.keep(stream, known)
        if known.analysis.expected is not None:
            self._computed[stream.id] = (stream, known.analysis)
        return known.analysis

    def known(self, document: Document, stream: Stream) -> Analysis | None:
        """The numbers of a stream, or None when they would have to be computed."""
        if stream is self._unknown:
            return None
        known = self._worked(stream, basis_of(document))
        if known is None:
            self._unknown = stream
            return None
        self._known[stream.id], self._asked[stream.id], self._unknown = known, stream, None
        return known.analysis

    def latest(self, stream: Stream, analysis: Analysis) -> tuple[Stream, Analysis] | None:
        """A stream with its numbers, or as it was when they could last be computed."""
        if analysis.expected is not None:
            return stream, analysis
        drawn = any(isinstance(node, Step) for node in stream.nodes.values())
        return self._computed.get(stream.id) if drawn else None

    def _worked(self, stream: Stream, basis: Basis) -> Worked | None:
        recent, known = self._recent.get(stream), self._comparable(stream, basis)
        if recent is not None and recent.analysis.basis == basis:
            return recent
        same = known is not None and (self._asked[stream.id] is stream or only_moved(stream, known.stream))
        return known if same else None

    def _comparable(self, stream: Stream, basis: Basis) -> Worked | None:
        """The numbers that an earlier state of the stream had, counted in the same way."""
        known = self._known.get(stream.id)
        return known if known is not None and known.analysis.basis == basis else None
