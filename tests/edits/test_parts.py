"""Dividing and uniting steps: the figures stay as they were, and origins know it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.streams import BASIS, step, stream
from vsa.analysis import analyse
from vsa.analysis.comparison import compare
from vsa.edits.ideal import make_ideal
from vsa.edits.parts import PartsError, merge_steps, split_step
from vsa.model.actions import Action, Reference
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit, duration
from vsa.model.integrity import check
from vsa.model.nodes import Problem, ValueClass
from vsa.model.stream import Stream

FIGURES = (
    "lead_time",
    "process_time",
    "waiting_time",
    "value_time",
    "necessary_time",
    "waste_time",
    "labour",
    "handoffs",
)
PROCESS, WAIT = st.integers(0, 500), st.integers(0, 5000)


def document_of(made: Stream) -> Document:
    return Document(streams={"s": made})


def figures(made: Stream) -> list[float]:
    found = analyse(made, BASIS)
    assert found.expected is not None
    assert found.main is not None
    quality = found.main.first_time_right
    return [*(getattr(found.expected, name) for name in FIGURES), -1.0 if quality is None else quality]


@given(
    PROCESS,
    WAIT,
    st.integers(0, 300),
    st.sampled_from([1.0, 2.0]),
    st.sampled_from([None, 0.6]),
    st.sampled_from([0.0, 0.3]),
)
def test_a_divided_step_changes_no_figure(
    work: int, wait: int, within: int, people: float, quality: float | None, back: float
) -> None:
    whole = step(
        "b",
        work,
        wait,
        role="X",
        wait_within=within,
        people=people,
        first_time_right=quality,
        value_class=ValueClass.VALUE,
    )
    before = stream(step("a", 5, 5, role="X"), whole, flows=("a b", f"b a {back}", f"b END {1 - back}"))
    after = split_step(document_of(before), "s", "b")
    check(after)
    assert len(after.streams["s"].nodes) == len(before.nodes) + 1
    assert figures(after.streams["s"]) == pytest.approx(figures(before))


@given(PROCESS, PROCESS, WAIT, st.integers(0, 90), st.sampled_from([1.0, 3.0]), st.sampled_from([None, 0.6]))
def test_united_steps_change_no_figure(
    one: int, other: int, wait: int, delay: int, people: float, quality: float | None
) -> None:
    parts = (
        step("b", one, 60, role="X", people=people, first_time_right=quality, value_class=ValueClass.VALUE),
        step("c", other, wait, role="X", first_time_right=0.9, value_class=ValueClass.NECESSARY, wait_within=7),
    )
    before = stream(step("a", 5, 5, role="X"), *parts, flows=("a b", f"b c +{delay}", "c a 0.2", "c END 0.8"))
    after = merge_steps(document_of(before), "s", ["c", "b"])
    check(after)
    assert list(after.streams["s"].nodes) == ["a", "b", "END"]
    assert figures(after.streams["s"]) == pytest.approx(figures(before))


CURRENT = stream(step("a", 10), step("b", 20), step("c", 30), flows=("a b", "b c", "c END"), id="now")


@pytest.fixture
def copied() -> Document:
    return make_ideal(Document(streams={"now": CURRENT}))


def changes(document: Document) -> dict[str, list[str]]:
    now, ideal = document.streams["now"], document.streams["ideal"]
    found = compare(now, analyse(now, BASIS), ideal, analyse(ideal, BASIS))
    assert found.removed == found.added == ()
    return {step: [each.aspect for each in differences] for step, differences in found.differences.items()}


def test_the_parts_of_a_step_of_the_ideal_state_both_came_from_it(copied: Document) -> None:
    after = split_step(copied, "ideal", "b")
    assert [node.origin for node in after.streams["ideal"].nodes.values()] == [("a",), ("b",), ("b",), ("c",), ("END",)]
    assert list(changes(after).values()) == [["divided"], ["divided"]]


def test_a_united_step_of_the_ideal_state_came_from_all(copied: Document) -> None:
    after = merge_steps(copied, "ideal", ["b", "c"])
    assert after.streams["ideal"].nodes["b"].origin == ("b", "c")
    assert changes(after) == {"b": ["united"]}


def test_the_ideal_state_knows_of_what_is_divided_or_united_in_the_current_one(copied: Document) -> None:
    divided = split_step(copied, "now", "b")
    (second,) = set(divided.streams["now"].nodes) - set(CURRENT.nodes)
    assert divided.streams["ideal"].nodes["b"].origin == ("b", second)
    assert changes(divided) == {"b": ["united"]}
    united = merge_steps(copied, "now", ["a", "b"])
    assert [united.streams["ideal"].nodes[key].origin for key in "ab"] == [("a",), ("a",)]
    assert changes(united) == {"a": ["divided"], "b": ["divided"]}


def test_problems_and_actions_follow_to_the_united_step() -> None:
    made = CURRENT.model_copy(update={"problems": frozen_mapping({"p": Problem(id="p", node="c", number=1)})})
    action = Action(
        id="t", number=1, steps=(Reference(stream="now", element="b"), Reference(stream="now", element="c"))
    )
    after = merge_steps(Document(streams={"now": made}, actions={"t": action}), "now", ["b", "c"])
    check(after)
    assert after.streams["now"].problems["p"].node == "b"
    assert [each.element for each in after.actions["t"].steps] == ["b"]


@pytest.mark.parametrize("steps", [["a"], ["a", "c"], ["c", "END"]])
def test_only_a_chain_of_steps_is_united(steps: list[str]) -> None:
    with pytest.raises(PartsError):
        merge_steps(document_of(CURRENT), "s", steps)


def test_steps_with_a_way_in_between_are_not_united() -> None:
    made = stream(step("a"), step("b"), step("c"), flows=("a b", "b c", "c b 0.1", "c END 0.9"))
    with pytest.raises(PartsError) as refused:
        merge_steps(document_of(made), "s", ["a", "b"])
    assert refused.value.message.key == "edits.parts.no_chain"


def test_what_is_unknown_or_varies_is_not_summed() -> None:
    unknown = stream(step("a"), step("b", None), flows=("a b", "b END"))
    with pytest.raises(PartsError) as refused:
        merge_steps(document_of(unknown), "s", ["a", "b"])
    assert refused.value.message.key == "edits.parts.unknown"


def test_a_time_too_short_is_not_halved() -> None:
    made = stream(step("a", duration(1e-9, Unit.MINUTE)), flows=("a END",))
    with pytest.raises(PartsError) as refused:
        split_step(document_of(made), "s", "a")
    assert refused.value.message.key == "edits.parts.too_short"


def test_times_with_a_spread_are_not_added_up() -> None:
    spread = read_duration("1-3 t", bare=Unit.HOUR)
    made = stream(step("a", 10, 60), step("b", 10, spread), flows=["a b"])
    with pytest.raises(PartsError) as refused:
        merge_steps(document_of(made), "s", ["a", "b"])
    assert refused.value.message.key == "edits.parts.spread"
