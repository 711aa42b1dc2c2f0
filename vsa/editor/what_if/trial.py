"""A hypothesis about the map of a session while it is tried: its figures, what else could be tried, and keeping it."""

from typing import Any

from vsa.analysis import analyse, basis_of
from vsa.analysis.results import Analysis, Basis
from vsa.analysis.sensitivity import Effect, sensitivity
from vsa.editor.session import Session
from vsa.editor.what_if.hypothesis import Hypothesis
from vsa.editor.what_if.knobs import Knob, key_of, knob_of, knobs_of
from vsa.i18n import Message, message
from vsa.model.stream import Stream
from vsa.scene.comparison_figures import FigureRow, figure_rows

HEADLINES = ("lead_time", "waiting_time", "value_ratio", "statutory_time", "fte")
"""The key figures that a trial shows."""

LARGEST_MAP = 300
"""Elements of a map beyond which recomputing every loop would hold up the hand."""


class Trial:
    """What is supposed of the map on the stage. The session changes only by `keep`."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.hypothesis = Hypothesis()
        self._effects: tuple[Stream, Basis, tuple[Effect, ...]] | None = None

    @property
    def knobs(self) -> tuple[Knob, ...]:
        """What can be tried for the one thing that is selected."""
        stream, key = self.session.stream, self.session.only
        return knobs_of(stream, key) if stream is not None and key is not None else ()

    def suppose(self, knob: Knob, value: Any) -> None:
        """Set a knob. Raises UserError for a value out of bounds."""
        self.hypothesis = self.hypothesis.supposing(self.session.document, knob, value)

    def halve(self, effect: Effect) -> None:
        """Select what an effect is about, and suppose half of it."""
        stream = self.session.stream
        knob = knob_of(stream, effect) if stream is not None else None
        if knob is not None:
            self.session.select([key_of(effect)])
            self.suppose(knob, knob.half)

    def reset(self) -> None:
        """Suppose nothing any more."""
        self.hypothesis = Hypothesis()

    def keep(self) -> bool:
        """Make what is supposed one step of the history. False when there was nothing to keep."""
        kept, self.hypothesis = self.hypothesis, Hypothesis()
        return self.session.perform(message("whatif.edit"), kept.applied)

    def figures(self) -> tuple[FigureRow, ...]:
        """The headlines as they are and as they would be."""
        session = self.session
        stream, now = session.stream, session.analysis
        if stream is None or now is None:
            return ()
        would_be, then = self._supposed(stream, now)
        rows = figure_rows(session.document, stream, now, would_be, then, session.tr)
        return tuple(sorted((row for row in rows if row.id in HEADLINES), key=lambda row: HEADLINES.index(row.id)))

    def refusal(self) -> Message | None:
        """Why there would be no figures."""
        stream, now = self.session.stream, self.session.analysis
        if stream is None or now is None:
            return None
        _, then = self._supposed(stream, now)
        return then.notices[0].message if then.expected is None and then.notices else None

    def effects(self) -> tuple[Effect, ...] | None:
        """What halving each thing of the map would save, the most first; None for a map that is too large."""
        stream = self.session.stream
        if stream is None:
            return ()
        if len(stream.nodes) > LARGEST_MAP:
            return None
        basis = basis_of(self.session.document)
        if self._effects is None or self._effects[0] is not stream or self._effects[1] != basis:
            self._effects = (stream, basis, sensitivity(stream, basis))
        return self._effects[2]

    def _supposed(self, stream: Stream, now: Analysis) -> tuple[Stream, Analysis]:
        document = self.session.document
        then = self.hypothesis.applied(document)
        would_be = then.streams[stream.id]
        return would_be, now if would_be is stream else analyse(would_be, basis_of(then))
