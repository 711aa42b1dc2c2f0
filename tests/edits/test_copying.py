"""Parts of a map, copied and pasted: whole in themselves, with everything new and nothing dangling."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.edits.conftest import by_id
from vsa.edits.copying import PART, part_of, paste, pasting
from vsa.edits.shares import ways_out
from vsa.model.document import Document
from vsa.model.integrity import ELEMENTS, check
from vsa.model.nodes import End, Gateway, Note, Problem, Split, Start, Step, Symbol
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, StepGroup, Stream

shares = st.none() | st.floats(0, 1)


@st.composite
def streams(draw):
    """Any stream, with shares that may sum to anything."""
    lanes = [Lane(id=f"l{n}", name=draw(st.sampled_from("AB"))) for n in range(draw(st.integers(1, 3)))]
    lane, count = st.sampled_from([each.id for each in lanes]), draw(st.integers(1, 7))
    kinds = (Step, Gateway, Start, End)
    nodes = [draw(st.sampled_from(kinds))(id=f"n{n}", lane=draw(lane), x=100 * n, origin=("z",)) for n in range(count)]
    node = st.sampled_from([each.id for each in nodes])
    flows = [
        Flow(
            id=f"f{n}",
            source=draw(node),
            target=draw(node),
            share=draw(shares),
            kind=draw(st.sampled_from(FlowKind)),
            waypoints=((10.0, draw(st.floats(-50, 500))),) if n % 2 else (),
        )
        for n in range(draw(st.integers(0, 10)))
    ]
    informed = Flow(id="fy", source=draw(node), target="y0", kind=FlowKind.INFORMATION)
    problems = [Problem(id=f"p{n}", node=draw(node), number=n + 1) for n in range(draw(st.integers(0, 3)))]
    return Stream(
        id="now",
        lanes=by_id(*lanes),
        nodes=by_id(*nodes),
        flows=by_id(*flows, informed),
        problems=by_id(*problems),
        notes=by_id(Note(id="n0", lane=draw(lane))),
        symbols=by_id(Symbol(id="y0", kind="cloud", lane=draw(lane))),
        groups=by_id(StepGroup(id="g0", members=("n0", "n1"))) if count > 1 else {},
    )


chosen = st.sets(st.sampled_from(["y0", *(f"n{n}" for n in range(7))]), min_size=1)


def document_of(stream):
    return Document(streams=by_id(stream))


def shape(stream):
    """What a part is, apart from ids: names do not matter, links do."""
    place = {key: number for number, key in enumerate([*stream.nodes, *stream.symbols])}
    return (
        [(node.kind, node.x) for node in stream.nodes.values()],
        [(place[flow.source], place[flow.target], flow.kind) for flow in stream.flows.values()],
        [place[problem.node] for problem in stream.problems.values()],
        [[place[each] for each in group.members] for group in stream.groups.values()],
        len(stream.notes),
        len(stream.symbols),
    )


@given(streams(), chosen)
def test_a_part_is_whole_in_itself(stream, ids):
    part = part_of(stream, ids)
    check(document_of(part))
    assert set(part.nodes) == ids & set(stream.nodes)
    assert bool(part.groups) == (bool(stream.groups) and ids >= {"n0", "n1"})
    ends = {*part.nodes, *part.symbols}
    inner = [key for key, flow in stream.flows.items() if {flow.source, flow.target} <= ends]
    assert list(part.flows) == inner
    assert {each.node for each in part.problems.values()} <= set(part.nodes)


@given(streams(), streams(), chosen, st.floats(-1e7, 1e7))
def test_what_is_pasted_is_all_new_and_linked_as_it_was(source, target, ids, dx):
    part, before = part_of(source, ids), document_of(target)
    after = paste(before, "now", part, dx)
    check(after)
    there, plan = after.streams["now"], pasting(before, "now", part)
    for name in ELEMENTS:
        known, now = getattr(target, name), getattr(there, name)
        if name != "lanes":
            assert list(now)[: len(known)] == list(known)
            assert [plan.ids[name][key] for key in getattr(part, name)] == list(now)[len(known) :]
    again = part_of(there, {*plan.ids["nodes"].values(), *plan.ids["symbols"].values()})
    assert shape(again)[1:4] == shape(part)[1:4]
    assert len({problem.number for problem in there.problems.values()}) == len(there.problems)
    assert not {key for key in plan.ids["nodes"].values() if key == "z"}


@given(streams(), chosen)
def test_a_paste_of_a_paste_is_the_same_part(stream, ids):
    part = part_of(stream, ids)
    assume(part.nodes)
    once = paste(document_of(stream), "now", part)
    made = pasting(document_of(stream), "now", part).ids
    new = {key for name in ("nodes", "notes", "symbols") for key in made[name].values()}
    again = part_of(once.streams["now"], new)
    assert shape(again) == shape(part)
    check(paste(once, "now", again))


@given(streams(), chosen)
def test_shares_stay_valid(stream, ids):
    """Cutting arrows never leaves more to share out than there was, and a choice stays whole where it was whole."""
    part = part_of(stream, ids)
    for node in part.nodes:
        before, after = ways_out(stream.flows.values(), node), ways_out(part.flows.values(), node)
        given = [flow.share for flow in after if flow.share is not None]
        assert all(0 <= share <= 1 for share in given)
        whole = sum(flow.share or 0 for flow in before) <= 1
        assert not whole or sum(given) <= 1 + 1e-9


def test_a_choice_that_loses_a_way_shares_all_among_the_others():
    ways = [("a", 0.35), ("b", 0.15), ("c", 0.5)]
    stream = Stream(
        id="now",
        lanes=by_id(Lane(id="l")),
        nodes=by_id(Gateway(id="g", lane="l"), *(Step(id=key, lane="l") for key, _ in ways)),
        flows=by_id(*(Flow(id=f"to-{key}", source="g", target=key, share=share) for key, share in ways)),
    )
    assert [flow.share for flow in part_of(stream, "gab").flows.values()] == pytest.approx([0.7, 0.3])
    assert [flow.share for flow in part_of(stream, "ga").flows.values()] == [None]
    assert [flow.share for flow in part_of(stream, "gabc").flows.values()] == [0.35, 0.15, 0.5]


def test_rework_keeps_its_share(document):
    part = part_of(document.streams["now"], {"b", "c"})
    assert {flow.id: flow.share for flow in part.flows.values()} == {"bc": None, "cb": 0.15}


def test_lanes_are_found_by_the_name_of_the_role(document):
    other = Stream(
        id="now",
        lanes=by_id(Lane(id="x", name="Saksbehandler"), Lane(id="own", name="Arkiv")),
    )
    part = part_of(document.streams["now"], {"a", "s"})
    plan = pasting(document_of(other), "now", part)
    assert plan.ids["lanes"]["own"] == "x"
    assert [lane.name for lane in plan.lanes] == ["Søker"]
    after = paste(document_of(other), "now", part).streams["now"]
    assert [lane.name for lane in after.lanes.values()] == ["Søker", "Saksbehandler", "Arkiv"]
    assert next(lane.kind for lane in after.lanes.values()) is LaneKind.USER


def test_a_lane_grows_to_hold_what_stood_lower():
    high = Stream(
        id="now", lanes=by_id(Lane(id="a", name="A", height=300)), nodes=by_id(Step(id="1", lane="a", dy=240))
    )
    low = Stream(id="now", lanes=by_id(Lane(id="b", name="A"), Lane(id="c")))
    after = paste(document_of(low), "now", part_of(high, {"1"})).streams["now"]
    assert [lane.height for lane in after.lanes.values()] == [300, 126]


def test_corners_drawn_by_hand_follow_their_lane(document):
    stream = document.streams["now"]
    part = part_of(stream, {"a", "b"})
    below = next(lane.height for lane in stream.lanes.values())
    assert part.flows["ab"].waypoints == ()  # They lie in the lane of the user, which is not in the part.
    lower = stream.model_copy(
        update={
            "flows": by_id(stream.flows["ab"].model_copy(update={"waypoints": ((150, below + 60), (250, below + 60))}))
        }
    )
    part = part_of(lower, {"a", "b"})
    assert part.flows["ab"].waypoints == ((150, 60), (250, 60))
    after = paste(document, "now", part, 10).streams["now"]
    assert [*after.flows.values()][-1].waypoints == ((160, below + 60), (260, below + 60))


def test_a_second_start_brings_no_share():
    one = Stream(id="now", lanes=by_id(Lane(id="l")), nodes=by_id(Start(id="s", lane="l", share=0.6)))
    after = paste(document_of(one), "now", part_of(one, {"s"})).streams["now"]
    assert [node.share for node in after.nodes.values()] == [0.6, None]


def test_a_part_is_no_state_of_its_own_and_came_from_nowhere(document):
    parallel = Step(id="q", lane="own", split=Split.PARALLEL, origin=("a",))
    stream = document.streams["now"].model_copy(update={"nodes": by_id(parallel)})
    part = part_of(stream, {"q"})
    assert part.id == PART
    assert part.nodes["q"].origin == ()
    assert part.nodes["q"].split is Split.PARALLEL


def test_a_share_beside_one_that_is_left_open_stays_as_it_is():
    stream = Stream(
        id="now",
        lanes=by_id(Lane(id="l")),
        nodes=by_id(Gateway(id="g", lane="l"), *(Step(id=key, lane="l") for key in "abc")),
        flows=by_id(
            *(Flow(id=key, source="g", target=key, share=share) for key, share in (("a", 0.3), ("b", None), ("c", 0.2)))
        ),
    )
    assert [flow.share for flow in part_of(stream, "gab").flows.values()] == [0.3, None]
