"""What people do to a map, through the session as keys and clicks do it."""

import pytest

from vsa.editor import operations
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.i18n import UserError
from vsa.model.base import Id
from vsa.model.nodes import End, Gateway, Node, Split, Start, Step
from vsa.model.stream import Flow, FlowKind, Stream


def stream_of(session: Session) -> Stream:
    assert session.stream is not None
    return session.stream


def selected(session: Session) -> Node:
    assert session.only is not None
    return stream_of(session).nodes[session.only.removeprefix("node:")]


def flows_from(session: Session, node: Id) -> list[Flow]:
    return [flow for flow in stream_of(session).flows.values() if flow.source == node]


def overlapping(stream: Stream) -> list[tuple[Id, Id]]:
    """Pairs of steps whose cards lie on each other."""
    steps = [node for node in stream.nodes.values() if isinstance(node, Step)]
    return [
        (one.id, other.id)
        for index, one in enumerate(steps)
        for other in steps[index + 1 :]
        if one.lane == other.lane and abs(one.x - other.x) < 130 and abs(one.dy - other.dy) < 100
    ]


def test_ten_steps_in_a_row_from_an_empty_map(empty: Session) -> None:
    for number in range(10):
        operations.append(empty, "right")
        operations.write_text(empty, str(empty.only), f"Steg {number + 1}")
    stream = stream_of(empty)
    steps = [node for node in stream.nodes.values() if isinstance(node, Step)]
    assert [step.name for step in steps] == [f"Steg {number + 1}" for number in range(10)]
    assert len(stream.flows) == 10
    assert overlapping(stream) == []


def test_the_first_step_after_the_user_stands_in_the_lane_below(empty: Session) -> None:
    operations.append(empty, "right")
    step, lanes = selected(empty), list(stream_of(empty).lanes)
    assert step.lane == lanes[1]


def test_appending_in_the_middle_splits_the_arrow_and_makes_room(session: Session) -> None:
    session.select(["node:2"])
    right_of = {key: node.x for key, node in stream_of(session).nodes.items()}
    operations.append(session, "right")
    made = selected(session)
    assert [flow.target for flow in flows_from(session, "2")] == [made.id]
    assert [flow.target for flow in flows_from(session, made.id)] == ["3"]
    assert stream_of(session).nodes["3"].x >= right_of["3"]
    assert overlapping(stream_of(session)) == []


def test_appending_before_takes_over_the_arrows(session: Session) -> None:
    session.select(["node:3"])
    operations.append(session, "left")
    made = selected(session)
    assert [flow.target for flow in flows_from(session, "2")] == [made.id]
    assert [flow.target for flow in flows_from(session, made.id)] == ["3"]


def test_a_branch_goes_into_the_lane_below_and_leaves_the_others(session: Session) -> None:
    session.select(["node:2"])
    before = [flow.target for flow in flows_from(session, "2")]
    operations.append(session, "down")
    made = selected(session)
    assert [flow.target for flow in flows_from(session, "2")] == [*before, made.id]
    lanes = list(stream_of(session).lanes)
    assert lanes.index(made.lane) == lanes.index(stream_of(session).nodes["2"].lane) + 1


def test_a_branch_below_the_last_lane_makes_a_lane(session: Session) -> None:
    lanes = list(stream_of(session).lanes)
    lowest = next(node.id for node in stream_of(session).nodes.values() if node.lane == lanes[-1])
    session.select([f"node:{lowest}"])
    operations.append(session, "down")
    assert len(stream_of(session).lanes) == len(lanes) + 1


def test_no_step_after_the_end_and_none_before_the_start(empty: Session) -> None:
    start = next(node for node in stream_of(empty).nodes.values() if isinstance(node, Start))
    empty.select([f"node:{start.id}"])
    with pytest.raises(UserError):
        operations.append(empty, "left")
    operations.insert_after_selection(empty, "end")
    assert isinstance(selected(empty), End)
    with pytest.raises(UserError):
        operations.append(empty, "right")


@pytest.mark.parametrize(("role", "split"), [("choice", Split.CHOICE), ("parallel", Split.PARALLEL)])
def test_a_gateway_goes_into_the_arrow(session: Session, role: str, split: Split) -> None:
    session.select(["node:2"])
    operations.insert_after_selection(session, role)
    made = selected(session)
    assert isinstance(made, Gateway)
    assert made.split is split
    assert [flow.target for flow in flows_from(session, made.id)] == ["3"]


def test_inserting_into_an_arrow_keeps_its_share(session: Session) -> None:
    flow = next(flow for flow in stream_of(session).flows.values() if flow.share == 0.8)
    operations.insert_into_flow(session, "step", flow.id)
    made = selected(session)
    assert stream_of(session).flows[flow.id].target == made.id
    assert stream_of(session).flows[flow.id].share == 0.8


