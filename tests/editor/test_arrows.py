"""Arrows in the hand: pieces are moved, ends are joined elsewhere, routes are given up, by pointer and by key."""

import pytest

from tests.editor.test_tools import ALT, box_of, click, drag, middle, move, press, release
from vsa.editor import operations
from vsa.editor.session import Session
from vsa.editor.tools import ToolKind, Tools
from vsa.editor.tools.chrome import Grip
from vsa.edits.corners import set_corners
from vsa.edits.elements import with_added, with_stream
from vsa.i18n import UserError, message
from vsa.layout.diagram import Corners
from vsa.model.integrity import loose_arrows
from vsa.model.nodes import Symbol
from vsa.model.stream import Flow, FlowKind


@pytest.fixture
def tools(session: Session) -> Tools:
    return Tools(session)


def flow_between(session: Session, source: str, target: str) -> Flow:
    assert session.stream is not None
    return next(f for f in session.stream.flows.values() if (f.source, f.target) == (source, target))


def route_of(session: Session, flow: str) -> Corners:
    assert session.scene is not None
    return session.scene.routing.routes[flow].points


def grip(tools: Tools, kind: str) -> Grip:
    return next(each for each in tools.chrome.grips if each.kind == kind)


def test_a_selected_arrow_has_grips_at_its_ends_and_on_its_pieces(session: Session, tools: Tools) -> None:
    rework = flow_between(session, "3", "2")
    session.select([f"flow:{rework.id}"])
    points = route_of(session, rework.id)
    assert (grip(tools, "source").x, grip(tools, "source").y) == points[0]
    assert (grip(tools, "target").x, grip(tools, "target").y) == points[-1]
    assert any(each.kind == "piece" for each in tools.chrome.grips)
    session.select([f"flow:{rework.id}", "node:2"])
    assert tools.chrome.grips == ()


def test_a_piece_is_dragged_at_right_angles_as_one_edit(session: Session, tools: Tools) -> None:
    flow = flow_between(session, "3", "4")
    session.select([f"flow:{flow.id}"])
    held = grip(tools, "piece")
    assert held.flat
    before = session.document
    drag(tools, (held.x, held.y), (held.x + 40, held.y + 80), ALT)
    points = route_of(session, flow.id)
    assert [y for _, y in points[1:3]] == [held.y + 80] * 2
    assert flow_between(session, "3", "4").waypoints == points[1:-1]
    session.undo()
    assert session.document == before
    assert session.history.undo_label is None


def test_a_piece_may_be_grabbed_anywhere_and_escape_puts_it_back(session: Session, tools: Tools) -> None:
    flow = flow_between(session, "3", "4")
    (x, y), (to_x, _) = route_of(session, flow.id)[:2]
    before = session.document
    press(tools, x + (to_x - x) * 0.1, y)
    move(tools, x, y + 60)
    move(tools, x, y + 100)
    assert session.document is not before
    assert tools.cancel()
    assert session.document is before
    assert session.selection == (f"flow:{flow.id}",)


def test_a_piece_shows_what_it_comes_into_line_with(session: Session, tools: Tools) -> None:
    flow = flow_between(session, "3", "4")
    session.select([f"flow:{flow.id}"])
    held, there = grip(tools, "piece"), middle(session, "node:2")[1]
    press(tools, held.x, held.y)
    move(tools, held.x, there + 20)
    move(tools, held.x, there + 5)
    assert tools.chrome.guides[0][0][1] == there
    release(tools, held.x, there + 5)
    assert route_of(session, flow.id)[1][1] == there


def test_an_end_is_joined_to_another_node(session: Session, tools: Tools) -> None:
    flow = flow_between(session, "3", "2")
    session.select([f"flow:{flow.id}"])
    end = grip(tools, "target")
    drag(tools, (end.x, end.y), middle(session, "node:1"))
    assert session.stream is not None
    assert session.stream.flows[flow.id].target == "1"
    assert session.selection == (f"flow:{flow.id}",)


def test_an_end_dropped_on_empty_ground_or_where_it_cannot_be_stays(session: Session, tools: Tools) -> None:
    flow, before = flow_between(session, "2", "3"), session.document
    session.select([f"flow:{flow.id}"])
    end = grip(tools, "target")
    drag(tools, (end.x, end.y), (end.x, end.y + 2_000))
    assert session.document is before
    press(tools, end.x, end.y)
    move(tools, *middle(session, "node:2"))
    assert tools.chrome.refused
    assert box_of(session, "node:2") in tools.chrome.unfit
    assert box_of(session, "node:4") not in tools.chrome.unfit
    release(tools, *middle(session, "node:2"))
    assert tools.status is not None
    assert tools.status.key == "edits.connect.itself"
    assert session.document is before


def test_a_route_is_given_up(session: Session) -> None:
    flow = flow_between(session, "3", "4")
    session.select([f"flow:{flow.id}"])
    before = route_of(session, flow.id)
    operations.shift_piece(session, flow.id, 0, 80.0)
    assert operations.is_drawn_by_hand(session)
    assert route_of(session, flow.id) != before
    operations.reset_routes(session)
    assert not operations.is_drawn_by_hand(session)
    assert route_of(session, flow.id) == before


def test_keys_go_from_a_step_to_its_arrows_and_on_along_them(session: Session) -> None:
    session.select(["node:3"])
    operations.walk_arrows(session, "source")
    first = session.selection
    operations.walk_arrows(session, "source")
    assert {first, session.selection} == {(f"flow:{flow_between(session, '3', to).id}",) for to in ("2", "4")}
    operations.walk_arrows(session, "source")
    assert session.selection == first
    session.select([f"flow:{flow_between(session, '2', '3').id}"])
    operations.walk(session, 1)
    assert session.selection == ("node:3",)
    session.select(["node:2"])
    operations.walk_arrows(session, "target")
    operations.walk_arrows(session, "target")
    operations.walk(session, -1)
    assert session.selection == ("node:3",)


