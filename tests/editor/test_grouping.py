"""Making groups, folding them in and out, and working on a map that has some."""

import pytest

from vsa.editor import operations
from vsa.editor.events import Button, Modifiers, PointerEvent
from vsa.editor.searching import Search
from vsa.editor.session import Session
from vsa.editor.tools import Tools
from vsa.i18n import UserError
from vsa.model.integrity import check
from vsa.model.stream import StepGroup, Stream


def stream_of(session: Session) -> Stream:
    assert session.stream is not None
    return session.stream


def only_group(session: Session) -> StepGroup:
    (found,) = stream_of(session).groups.values()
    return found


@pytest.fixture
def grouped(session: Session) -> Session:
    """Steps 2 and 3 as one card."""
    session.select(["node:3", "node:2"])
    operations.group_selection(session)
    session.edit_text(None)
    return session


def pointer(kind: str, x: float, y: float) -> PointerEvent:
    return PointerEvent(kind, x, y, Button.LEFT, Modifiers(), 2.0)  # type: ignore[arg-type]


def middle(session: Session, key: str) -> tuple[float, float]:
    assert session.scene is not None
    box = session.scene.sheet[key].bounds
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def test_a_group_is_made_folded_and_asks_for_its_name(session: Session) -> None:
    before = session.analysis
    session.select(["node:3", "node:2"])
    operations.group_selection(session)
    group = only_group(session)
    assert (group.members, group.collapsed) == (("2", "3"), True)
    assert session.selection == (f"group:{group.id}",) == (session.editing,)
    operations.write_text(session, f"group:{group.id}", "Vurdere saken")
    assert only_group(session).name == "Vurdere saken"
    assert session.analysis == before
    session.undo()
    session.undo()
    assert not stream_of(session).groups


@pytest.mark.parametrize("chosen", [["node:2"], ["node:1", "node:3"], []])
def test_what_cannot_be_one_card_is_refused(session: Session, chosen: list[str]) -> None:
    session.select(chosen)
    assert operations.cannot_group(session) is not None
    with pytest.raises(UserError):
        operations.group_selection(session)
    assert not stream_of(session).groups


def test_a_step_is_in_one_group_only(grouped: Session) -> None:
    grouped.select(["node:3", "node:4"])
    refused = operations.cannot_group(grouped)
    assert refused is not None
    assert refused.key == "editor.refusal.in_group"


def test_folding_out_selects_what_was_in_it_and_folding_in_the_card(grouped: Session) -> None:
    group = only_group(grouped).id
    operations.fold_groups(grouped)
    assert not only_group(grouped).collapsed
    assert grouped.selection == ("node:2", "node:3")
    grouped.select(["node:3"])
    operations.fold_groups(grouped)
    assert only_group(grouped).collapsed
    assert grouped.selection == (f"group:{group}",)
    grouped.undo()
    assert not only_group(grouped).collapsed


def test_dissolving_leaves_the_steps(grouped: Session) -> None:
    operations.dissolve_groups(grouped)
    assert not stream_of(grouped).groups
    assert grouped.selection == ("node:2", "node:3")
    assert "node:2" in {item.key for item in grouped.scene.sheet.items}  # type: ignore[union-attr]


def test_the_card_takes_its_steps_along(grouped: Session) -> None:
    before = {node: stream_of(grouped).nodes[node].x for node in "1234"}
    operations.nudge(grouped, 10, 0)
    assert {node: stream_of(grouped).nodes[node].x - before[node] for node in "1234"} == {
        "1": 0,
        "2": 10,
        "3": 10,
        "4": 0,
    }


def test_the_card_is_dragged_with_all_in_it_but_not_to_another_role(grouped: Session) -> None:
    tools, key = Tools(grouped), f"group:{only_group(grouped).id}"
    before = dict(stream_of(grouped).nodes)
    x, y = middle(grouped, key)
    tools.pointer(pointer("press", x, y))
    tools.pointer(pointer("move", x + 30, y))
    tools.pointer(pointer("move", x + 700, y + 300))
    assert middle(grouped, key)[0] > x + 300
    tools.pointer(pointer("release", x + 700, y + 300))
    after = stream_of(grouped).nodes
    assert {node: after[node].lane for node in after} == {node: before[node].lane for node in before}
    assert after["2"].x - before["2"].x == pytest.approx(after["3"].x - before["3"].x)
    assert after["2"].x > before["2"].x


def test_a_double_click_folds_the_card_out(grouped: Session) -> None:
    tools, at = Tools(grouped), middle(grouped, f"group:{only_group(grouped).id}")
    tools.pointer(pointer("double", *at))
    assert not only_group(grouped).collapsed


def test_deleting_the_card_deletes_its_steps_and_the_frame_only_itself(grouped: Session) -> None:
    operations.delete_selection(grouped)
    assert not {"2", "3"} & stream_of(grouped).nodes.keys()
    assert not stream_of(grouped).groups
    check(grouped.document)
    grouped.undo()
    group = only_group(grouped).id
    operations.fold_groups(grouped)
    grouped.select([f"group:{group}"])
    operations.delete_selection(grouped)
    assert {"2", "3"} <= stream_of(grouped).nodes.keys()
    assert not stream_of(grouped).groups


def test_walking_along_the_flow_stops_at_the_card_once(grouped: Session) -> None:
    card = f"group:{only_group(grouped).id}"
    grouped.select(["node:1"])
    operations.walk(grouped, 1)
    assert grouped.selection == (card,)
    operations.walk(grouped, 1)
    assert grouped.selection == ("node:4",)
    operations.walk(grouped, -1)
    assert grouped.selection == (card,)


def test_a_step_can_be_selected_in_the_group_and_its_card_is_marked(grouped: Session) -> None:
    tools, scene = Tools(grouped), grouped.scene
    assert scene is not None
    Search(grouped).look_for("vurd")
    assert grouped.selection == ("node:3",)
    assert tools.chrome.selected == (scene.sheet[f"group:{only_group(grouped).id}"].bounds,)
    assert tools.chrome.handles == ()


def test_a_new_step_follows_the_group_where_cases_leave_it(grouped: Session) -> None:
    operations.append(grouped, "right")
    made = grouped.only or ""
    flows = {(flow.source, flow.target) for flow in stream_of(grouped).flows.values()}
    assert ("3", made[5:]) in flows
    assert made[5:] not in only_group(grouped).members


def test_a_step_put_between_two_of_a_group_belongs_to_it(grouped: Session) -> None:
    between = next(flow.id for flow in stream_of(grouped).flows.values() if (flow.source, flow.target) == ("2", "3"))
    operations.insert_into_flow(grouped, "step", between)
    assert len(only_group(grouped).members) == 3
    check(grouped.document)


def test_dividing_and_uniting_keep_a_group_sound(grouped: Session) -> None:
    grouped.select(["node:2"])
    operations.split_selection(grouped)
    assert len(only_group(grouped).members) == 3
    members = only_group(grouped).members
    grouped.select([f"node:{node}" for node in members if node != "3"])
    operations.merge_selection(grouped)
    assert len(only_group(grouped).members) == 2
    check(grouped.document)


def test_the_ideal_state_has_the_groups_too(grouped: Session) -> None:
    operations.make_ideal(grouped)
    assert only_group(grouped).members == ("2", "3")
    check(grouped.document)


def test_arrows_at_the_card_have_no_grips(grouped: Session) -> None:
    tools = Tools(grouped)
    for flow in stream_of(grouped).flows.values():
        grouped.select([f"flow:{flow.id}"])
        crosses = len({flow.source, flow.target} & {"2", "3"}) > 0
        assert bool(tools.chrome.grips) is not crosses
