"""After an edit of a large map: a draft at once, everything else in short pieces, and at rest what a file opened anew
would show."""

import random
from contextlib import suppress
from itertools import pairwise

import pytest

from tests.editor.large import STEPS, large_session, opened_session
from vsa.analysis import analyse, basis_of
from vsa.drawing.sheet import Box
from vsa.editor import operations
from vsa.editor.changes import Changes
from vsa.editor.session import Edit, Session
from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.ids import fresh_id
from vsa.edits.lanes import move_lane
from vsa.edits.move import Spot, move, place
from vsa.edits.nodes import add_symbol
from vsa.edits.problems import add_problem
from vsa.i18n import UserError, message
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit
from vsa.model.nodes import Symbol
from vsa.model.stream import Stream
from vsa.scene import MapScene, map_scene
from vsa.scene.map_scene import MOST_AT_ONCE

EDIT = message("editor.edit.move")


@pytest.fixture
def session() -> Session:
    return large_session()


def stream_of(session: Session) -> Stream:
    assert session.stream is not None
    return session.stream


def scene_of(session: Session) -> MapScene:
    assert session.scene is not None
    return session.scene


def moved(session: Session, node: str, dx: float = 26.0, dy: float = 0.0) -> Edit:
    return lambda document: move(document, stream_of(session).id, [node], dx, dy)


def timed(session: Session, node: str, text: str) -> Edit:
    time = read_duration(text, bare=Unit.MINUTE)
    return lambda document: set_fields(document, Ref("node", node, stream_of(session).id), process_time=time)


def as_opened(session: Session) -> MapScene:
    stream = stream_of(session)
    return map_scene(stream, analyse(stream, basis_of(session.document)), session.tr)


def assert_as_opened(session: Session) -> None:
    shown, opened = scene_of(session), as_opened(session)
    assert not shown.live
    assert shown.routing == opened.routing
    for part in ("sheet", "heads", "ladder", "ladder_head"):
        assert getattr(shown, part) == getattr(opened, part)


