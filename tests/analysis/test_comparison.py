"""From the current state to the ideal one (method.md sections 5 and 9)."""

import pytest

from tests.analysis.streams import BASIS, step, stream
from vsa.analysis import analyse
from vsa.analysis.comparison import Comparison, compare
from vsa.analysis.measures.registry import all_measures
from vsa.analysis.summary import comparison_summary
from vsa.model.durations import Unit, duration
from vsa.model.stream import State, Stream

CURRENT = stream(
    step("1", 60, 300, role="A"),
    step("2", 30, 100, role="B"),
    step("3", 30, 100, role="B"),
    step("4", 20, role="A"),
    flows=["1 2", "2 3", "3 4", "4 END"],
    volume_per_year=1200,
)


def compared(ideal: Stream, current: Stream = CURRENT) -> Comparison:
    return compare(current, analyse(current, BASIS), ideal, analyse(ideal, BASIS))


def ideal(*nodes: object, flows: list[str], **fields: object) -> Stream:
    return stream(*nodes, flows=flows, state=State.IDEAL, **fields)


def copied(**changes: object) -> Stream:
    """The ideal state as it starts: a copy in which every node remembers where it came from."""
    nodes = {
        f"i{key}": node.model_copy(update={"id": f"i{key}", "origin": (key,)}) for key, node in CURRENT.nodes.items()
    }
    flows = {
        key: flow.model_copy(update={"source": f"i{flow.source}", "target": f"i{flow.target}"})
        for key, flow in CURRENT.flows.items()
    }
    return CURRENT.model_copy(update={"nodes": nodes, "flows": flows, "state": State.IDEAL, **changes})


def changed_node(id: str, **changes: object) -> Stream:
    drawn = copied()
    return drawn.model_copy(update={"nodes": {**drawn.nodes, id: drawn.nodes[id].model_copy(update=changes)}})


def test_a_copy_differs_in_nothing() -> None:
    found = compared(copied())
    assert (found.removed, found.added, found.changed) == ((), (), ())
    assert found.freed_hours_per_year == 0
    assert all(change.difference in (0, None) for change in found.measures.values())


def test_every_measure_is_compared() -> None:
    found = compared(changed_node("i1", wait=duration(1, Unit.MINUTE)))
    assert set(found.measures) == {measure.id for measure in all_measures()}
    lead_time = found.measures["lead_time"]
    assert (lead_time.current, lead_time.ideal, lead_time.difference) == (640, 341, -299)
    assert lead_time.ratio == pytest.approx(-299 / 640)


def test_what_was_nothing_has_no_ratio() -> None:
    assert compared(copied()).measures["value_time"].ratio is None


def test_a_step_that_left_is_removed_and_one_that_came_is_added() -> None:
    found = compared(
        ideal(
            step("a", 60, 300, role="A", name="Step 1", origin=("1",)),
            step("new"),
            flows=["a new", "new END"],
        )
    )
    assert found.removed == ("2", "3", "4")
    assert found.added == ("new",)


@pytest.mark.parametrize("field", [{"name": "Another"}, {"process_time": duration(1, Unit.HOUR)}, {"people": 2.0}])
def test_a_step_with_another_name_or_time_is_changed(field: dict[str, object]) -> None:
    assert compared(changed_node("i2", **field)).changed == ("i2",)


def test_a_step_that_another_role_does_is_changed_and_one_that_only_moved_is_not() -> None:
    assert compared(changed_node("i2", lane="lane:A")).changed == ("i2",)
    assert compared(changed_node("i2", x=500.0, dy=40.0)).changed == ()


def test_merged_and_split_steps_are_changed() -> None:
    found = compared(
        ideal(
            step("a", 60, 300, role="A", name="Step 1", origin=("1",)),
            step("b", 30, 100, role="B", name="Step 2", origin=("2", "3")),
            step("c", 20, role="A", name="Step 4", origin=("4",)),
            step("d", 20, role="A", name="Step 4", origin=("4",)),
            flows=["a b", "b c", "c d", "d END"],
        )
    )
    assert {"b", "c", "d"} <= set(found.changed)
    assert found.removed == found.added == ()


def test_freed_time_is_the_labour_saved_times_the_current_volume() -> None:
    drawn = changed_node("i1", process_time=duration(10, Unit.MINUTE)).model_copy(update={"volume_per_year": 9.0})
    found = compared(drawn)
    assert found.freed_hours_per_year == pytest.approx(50 * 1200 / 60)
    assert found.freed_fte == pytest.approx(1000 / 1695)


def test_without_volume_or_figures_what_is_freed_is_unknown() -> None:
    assert compared(copied(), CURRENT.model_copy(update={"volume_per_year": None})).freed_fte is None
    endless = ideal(step("a", origin=("1",)), flows=["a a"])
    found = compared(endless)
    assert found.freed_hours_per_year is None
    assert found.measures["lead_time"].ideal is None
    assert found.measures["lead_time"].difference is None


def test_the_summary_has_the_form_of_the_method() -> None:
    summary = comparison_summary(compared(changed_node("i2", name="Another")))
    assert set(summary) == {"measures", "removed", "added", "changed", "freed_hours_per_year", "freed_fte"}
    assert summary["changed"] == ["i2"]
    assert set(summary["measures"]["lead_time"]) == {"current", "ideal", "difference", "ratio"}
