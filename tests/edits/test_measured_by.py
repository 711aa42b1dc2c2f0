"""Only a planned measurement is about gains."""

from datetime import date

from vsa.edits.remeasuring import measured_by
from vsa.model.document import Document
from vsa.model.following_up import PlanEntry, PlanKind


def test_a_meeting_measures_nothing() -> None:
    entry = PlanEntry(id="p1", kind=PlanKind.BOARD, day=date(2026, 11, 18))
    assert measured_by(Document(), entry) == ()
