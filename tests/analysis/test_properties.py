"""What holds for every stream, and the visits against an exact solution of the linear system."""

import json
from dataclasses import dataclass, field
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.streams import BASIS, analysed, gateway, minutes, start, step, store, stream
from vsa.analysis import analyse
from vsa.analysis.results import Analysis, ExpectedFigures
from vsa.analysis.summary import stream_summary
from vsa.i18n import translator
from vsa.model.nodes import Split, Step, ValueClass
from vsa.model.stream import Stream

TIMES = st.integers(0, 500)


@st.composite
def choices(draw: st.DrawFn) -> Stream:
    """Streams with any choices and loops; every step also has a way out."""
    size = draw(st.integers(1, 8))
    nodes = [
        step(
            str(n),
            draw(TIMES),
            draw(TIMES),
            role=draw(st.sampled_from("AB")),
            value_class=draw(st.sampled_from(ValueClass)),
        )
        for n in range(size)
    ]
    flows = []
    for n in range(size):
        targets = draw(st.lists(st.integers(0, size - 1), unique=True, max_size=3))
        weights = [draw(st.integers(1, 9)) for _ in targets]
        parts = sum(weights) + 1
        flows += [f"{n} {target} {weight / parts!r}" for target, weight in zip(targets, weights, strict=True)]
        flows.append(f"{n} END {1 / parts!r}")
    return stream(*nodes, flows=flows, volume_per_year=100)


@dataclass(frozen=True)
class Piece:
    """A part of a stream with one way in and one way out; what it takes by the formulas for single blocks."""

    first: str
    last: str
    lead_time: float
    labour: float


@dataclass
class Drawing:
    """A stream as it is put together. `in_turn` are its flows if parallel branches are done one after the other."""

    draw: st.DrawFn
    nodes: list[Step] = field(default_factory=list)
    flows: list[str] = field(default_factory=list)
    in_turn: list[str] = field(default_factory=list)

    def step(self, split: Split = Split.CHOICE) -> Piece:
        id, process, wait = f"n{len(self.nodes)}", self.draw(TIMES), self.draw(TIMES)
        value = self.draw(st.sampled_from(ValueClass))
        self.nodes.append(step(id, process, wait, value_class=value, split=split))
        return Piece(id, id, process + wait, process)

    def lead(self, *flows: str) -> None:
        self.flows += flows
        self.in_turn += flows

    def piece(self, depth: int) -> Piece:
        kinds = [self.step, *[lambda: self.sequence(depth), lambda: self.choice(depth)] * bool(depth)]
        kinds += [lambda: self.loop(depth), lambda: self.parallel(depth)] * bool(depth)
        return self.draw(st.sampled_from(kinds))()

    def sequence(self, depth: int) -> Piece:
        one, two = self.piece(depth - 1), self.piece(depth - 1)
        self.lead(f"{one.last} {two.first}")
        return Piece(one.first, two.last, one.lead_time + two.lead_time, one.labour + two.labour)

    def choice(self, depth: int) -> Piece:
        head, one, two, tail = self.step(), self.piece(depth - 1), self.piece(depth - 1), self.step()
        self.lead(f"{head.last} {one.first} 0.3", f"{head.last} {two.first} 0.7")
        self.lead(f"{one.last} {tail.first}", f"{two.last} {tail.first}")
        lead = head.lead_time + 0.3 * one.lead_time + 0.7 * two.lead_time + tail.lead_time
        return Piece(head.first, tail.last, lead, head.labour + 0.3 * one.labour + 0.7 * two.labour + tail.labour)

    def loop(self, depth: int) -> Piece:
        body, tail, out = self.piece(depth - 1), self.step(), self.step()
        self.lead(f"{body.last} {tail.first}", f"{tail.last} {body.first} 0.25", f"{tail.last} {out.first} 0.75")
        lead = (body.lead_time + tail.lead_time) / 0.75 + out.lead_time
        return Piece(body.first, out.last, lead, (body.labour + tail.labour) / 0.75 + out.labour)

    def parallel(self, depth: int) -> Piece:
        head, one, two, tail = self.step(Split.PARALLEL), self.piece(depth - 1), self.piece(depth - 1), self.step()
        self.flows += [f"{head.last} {one.first}", f"{head.last} {two.first}"]
        self.flows += [f"{one.last} {tail.first}", f"{two.last} {tail.first}"]
        self.in_turn += [f"{head.last} {one.first}", f"{one.last} {two.first}", f"{two.last} {tail.first}"]
        lead = head.lead_time + max(one.lead_time, two.lead_time) + tail.lead_time
        return Piece(head.first, tail.last, lead, head.labour + one.labour + two.labour + tail.labour)


