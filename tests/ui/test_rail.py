"""The rail: what waits on a stage is a number on its button, and a sentence for who listens."""

from datetime import date

from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.i18n import message
from vsa.ui.rail import Rail
from vsa.ui.window import Window


def test_what_is_overdue_is_a_number_and_a_sentence(byggesak: Window, session: Session) -> None:
    button = byggesak.findChildren(Rail)[0].buttons[Stage.ACTIONS]
    before = button.waiting
    late = date(2020, 1, 2)
    session.perform(message("editor.edit.change"), lambda now: set_fields(now, Ref("action", "t4"), deadline=late))
    assert button.waiting == before + 1
    assert f"{before + 1} tiltak er forfalt." in button.accessibleDescription()
    assert f"{before + 1} tiltak er forfalt." in button.toolTip()
    session.undo()
    assert button.waiting == before


def test_a_stage_on_which_nothing_waits_has_its_check_mark(byggesak: Window) -> None:
    button = byggesak.findChildren(Rail)[0].buttons[Stage.CURRENT]
    assert (button.waiting, button.filled, button.accessibleDescription()) == (0, True, "")
