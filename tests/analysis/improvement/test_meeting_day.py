"""Which board meeting was held on a day."""

from datetime import date

from vsa.analysis.improvement.board import meeting_on
from vsa.model.document import Document
from vsa.model.following_up import BoardMeeting

HELD = date(2026, 11, 18)


def test_the_meeting_of_a_day_is_found() -> None:
    document = Document(meetings={"m1": BoardMeeting(id="m1", day=HELD)})
    assert meeting_on(document, HELD) == "m1"
    assert meeting_on(document, date(2026, 11, 25)) is None
