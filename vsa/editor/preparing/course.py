"""The four days of the course: when they are, what is done on them, and where each entry leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.course import course_day, set_course_day
from vsa.i18n import Translator, message
from vsa.model.base import Id
from vsa.model.checklist import Checklist
from vsa.model.preparing import COURSE_DAYS, CourseDay

DAYS = tuple(range(1, COURSE_DAYS + 1))
CHECKLISTS: Mapping[int, Checklist] = MappingProxyType(
    dict(zip(DAYS, (Checklist.COURSE_1, Checklist.COURSE_2, Checklist.COURSE_3, Checklist.COURSE_4), strict=True))
)


@dataclass(frozen=True, slots=True)
class Way:
    """Where an entry leads: to a stage, and there to a tab, or to a form that is printed."""

    stage: Stage | None = None
    tab: str = ""
    report: str = ""


WAYS: Mapping[Id, Way] = MappingProxyType(
    {
        "course_1.fruits": Way(Stage.PREPARE, "interviews"),
        "course_1.round": Way(report="five-s"),
        "course_1.actions": Way(Stage.ACTIONS, "table"),
        "course_1.readiness": Way(Stage.PREPARE, "interviews"),
        "course_2.case": Way(Stage.PREPARE, "interviews"),
        "course_2.map": Way(Stage.CURRENT),
        "course_2.problems": Way(Stage.CURRENT),
        "course_2.print": Way(report="map"),
        "course_2.measure": Way(report="measure-form"),
        "course_3.times": Way(Stage.FOLLOWUP, "measurements"),
        "course_3.ideal": Way(Stage.IDEAL),
        "course_3.compare": Way(Stage.COMPARE),
        "course_3.print": Way(report="compare"),
        "course_4.actions": Way(Stage.ACTIONS, "table"),
        "course_4.factors": Way(Stage.FOLLOWUP, "factors"),
        "course_4.board": Way(Stage.ACTIONS, "board"),
        "course_4.plan": Way(Stage.FOLLOWUP, "plan"),
        "course_4.story": Way(report="a3"),
    }
)
"""Where the standard entries lead; the others are done in the room."""


def title(number: int, tr: Translator) -> str:
    """`Kursdag 1: 5S`."""
    return tr("prepare.course.day", number=number, theme=tr(f"prepare.theme.{number}"))


def when(day: date | None, tr: Translator) -> str:
    """`tirsdag 6.10.2026`."""
    if day is None:
        return tr("prepare.course.no_date")
    return tr("prepare.course.when", weekday=tr(f"prepare.weekday.{day.isoweekday()}"), day=day)


def ahead(session: Session) -> tuple[tuple[str, str], ...]:
    """The next two days that have not been held, each with when it is."""
    kept = ((number, course_day(session.document, number)) for number in DAYS)
    left = [(number, day) for number, day in kept if day is None or not day.held]
    return tuple((title(number, session.tr), when(day.day if day else None, session.tr)) for number, day in left[:2])


def day_of(session: Session, number: int) -> CourseDay:
    """A day as it is kept, or as it is before anybody has touched it."""
    return course_day(session.document, number) or CourseDay(id=f"d{number}", number=number)


def set_day(session: Session, number: int, **fields: object) -> None:
    """Give a day a date or a place, or say that it was held."""
    session.perform(
        message("prepare.edit.course_day", number=number), lambda document: set_course_day(document, number, **fields)
    )