def test_an_arrow_back_is_proposed_as_rework(session: Session) -> None:
    operations.connect(session, "4", "2")
    assert session.only is not None
    assert stream_of(session).flows[session.only.removeprefix("flow:")].kind is FlowKind.REWORK


def test_an_arrow_that_exists_is_refused_with_a_reason(session: Session) -> None:
    before = session.document
    with pytest.raises(UserError):
        operations.connect(session, "2", "3")
    assert session.document is before


def test_deleting_a_step_in_a_chain_bridges_it(session: Session) -> None:
    session.select(["node:2"])
    operations.delete_selection(session)
    assert [flow.target for flow in flows_from(session, "1")] == ["3"]
    session.undo()
    assert [flow.target for flow in flows_from(session, "1")] == ["2"]


def test_a_lane_in_use_is_not_deleted(session: Session) -> None:
    session.select([f"lane:{next(iter(stream_of(session).lanes))}"])
    with pytest.raises(UserError):
        operations.delete_selection(session)


def test_a_new_role_makes_a_lane_and_an_old_one_is_reused(session: Session) -> None:
    operations.set_role(session, ["3"], "Jurist")
    lanes = {lane.name: lane.id for lane in stream_of(session).lanes.values()}
    assert stream_of(session).nodes["3"].lane == lanes["Jurist"]
    operations.set_role(session, ["3"], "Mottak")
    assert stream_of(session).nodes["3"].lane == lanes["Mottak"]
    assert len(stream_of(session).lanes) == len(lanes)


def test_open_shares_get_the_rest(session: Session) -> None:
    session.select(["node:3"])
    operations.append(session, "down")
    operations.share_rest(session, "3")
    shares = [flow.share for flow in flows_from(session, "3")]
    assert sum(share or 0.0 for share in shares) == pytest.approx(1.0)


def test_a_problem_becomes_an_action_that_knows_where_it_came_from(session: Session) -> None:
    operations.add_problem(session, "2")
    problem = str(session.only)
    operations.write_text(session, problem, "Venter på ukemøtet")
    operations.action_from_selection(session)
    assert session.stage is Stage.ACTIONS
    action = next(iter(session.document.actions.values()))
    assert action.title == "Venter på ukemøtet"
    assert [reference.element for reference in action.steps] == ["2"]
    operations.delete_actions(session)
    assert session.document.actions == {}


def test_tidying_up_is_one_step_and_leaves_no_card_on_a_card(session: Session) -> None:
    session.select(["node:3"])
    operations.nudge(session, -170.0, 0.0)
    before = session.document
    operations.tidy(session)
    assert overlapping(stream_of(session)) == []
    session.undo()
    assert session.document is before


def test_walking_follows_the_flow(session: Session) -> None:
    session.select(["node:1"])
    walked = []
    for _ in range(3):
        operations.walk(session, 1)
        walked.append(session.only)
    assert walked == ["node:2", "node:3", "node:4"]
    operations.walk(session, -1)
    assert session.only == "node:3"


def test_walking_by_direction_goes_to_the_nearest_that_way(session: Session) -> None:
    session.select(["node:2"])
    here = stream_of(session).nodes["2"].x
    operations.walk_towards(session, "right")
    assert selected(session).x > here


def test_every_operation_can_be_undone(session: Session) -> None:
    first = session.document
    session.select(["node:2"])
    operations.append(session, "right")
    operations.add_problem(session, "2")
    operations.connect(session, "4", "2")
    operations.add_lane(session)
    operations.set_role(session, ["2"], "Jurist")
    operations.tidy(session)
    operations.make_ideal(session)
    while session.history.undo_label:
        session.undo()
    assert session.document is first


def test_a_lane_moves_up_and_down_but_not_above_the_user(session: Session) -> None:
    user, second, third = stream_of(session).lanes
    session.select([f"lane:{third}"])
    operations.move_lane(session, -1)
    assert list(stream_of(session).lanes) == [user, third, second]
    with pytest.raises(UserError):
        operations.move_lane(session, -1)
    session.select([f"lane:{second}"])
    before = session.document
    with pytest.raises(UserError):
        operations.move_lane(session, 1)
    assert session.document is before


def test_a_step_given_to_another_role_lies_on_nothing_there(session: Session) -> None:
    stream = stream_of(session)
    x = stream.nodes["2"].x
    session.select(["node:3"])
    operations.nudge(session, x - stream.nodes["3"].x, 0.0)
    operations.set_role(session, ["3"], "Mottak")
    assert stream_of(session).nodes["3"].lane == stream_of(session).nodes["2"].lane
    assert overlapping(stream_of(session)) == []


