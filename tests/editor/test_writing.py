"""The texts of the map: read and written by the table of fields, and the way of the Tab key through them."""

import pytest

from vsa.editor import operations
from vsa.editor.operations import TextPlace
from vsa.editor.operations.writing import next_text
from vsa.editor.session import Session
from vsa.editor.text_spots import field_at, spot_of
from vsa.edits.connect import reconnect
from vsa.i18n import UserError, message
from vsa.model.nodes import Step
from vsa.model.stream import FlowKind


def flow_between(session: Session, source: str, target: str) -> str:
    assert session.stream is not None
    return next(flow.id for flow in session.stream.flows.values() if (flow.source, flow.target) == (source, target))


def share_of(session: Session, flow: str) -> float | None:
    assert session.stream is not None
    return session.stream.flows[flow].share


@pytest.mark.parametrize(("field", "written"), [("process_time", "1,5 t"), ("wait", "2 uker"), ("", "Vurdere saken")])
def test_a_text_is_kept_as_it_is_written(session: Session, field: str, written: str) -> None:
    operations.write_text(session, "node:3", written, field)
    kept = session.document
    assert operations.text_of(session, "node:3", field).replace("\u00a0", " ") == written
    operations.write_text(session, "node:3", written, field)
    assert session.document is kept
    session.undo()
    assert operations.text_of(session, "node:3", field).replace("\u00a0", " ") != written


def test_an_unreadable_time_says_why_and_changes_nothing(session: Session) -> None:
    before = session.document
    with pytest.raises(UserError):
        operations.write_text(session, "node:3", "en stund", "process_time")
    assert session.document is before


def way_of(session: Session, place: TextPlace, steps: int) -> list[tuple[str, str]]:
    way = []
    for _ in range(steps):
        following = next_text(session, place, 1)
        assert following is not None
        place = following
        way.append((place.key, place.field))
    return way


def test_after_a_name_comes_that_of_a_new_step_and_after_a_time_the_next_time(session: Session) -> None:
    assert next_text(session, TextPlace("node:2"), 1) is None
    assert way_of(session, TextPlace("node:2", "process_time"), 4) == [
        ("node:2", "wait"),
        ("node:3", "process_time"),
        ("node:3", "wait"),
        ("node:4", "process_time"),
    ]


def test_shift_and_tab_go_back_the_same_way(session: Session) -> None:
    assert next_text(session, TextPlace("node:3", "wait"), -1) == TextPlace("node:3", "process_time")
    assert next_text(session, TextPlace("node:3"), -1) == TextPlace("node:2")


def test_f2_goes_from_the_name_to_the_times_and_round(session: Session) -> None:
    fields = []
    for field in ("", "process_time", "wait"):
        operations.write_further(session, TextPlace("node:3", field))
        fields.append(session.edited_field)
    assert fields == ["process_time", "wait", ""]


def test_after_the_last_text_of_the_last_step_comes_a_new_step(empty: Session) -> None:
    operations.append(empty, "right")
    first = str(empty.only)
    operations.write_on(empty, TextPlace(first, "wait"), 1)
    assert empty.only != first
    assert (empty.editing, empty.edited_field) == (empty.only, "")
    assert empty.stream is not None
    steps = [node.id for node in empty.stream.nodes.values() if isinstance(node, Step)]
    assert steps == [first.removeprefix("node:"), str(empty.only).removeprefix("node:")]
    assert flow_between(empty, *steps)


def test_tab_in_a_share_goes_to_the_next_way_out(session: Session) -> None:
    on, back = flow_between(session, "3", "4"), flow_between(session, "3", "2")
    assert next_text(session, TextPlace(f"flow:{on}", "share"), 1) == TextPlace(f"flow:{back}", "share")
    assert next_text(session, TextPlace(f"flow:{back}", "share"), 1) is None


