"""Ctrl and an arrow key beside a free symbol: a step there, joined to it by information."""

import pytest

from vsa.editor import operations
from vsa.editor.operations.symbols import place_symbol
from vsa.editor.session import Session
from vsa.layout.appending import Direction
from vsa.model.nodes import Node, Symbol
from vsa.model.stream import Flow, FlowKind, Stream


def stream_of(session: Session) -> Stream:
    assert session.stream is not None
    return session.stream


@pytest.fixture
def symbol(empty: Session) -> Symbol:
    """A supplier in the lane of the unit."""
    place_symbol(empty, "supplier", list(stream_of(empty).lanes)[1], 400.0, 60.0)
    return next(iter(stream_of(empty).symbols.values()))


def append(session: Session, direction: Direction) -> tuple[Node, Flow]:
    """What is made beside the symbol."""
    operations.append(session, direction)
    assert session.only is not None
    (flow,) = stream_of(session).flows.values()
    return stream_of(session).nodes[session.only.removeprefix("node:")], flow


def test_a_step_stands_to_the_right_and_is_told_by_the_symbol(empty: Session, symbol: Symbol) -> None:
    step, flow = append(empty, "right")
    assert (step.lane, step.dy) == (symbol.lane, symbol.dy)
    assert step.x > symbol.x + 130
    assert (flow.source, flow.target, flow.kind) == (symbol.id, step.id, FlowKind.INFORMATION)
    assert empty.editing == f"node:{step.id}"
    empty.undo()
    assert list(stream_of(empty).symbols) == [symbol.id]
    assert stream_of(empty).flows == {}


def test_a_step_to_the_left_tells_the_symbol(empty: Session, symbol: Symbol) -> None:
    step, flow = append(empty, "left")
    assert step.x < symbol.x - 100
    assert (flow.source, flow.target) == (step.id, symbol.id)


def test_a_step_in_the_lane_above_stands_over_the_symbol(empty: Session, symbol: Symbol) -> None:
    step, _ = append(empty, "up")
    assert step.lane == next(iter(stream_of(empty).lanes))
    assert step.x == symbol.x


def test_where_there_is_no_lane_below_it_stands_beside(empty: Session, symbol: Symbol) -> None:
    step, _ = append(empty, "down")
    assert step.lane == symbol.lane
    assert step.x > symbol.x + 130


def test_a_second_step_goes_aside_of_the_first(empty: Session, symbol: Symbol) -> None:
    first, _ = append(empty, "right")
    empty.select([f"symbol:{symbol.id}"])
    operations.append(empty, "right")
    assert empty.only is not None
    second = stream_of(empty).nodes[empty.only.removeprefix("node:")]
    assert abs(second.x - first.x) >= 130
