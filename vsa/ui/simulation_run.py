"""A simulation in a thread of its own, so that the window stays alive."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal

from vsa.analysis import basis_of
from vsa.editor.dated import Dated, dated
from vsa.model.document import Document
from vsa.model.stream import Stream

if TYPE_CHECKING:
    from vsa.analysis.simulation import Request

REPORTED_STEPS = 100


class SimulationRun(QThread):
    """`progressed` tells the per cent done, `done` carries what came of it. Without `done` it was stopped."""

    progressed = Signal(int)
    done = Signal(object)

    def __init__(self, document: Document, stream: Stream, request: "Request", arrival: date | None) -> None:
        super().__init__()
        self._document, self._stream, self._request, self._arrival = document, stream, request, arrival
        self._shown = -1

    def run(self) -> None:
        # numpy is loaded here, on the first simulation.
        from vsa.analysis.simulation import Cancelled, simulate

        try:
            simulation = simulate(self._stream, basis_of(self._document), self._request, self._report)
        except Cancelled:
            return
        made: Dated = dated(self._document, self._stream, simulation, self._arrival)
        self.done.emit(made)

    def stop(self) -> None:
        """Ask the run to end."""
        self.requestInterruption()

    def _report(self, part: float) -> None:
        from vsa.analysis.simulation import Cancelled

        if self.isInterruptionRequested():
            raise Cancelled
        step = int(part * REPORTED_STEPS)
        if step != self._shown:
            self._shown = step
            self.progressed.emit(step)