@dataclass(frozen=True)
class Structure:
    """A finished drawing."""

    whole: Piece
    drawn: Stream
    in_turn: Stream


@st.composite
def structures(draw: st.DrawFn) -> Structure:
    """Sequences, choices, loops and parallel blocks inside one another."""
    drawing = Drawing(draw)
    whole = drawing.piece(3)
    nodes = sorted(drawing.nodes, key=lambda node: node.id != whole.first)
    alone = [node.model_copy(update={"split": Split.CHOICE}) for node in nodes]
    return Structure(whole, stream(*nodes, flows=drawing.flows), stream(*alone, flows=drawing.in_turn))


def structured() -> st.SearchStrategy[Stream]:
    """Only the streams."""
    return structures().map(lambda structure: structure.drawn)


def expected(found: Analysis) -> ExpectedFigures:
    assert found.expected is not None, found.notices
    return found.expected


def exact_visits(drawn: Stream) -> dict[str, Fraction]:
    """n (I - Q) = e by elimination in exact fractions, all nodes at once."""
    shares = analyse(drawn, BASIS).shares
    order = list(drawn.nodes)
    rows = {node: {node: Fraction(1)} for node in order}
    for flow in drawn.flows.values():
        rows[flow.target][flow.source] = rows[flow.target].get(flow.source, Fraction(0)) - Fraction(shares[flow.id])
    given_ = {node: Fraction(node == order[0]) for node in order}
    for pivot in order:
        for other in order:
            factor = rows[other].get(pivot, Fraction(0)) / rows[pivot][pivot]
            if other != pivot and factor:
                for column, value in rows[pivot].items():
                    rows[other][column] = rows[other].get(column, Fraction(0)) - factor * value
                given_[other] -= factor * given_[pivot]
    return {node: given_[node] / rows[node][node] for node in order}


@settings(deadline=None, max_examples=40)
@given(choices())
def test_visits_solve_the_linear_system(drawn: Stream) -> None:
    found = expected(analyse(drawn, BASIS))
    wanted = {node: float(visits) for node, visits in exact_visits(drawn).items()}
    assert dict(found.visits) == pytest.approx({node: wanted[node] for node in found.visits})
    assert all(wanted[node] == 0 for node in wanted.keys() - found.visits.keys())


@settings(deadline=None, max_examples=40)
@given(choices())
def test_the_chance_of_coming_to_a_step_is_that_of_a_stream_that_ends_there(drawn: Stream) -> None:
    reached = expected(analyse(drawn, BASIS)).reached
    for node in reached:
        stopped = {key: flow for key, flow in drawn.flows.items() if flow.source != node}
        alone = exact_visits(drawn.model_copy(update={"flows": stopped}))
        assert reached[node] == pytest.approx(float(alone[node]), rel=1e-9)


@settings(deadline=None, max_examples=60)
@given(structures())
def test_nested_blocks_take_what_the_formulas_for_single_blocks_say(structure: Structure) -> None:
    found = expected(analyse(structure.drawn, BASIS))
    assert found.lead_time == pytest.approx(structure.whole.lead_time)
    assert found.labour == pytest.approx(structure.whole.labour)


@settings(deadline=None, max_examples=60)
@given(structures())
def test_parallel_branches_are_visited_like_branches_in_turn(structure: Structure) -> None:
    parallel, in_turn = expected(analyse(structure.drawn, BASIS)), expected(analyse(structure.in_turn, BASIS))
    assert dict(parallel.visits) == pytest.approx(dict(in_turn.visits))
    assert dict(parallel.reached) == pytest.approx(dict(in_turn.reached))
    assert parallel.rework_visits == pytest.approx(in_turn.rework_visits)
    assert parallel.labour == pytest.approx(in_turn.process_time)


@settings(deadline=None, max_examples=60)
@given(st.one_of(choices(), structured()))
def test_value_necessary_waste_and_waiting_are_the_lead_time(drawn: Stream) -> None:
    found = expected(analyse(drawn, BASIS))
    parts = found.value_time + found.necessary_time + found.waste_time + found.waiting_time
    assert parts == pytest.approx(found.lead_time)
    assert found.process_time + found.waiting_time == pytest.approx(found.lead_time)
    assert found.statutory_time == pytest.approx(found.lead_time)