def test_keys_make_room_for_one_more_card_and_take_it_back(session: Session) -> None:
    stream = session.stream
    assert stream is not None
    session.select(["node:3"])
    operations.make_room(session, 1)
    assert session.stream is not None
    x = stream.nodes["3"].x
    for key, node in stream.nodes.items():
        assert session.stream.nodes[key].x == node.x + (169 if node.x >= x else 0)
    operations.make_room(session, -1)
    assert session.stream is not None
    assert session.stream.nodes["3"].x < x + 169
    for _ in range(20):
        operations.make_room(session, -1)
    scene = session.scene
    assert scene is not None
    assert scene.sheet["node:3"].bounds.left >= 0
    packed = session.document
    operations.make_room(session, -1)
    assert session.document is packed


def test_keys_make_room_below_in_the_lane_and_take_it_back(session: Session) -> None:
    before = stream_of(session)
    lane = before.nodes["3"].lane
    session.select(["node:3"])
    operations.make_room_below(session, 1)
    after = stream_of(session)
    moved = after.nodes["3"].dy - before.nodes["3"].dy
    assert moved > 100
    assert after.lanes[lane].height == before.lanes[lane].height + moved
    assert [key for key, node in after.nodes.items() if node.lane != lane and node != before.nodes[key]] == []
    operations.make_room_below(session, -1)
    assert stream_of(session).nodes["3"].dy < after.nodes["3"].dy
    for _ in range(9):
        operations.make_room_below(session, -1)
    packed = session.document
    operations.make_room_below(session, -1)
    assert session.document is packed


def test_a_collapsed_lane_has_no_room_to_make(session: Session) -> None:
    session.select([f"lane:{stream_of(session).nodes['3'].lane}"])
    operations.fold_lane(session)
    session.select(["node:3"])
    with pytest.raises(UserError):
        operations.make_room_below(session, 1)


def test_the_selection_grows_along_the_flow_by_key(session: Session) -> None:
    operations.extend(session, 1)
    session.select(["node:2"])
    operations.extend(session, 1)
    operations.extend(session, 1)
    assert session.selection == ("node:2", "node:3", "node:4")
    operations.extend(session, -1)
    assert session.selection == ("node:1", "node:2", "node:3", "node:4")


def test_keys_go_to_the_problems_of_a_step_and_back_to_it(session: Session) -> None:
    for _ in range(2):
        operations.add_problem(session, "3")
    assert session.stream is not None
    first, second = session.stream.problems
    session.select(["node:3"])
    operations.walk_problems(session, 1)
    assert session.only == f"problem:{first}"
    operations.walk_problems(session, 1)
    assert session.only == f"problem:{second}"
    operations.walk_problems(session, 1)
    assert session.only == f"problem:{first}"
    operations.walk(session, 1)
    assert session.only == "node:3"
    session.select(["node:2"])
    operations.walk_problems(session, 1)
    assert session.only == "node:2"


def test_keys_go_to_the_roles_and_between_them(session: Session) -> None:
    stream = session.stream
    assert stream is not None
    lanes = list(stream.lanes)
    session.select(["node:3"])
    operations.walk_to_lane(session)
    assert session.only == f"lane:{stream.nodes['3'].lane}"
    operations.walk_towards(session, "up")
    assert session.only == f"lane:{lanes[lanes.index(stream.nodes['3'].lane) - 1]}"
    operations.walk_towards(session, "right")
    assert session.only == "node:2"
    operations.walk_towards(session, "left")
    while session.only and session.only.startswith("node:"):
        operations.walk_towards(session, "left")
    assert session.only in {f"lane:{lane}" for lane in lanes}


def test_a_new_step_stands_in_the_middle_of_a_selected_arrow(session: Session) -> None:
    stream = session.stream
    assert stream is not None
    flow = next(flow for flow in stream.flows.values() if (flow.source, flow.target) == ("2", "3"))
    session.select([f"flow:{flow.id}"])
    operations.append(session, "right")
    assert session.stream is not None
    made = str(session.only).removeprefix("node:")
    ways = {(each.source, each.target) for each in session.stream.flows.values()}
    assert {("2", made), (made, "3")} <= ways
    assert ("2", "3") not in ways


def test_after_a_problem_is_written_the_next_step_follows_the_one_that_has_it(session: Session) -> None:
    operations.add_problem(session, "2")
    operations.append(session, "right")
    assert session.stream is not None
    made = str(session.only).removeprefix("node:")
    assert ("2", made) in {(flow.source, flow.target) for flow in session.stream.flows.values()}
