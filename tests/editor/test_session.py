"""The session: one document, its history, its numbers and its picture, and who is told of what."""

import pytest

from vsa.editor.operations import append, make_ideal
from vsa.editor.session import BrokenEditError, Changes, Session
from vsa.editor.stages import Stage
from vsa.edits.elements import Ref, changed, with_stream, without
from vsa.edits.fields import set_fields
from vsa.i18n import message
from vsa.model.document import Document
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit

RENAME = message("editor.edit.rename")


def renamed(session: Session, name: str, node: str = "2") -> None:
    stream = session.stream
    assert stream is not None
    session.perform(RENAME, lambda document: set_fields(document, Ref("node", node, stream.id), name=name))


def name_of(session: Session, node: str = "2") -> str:
    stream = session.stream
    assert stream is not None
    return stream.nodes[node].name


def test_an_edit_is_one_step_of_the_history(session: Session) -> None:
    renamed(session, "Journalføre")
    assert name_of(session) == "Journalføre"
    session.undo()
    assert name_of(session) == "Motta"
    session.redo()
    assert name_of(session) == "Journalføre"


def test_undo_and_redo_show_the_very_pictures_and_numbers_from_before(session: Session) -> None:
    first, numbers = session.scene, session.analysis
    renamed(session, "Journalføre")
    second = session.scene
    assert second is not first
    session.undo()
    assert (session.scene, session.analysis) == (first, numbers)
    assert session.scene is first
    session.redo()
    assert session.scene is second


def test_an_edit_that_changes_nothing_leaves_no_trace(session: Session) -> None:
    before = session.document
    renamed(session, "Motta")
    assert session.document is before
    assert session.history.undo_label is None


def test_undo_comes_back_to_where_the_edit_was_made(session: Session) -> None:
    session.select(["node:2"])
    renamed(session, "Journalføre")
    session.go(Stage.ACTIONS)
    session.undo()
    assert session.stage is Stage.CURRENT


def test_a_preview_is_seen_and_leaves_nothing_when_it_is_cancelled(session: Session) -> None:
    before = session.document
    stream = session.stream
    assert stream is not None
    session.preview(lambda document: set_fields(document, Ref("node", "2", stream.id), name="Snart"))
    assert name_of(session) == "Snart"
    session.cancel_preview()
    assert session.document is before
    assert session.history.undo_label is None


def test_a_preview_that_is_kept_is_one_step(session: Session) -> None:
    stream = session.stream
    assert stream is not None
    for name in ("S", "Sn", "Snart"):
        session.preview(lambda document, name=name: set_fields(document, Ref("node", "2", stream.id), name=name))
    session.keep_preview(RENAME)
    session.undo()
    assert name_of(session) == "Motta"
    assert session.history.undo_label is None


def test_only_what_exists_can_be_selected(session: Session) -> None:
    session.select(["node:2", "node:nobody", "flow:none", "node:2"])
    assert session.selection == ("node:2",)


def test_what_an_undone_edit_made_is_no_longer_selected(session: Session) -> None:
    session.select(["node:2"])
    append(session, "right")
    made = session.only
    assert made not in (None, "node:2")
    session.undo()
    assert made not in session.selection


def test_listeners_are_told_what_to_look_at(session: Session) -> None:
    told: list[Changes] = []
    session.listen(told.append)
    renamed(session, "Journalføre")
    session.select(["node:3"])
    session.go(Stage.COMPARE)
    assert [change.document for change in told] == [True, False, False]
    assert told[1].selection
    assert told[2].stage


def test_figures_follow_an_edit(session: Session) -> None:
    stream, before = session.stream, session.analysis
    assert stream is not None
    assert before is not None
    assert before.main is not None
    longer = read_duration("10 d", bare=Unit.DAY)
    session.perform(RENAME, lambda document: set_fields(document, Ref("node", "2", stream.id), wait=longer))
    after = session.analysis
    assert after is not None
    assert after.main is not None
    assert after.main.lead_time - before.main.lead_time == 9 * 450


def test_a_map_that_cannot_be_computed_keeps_its_last_figures(session: Session) -> None:
    stream = session.stream
    assert stream is not None
    assert session.analysis is not None
    assert session.analysis.expected is not None
    wrong = next(flow.id for flow in stream.flows.values() if flow.share == 0.8)
    session.perform(RENAME, lambda document: set_fields(document, Ref("flow", wrong, stream.id), share=0.3))
    assert session.analysis is not None
    assert session.analysis.expected is None
    latest = session.last_figures
    assert latest is not None
    assert latest[0] is stream


def test_a_scene_is_made_once_for_a_document(session: Session) -> None:
    assert session.scene is session.scene
    before = session.scene
    renamed(session, "Journalføre")
    assert session.scene is not before


def test_saved_follows_undo_and_redo(session: Session) -> None:
    assert session.saved
    renamed(session, "Journalføre")
    assert not session.saved
    session.undo()
    assert session.saved


def test_the_ideal_stage_has_no_map_before_it_is_made(session: Session) -> None:
    session.go(Stage.IDEAL)
    assert session.stream is None
    assert session.scene is None
    make_ideal(session)
    ideal: Document = session.document
    assert session.stage is Stage.IDEAL
    assert session.stream is not None
    assert len(ideal.streams) == 2


def without_a_step(document: Document) -> Document:
    """As a faulty edit would leave it: the arrows of the step lead to nothing."""
    stream = next(iter(document.streams.values()))
    return with_stream(document, changed(stream, nodes=without(stream.nodes, {"2"})))


def test_a_document_that_could_not_be_read_again_is_not_kept(session: Session) -> None:
    before = session.document
    with pytest.raises(BrokenEditError):
        session.perform(RENAME, without_a_step)
    session.preview(without_a_step)
    told: list[Changes] = []
    session.listen(told.append)
    with pytest.raises(BrokenEditError):
        session.keep_preview(RENAME)
    assert session.document is before
    assert told == [Changes(preview=True)]
