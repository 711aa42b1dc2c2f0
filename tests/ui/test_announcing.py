"""What is said to those who listen: the key figures that an edit has changed, and only those."""

import pytest

from tests.ui.windows import stage_of
from vsa.editor.session import Session
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.i18n import message
from vsa.ui import strip
from vsa.ui.window import Window


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    sentences: list[str] = []
    monkeypatch.setattr(strip, "speak", lambda _, sentence: sentences.append(sentence))
    return sentences


def change(session: Session, **values: object) -> None:
    assert session.stream is not None
    ref = Ref("node", "1", session.stream.id)
    session.perform(message("editor.edit.field"), lambda document: set_fields(document, ref, **values))


def test_figures_that_an_edit_changed_are_said(byggesak: Window, session: Session, said: list[str]) -> None:
    change(session, process_time="80 min")
    assert "Prosesstid: 10,0 timer" in said[-1]
    assert "Overleveringer" not in said[-1]


def test_an_edit_that_changes_no_figure_is_not_told_of(byggesak: Window, session: Session, said: list[str]) -> None:
    change(session, name="Ta imot")
    assert said[-1] == ""


def test_turning_to_another_map_says_no_figures(byggesak: Window, session: Session, said: list[str]) -> None:
    from vsa.editor.stages import Stage

    session.go(Stage.IDEAL)
    assert not said
    assert stage_of(byggesak).strip.figures