# At rest


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_the_picture_at_rest_is_that_of_the_document_opened_anew(
    session: Session, seed: int, plain: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if plain:
        monkeypatch.setattr("vsa.layout.routing.MOST_LINKS", 60)
        session = large_session()
    chance = random.Random(seed)
    session.look_at(Box(0.0, 0.0, 1600.0 * (seed % 3), 900.0))
    for _ in range(9):
        edit_somehow(session, chance)
        for _ in range(chance.choice((0, 1, 3, 40))):
            session.catch_up(0.0)
    session.settle()
    assert_as_opened(session)


def edit_somehow(session: Session, chance: random.Random) -> None:
    stream = stream_of(session)
    node, other = chance.sample(list(stream.nodes), 2)
    spot = Spot(chance.choice(list(stream.lanes)), stream.nodes[other].x + 70, 63.0)
    symbol = Symbol(id=fresh_id(session.document, stream.id, "z"), kind="truck", lane=spot.lane, x=spot.x, dy=40.0)
    session.select([f"node:{node}"])
    edits = (
        lambda: session.perform(EDIT, moved(session, node, chance.randint(-80, 80), 13.0)),
        lambda: session.perform(EDIT, timed(session, node, f"{chance.randint(5, 500)} min")),
        lambda: session.perform(EDIT, lambda document: place(document, stream.id, {node: spot})),
        lambda: session.perform(EDIT, lambda document: delete(document, stream.id, [node])),
        lambda: session.perform(EDIT, lambda document: add_problem(document, stream.id, node)),
        lambda: session.perform(EDIT, lambda document: move_lane(document, stream.id, spot.lane, 1)),
        lambda: session.perform(EDIT, lambda document: add_symbol(document, stream.id, symbol)),
        lambda: operations.append(session, chance.choice(("right", "left", "up", "down"))),
        lambda: operations.insert_into_flow(session, "step", chance.choice(list(stream.flows))),
        lambda: drag(session, node),
        session.undo,
        session.redo,
    )
    with suppress(UserError):  # What cannot be done there changes nothing.
        chance.choice(edits)()
    assert scene_of(session).stream is session.stream


def drag(session: Session, node: str) -> None:
    for dx in (20.0, 40.0, 60.0):
        session.preview(moved(session, node, dx, 5.0))
        assert scene_of(session).live
        session.catch_up(0.0)
    session.keep_preview(EDIT)


# At once


def test_an_edit_is_shown_before_all_arrows_have_found_their_courses(session: Session) -> None:
    session.perform(EDIT, moved(session, "50"))
    draft = scene_of(session)
    assert draft.stream is session.stream
    assert draft.live
    assert session.is_behind
    session.settle()
    assert not session.is_behind


def test_a_draft_does_not_wait_for_the_figures(session: Session) -> None:
    before = scene_of(session).analysis
    session.perform(EDIT, timed(session, "50", "900 min"))
    assert scene_of(session).analysis is before
    session.settle()
    assert scene_of(session).analysis is session.analysis
    assert session.analysis is not before


def test_only_what_is_seen_is_drawn_at_once(session: Session) -> None:
    session.look_at(Box(0.0, 0.0, 1000.0, 800.0))
    before = scene_of(session).sheet
    everything = list(stream_of(session).nodes)
    session.perform(EDIT, lambda document: move(document, stream_of(session).id, everything, 13.0, 0.0))
    draft = scene_of(session)
    assert draft.sheet["node:2"] != before["node:2"]
    assert draft.sheet["node:100"] is before["node:100"]
    session.catch_up(0.0)
    assert "node:100" in scene_of(session).outdated
    session.settle()
    assert_as_opened(session)


def test_what_a_new_step_pushes_beyond_what_is_seen_waits_with_its_place_and_its_number(session: Session) -> None:
    session.look_at(Box(0.0, 0.0, 1000.0, 800.0))
    add_after_the_second(session)  # There is room for one.
    session.settle()
    before = scene_of(session)
    add_after_the_second(session)
    draft = scene_of(session)
    assert draft.stream.nodes["100"].x > before.stream.nodes["100"].x
    assert draft.places["100"] is before.places["100"]
    assert draft.parts.facts["100"] is before.parts.facts["100"]
    assert draft.parts.facts["3"].number == 5
    session.catch_up(0.0)
    drawn = scene_of(session)
    assert drawn.places["100"].x == drawn.stream.nodes["100"].x
    assert drawn.parts.facts["100"].number == 102


def test_what_was_postponed_is_not_forgotten_by_the_next_edit(session: Session) -> None:
    session.look_at(Box(0.0, 0.0, 1000.0, 800.0))
    add_after_the_second(session)
    add_after_the_second(session)
    session.perform(EDIT, moved(session, "5"))
    session.settle()
    assert_as_opened(session)


def add_after_the_second(session: Session) -> None:
    session.select(["node:2"])
    operations.append(session, "right")


def test_who_asks_for_figures_gets_those_of_the_document(session: Session) -> None:
    session.perform(EDIT, timed(session, "50", "900 min"))
    assert session.analysis == analyse(stream_of(session), basis_of(session.document))


def test_what_is_dropped_looks_as_it_did_in_hand(session: Session) -> None:
    session.preview(moved(session, "50"))
    in_hand = scene_of(session)
    session.keep_preview(EDIT)
    assert scene_of(session) is in_hand


def test_undo_goes_back_to_the_finished_picture(session: Session) -> None:
    finished = scene_of(session)
    session.perform(EDIT, moved(session, "50"))
    assert scene_of(session) is not finished
    session.undo()
    assert scene_of(session) is finished


def test_undo_while_the_courses_are_being_found_forgets_them(session: Session) -> None:
    session.perform(EDIT, moved(session, "50"))
    for _ in range(20):
        assert session.catch_up(0.0)
    session.undo()
    session.settle()
    assert_as_opened(session)


def test_another_edit_meanwhile_begins_the_search_anew(session: Session) -> None:
    session.perform(EDIT, moved(session, "50"))
    for _ in range(20):
        assert session.catch_up(0.0)
    session.perform(EDIT, moved(session, "60"))
    session.settle()
    assert_as_opened(session)


def test_while_a_gesture_goes_on_nothing_but_its_picture_is_made(session: Session) -> None:
    session.perform(EDIT, moved(session, "50"))
    session.preview(moved(session, "60"))
    in_hand = scene_of(session)
    session.settle()
    assert scene_of(session) is in_hand
    session.cancel_preview()
    session.settle()
    assert_as_opened(session)


def test_a_small_map_is_finished_at_once() -> None:
    session = large_session()
    most = [str(number) for number in range(41, STEPS + 1)]
    session.perform(EDIT, lambda document: delete(document, stream_of(session).id, most))
    session.perform(EDIT, moved(session, "20"))
    assert_as_opened(session)
    assert not session.is_behind


# A map that has just been opened


def test_of_a_map_that_is_opened_only_what_is_seen_is_drawn_at_first() -> None:
    session = opened_session()
    drawn, opened = scene_of(session).sheet, as_opened(session).sheet
    assert drawn["node:2"] == opened["node:2"]
    assert not drawn["node:100"].primitives
    assert drawn.keys() == opened.keys()
    assert drawn.bounds == opened.bounds
    session.settle()
    assert_as_opened(session)


def test_what_is_not_drawn_yet_lies_where_it_will() -> None:
    session = opened_session()
    drawn, opened = scene_of(session).sheet, as_opened(session).sheet
    assert all(item.bounds.grown(60.0).overlaps(opened[item.key].bounds) for item in drawn.items)
    assert scene_of(session).outdated == {item.key for item in drawn.items if not item.primitives}


def test_an_edit_of_a_map_that_is_not_drawn_to_its_end_yet_loses_nothing() -> None:
    session = opened_session()
    assert scene_of(session).outdated
    session.catch_up(0.0)
    session.perform(EDIT, moved(session, "5"))
    session.undo()
    session.perform(EDIT, moved(session, "90"))
    session.settle()
    assert_as_opened(session)


def test_a_map_that_has_been_drawn_to_its_end_is_finished() -> None:
    session = opened_session()
    assert scene_of(session).is_unfinished
    session.settle()
    finished = scene_of(session)
    assert not finished.is_unfinished
    session.perform(EDIT, moved(session, "50"))
    session.undo()
    assert scene_of(session) is finished


# Who is told, and when


def test_patient_listeners_are_told_once_and_of_everything_when_the_map_has_been_painted(session: Session) -> None:
    prompt, patient = list[Changes](), list[Changes]()
    session.listen(prompt.append)
    session.listen(patient.append, patient=True)
    session.perform(EDIT, moved(session, "50"))
    session.select(["node:50"])
    assert [changes.document for changes in prompt] == [True, False]
    assert patient == []
    session.settle()
    assert [(changes.document, changes.selection) for changes in patient if changes.document] == [(True, True)]


def test_a_better_picture_is_told_of(session: Session) -> None:
    told = list[MapScene]()
    session.listen(lambda changes: told.append(scene_of(session)) if changes.picture else None)
    session.perform(EDIT, timed(session, "50", "900 min"))
    session.settle()
    assert told[-1] is scene_of(session)
    assert [scene.live for scene in told] == [True, False]


def test_patient_listeners_are_told_at_once_of_what_can_be_done_at_once() -> None:
    session, patient = large_session(), list[Changes]()
    session.listen(patient.append, patient=True)
    session.select(["node:5"])
    assert patient == []
    session.settle()
    session.perform(EDIT, lambda document: delete(document, stream_of(session).id, [str(n) for n in range(41, 111)]))
    assert [changes.document for changes in patient] == [False, True]


def test_what_nobody_sees_is_drawn_a_little_at_a_time_and_what_comes_into_sight_at_once(session: Session) -> None:
    session.look_at(Box(0.0, 0.0, 1000.0, 800.0))
    everything = list(stream_of(session).nodes)
    session.perform(EDIT, lambda document: move(document, stream_of(session).id, everything, 13.0, 0.0))
    session.catch_up(0.0)
    left = [len(scene_of(session).outdated)]
    told = list[bool]()
    session.listen(lambda changes: told.append("node:100" in scene_of(session).outdated))
    session.look_at(scene_of(session).sheet["node:100"].bounds)
    assert session.catch_up(0.0)
    assert session.catch_up(0.0)
    assert told == [True, False]
    while scene_of(session).outdated:
        left.append(len(scene_of(session).outdated))
        assert session.catch_up(0.0)
    assert len(left) > 2
    assert all(before - after <= MOST_AT_ONCE for before, after in pairwise(left))
