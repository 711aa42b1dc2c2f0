"""Where a unit stands, in one line of the programme."""

from dataclasses import dataclass
from datetime import date

from vsa.analysis import analyse, basis_of
from vsa.analysis.improvement.gain_totals import gain_totals
from vsa.analysis.improvement.overdue import overdue_days
from vsa.analysis.improvement.phase import phase_of
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.model.following_up import PlanKind
from vsa.model.stream import State

AUDITS = (PlanKind.INTERNAL_AUDIT, PlanKind.EXTERNAL_AUDIT)


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit on a day. Lead times are expected working minutes of its `calendar`, None where there is no figure;
    `identified` and `realised` are årsverk; `next_audit` is the first that is planned and not held."""

    unit: str
    title: str
    phase: int | None
    calendar: WorkCalendar
    lead_time_now: float | None
    lead_time_ideal: float | None
    identified: float
    realised: float
    overdue: int
    next_audit: date | None

    @property
    def started(self) -> bool:
        """Whether anything has been done."""
        return self.phase is not None


def standing_of(document: Document, today: date) -> Standing:
    """Where the unit of a document stands."""
    totals = gain_totals(document)
    audits = [entry.day for entry in document.plan.values() if entry.kind in AUDITS and entry.done is None]
    return Standing(
        unit=document.unit or document.municipality,
        title=document.title,
        phase=phase_of(document),
        calendar=document.calendar,
        lead_time_now=_lead_time(document, State.CURRENT),
        lead_time_ideal=_lead_time(document, State.IDEAL),
        identified=totals.identified_fte,
        realised=totals.realised_fte,
        overdue=sum(overdue_days(action, today) > 0 for action in document.actions.values()),
        next_audit=min(audits, default=None),
    )


def _lead_time(document: Document, state: State) -> float | None:
    stream = document.in_state(state)
    expected = analyse(stream, basis_of(document)).expected if stream else None
    return expected.lead_time if expected else None
