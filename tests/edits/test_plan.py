"""The plan is made, made again and adjusted, and nothing that somebody did or wrote is lost."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.plan_year import handover_audits, planned_year
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.plan import add_to_plan, make_plan, mark_done, mark_held, move_entries
from vsa.edits.records import add_record
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.model.following_up import PlanEntry, PlanKind

COURSE = date(2026, 10, 14)
TODAY = date(2026, 11, 22)
PLAN = planned_year(COURSE, WorkCalendar())


def planned(start: date = COURSE, document: Document | None = None) -> Document:
    return make_plan(document or Document(), start, planned_year(start, WorkCalendar()))


def days(document: Document) -> list[tuple[PlanKind, date]]:
    return sorted((entry.kind, entry.day) for entry in document.plan.values())


def first(document: Document, kind: PlanKind) -> PlanEntry:
    return next(entry for entry in document.plan.values() if entry.kind is kind)


def test_a_plan_is_made_once() -> None:
    document = planned()
    assert document.plan_start == COURSE
    assert days(document) == sorted((entry.kind, entry.day) for entry in PLAN)
    assert planned(document=document) is document


def test_a_plan_for_another_course_takes_the_place_of_one_that_nobody_touched() -> None:
    later = COURSE + timedelta(days=7)
    assert days(planned(later, planned())) == days(planned(later))


def test_what_is_done_stays_and_is_not_planned_again() -> None:
    document = planned()
    meeting = first(document, PlanKind.BOARD)
    document = mark_done(document, [meeting.id], TODAY)
    again = planned(COURSE + timedelta(days=1), document)
    assert again.plan[meeting.id].done == TODAY
    near = [e for e in again.plan.values() if e.kind is PlanKind.BOARD and abs(e.day - meeting.day) < timedelta(days=4)]
    assert near == [again.plan[meeting.id]]


def test_what_was_moved_stays_where_it_was_put() -> None:
    document = planned()
    audit = first(document, PlanKind.EXTERNAL_AUDIT)
    document = move_entries(document, [audit.id], 12)
    again = planned(document=document)
    assert again.plan[audit.id].day == audit.day + timedelta(days=12)
    assert len(again.plan) == len(PLAN)


def test_what_was_written_or_added_by_hand_stays() -> None:
    document = planned()
    forum = first(document, PlanKind.LEADER_FORUM)
    document = set_fields(document, Ref("plan", forum.id), responsible="Kommunalsjef plan")
    document = add_record(document, "plan", title="Hospitering i Gran", day=forum.day)
    again = planned(document=document)
    assert again.plan[forum.id].responsible == "Kommunalsjef plan"
    assert len(again.plan) == len(PLAN) + 1


def test_done_is_taken_back() -> None:
    document = planned()
    two = list(document.plan)[:2]
    done = mark_done(document, two, TODAY)
    assert [done.plan[key].done for key in two] == [TODAY, TODAY]
    assert mark_done(done, two, TODAY).plan[two[0]].done is None
    half = mark_done(document, two[:1], date(2026, 10, 21))
    both = mark_done(half, two, TODAY)
    assert [both.plan[key].done for key in two] == [date(2026, 10, 21), TODAY]


def test_what_was_planned_about_now_is_done_when_it_is_held() -> None:
    document = planned()
    held = mark_held(document, PlanKind.INTERNAL_AUDIT, date(2026, 11, 20))
    (done,) = [entry for entry in held.plan.values() if entry.done]
    assert (done.day, done.done) == (date(2026, 11, 13), date(2026, 11, 20))
    assert mark_held(document, PlanKind.EXTERNAL_AUDIT, date(2026, 11, 20)) is document


def test_audits_after_a_change_of_leader_are_added_once() -> None:
    audits = handover_audits(date(2027, 1, 4), WorkCalendar())
    document = add_to_plan(Document(), audits)
    assert [entry.day for entry in document.plan.values()] == [entry.day for entry in audits]
    assert add_to_plan(document, audits) is document


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.integers(-40, 40), st.data())
def test_nothing_that_was_touched_is_lost(start: date, shift: int, data: st.DataObject) -> None:
    document = planned(start)
    touched = data.draw(st.lists(st.sampled_from(list(document.plan)), max_size=6, unique=True))
    document = mark_done(document, touched, TODAY) if touched else document
    again = planned(start + timedelta(days=shift), document)
    for key in touched:
        assert again.plan[key] == document.plan[key]
    assert all(key == entry.id for key, entry in again.plan.items())


def test_a_meeting_is_held_in_its_week_and_once() -> None:
    document = planned()
    wednesday, friday = date(2026, 10, 21), date(2026, 10, 23)
    held = mark_held(document, PlanKind.BOARD, friday)
    assert [entry.day for entry in held.plan.values() if entry.done] == [wednesday]
    assert mark_held(held, PlanKind.BOARD, friday) is held
    assert mark_held(held, PlanKind.BOARD, wednesday) is held
