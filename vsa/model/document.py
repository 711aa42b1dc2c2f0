"""The document: everything that a unit keeps in one `.vsa` file."""

from typing import Annotated, Literal

from pydantic import Field

from vsa.i18n.catalogue import Language
from vsa.model.actions import Action
from vsa.model.base import Day, Frozen, Id, ReadOnly
from vsa.model.calendar import WorkCalendar
from vsa.model.checklist import Check
from vsa.model.finished import Finished
from vsa.model.following_up import Audit, BoardMeeting, Handover, PlanEntry, SuccessFactor
from vsa.model.gains import CaseTimes, Gain, Indicator
from vsa.model.preparing import Candidate, Confirmation, CourseDay, Finding, Interview, Member
from vsa.model.stream import State, Stream

LISTS = (
    "streams",
    "actions",
    "gains",
    "interviews",
    "findings",
    "candidates",
    "checks",
    "members",
    "course_days",
    "indicators",
    "case_times",
    "meetings",
    "plan",
    "audits",
    "factors",
)
"""The mappings of a document."""


def _empty() -> dict[Id, object]:
    return {}


class Document(Frozen):
    """An immutable document.

    `language` is that of its prints; `hours_per_fte` the hours of one årsverk. `questions` are those of the interview
    guide, the standard ones where there are none. `wheel` is what the house calls the wheel of improvement,
    `ongoing_limit` how many actions may be ongoing at a time. The plan for twelve months begins on `plan_start`.
    `readiness` says who confirmed that the unit can start. Interviews and names are to be deleted on `delete_by`. The
    `lock` is there while the document is a version that was finished; `finished` are the versions before it.
    """

    title: str = ""
    unit: str = ""
    service_area: str = ""
    municipality: str = ""
    case_number: str = ""
    owner: str = ""
    coach: str = ""
    day: Day | None = None
    example: bool = False
    language: Language = "nb"
    calendar: WorkCalendar = WorkCalendar()
    hours_per_fte: Annotated[float, Field(ge=1, le=24 * 366)] = 1695.0
    wheel: Literal["pukk", "pgek", "pdsa"] = "pukk"
    ongoing_limit: Annotated[int, Field(ge=1, le=99)] = 5
    questions: tuple[str, ...] = ()
    delete_by: Day | None = None
    plan_start: Day | None = None
    readiness: Confirmation = Confirmation()
    handover: Handover = Handover()
    lock: Finished | None = None
    finished: tuple[Finished, ...] = ()
    streams: ReadOnly[Id, Stream] = Field(default_factory=_empty, validate_default=True)
    actions: ReadOnly[Id, Action] = Field(default_factory=_empty, validate_default=True)
    gains: ReadOnly[Id, Gain] = Field(default_factory=_empty, validate_default=True)
    interviews: ReadOnly[Id, Interview] = Field(default_factory=_empty, validate_default=True)
    findings: ReadOnly[Id, Finding] = Field(default_factory=_empty, validate_default=True)
    candidates: ReadOnly[Id, Candidate] = Field(default_factory=_empty, validate_default=True)
    checks: ReadOnly[Id, Check] = Field(default_factory=_empty, validate_default=True)
    members: ReadOnly[Id, Member] = Field(default_factory=_empty, validate_default=True)
    course_days: ReadOnly[Id, CourseDay] = Field(default_factory=_empty, validate_default=True)
    indicators: ReadOnly[Id, Indicator] = Field(default_factory=_empty, validate_default=True)
    case_times: ReadOnly[Id, CaseTimes] = Field(default_factory=_empty, validate_default=True)
    meetings: ReadOnly[Id, BoardMeeting] = Field(default_factory=_empty, validate_default=True)
    plan: ReadOnly[Id, PlanEntry] = Field(default_factory=_empty, validate_default=True)
    audits: ReadOnly[Id, Audit] = Field(default_factory=_empty, validate_default=True)
    factors: ReadOnly[Id, SuccessFactor] = Field(default_factory=_empty, validate_default=True)

    def in_state(self, state: State) -> Stream | None:
        """The first stream in a state, or None."""
        return next((stream for stream in self.streams.values() if stream.state is state), None)

    @property
    def chosen(self) -> Candidate | None:
        """The process that was chosen to be mapped, or None."""
        return next((candidate for candidate in self.candidates.values() if candidate.chosen), None)