def test_tab_in_the_name_of_a_lane_goes_to_the_lane_below(session: Session) -> None:
    assert session.stream is not None
    first, second, *_ = session.stream.lanes
    assert next_text(session, TextPlace(f"lane:{first}"), 1) == TextPlace(f"lane:{second}")
    assert next_text(session, TextPlace(f"lane:{first}"), -1) is None


def test_the_others_share_what_a_changed_share_leaves(session: Session) -> None:
    on, back = flow_between(session, "3", "4"), flow_between(session, "3", "2")
    session.select([f"flow:{on}"])
    assert operations.wrong_sum(session) is None
    operations.write_text(session, f"flow:{on}", "70", "share")
    assert operations.wrong_sum(session) == pytest.approx(0.9)
    operations.share_others(session)
    assert (share_of(session, on), share_of(session, back)) == (0.7, 0.3)
    assert operations.wrong_sum(session) is None


def test_an_arrow_of_information_has_no_share_to_write(session: Session) -> None:
    operations.connect(session, "2", "4", FlowKind.INFORMATION)
    operations.open_text(session, str(session.only))
    assert session.editing is None
    operations.connect(session, "2", "4")
    operations.open_text(session, str(session.only))
    assert (session.editing, session.edited_field) == (session.only, "share")


def test_every_text_has_a_place_on_the_map(session: Session) -> None:
    scene = session.scene
    assert scene is not None
    card = scene.sheet["node:3"].bounds
    foot = spot_of(scene, "node:3", "process_time")
    assert foot is not None
    assert (foot.left, foot.right, foot.bottom) == (card.left, card.right, card.bottom)
    assert foot.height < card.height / 3
    assert spot_of(scene, "node:3", "wait") == scene.sheet["wait:3"].bounds
    assert spot_of(scene, "node:3", "") == card
    way = flow_between(session, "2", "3")
    route = scene.routing.routes[way].points
    on_arrow = spot_of(scene, f"flow:{way}", "share")
    assert on_arrow is not None
    assert min(x for x, _ in route) <= on_arrow.left <= max(x for x, _ in route)
    assert spot_of(scene, "node:nothing", "wait") is None


def test_a_wait_that_is_not_given_yet_stands_before_the_card(empty: Session) -> None:
    operations.append(empty, "right")
    scene = empty.scene
    assert scene is not None
    step = str(empty.only)
    card = scene.sheet[step].bounds
    flow = next(iter(scene.routing.routes))
    way_in = scene.routing.routes[flow].points
    spot = spot_of(scene, step, "wait")
    assert spot is not None
    assert (spot.left, way_in[-1][0]) == (way_in[-2][0], spot.right) or spot.top == way_in[-1][1]
    assert not card.contains(spot.left, spot.top)
    empty.select([f"flow:{flow}"])
    operations.delete_selection(empty)
    assert empty.scene is not None
    alone = spot_of(empty.scene, step, "wait")
    assert alone is not None
    assert alone.right < card.left


def test_the_wait_of_a_queue_stands_under_it(empty: Session) -> None:
    operations.append(empty, "right")
    operations.insert_after_selection(empty, "store")
    queue = str(empty.only)
    scene = empty.scene
    assert scene is not None
    bounds = scene.sheet[queue].bounds
    spot = spot_of(scene, queue, "wait")
    assert spot is not None
    assert bounds.bottom - spot.height == spot.top
    assert field_at(scene, queue, bounds.bottom - 2) == "wait"
    assert field_at(scene, queue, bounds.top + 2) == ""
    operations.write_further(empty, TextPlace(queue))
    assert empty.edited_field == "wait"


def test_a_share_that_was_being_written_when_its_arrow_became_information_goes_nowhere(session: Session) -> None:
    key = f"flow:{flow_between(session, '3', '4')}"
    session.perform(
        message("editor.edit.change_type"),
        lambda document: reconnect(document, "current", key.removeprefix("flow:"), kind=FlowKind.INFORMATION),
    )
    before = session.document
    operations.write_text(session, key, "40 %", "share")
    assert session.document is before
