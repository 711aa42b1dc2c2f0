"""Lanes by their heads: selected, put in another order, given another height, made one with a neighbour."""

import pytest

from tests.editor.test_tools import ALT, middle
from tests.editor.test_tools import drag as pointer_drag
from vsa.editor import operations
from vsa.editor.events import Button, PointerEvent
from vsa.editor.operations.lanes import least_height
from vsa.editor.session import Session
from vsa.editor.tools import LaneHeadTools, Tools
from vsa.editor.tools.lanes import edge_at
from vsa.i18n import UserError


@pytest.fixture
def tools(session: Session) -> Tools:
    return Tools(session)


@pytest.fixture
def heads(session: Session, tools: Tools) -> LaneHeadTools:
    return LaneHeadTools(session, tools)


def event(kind: str, y: float, x: float = 60.0) -> PointerEvent:
    return PointerEvent(kind, x, y, Button.LEFT)


def drag(heads: LaneHeadTools, start: float, end: float, *, release: bool = True) -> None:
    heads.pointer(event("press", start))
    heads.pointer(event("move", (start + end) / 2))
    heads.pointer(event("move", end))
    if release:
        heads.pointer(event("release", end))


def roles(session: Session) -> list[str]:
    assert session.stream is not None
    return [lane.name for lane in session.stream.lanes.values()]


def bottom_of(session: Session, role: str) -> float:
    assert session.scene is not None
    assert session.stream is not None
    lane = next(lane.id for lane in session.stream.lanes.values() if lane.name == role)
    return session.scene.routing.lane_tops[lane] + session.scene.routing.lane_heights[lane]


def test_a_click_on_a_head_selects_the_lane(session: Session, heads: LaneHeadTools) -> None:
    heads.pointer(event("press", 200))
    heads.pointer(event("release", 200))
    assert session.selection == ("lane:lane-2",)
    assert session.history.undo_label is None


def test_a_lane_is_dragged_past_another_and_a_line_shows_where(
    session: Session, tools: Tools, heads: LaneHeadTools
) -> None:
    assert roles(session) == ["Søker", "Mottak", "Saksbehandler"]
    bottom = bottom_of(session, "Saksbehandler")
    drag(heads, 200, 370, release=False)
    assert heads.line == bottom
    assert tools.chrome.border is not None
    assert roles(session) == ["Søker", "Saksbehandler", "Mottak"]
    assert tools.chrome.lane is not None
    assert tools.chrome.lane.bottom == bottom_of(session, "Mottak")
    assert session.history.undo_label is None
    heads.pointer(event("release", 370))
    assert roles(session) == ["Søker", "Saksbehandler", "Mottak"]
    assert heads.line is None
    session.undo()
    assert roles(session) == ["Søker", "Mottak", "Saksbehandler"]


@pytest.mark.parametrize(("start", "end"), [(200, 20), (50, 250)])
def test_the_lane_of_the_user_stays_on_top_and_the_reason_is_said(
    session: Session, tools: Tools, heads: LaneHeadTools, start: float, end: float
) -> None:
    before = session.document
    drag(heads, start, end, release=False)
    assert tools.chrome.refused
    heads.pointer(event("release", end))
    assert session.document is before
    assert tools.status is not None
    assert tools.status.key == "edits.lane.user_on_top"


def test_escape_during_a_drag_leaves_the_order(session: Session, tools: Tools, heads: LaneHeadTools) -> None:
    before = session.document
    drag(heads, 200, 370, release=False)
    assert tools.cancel()
    assert session.document is before
    heads.pointer(event("release", 370))
    assert session.document is before


def test_the_lower_edge_is_dragged_but_not_into_what_stands_in_the_lane(
    session: Session, tools: Tools, heads: LaneHeadTools
) -> None:
    edge = bottom_of(session, "Mottak")
    heads.pointer(event("move", edge - 2))
    assert heads.edge == "lane-2"
    drag(heads, edge - 2, edge + 58)
    assert bottom_of(session, "Mottak") == edge + 60
    drag(heads, edge + 60, edge - 400)
    assert session.scene is not None
    assert bottom_of(session, "Mottak") == edge
    assert session.scene.routing.lane_heights["lane-2"] == least_height(session.scene, "lane-2") == 126
    heads.leave()
    assert heads.edge is None


