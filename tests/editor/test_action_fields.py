"""The fields of an action bring along what follows from their values."""

from datetime import date

import pytest

from vsa.editor.fields import field_of
from vsa.editor.session import Session
from vsa.editor.subjects import change_field, subject_of
from vsa.edits.actions import add_action
from vsa.model.actions import Action, Status
from vsa.model.document import Document

TODAY = date(2026, 11, 22)


@pytest.fixture
def session() -> Session:
    document = add_action(Document(), title="Motta", deadline=date(2026, 12, 1))
    return Session(document, today=TODAY)


def change(session: Session, name: str, value: object) -> Action:
    subject = subject_of(session, "action:t1")
    assert subject is not None
    change_field(session, [subject], field_of("action", name), value)
    return session.document.actions["t1"]


def test_an_action_that_becomes_done_is_finished_today(session: Session) -> None:
    done = change(session, "status", Status.DONE)
    assert (done.finished, done.progress) == (TODAY, 1.0)


def test_a_deadline_that_is_moved_in_its_field_has_a_history(session: Session) -> None:
    moved = change(session, "deadline", date(2027, 1, 15))
    assert [(each.day, each.before) for each in moved.moves] == [(TODAY, date(2026, 12, 1))]
    session.undo()
    assert session.document.actions["t1"].moves == ()