def test_keys_choose_a_piece_and_move_it(session: Session, tools: Tools) -> None:
    flow = flow_between(session, "3", "4")
    session.select([f"flow:{flow.id}"])
    assert tools.pieces.active is None
    tools.walk_pieces(1)
    assert grip(tools, "piece").active
    (_, y), before = route_of(session, flow.id)[0], session.history.undo_label
    tools.pieces.shift(0, 10)
    assert route_of(session, flow.id)[0][1] == y + 10
    assert before is None
    tools.pieces.shift(0, 70)
    active = next(each for each in tools.chrome.grips if each.active)
    assert active.y > y + 60
    with pytest.raises(UserError):
        tools.pieces.shift(0, 10_000)


def test_a_straight_arrow_has_no_piece_that_goes_sideways(session: Session, tools: Tools) -> None:
    session.select([f"flow:{flow_between(session, '3', '4').id}"])
    with pytest.raises(UserError):
        tools.pieces.shift(1, 0)


def test_an_end_is_joined_elsewhere_by_key(session: Session, tools: Tools) -> None:
    flow = flow_between(session, "3", "2")
    session.select([f"flow:{flow.id}"])
    tools.start_arrow()
    session.select(["node:1"])
    assert tools.chrome.line is not None
    assert tools.finish_arrow()
    assert session.stream is not None
    assert session.stream.flows[flow.id].target == "1"
    assert session.selection == (f"flow:{flow.id}",)
    assert not tools.finish_arrow()


def test_an_arrow_in_hand_is_laid_down_by_escape(session: Session, tools: Tools) -> None:
    before = session.document
    session.select([f"flow:{flow_between(session, '3', '2').id}"])
    tools.start_arrow()
    assert tools.cancel()
    session.select(["node:1"])
    assert not tools.finish_arrow()
    assert session.document is before


def test_the_pointer_shows_which_way_a_piece_can_go(session: Session, tools: Tools) -> None:
    session.select([f"flow:{flow_between(session, '3', '4').id}"])
    held = grip(tools, "piece")
    assert tools.cursor == "arrow"
    move(tools, held.x, held.y)
    assert tools.cursor == "up_down"
    tools.take(ToolKind.STEP)
    assert tools.cursor == "cross"


def test_a_step_put_on_an_arrow_drawn_by_hand_stands_there_and_both_halves_keep_their_corners(
    session: Session, tools: Tools
) -> None:
    rework = flow_between(session, "3", "2")
    assert session.stream is not None
    session.perform(
        message("editor.edit.route"),
        lambda document: set_corners(document, "current", rework.id, ((200.0, 335.0), (200.0, 209.0))),
    )
    course = route_of(session, rework.id)
    assert course == ((533, 335), (200, 335), (200, 209), (364, 209))
    before = {key: (node.x, node.dy) for key, node in session.stream.nodes.items()}
    tools.take(ToolKind.STEP)
    click(tools, 330, 336)
    made = str(session.only).removeprefix("node:")
    halves = flow_between(session, "3", made), flow_between(session, made, "2")
    assert halves[0].waypoints + halves[1].waypoints == course[1:-1]
    assert halves[0].id == rework.id
    assert session.stream is not None
    assert {key: (node.x, node.dy) for key, node in session.stream.nodes.items() if key != made} == before


def test_an_arrow_of_information_from_a_free_symbol_has_no_sum_of_shares(session: Session) -> None:
    stream = session.stream
    assert stream is not None
    symbol = Symbol(id="z1", kind="truck", lane=stream.nodes["3"].lane, x=40.0)
    flow = Flow(id="i1", source="z1", target="3", kind=FlowKind.INFORMATION)
    symbols, flows = with_added(stream.symbols, symbol), with_added(stream.flows, flow)
    told = stream.model_copy(update={"symbols": symbols, "flows": flows})
    session.perform(message("editor.edit.rename"), lambda document: with_stream(document, told))
    session.select(["flow:i1"])
    assert operations.wrong_sum(session) is None


def test_an_arrow_in_hand_is_put_down_when_undo_takes_its_source_away(session: Session, tools: Tools) -> None:
    session.select(["node:3"])
    operations.append(session, "down")
    tools.start_arrow()
    session.undo()
    session.select(["node:2"])
    assert not tools.finish_arrow()
    click(tools, *middle(session, "node:2"))
    assert session.stream is not None
    assert not loose_arrows(session.stream)


def test_an_end_in_hand_is_put_down_when_its_arrow_goes(session: Session, tools: Tools) -> None:
    session.select([f"flow:{flow_between(session, '3', '2').id}"])
    tools.start_arrow()
    operations.delete_selection(session)
    session.select(["node:4"])
    assert not tools.finish_arrow()


def test_an_arrow_in_hand_looks_anew_at_what_it_may_reach(session: Session, tools: Tools) -> None:
    session.select(["node:2"])
    tools.start_arrow()
    session.select(["node:4"])
    assert tools.status is not None
    assert tools.status.key == "editor.tool_hint.arrow_target"
    operations.connect(session, "2", "4")
    session.select(["node:4"])
    assert tools.status.key == "edits.connect.already"
    with pytest.raises(UserError):
        tools.finish_arrow()


def test_an_end_in_hand_follows_its_arrow(session: Session, tools: Tools) -> None:
    flow = flow_between(session, "3", "2")
    session.select([f"flow:{flow.id}"])
    tools.start_arrow()
    session.select(["node:2"])
    operations.nudge(session, 40, 0)
    assert tools.chrome.line is not None
    assert tools.chrome.line[0] == route_of(session, flow.id)[0]
