"""The pointer on the map: select, drag, band, arrows, handles and the tools of the box."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis import proposed_kind
from vsa.drawing.sheet import Box
from vsa.editor import operations
from vsa.editor.commands.context import context_of
from vsa.editor.events import NO_MODIFIERS, Button, Modifiers, PointerEvent
from vsa.editor.operations.connecting import connection_refusals
from vsa.editor.session import Session
from vsa.editor.tools import LaneHeadTools, ToolKind, Tools
from vsa.edits.connect import refusal
from vsa.i18n import UserError
from vsa.model.nodes import End, Start, Step
from vsa.model.stream import Flow, FlowKind, Lane, Stream

SHIFT, ALT = Modifiers(shift=True), Modifiers(alt=True)
CTRL, ROOM = Modifiers(ctrl=True), Modifiers(room=True)


@pytest.fixture
def tools(session: Session) -> Tools:
    return Tools(session)


def box_of(session: Session, key: str) -> Box:
    assert session.scene is not None
    return session.scene.sheet[key].bounds


def middle(session: Session, key: str) -> tuple[float, float]:
    box = box_of(session, key)
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def press(tools: Tools, x: float, y: float, modifiers: Modifiers = NO_MODIFIERS) -> None:
    tools.pointer(PointerEvent("press", x, y, Button.LEFT, modifiers))


def move(tools: Tools, x: float, y: float, modifiers: Modifiers = NO_MODIFIERS) -> None:
    tools.pointer(PointerEvent("move", x, y, Button.LEFT, modifiers))


def hover(tools: Tools, x: float, y: float) -> None:
    tools.pointer(PointerEvent("move", x, y))


def release(tools: Tools, x: float, y: float, modifiers: Modifiers = NO_MODIFIERS) -> None:
    tools.pointer(PointerEvent("release", x, y, Button.LEFT, modifiers))


def click(tools: Tools, x: float, y: float, modifiers: Modifiers = NO_MODIFIERS) -> None:
    press(tools, x, y, modifiers)
    release(tools, x, y, modifiers)


def drag(
    tools: Tools, start: tuple[float, float], end: tuple[float, float], modifiers: Modifiers = NO_MODIFIERS
) -> None:
    press(tools, *start, modifiers)
    move(tools, (start[0] + end[0]) / 2, (start[1] + end[1]) / 2, modifiers)
    move(tools, *end, modifiers)
    release(tools, *end, modifiers)


def test_a_click_selects_and_a_click_on_nothing_selects_nothing(session: Session, tools: Tools) -> None:
    click(tools, *middle(session, "node:2"))
    assert session.selection == ("node:2",)
    click(tools, 5_000, 5_000)
    assert session.selection == ()


def test_shift_adds_and_takes_out(session: Session, tools: Tools) -> None:
    click(tools, *middle(session, "node:2"))
    click(tools, *middle(session, "node:3"), SHIFT)
    assert set(session.selection) == {"node:2", "node:3"}
    click(tools, *middle(session, "node:2"), SHIFT)
    assert session.selection == ("node:3",)


def test_a_drag_moves_the_step_as_one_edit(session: Session, tools: Tools) -> None:
    stream = session.stream
    assert stream is not None
    x, y = middle(session, "node:3")
    drag(tools, (x, y), (x + 900, y), ALT)
    assert session.stream is not None
    assert session.stream.nodes["3"].x == pytest.approx(stream.nodes["3"].x + 900)
    session.undo()
    assert session.stream is stream
    assert session.history.undo_label is None


def test_a_drag_into_another_lane_changes_the_role(session: Session, tools: Tools) -> None:
    stream = session.stream
    assert stream is not None
    there = middle(session, "node:2")
    x, y = middle(session, "node:4")
    drag(tools, (x, y), (x + 60, there[1]), ALT)
    assert session.stream is not None
    assert session.stream.nodes["4"].lane == stream.nodes["2"].lane


def test_escape_during_a_drag_puts_everything_back(session: Session, tools: Tools) -> None:
    before = session.document
    x, y = middle(session, "node:3")
    press(tools, x, y)
    move(tools, x + 90, y)
    assert session.document is not before
    assert tools.cancel()
    assert session.document is before


def test_a_band_selects_what_lies_in_it(session: Session, tools: Tools) -> None:
    first, last = box_of(session, "node:2"), box_of(session, "node:3")
    left, right = min(first.left, last.left) - 5, max(first.right, last.right) + 5
    top, bottom = min(first.top, last.top) - 5, max(first.bottom, last.bottom) + 5
    press(tools, left, top)
    move(tools, right, bottom)
    assert tools.chrome.band is not None
    release(tools, right, bottom)
    assert {"node:2", "node:3"} <= set(session.selection)


def test_the_handle_at_the_right_appends_a_step(session: Session, tools: Tools) -> None:
    click(tools, *middle(session, "node:4"))
    handle = next(handle for handle in tools.chrome.handles if handle.kind == "append_right")
    click(tools, handle.x, handle.y)
    assert session.stream is not None
    made = session.stream.nodes[str(session.only).removeprefix("node:")]
    assert isinstance(made, Step)
    assert session.editing == session.only


def test_a_drag_from_a_port_draws_an_arrow_and_proposes_rework(session: Session, tools: Tools) -> None:
    click(tools, *middle(session, "node:4"))
    handle = next(handle for handle in tools.chrome.handles if handle.kind == "arrow_top")
    drag(tools, (handle.x, handle.y), middle(session, "node:2"))
    assert session.stream is not None
    flow = session.stream.flows[str(session.only).removeprefix("flow:")]
    assert (flow.source, flow.target, flow.kind) == ("4", "2", FlowKind.REWORK)


def test_an_arrow_that_cannot_be_is_refused_with_the_reason(session: Session, tools: Tools) -> None:
    before = session.document
    tools.take(ToolKind.ARROW)
    press(tools, *middle(session, "node:2"))
    move(tools, *middle(session, "node:3"))
    assert tools.chrome.refused
    assert tools.status is not None
    release(tools, *middle(session, "node:3"))
    assert session.document is before


@pytest.mark.parametrize("kind", [ToolKind.STEP, ToolKind.CHOICE, ToolKind.PARALLEL, ToolKind.STORE])
def test_a_tool_puts_its_thing_where_the_click_is(session: Session, tools: Tools, kind: ToolKind) -> None:
    assert session.stream is not None
    count = len(session.stream.nodes)
    tools.take(kind)
    x, y = middle(session, "node:2")
    click(tools, x + 1_500, y)
    assert session.stream is not None
    assert len(session.stream.nodes) == count + 1
    assert tools.kind is ToolKind.SELECT


def test_a_step_dropped_on_an_arrow_splits_it(session: Session, tools: Tools) -> None:
    scene, stream = session.scene, session.stream
    assert scene is not None
    assert stream is not None
    flow = next(flow for flow in stream.flows.values() if (flow.source, flow.target) == ("1", "2"))
    points = scene.routing.routes[flow.id].points
    (x1, y1), (x2, y2) = points[0], points[1]
    tools.take(ToolKind.STEP)
    click(tools, x1 + (x2 - x1) * 0.4, y1 + (y2 - y1) * 0.4)
    assert session.stream is not None
    made = str(session.only).removeprefix("node:")
    assert session.stream.flows[flow.id].target == made


def test_the_problem_tool_puts_a_burst_on_the_step(session: Session, tools: Tools) -> None:
    tools.take(ToolKind.PROBLEM)
    click(tools, *middle(session, "node:3"))
    assert session.stream is not None
    assert [problem.node for problem in session.stream.problems.values()] == ["3"]


def test_the_waiting_tool_asks_for_the_wait_of_the_step(session: Session, tools: Tools) -> None:
    tools.take(ToolKind.STORE)
    click(tools, *middle(session, "node:3"))
    assert (session.editing, session.edited_field) == ("node:3", "wait")
    assert session.selection == ("node:3",)


def test_a_double_click_opens_the_text(session: Session, tools: Tools) -> None:
    x, y = middle(session, "node:3")
    click(tools, x, y)
    tools.pointer(PointerEvent("double", x, y, Button.LEFT))
    assert session.editing == "node:3"


def test_escape_goes_one_level_back_at_a_time(session: Session, tools: Tools) -> None:
    click(tools, *middle(session, "node:3"))
    tools.take(ToolKind.NOTE)
    assert tools.cancel()
    assert tools.kind is ToolKind.SELECT
    assert session.selection == ("node:3",)
    assert tools.cancel()
    assert session.selection == ()
    assert not tools.cancel()


def test_an_empty_map_answers_every_event(empty: Session) -> None:
    tools = Tools(empty)
    for kind in ToolKind:
        tools.take(kind)
        move(tools, 300, 300)
        click(tools, 300, 300)
    assert empty.stream is not None


def test_an_arrow_is_drawn_from_the_keyboard(session: Session, tools: Tools) -> None:
    session.select(["node:4"])
    tools.start_arrow()
    session.select(["node:2"])
    assert tools.chrome.line is not None
    assert tools.finish_arrow()
    assert session.stream is not None
    flow = session.stream.flows[str(session.only).removeprefix("flow:")]
    assert (flow.source, flow.target) == ("4", "2")
    assert tools.kind is ToolKind.SELECT
    assert not tools.finish_arrow()


def test_two_clicks_draw_an_arrow(session: Session, tools: Tools) -> None:
    tools.take(ToolKind.ARROW)
    click(tools, *middle(session, "node:4"))
    click(tools, *middle(session, "node:2"))
    assert session.stream is not None
    flow = session.stream.flows[str(session.only).removeprefix("flow:")]
    assert (flow.source, flow.target) == ("4", "2")


def test_a_step_dropped_on_another_comes_to_lie_beside_it(session: Session, tools: Tools) -> None:
    drag(tools, middle(session, "node:3"), middle(session, "node:2"), ALT)
    one, other = box_of(session, "node:3"), box_of(session, "node:2")
    assert one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top


def test_a_selected_arrow_is_marked_along_its_path(session: Session, tools: Tools) -> None:
    assert session.scene is not None
    flow = next(iter(session.scene.routing.routes))
    session.select([f"flow:{flow}"])
    assert tools.chrome.paths == (session.scene.routing.routes[flow].points,)
    assert tools.chrome.selected == ()


@pytest.mark.parametrize(("sign", "field"), [("wait:3", "wait"), ("label", "share"), ("node:3", "process_time")])
def test_a_double_click_on_a_figure_opens_it_where_it_stands(
    session: Session, tools: Tools, sign: str, field: str
) -> None:
    scene = session.scene
    assert scene is not None
    key = next(item.key for item in scene.sheet.items if item.key.startswith(sign))
    box = scene.sheet[key].bounds
    x, y = (box.left + box.right) / 2, box.bottom - 8 if sign.startswith("node") else (box.top + box.bottom) / 2
    tools.pointer(PointerEvent("double", x, y, Button.LEFT))
    assert session.editing == session.only
    assert session.edited_field == field


def test_the_lane_tool_on_a_head_puts_the_new_lane_below(session: Session, tools: Tools) -> None:
    tools.take(ToolKind.LANE)
    LaneHeadTools(session, tools).pointer(PointerEvent("press", -60, 50, Button.LEFT))
    assert session.stream is not None
    assert list(session.stream.lanes)[1] == str(session.only).removeprefix("lane:")


def test_ctrl_and_a_drag_leave_the_step_and_drag_a_copy(session: Session, tools: Tools) -> None:
    stream = session.stream
    assert stream is not None
    x, y = middle(session, "node:3")
    drag(tools, (x, y), (x + 900, y), Modifiers(ctrl=True, alt=True))
    assert session.stream is not None
    made = session.stream.nodes[str(session.only).removeprefix("node:")]
    old = session.stream.nodes["3"]
    assert old == stream.nodes["3"]
    assert (made.name, made.lane, made.x) == (old.name, old.lane, pytest.approx(old.x + 900))
    session.undo()
    assert session.stream is stream


def test_copies_keep_the_arrows_between_them_and_no_others(session: Session, tools: Tools) -> None:
    assert session.stream is not None
    before = set(session.stream.flows)
    session.select(["node:2", "node:3"])
    x, y = middle(session, "node:3")
    drag(tools, (x, y), (x + 900, y), CTRL)
    assert session.stream is not None
    copies = {key.removeprefix("node:") for key in session.selection}
    new = [flow for key, flow in session.stream.flows.items() if key not in before]
    assert len(copies) == 2
    assert {(flow.source in copies, flow.target in copies) for flow in new} == {(True, True)}
    assert len(new) == 2  # The one on, and the one back for rework.


def test_a_copy_is_dragged_into_another_lane(session: Session, tools: Tools) -> None:
    assert session.stream is not None
    lane = session.stream.nodes["2"].lane
    x, y = middle(session, "node:4")
    drag(tools, (x, y), (x + 60, middle(session, "node:2")[1]), CTRL)
    assert session.stream is not None
    assert session.stream.nodes[str(session.only).removeprefix("node:")].lane == lane
    assert session.stream.nodes["4"].lane != lane


def test_escape_while_a_copy_is_dragged_leaves_none(session: Session, tools: Tools) -> None:
    before = session.document
    x, y = middle(session, "node:3")
    press(tools, x, y, CTRL)
    move(tools, x + 200, y, CTRL)
    assert session.document is not before
    assert tools.cancel()
    assert session.document is before


def test_s_and_a_drag_to_the_right_push_everything_beyond_aside(session: Session, tools: Tools) -> None:
    stream = session.stream
    assert stream is not None
    x = box_of(session, "node:3").left - 10
    y = middle(session, "node:3")[1]
    drag(tools, (x, y), (x + 200, y + 5), ROOM)
    assert session.stream is not None
    for key, node in stream.nodes.items():
        shift = 200 if node.x >= x else 0
        assert session.stream.nodes[key].x == pytest.approx(node.x + shift)
    assert session.selection == ()
    session.undo()
    assert session.stream is stream


def test_s_and_a_drag_down_make_the_lane_higher(session: Session, tools: Tools) -> None:
    stream = session.stream
    assert stream is not None
    box = box_of(session, "node:3")
    drag(tools, (box.left, box.top - 4), (box.left, box.top + 76), ROOM)
    assert session.stream is not None
    lane = stream.nodes["3"].lane
    assert session.stream.lanes[lane].height == stream.lanes[lane].height + 80
    assert session.stream.nodes["3"].dy == stream.nodes["3"].dy + 80


def test_room_is_taken_back_only_as_far_as_things_keep_their_distance(session: Session, tools: Tools) -> None:
    x, y = box_of(session, "node:3").left - 10, middle(session, "node:3")[1]
    drag(tools, (x, y), (x + 200, y), ROOM)
    x = box_of(session, "node:3").left - 10
    drag(tools, (x, y), (x - 2_000, y), ROOM)
    boxes = [box_of(session, f"node:{node}") for node in ("1", "2", "3", "4")]
    assert all(one.right <= other.left or one.bottom <= other.top for one, other in pairwise(boxes))


def test_the_edge_of_the_room_is_shown(session: Session, tools: Tools) -> None:
    x, y = box_of(session, "node:3").left - 10, middle(session, "node:3")[1]
    press(tools, x, y, ROOM)
    move(tools, x + 50, y, ROOM)
    assert [line[0][0] for line in tools.chrome.guides] == [x, x + 50]


def test_a_loose_step_dropped_on_an_arrow_stands_in_it(session: Session, tools: Tools) -> None:
    scene, stream = session.scene, session.stream
    assert scene is not None
    assert stream is not None
    flow = next(flow for flow in stream.flows.values() if (flow.source, flow.target) == ("1", "2"))
    (x1, y1), (x2, y2) = scene.routing.routes[flow.id].points[:2]
    lane, here = stream.nodes["4"].lane, middle(session, "node:4")
    operations.place_node(session, "step", lane, here[0] + 600, stream.nodes["4"].dy)
    loose = str(session.only)
    press(tools, *middle(session, loose))
    there = (x1 + (x2 - x1) * 0.4, y1 + (y2 - y1) * 0.4)
    move(tools, *there)
    assert tools.chrome.paths
    release(tools, *there)
    assert session.stream is not None
    ways = {(each.source, each.target) for each in session.stream.flows.values()}
    node = loose.removeprefix("node:")
    assert {("1", node), (node, "2")} <= ways
    assert ("1", "2") not in ways


def test_a_step_in_the_flow_is_not_taken_out_of_it_by_an_arrow_below(session: Session, tools: Tools) -> None:
    scene, stream = session.scene, session.stream
    assert scene is not None
    assert stream is not None
    flow = next(flow for flow in stream.flows.values() if (flow.source, flow.target) == ("1", "2"))
    (x1, y1), (x2, y2) = scene.routing.routes[flow.id].points[:2]
    drag(tools, middle(session, "node:4"), (x1 + (x2 - x1) * 0.4, y1 + (y2 - y1) * 0.4))
    assert session.stream is not None
    assert session.stream.flows[flow.id].target == "2"


def test_a_menu_selects_what_it_is_about(session: Session, tools: Tools) -> None:
    tools.point_out(PointerEvent("press", *middle(session, "node:3")))
    assert session.selection == ("node:3",)
    session.select(["node:2", "node:3"])
    tools.point_out(PointerEvent("press", *middle(session, "node:3")))
    assert session.selection == ("node:2", "node:3")
    tools.point_out(PointerEvent("press", 5_000, 5_000))
    assert session.selection == ()
    assert context_of(session) == "map"


@pytest.mark.parametrize(("keys", "context"), [(["node:3"], "step"), (["node:2", "node:3"], "several"), ([], "map")])
def test_the_menu_fits_what_is_selected(session: Session, keys: list[str], context: str) -> None:
    session.select(keys)
    assert context_of(session) == context


def test_while_an_arrow_is_drawn_what_it_cannot_reach_is_greyed(session: Session, tools: Tools) -> None:
    click(tools, *middle(session, "node:2"))
    handle = next(handle for handle in tools.chrome.handles if handle.kind == "arrow_top")
    press(tools, handle.x, handle.y)
    move(tools, handle.x, handle.y - 60)
    assert session.stream is not None
    starts = [node.id for node in session.stream.nodes.values() if isinstance(node, Start)]
    grey = {box_of(session, f"node:{node}") for node in (*starts, "3")}
    assert set(tools.chrome.unfit) == grey
    move(tools, *middle(session, "node:3"))
    assert tools.status is not None
    assert tools.chrome.refused
    release(tools, handle.x, handle.y - 60)
    assert tools.chrome.unfit == ()


def test_an_arrow_drawn_by_key_says_why_it_cannot_go_there_and_stays_in_hand(session: Session, tools: Tools) -> None:
    before = session.document
    session.select(["node:2"])
    tools.start_arrow()
    hint = tools.status
    assert hint is not None
    assert tools.chrome.unfit
    session.select(["node:3"])
    assert tools.status not in (None, hint)
    with pytest.raises(UserError):
        tools.finish_arrow()
    assert session.document is before
    session.select(["node:4"])
    assert tools.status == hint
    assert tools.finish_arrow()
    assert session.document is not before


def test_an_arrow_by_key_needs_a_target_and_rework_may_lead_to_itself(session: Session, tools: Tools) -> None:
    before = session.document
    session.select(["node:3"])
    tools.start_arrow()
    assert tools.finish_arrow()
    assert session.document is before
    assert tools.kind is ToolKind.ARROW
    tools.start_arrow(FlowKind.REWORK)
    assert tools.finish_arrow()
    assert session.stream is not None
    flow = session.stream.flows[str(session.only).removeprefix("flow:")]
    assert (flow.source, flow.target, flow.kind) == ("3", "3", FlowKind.REWORK)


@given(arrows=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.sampled_from(FlowKind)), max_size=12))
def test_the_refusals_of_an_arrow_are_those_of_each_target(arrows: list[tuple[int, int, FlowKind]]) -> None:
    names = ["start", "a", "b", "c", "end"]
    nodes = [Start(id="start", lane="l"), *(Step(id=name, lane="l") for name in "abc"), End(id="end", lane="l")]
    flows = [
        Flow(id=f"f{at}", source=names[source], target=names[target], kind=kind)
        for at, (source, target, kind) in enumerate(arrows)
        if source != target and source != 4 and target != 0
    ]
    stream = Stream(
        id="s",
        lanes={"l": Lane(id="l")},
        nodes={node.id: node for node in nodes},
        flows={flow.id: flow for flow in flows},
    )
    for kind in (None, FlowKind.REWORK, FlowKind.INFORMATION):
        for source in names:
            each = {
                target: refusal(stream, source, target, kind or proposed_kind(stream, source, target))
                for target in names
            }
            assert connection_refusals(stream, source, kind) == {key: why for key, why in each.items() if why}


def test_a_step_under_the_pointer_shows_where_to_append_and_one_click_does(session: Session, tools: Tools) -> None:
    hover(tools, *middle(session, "node:4"))
    handle = next(handle for handle in tools.chrome.handles if handle.kind == "append_right")
    assert all(handle.appends for handle in tools.chrome.handles)
    hover(tools, handle.x + 5, handle.y)
    assert handle in tools.chrome.handles
    session.select(["node:2"])
    click(tools, handle.x + 5, handle.y)
    assert session.stream is not None
    made = str(session.only).removeprefix("node:")
    assert ("4", made) in {(flow.source, flow.target) for flow in session.stream.flows.values()}


def test_from_far_away_there_are_no_handles_to_hit_by_mistake(session: Session, tools: Tools) -> None:
    tools.near = False
    click(tools, *middle(session, "node:4"))
    hover(tools, *middle(session, "node:4"))
    assert tools.chrome.handles == ()


def test_a_click_on_the_label_of_an_arrow_opens_its_share(session: Session, tools: Tools) -> None:
    scene = session.scene
    assert scene is not None
    key = next(item.key for item in scene.sheet.items if item.key.startswith("label:"))
    click(tools, *middle(session, key))
    assert (session.editing, session.edited_field) == (f"flow:{key.removeprefix('label:')}", "share")


def test_a_folded_lane_is_not_made_higher_and_says_so(session: Session, tools: Tools) -> None:
    assert session.stream is not None
    session.select([f"lane:{session.stream.nodes['3'].lane}"])
    operations.fold_lane(session)
    before = session.document
    x, y = middle(session, "node:3")
    press(tools, x + 300, y, ROOM)
    move(tools, x + 300, y + 40, ROOM)
    assert tools.status is not None
    release(tools, x + 300, y + 40, ROOM)
    assert session.document is before


def test_what_is_folded_into_a_mark_opens_its_name(session: Session, tools: Tools) -> None:
    assert session.stream is not None
    session.select([f"lane:{session.stream.nodes['3'].lane}"])
    operations.fold_lane(session)
    box = box_of(session, "node:3")
    tools.pointer(PointerEvent("double", (box.left + box.right) / 2, box.bottom - 2, Button.LEFT, slack=1.0))
    assert (session.editing, session.edited_field) == ("node:3", "")


def test_a_press_beside_a_label_opens_nothing_that_is_not_pressed(session: Session, tools: Tools) -> None:
    """The pointer may leave what was pressed, a little way, and still be a click."""
    scene = session.scene
    assert scene is not None
    label = next(item.key for item in scene.sheet.items if item.key.startswith("label:"))
    press(tools, *middle(session, "node:3"))
    release(tools, *middle(session, label))
    assert session.selection == ("node:3",)
    assert session.editing is None


def test_what_is_selected_while_a_copy_is_dragged_does_not_stop_it(session: Session, tools: Tools) -> None:
    assert session.stream is not None
    before = len(session.stream.nodes)
    x, y = middle(session, "node:3")
    press(tools, x, y, Modifiers(ctrl=True))
    move(tools, x + 300, y, Modifiers(ctrl=True))
    session.select(["node:4"])
    release(tools, x + 300, y, Modifiers(ctrl=True))
    assert len(session.stream.nodes) == before + 1


def test_a_copy_over_an_arrow_is_given_up_when_a_key_deletes_what_is_dragged(session: Session, tools: Tools) -> None:
    scene = session.scene
    assert scene is not None
    label = middle(session, next(item.key for item in scene.sheet.items if item.key.startswith("label:")))
    press(tools, *middle(session, "node:3"), CTRL)
    move(tools, *label, CTRL)
    operations.delete_selection(session)
    after = session.document
    release(tools, *label, CTRL)
    assert session.document is after


def test_a_click_with_ctrl_adds_and_takes_away_again(session: Session, tools: Tools) -> None:
    click(tools, *middle(session, "node:2"))
    click(tools, *middle(session, "node:3"), CTRL)
    assert session.selection == ("node:2", "node:3")
    click(tools, *middle(session, "node:2"), CTRL)
    assert session.selection == ("node:3",)


@pytest.mark.parametrize("held", [SHIFT, CTRL])
def test_a_click_that_misses_keeps_what_is_being_gathered(session: Session, tools: Tools, held: Modifiers) -> None:
    session.select(["node:2", "node:3"])
    click(tools, -300.0, 5.0, held)
    assert session.selection == ("node:2", "node:3")
    click(tools, -300.0, 5.0)
    assert session.selection == ()


def test_a_box_with_ctrl_adds(session: Session, tools: Tools) -> None:
    session.select(["node:3"])
    box = box_of(session, "node:1")
    drag(tools, (box.left - 10, box.top - 10), (box.right + 10, box.bottom + 10), CTRL)
    assert session.selection == ("node:3", "node:1")


def test_ctrl_and_a_drag_copy_only_what_is_dragged_when_that_was_not_selected(session: Session, tools: Tools) -> None:
    assert session.stream is not None
    session.select(["node:2"])
    before, (x, y) = len(session.stream.nodes), middle(session, "node:3")
    drag(tools, (x, y), (x + 300, y), CTRL)
    assert len(session.stream.nodes) == before + 1
