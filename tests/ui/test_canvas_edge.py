"""At the edge a drag moves the view: the further out, the faster, and only while it lasts."""

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vsa.ui.canvas_edge import EdgeScroll, push

VIEW = QRect(0, 0, 600, 400)


@pytest.mark.parametrize(
    ("at", "right", "down"),
    [((300, 200), 0, 0), ((598, 200), 1, 0), ((2, 200), -1, 0), ((300, 399), 0, 1), ((-50, -50), -1, -1)],
)
def test_the_view_moves_towards_the_edge_that_is_near(at: tuple[int, int], right: int, down: int) -> None:
    dx, dy = push(QPointF(*at), VIEW)
    assert (dx > 0) - (dx < 0) == right
    assert (dy > 0) - (dy < 0) == down


def test_further_out_is_faster_up_to_a_limit() -> None:
    speeds = [push(QPointF(x, 200), VIEW)[0] for x in (580, 600, 620, 5000, 9000)]
    assert speeds == sorted(speeds)
    assert speeds[0] < speeds[2]
    assert speeds[3] == speeds[4] < 60


@pytest.fixture
def scroll(qtbot: QtBot) -> EdgeScroll:
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(VIEW.size())
    made = EdgeScroll(view)
    made.view_that_lives = view
    return made


def test_it_pushes_until_it_is_let_go(scroll: EdgeScroll, qtbot: QtBot) -> None:
    scroll.begin(QPointF(300, 200))
    with qtbot.waitSignals([scroll.pushed, scroll.pushed]):
        scroll.drag(QPointF(599, 200))
    assert scroll.pushing
    scroll.end()
    assert not scroll.pushing


def test_it_stops_when_the_pointer_comes_back(scroll: EdgeScroll) -> None:
    scroll.begin(QPointF(300, 200))
    scroll.drag(QPointF(599, 200))
    scroll.drag(QPointF(400, 200))
    assert not scroll.pushing


def test_a_press_near_the_edge_is_no_drag(scroll: EdgeScroll) -> None:
    scroll.begin(QPointF(597, 200))
    scroll.drag(QPointF(598, 201))
    assert not scroll.pushing