@settings(deadline=None, max_examples=30)
@given(st.one_of(choices(), structured()), st.integers(2, 50))
def test_times_scale(drawn: Stream, factor: int) -> None:
    scaled = {
        key: node.model_copy(
            update={
                "process_time": minutes(node.process_time.minutes(BASIS.calendar) * factor),
                "wait": minutes(node.wait.minutes(BASIS.calendar) * factor),
            }
        )
        if isinstance(node, Step) and node.process_time and node.wait
        else node
        for key, node in drawn.nodes.items()
    }
    one, many = analyse(drawn, BASIS), analyse(drawn.model_copy(update={"nodes": scaled}), BASIS)
    for figure in ("lead_time", "process_time", "waiting_time", "value_time", "waste_time", "labour"):
        assert getattr(expected(many), figure) == pytest.approx(factor * getattr(expected(one), figure))
    assert dict(expected(many).visits) == dict(expected(one).visits)


@settings(deadline=None, max_examples=30)
@given(structured(), st.data())
def test_a_step_split_in_two_takes_as_long(drawn: Stream, data: st.DataObject) -> None:
    split = data.draw(st.sampled_from([node for node in drawn.nodes.values() if isinstance(node, Step)]))
    assert split.process_time is not None
    half = minutes(split.process_time.minutes(BASIS.calendar) / 2)
    first = split.model_copy(update={"process_time": half, "split": Split.CHOICE})
    second = split.model_copy(update={"id": "second", "process_time": half, "wait": minutes(0)})
    flows = {
        key: flow.model_copy(update={"source": "second"}) if flow.source == split.id else flow
        for key, flow in drawn.flows.items()
    }
    (between,) = stream(first, second, flows=[f"{split.id} second"]).flows.values()
    longer = drawn.model_copy(
        update={
            "nodes": {**drawn.nodes, split.id: first, "second": second},
            "flows": {**flows, "between": between.model_copy(update={"id": "between"})},
        }
    )
    before, after = expected(analyse(drawn, BASIS)), expected(analyse(longer, BASIS))
    for figure in ("lead_time", "process_time", "value_time", "labour"):
        assert getattr(after, figure) == pytest.approx(getattr(before, figure))


@settings(deadline=None, max_examples=30)
@given(st.one_of(choices(), structured()), st.data())
def test_a_flow_of_share_zero_changes_nothing(drawn: Stream, data: st.DataObject) -> None:
    ids = st.sampled_from(sorted(drawn.nodes))
    (extra,) = stream(flows=[f"{data.draw(ids)} {data.draw(ids)} 0"]).flows.values()
    more = {**drawn.flows, "extra": extra.model_copy(update={"id": "extra"})}
    before, after = analyse(drawn, BASIS), analyse(drawn.model_copy(update={"flows": more}), BASIS)
    assert before.expected == after.expected
    assert before.routes == after.routes


@settings(deadline=None, max_examples=60)
@given(st.one_of(choices(), structured()))
def test_routes_without_rework_share_all_cases_and_none_is_longer_than_the_longest(drawn: Stream) -> None:
    found = analyse(drawn, BASIS)
    assert found.main is not None
    assert found.longest is not None
    assert sum(route.share for route in found.routes) <= 1 + 1e-9
    assert all(route.lead_time <= found.longest.lead_time + 1e-6 for route in (*found.routes, found.main.route))
    assert not found.rework & {flow for route in found.routes for flow in route.flows}


@settings(deadline=None, max_examples=60)
@given(structured())
def test_more_time_anywhere_is_never_less_in_all(drawn: Stream) -> None:
    nodes = {
        key: node.model_copy(update={"wait": minutes(1000)}) if isinstance(node, Step) and key.endswith("1") else node
        for key, node in drawn.nodes.items()
    }
    before, after = analyse(drawn, BASIS), analyse(drawn.model_copy(update={"nodes": nodes}), BASIS)
    assert expected(after).lead_time >= expected(before).lead_time - 1e-6


KINDS = st.sampled_from(["step", "step", "step", "parallel", "gateway", "fork", "store", "start"])


