"""A simulation with the dates of a case that arrives on a given day."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from vsa.model.document import Document
from vsa.model.stream import Stream

if TYPE_CHECKING:
    from vsa.analysis.dates import CaseDates
    from vsa.analysis.simulation import Simulation


@dataclass(frozen=True, slots=True)
class Dated:
    """What simulated cases of a stream took, and the dates of one of them if they were asked for."""

    document: Document
    stream: Stream
    simulation: "Simulation"
    dates: "CaseDates | None"


def dated(document: Document, stream: Stream, simulation: "Simulation", arrival: date | None) -> Dated:
    """The dates follow the working calendar of the document, for the mean and for the P85."""
    from vsa.analysis.dates import Spent, case_dates

    figures = simulation.figures
    if arrival is None or figures is None:
        return Dated(document, stream, simulation, None)
    mean = Spent(figures.lead_time.mean.value, figures.stopped.mean)
    p85 = Spent(figures.lead_time.p85.value, figures.stopped.p85)
    dates = case_dates(arrival, stream.deadline, document.calendar, mean=mean, p85=p85)
    return Dated(document, stream, simulation, dates)
