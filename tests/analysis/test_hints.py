"""What could be better on a map whose figures stand."""

from itertools import pairwise

import pytest

from tests.analysis.streams import gateway, start, step, stream
from vsa.analysis import advice, analyse, basis_of
from vsa.analysis.results import Fix, Notice
from vsa.model.actions import Action, Reference
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.nodes import Problem, Source, SourceKind
from vsa.model.stream import Lane, LaneKind, State, Stream

USER = {"lane:": Lane(id="lane:", name="Søker", kind=LaneKind.USER)}
MEASURED = Source(kind=SourceKind.MEASURED, cases=5)


def whole(*steps: object, **fields: object) -> Stream:
    """A start, steps in a row and an end, in the user's lane."""
    ids = ["s", *(each.id for each in steps), "END"]  # type: ignore[attr-defined]
    flows = [f"{source} {target}" for source, target in pairwise(ids)]
    return stream(start("s"), *steps, flows=flows, **({"lanes": USER} | fields))  # type: ignore[arg-type]


def hints(drawn: Stream, **fields: object) -> dict[str, Notice]:
    document = Document(streams={"s": drawn}, **fields)
    found = advice(document, drawn, analyse(drawn, basis_of(document)))
    return {notice.code: notice for notice in found if notice.severity == "hint"}


def test_a_map_with_everything_gets_no_hint() -> None:
    assert hints(whole(step("1", source=MEASURED))) == {}


def test_a_map_without_ends_and_users_is_offered_them() -> None:
    found = hints(stream(step("1"), step("2"), flows=["1 2"]))
    assert found["no_start"].fix == Fix("add_start", ("1",))
    assert found["no_end"].fix == Fix("add_end", ("2",))
    assert found["no_user_lane"].fix == Fix("add_user_lane")


def test_an_end_is_offered_behind_a_step_only() -> None:
    nodes = (start("s"), gateway("g"), gateway("h"), step("1"))
    assert "no_end" not in hints(stream(*nodes, flows=["s g", "g h 0.9", "g 1 0.1"]))
    assert "no_end" in hints(stream(*nodes, flows=["s g", "g h 0.1", "g 1 0.9"]))


@pytest.mark.parametrize(("count", "told"), [(25, False), (26, True)])
def test_more_than_25_steps_are_many(count: int, told: bool) -> None:
    found = hints(whole(*(step(str(number), source=MEASURED) for number in range(count))))
    assert ("many_steps" in found) is told


@pytest.mark.parametrize(
    ("measured", "untimed", "state", "told"),
    [
        (0, 0, State.CURRENT, True),
        (1, 0, State.CURRENT, False),
        (0, 1, State.CURRENT, False),
        (0, 0, State.IDEAL, False),
    ],
)
def test_three_steps_with_times_that_are_all_guessed(measured: int, untimed: int, state: State, told: bool) -> None:
    times = [(None, None) if number < untimed else (10, 0) for number in range(3)]
    sources = [MEASURED if number < measured else Source() for number in range(3)]
    steps = [step(str(number), *times[number], source=sources[number]) for number in range(3)]
    assert ("nothing_measured" in hints(whole(*steps, state=state))) is told


def test_a_wait_is_a_time_that_can_be_measured_too() -> None:
    assert "nothing_measured" in hints(whole(*(step(key, None, 10) for key in "abc")))


def test_steps_of_one_name_whatever_its_case() -> None:
    found = hints(whole(step("1", name="Motta"), step("2", name="motta"), step("3", name=""), step("4", name="")))
    assert found["same_name"].nodes == ("1", "2")


def test_lanes_of_one_name_whatever_its_case_and_those_without_any() -> None:
    names = {"a": "Saksbehandler", "b": "saksbehandler ", "c": "", "d": ""}
    lanes = USER | {f"lane:{key}": Lane(id=f"lane:{key}", name=name) for key, name in names.items()}
    steps = [step(str(number), role=lane, source=MEASURED) for number, lane in enumerate(names)]
    assert hints(whole(*steps, lanes=lanes))["same_role"].nodes == ("0", "1")
    lanes["lane:b"] = Lane(id="lane:b", name="Leder")
    assert "same_role" not in hints(whole(*steps, lanes=lanes))


def test_a_problem_that_no_action_meets_is_offered_one() -> None:
    drawn = whole(step("1", source=MEASURED), step("2", source=MEASURED))
    problems = [Problem(id="p", node="1", number=1, text="Venter"), Problem(id="q", node="2", number=2, text="Leter")]
    drawn = drawn.model_copy(update={"problems": frozen_mapping({each.id: each for each in problems})})
    assert hints(drawn)["problem_without_action"].fix == Fix("make_action", ("q",))
    meets = {
        "t": Action(id="t", number=1, problems=(Reference(stream="s", element="p"),)),
        "u": Action(id="u", number=2, steps=(Reference(stream="s", element="2"),)),
    }
    assert "problem_without_action" not in hints(drawn, actions=meets)
    (told,) = hints(drawn, actions={"t": meets["t"]}).values()
    assert told.nodes == ("2",)


def test_texts_that_identify_somebody_are_noticed_wherever_they_stand() -> None:
    drawn = whole(step("1", source=MEASURED, note="Ring 010107 50160"), step("2", source=MEASURED))
    drawn = drawn.model_copy(
        update={"problems": frozen_mapping({"p": Problem(id="p", number=1, node="2", text="Spør ola@kommune.no")})}
    )
    found = hints(drawn)["personal"]
    assert found.nodes == ("1", "2")
    assert found.message.values["count"] == 2
