"""Dividing and uniting steps from the menu."""

import pytest

from vsa.editor.commands import COMMANDS
from vsa.editor.operations import merge_selection, split_selection
from vsa.editor.session import Session
from vsa.edits.parts import PartsError
from vsa.i18n.resources import examples
from vsa.storage import load

BY_ID = {command.id: command for command in COMMANDS}


@pytest.fixture
def session() -> Session:
    return Session(load(examples() / "byggesak.vsa").document)


def lead_time(session: Session) -> float:
    assert session.analysis is not None
    assert session.analysis.expected is not None
    return session.analysis.expected.lead_time


def test_a_step_is_divided_and_united_again_in_two_undoable_edits(session: Session) -> None:
    before, stream = lead_time(session), session.stream
    assert stream is not None
    session.select(["node:7"])
    split_selection(session)
    assert session.stream is not None
    (second,) = set(session.stream.nodes) - set(stream.nodes)
    assert (session.only, session.editing) == (f"node:{second}", f"node:{second}")
    assert session.stream.nodes[second].x > session.stream.nodes["7"].x
    assert lead_time(session) == pytest.approx(before)
    session.select(["node:7", f"node:{second}"])
    merge_selection(session)
    assert session.only == "node:7"
    assert session.stream.nodes.keys() == stream.nodes.keys()
    assert lead_time(session) == pytest.approx(before)
    session.undo()
    session.undo()
    assert session.stream is stream


def test_steps_that_do_not_follow_one_another_are_refused(session: Session) -> None:
    session.select(["node:1", "node:7"])
    with pytest.raises(PartsError):
        merge_selection(session)


class Desk:
    """Just a session, for the refusals."""

    def __init__(self, session: Session) -> None:
        self.session = session


@pytest.mark.parametrize(
    ("chosen", "split", "merge"), [(["7"], True, False), (["6", "7"], False, True), (["end"], False, False)]
)
def test_the_menu_offers_what_can_be_done(session: Session, chosen: list[str], split: bool, merge: bool) -> None:
    session.select(f"node:{node}" for node in chosen)
    offered = [BY_ID[name].refusal(Desk(session)) is None for name in ("split_step", "merge_steps")]  # type: ignore[arg-type]
    assert offered == [split, merge]
