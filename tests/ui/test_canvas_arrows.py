"""Arrows in the window: their pieces and ends are dragged, and keys do the same."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.test_canvas import LEFT, NONE, document, drag
from tests.ui.windows import stage_of
from vsa.editor.commands import COMMANDS
from vsa.editor.session import Session
from vsa.model.stream import Flow
from vsa.ui.inspector.parts import RoutePart
from vsa.ui.map_stage import MapStage
from vsa.ui.toast import Toast
from vsa.ui.window import Window


@pytest.fixture
def stage(window: Window) -> MapStage:
    window.show_document(Session(document()))
    stage_of(window).canvas.setFocus()
    return stage_of(window)


def on_screen(stage: MapStage, x: float, y: float) -> QPoint:
    return QPointF(*stage.canvas.camera.to_view(x, y)).toPoint()


def grip(stage: MapStage, kind: str) -> QPoint:
    found = next(each for each in stage.tools.chrome.grips if each.kind == kind)
    return on_screen(stage, found.x, found.y)


def flow(stage: MapStage, name: str) -> Flow:
    assert stage.session.stream is not None
    return stage.session.stream.flows[name]


def press(stage: MapStage, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(stage.canvas, key, modifier)


def test_a_piece_of_an_arrow_is_dragged_and_the_pointer_tells_which_way(stage: MapStage) -> None:
    stage.session.select(["flow:f2"])
    held = grip(stage, "piece")
    QTest.mouseMove(stage.canvas, held)
    shapes = Qt.CursorShape.SizeVerCursor, Qt.CursorShape.SizeHorCursor
    assert stage.canvas.cursor().shape() in shapes
    upright = stage.canvas.cursor().shape() is shapes[1]
    drag(stage.frame, held, held + (QPoint(40, 0) if upright else QPoint(0, 40)))
    assert flow(stage, "f2").waypoints
    stage.session.undo()
    assert not flow(stage, "f2").waypoints


def test_an_end_is_dragged_to_another_step_and_to_nowhere(stage: MapStage) -> None:
    stage.session.select(["flow:f2"])
    target = stage.canvas.rect_of(stage.canvas.sheet["node:n3"].bounds).center()
    drag(stage.frame, grip(stage, "target"), target)
    assert (flow(stage, "f2").source, flow(stage, "f2").target) == ("n1", "n3")
    before = stage.session.document
    drag(stage.frame, grip(stage, "target"), QPoint(stage.canvas.width() - 9, stage.canvas.height() - 9))
    assert stage.session.document is before


def test_what_an_end_cannot_reach_is_grey_while_it_is_dragged(stage: MapStage) -> None:
    stage.session.select(["flow:f2"])
    start = stage.canvas.rect_of(stage.canvas.sheet["node:start"].bounds)
    spot = QPoint(start.center().x(), start.top() + 5)
    before = stage.canvas.grab().toImage().pixelColor(spot)
    drag(stage.frame, grip(stage, "target"), QPoint(stage.canvas.width() - 9, stage.canvas.height() - 9), release=False)
    assert stage.canvas.grab().toImage().pixelColor(spot) != before
    QTest.mouseRelease(stage.canvas, LEFT, NONE, QPoint(stage.canvas.width() - 9, stage.canvas.height() - 9))
    assert stage.canvas.grab().toImage().pixelColor(spot) == before


def test_keys_choose_an_arrow_move_it_and_give_its_course_up(stage: MapStage) -> None:
    stage.session.select(["node:n1"])
    press(stage, Qt.Key.Key_P)
    assert stage.session.selection == ("flow:f2",)
    press(stage, Qt.Key.Key_D)
    active = next(each for each in stage.tools.chrome.grips if each.active)
    press(stage, Qt.Key.Key_Up if active.flat else Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert flow(stage, "f2").waypoints
    press(stage, Qt.Key.Key_D, modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not flow(stage, "f2").waypoints
    press(stage, Qt.Key.Key_Tab)
    assert stage.session.selection == ("node:n2",)


def test_keys_join_an_arrow_elsewhere(stage: MapStage) -> None:
    stage.session.select(["flow:f2"])
    press(stage, Qt.Key.Key_C)
    stage.session.select(["node:n3"])
    press(stage, Qt.Key.Key_Return)
    assert flow(stage, "f2").target == "n3"


def test_a_refused_reset_says_why(window: Window, stage: MapStage) -> None:
    stage.session.select(["flow:f2"])
    reset = next(command for command in COMMANDS if command.id == "reset_route")
    window.run(reset)
    toast = window.findChild(Toast)
    assert toast is not None
    assert toast.text() == window.tr_("editor.refusal.not_drawn_by_hand")


def test_the_inspector_offers_a_way_back_once_an_arrow_was_drawn(stage: MapStage) -> None:
    stage.session.select(["flow:f2"])
    (part,) = stage.inspector.findChildren(RoutePart)
    assert part.reset.isHidden()
    press(stage, Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert not part.reset.isHidden()
    part.reset.click()
    assert not flow(stage, "f2").waypoints