def test_keys_make_a_lane_higher(session: Session) -> None:
    session.select(["lane:lane-2"])
    operations.grow_lane(session, 10)
    operations.grow_lane(session, 10)
    assert session.stream is not None
    assert session.stream.lanes["lane-2"].height == 146
    operations.grow_lane(session, -500)
    assert session.stream.lanes["lane-2"].height == 126


def test_a_lane_is_united_with_its_neighbour_and_nothing_moves_on_the_map(session: Session) -> None:
    scene = session.scene
    assert scene is not None
    session.select(["lane:lane-2"])
    said = operations.merge_lane(session, 1)
    assert said is not None
    assert "Mottak" in session.tr.text(said)
    assert roles(session) == ["Søker", "Saksbehandler"]
    assert session.selection == ("lane:lane-3",)
    assert session.scene is not None
    assert {key: route.points for key, route in session.scene.routing.routes.items()} == {
        key: route.points for key, route in scene.routing.routes.items()
    }
    assert [session.scene.sheet[f"node:{node}"].bounds for node in "1234"] == [
        scene.sheet[f"node:{node}"].bounds for node in "1234"
    ]


def test_there_is_no_lane_below_the_last(session: Session) -> None:
    session.select(["lane:lane-3"])
    assert operations.neighbour(session, 1) is None
    with pytest.raises(UserError):
        operations.merge_lane(session, 1)


def test_a_new_role_for_a_step_makes_a_lane_and_says_so(session: Session) -> None:
    said = []
    session.listen(lambda changes: said.append(changes.said) if changes.said else None)
    operations.set_role(session, ["3"], "Fagleder")
    assert [session.tr.text(each) for each in said] == [
        "Rollen «Fagleder» fantes ikke, så det er laget en bane til den."
    ]
    operations.set_role(session, ["3"], "Mottak")
    assert len(said) == 1


def test_a_lane_is_collapsed_and_opened_again(session: Session, heads: LaneHeadTools) -> None:
    figures = session.analysis.expected if session.analysis else None
    before = session.document
    session.select(["lane:lane-2"])
    operations.fold_lane(session)
    assert operations.is_folded(session)
    assert session.scene is not None
    assert session.scene.routing.lane_heights["lane-2"] == 44
    assert session.scene.sheet["node:2"].bounds.height < 30
    assert session.analysis is not None
    assert session.analysis.expected == figures
    with pytest.raises(UserError):
        operations.grow_lane(session, 10)
    assert edge_at(session.scene, event("move", 190)) is None
    heads.pointer(event("press", 168, x=12))
    heads.pointer(event("release", 168, x=12))
    assert not operations.is_folded(session)
    assert session.document == before


def test_a_step_put_into_a_collapsed_lane_stands_in_the_middle_of_the_open_one(session: Session, tools: Tools) -> None:
    session.select(["lane:lane-2"])
    operations.fold_lane(session)
    x, y = middle(session, "node:4")
    pointer_drag(tools, (x, y), (x + 40, 168), ALT)
    assert session.stream is not None
    assert (session.stream.nodes["4"].lane, session.stream.nodes["4"].dy) == ("lane-2", 63)
    x, y = middle(session, "node:2")
    pointer_drag(tools, (x, y), (x, y + 150), ALT)
    assert session.stream.nodes["2"].lane == "lane-3"
    assert 63 <= session.stream.nodes["2"].dy <= 126


def test_an_arrow_drawn_over_a_collapsed_lane_runs_there_when_it_is_opened(session: Session) -> None:
    session.select(["lane:lane-2"])
    operations.fold_lane(session)
    assert session.stream is not None
    flow = next(key for key, each in session.stream.flows.items() if (each.source, each.target) == ("3", "4"))
    operations.shift_piece(session, flow, 0, -80.0)
    assert session.scene is not None
    drawn = session.scene.routing.routes[flow].points[1][1]
    assert 146 < drawn < 146 + 44
    session.select(["lane:lane-2"])
    operations.fold_lane(session)
    assert session.scene is not None
    assert session.scene.routing.routes[flow].points[1][1] == pytest.approx(146 + (drawn - 146) / 44 * 126)


def test_what_is_added_beside_a_step_in_a_collapsed_lane_has_room_when_it_is_opened(session: Session) -> None:
    session.select(["lane:lane-2"])
    operations.fold_lane(session)
    session.select(["node:2"])
    operations.append(session, "right")
    assert session.stream is not None
    made = session.stream.nodes[str(session.only).removeprefix("node:")]
    assert made.dy == session.stream.nodes["2"].dy
    assert made.x - session.stream.nodes["2"].x >= 130 + 36
