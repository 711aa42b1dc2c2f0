"""Lanes in the window: heads and lower edges are dragged, neighbours united, and a new role is told of."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.test_canvas import LEFT, NONE, document
from tests.ui.windows import stage_of
from vsa.editor.session import Session
from vsa.ui.inspector.lane_part import LanePart
from vsa.ui.inspector.parts import RolePart
from vsa.ui.map_stage import MapStage
from vsa.ui.toast import Toast
from vsa.ui.window import Window


@pytest.fixture
def stage(window: Window) -> MapStage:
    window.show_document(Session(document()))
    stage_of(window).canvas.setFocus()
    return stage_of(window)


def edge(stage: MapStage, lane: str) -> QPoint:
    """The middle of the lower edge of a lane's head."""
    heads = stage.frame.heads
    box = heads.rect_of(heads.sheet[f"lane:{lane}"].bounds)
    return QPoint(box.center().x(), box.bottom())


def drag(stage: MapStage, start: QPoint, end: QPoint, *, release: bool = True) -> None:
    heads = stage.frame.heads
    QTest.mousePress(heads, LEFT, NONE, start)
    for part in (1, 2, 3):
        QTest.mouseMove(heads, start + (end - start) * part / 3)
    if release:
        QTest.mouseRelease(heads, LEFT, NONE, end)


def lanes(stage: MapStage) -> dict[str, float]:
    assert stage.session.stream is not None
    return {lane.name: lane.height for lane in stage.session.stream.lanes.values()}


def test_a_lane_is_dragged_by_its_head(stage: MapStage) -> None:
    start = edge(stage, "a") - QPoint(0, 40)
    end, height = edge(stage, "b") - QPoint(0, 10), edge(stage, "a").y()
    drag(stage, start, end, release=False)
    assert stage.session.history.undo_label is None
    assert edge(stage, "a").y() > height  # It lies there already.
    QTest.mouseRelease(stage.frame.heads, LEFT, NONE, end)
    assert list(lanes(stage)) == ["Saksbehandler", "Arkiv"]


def test_escape_gives_a_drag_of_a_head_up(stage: MapStage) -> None:
    drag(stage, edge(stage, "a") - QPoint(0, 40), edge(stage, "b") - QPoint(0, 10), release=False)
    QTest.keyClick(stage.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(stage.frame.heads, LEFT, NONE, edge(stage, "b") - QPoint(0, 10))
    assert list(lanes(stage)) == ["Arkiv", "Saksbehandler"]


def test_the_lower_edge_of_a_lane_is_dragged_and_the_pointer_tells(stage: MapStage) -> None:
    start = edge(stage, "a")
    QTest.mouseMove(stage.frame.heads, start - QPoint(0, 40))
    assert stage.frame.heads.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseMove(stage.frame.heads, start)
    assert stage.frame.heads.cursor().shape() is Qt.CursorShape.SizeVerCursor
    before = lanes(stage)["Arkiv"]
    drag(stage, start, start + QPoint(0, 60))
    assert lanes(stage)["Arkiv"] > before + 30
    assert edge(stage, "a").y() > start.y() + 30


def test_the_inspector_unites_a_lane_with_its_neighbour_by_name(window: Window, stage: MapStage) -> None:
    stage.session.select(["lane:a"])
    (part,) = stage.inspector.findChildren(LanePart)
    assert part.above.isHidden()
    assert "Saksbehandler" in part.below.text()
    part.below.click()
    assert list(lanes(stage)) == ["Saksbehandler"]
    toast = window.findChild(Toast)
    assert toast is not None
    assert "Arkiv" in toast.text()


def test_a_new_role_in_the_inspector_is_told_of(window: Window, stage: MapStage) -> None:
    stage.session.select(["node:n1"])
    (part,) = stage.inspector.findChildren(RolePart)
    part.box.setFocus()
    part.box.setEditText("Jurist")
    QTest.keyClick(part.box, Qt.Key.Key_Return)
    assert "Jurist" in lanes(stage)
    toast = window.findChild(Toast)
    assert toast is not None
    assert toast.isVisible()
    assert "Jurist" in toast.text()
    QTest.mouseMove(stage.canvas, QPoint(300, 200))
    assert toast.isVisible()


def test_keys_reach_a_lane_and_make_it_higher(stage: MapStage) -> None:
    stage.session.select(["node:n1"])
    QTest.keyClick(stage.canvas, Qt.Key.Key_L)
    assert stage.session.selection == ("lane:b",)
    before = lanes(stage)["Saksbehandler"]
    QTest.keyClick(stage.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert lanes(stage)["Saksbehandler"] == before + 10
