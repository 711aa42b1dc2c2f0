"""Meetings at the board are kept, and told anew in their place."""

from datetime import timedelta

from tests.edits.conftest import DAY
from vsa.edits.board import record_meeting
from vsa.model.following_up import BoardMeeting
from vsa.model.integrity import check


def test_a_new_meeting_gets_an_id_of_its_own(document):
    after = record_meeting(document, BoardMeeting(id="", day=DAY, new=("t1",)))
    check(after)
    added = [meeting for key, meeting in after.meetings.items() if key not in document.meetings]
    assert [(meeting.day, meeting.new) for meeting in added] == [(DAY, ("t1",))]
    assert added[0].id != ""


def test_a_meeting_that_is_told_anew_takes_its_own_place(document):
    later = BoardMeeting(id="b1", day=DAY + timedelta(days=7))
    after = record_meeting(document, later)
    assert dict(after.meetings) == {"b1": later}
    assert record_meeting(after, later) is after