@st.composite
def anything(draw: st.DrawFn) -> Stream:
    """Whatever a user may draw."""
    makers = {
        "step": lambda id: step(id, draw(st.none() | TIMES), draw(st.none() | TIMES), queue=draw(st.none() | TIMES)),
        "parallel": lambda id: step(id, split=Split.PARALLEL),
        "gateway": gateway,
        "fork": lambda id: gateway(id, Split.PARALLEL),
        "store": store,
        "start": start,
    }
    nodes = [makers[draw(KINDS)](str(n)) for n in range(draw(st.integers(0, 7)))]
    sources = st.sampled_from([node.id for node in nodes] or ["END"])
    targets = st.sampled_from([*(node.id for node in nodes), "END", "END2"])
    shares = st.sampled_from(["", "", "", "0", "0.5", "0.25", "1", "1e-300"])
    kinds = st.sampled_from(["", "", "", "~", "?"])
    flows = [f"{draw(sources)} {draw(targets)} {draw(shares)} {draw(kinds)}" for _ in range(draw(st.integers(0, 12)))]
    switches = {name: draw(st.booleans()) for name in ("finished_cases", "factory")}
    return stream(*nodes, flows=flows, volume_per_year=draw(st.none() | st.just(0.0) | st.just(500.0)), **switches)


@settings(deadline=None, max_examples=200)
@given(anything())
def test_whatever_is_drawn_is_computed_or_refused_in_words(drawn: Stream) -> None:
    found = analyse(drawn, BASIS)
    summary = stream_summary(drawn, found, translator("en"))
    json.dumps(summary, allow_nan=False)
    errors = [notice for notice in found.notices if notice.severity == "error"]
    assert bool(errors) == (found.expected is None) == (found.main is None) == (found.longest is None)
    if found.expected:
        assert found.expected.lead_time >= found.expected.process_time - 1e-6 or drawn.factory
        assert all(0 <= chance <= 1 for chance in found.expected.reached.values())
        assert found.expected.reached.keys() == found.expected.visits.keys()


def test_the_same_stream_gives_the_same_figures_in_any_order_of_flows() -> None:
    nodes = [step(str(n), n) for n in range(1, 5)]
    flows = ["1 2 0.3", "1 3 0.7", "2 4", "3 4", "4 1 0.2", "4 END 0.8"]
    one, other = expected(analysed(*nodes, flows=flows)), expected(analysed(*nodes, flows=flows[::-1]))
    assert one.lead_time == pytest.approx(other.lead_time)
    assert dict(one.visits) == pytest.approx(dict(other.visits))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(TIMES, TIMES), min_size=5, max_size=5), st.integers(5, 95))
def test_without_loops_the_mean_case_lies_between_the_shortest_and_the_longest(
    times: list[tuple[int, int]], percent: int
) -> None:
    nodes = [step(str(number), process, wait) for number, (process, wait) in enumerate(times)]
    share = percent / 100
    drawn = stream(*nodes, flows=[f"0 1 {share}", f"0 2 {1 - share}", "1 3", "2 3", "3 4 0.5", "3 END 0.5", "4 END"])
    found = analyse(drawn, BASIS)
    leads = [route.lead_time for route in found.routes]
    assert len(leads) == 4
    assert min(leads) - 1e-6 <= expected(found).lead_time <= max(leads) + 1e-6


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(TIMES, TIMES), min_size=4, max_size=4), st.integers(1, 99), st.integers(0, 90))
def test_a_block_in_one_step_takes_as_long_as_the_block(times: list[tuple[int, int]], percent: int, again: int) -> None:
    """A choice and a loop on one of its ways, gathered in a single step with their expected times."""
    share, back = percent / 100, again / 100
    first, one, other, last = (step(str(number), process, wait) for number, (process, wait) in enumerate(times))
    kept = stream(
        first,
        one,
        other,
        last,
        flows=[f"0 1 {share}", f"0 2 {1 - share}", f"1 1 {back} ~", f"1 3 {1 - back}", "2 3", "3 END"],
    )
    visits = {1: share / (1 - back), 2: 1 - share}
    process = sum(visits[number] * times[number][0] for number in visits)
    wait = sum(visits[number] * times[number][1] for number in visits)
    gathered = stream(first, step("block", process, wait), last, flows=["0 block", "block 3", "3 END"])
    long, short = expected(analyse(kept, BASIS)), expected(analyse(gathered, BASIS))
    for figure in ("lead_time", "process_time", "waiting_time", "labour"):
        assert getattr(long, figure) == pytest.approx(getattr(short, figure))
