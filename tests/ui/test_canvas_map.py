"""One camera for map, lane heads and ladder, moved by wheel, trackpad, middle button and Space."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.sheets import grid_map
from vsa.drawing.primitives import Rect
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.drawing.theme import color
from vsa.editor.camera import Camera
from vsa.ui.canvas_map import MapFrame
from vsa.ui.canvas_sheet import SheetView

HEADS = Sheet(
    tuple(
        Item(f"lane:{row}", Box(0, row * 126, 136, row * 126 + 126), (Rect(0, row * 126, 136, 126, fill),))
        for row, fill in enumerate(("user_head", "bg", "vs", "nv", "s"))
    ),
    Box(0, 0, 136, 630),
)
STAIRS = Sheet(
    (Item("ladder:main", Box(0, 0, 1400, 126), (Rect(100, 50, 200, 40, "wait_fill"), Rect(500, 50, 100, 40, "s"))),),
    Box(0, 0, 1400, 126),
)
SUMS = Sheet((Item("ladder:sums", Box(0, 0, 136, 126), (Rect(0, 0, 136, 126, "bg"),)),), Box(0, 0, 136, 126))


STEPS = grid_map(40, 8)


@dataclass(frozen=True)
class Scene:
    sheet: Sheet = STEPS
    heads: Sheet = HEADS
    ladder: Sheet = STAIRS
    ladder_head: Sheet = SUMS


@pytest.fixture
def frame(qtbot: QtBot) -> MapFrame:
    made = MapFrame(SheetView("light"), SheetView("light"), "light")
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_scene(Scene())
    made.show()
    return made


NO_PIXELS = QPoint()


def turn(
    widget: QWidget, at: QPoint, angle: QPoint, pixels: QPoint = NO_PIXELS, ctrl: bool = False, shift: bool = False
) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    modifiers |= Qt.KeyboardModifier.ControlModifier if ctrl else modifiers
    modifiers |= Qt.KeyboardModifier.ShiftModifier if shift else modifiers
    window = widget.window().windowHandle()
    QTest.wheelEvent(window, QPointF(widget.mapTo(widget.window(), at)), angle, pixels, modifiers)


def seen_by(frame: MapFrame) -> Box:
    return frame.camera.seen(frame.canvas.width(), frame.canvas.height())


def under(frame: MapFrame, at: QPoint) -> tuple[float, float]:
    return frame.camera.to_canvas(at.x(), at.y())


def test_heads_are_136_wide_and_the_ladder_126_high(frame: MapFrame) -> None:
    assert frame.heads.width() == frame.ladder_head.width() == 136
    assert frame.ladder.height() == frame.ladder_head.height() == 126
    assert frame.canvas.geometry().topLeft() == QPoint(136, 0)


def test_a_map_is_opened_as_a_whole_when_it_can_be_read_then(frame: MapFrame) -> None:
    frame.resize(1200, 900)
    assert frame.camera.scale < 1
    assert seen_by(frame).right >= STEPS.bounds.right
    assert seen_by(frame).bottom >= STEPS.bounds.bottom
    frame.resize(500, 400)
    assert frame.camera.scale == 0.6
    assert (frame.camera.left, frame.camera.top) == (0, pytest.approx(-8 / 0.6))


def test_in_a_low_window_the_ladder_gives_room_to_the_map(frame: MapFrame) -> None:
    frame.resize(1000, 500)
    assert frame.ladder.height() == frame.ladder_head.height() == 96
    frame.resize(1000, 700)
    assert frame.ladder.height() == 126


def test_a_map_that_was_fitted_stays_fitted_in_a_larger_window(frame: MapFrame) -> None:
    bounds = STEPS.bounds
    frame.fit()
    for size in ((1000, 600), (700, 500)):
        frame.resize(*size)
        seen = seen_by(frame)
        assert seen.left <= bounds.left
        assert seen.right >= bounds.right
        assert seen.top <= bounds.top
        assert seen.bottom >= bounds.bottom
    frame.resize(4000, 2000)
    assert frame.camera.scale == 1.0


def test_a_view_that_was_moved_stays_where_it_is_when_the_window_grows(frame: MapFrame) -> None:
    frame.pan(50, 0)
    before = frame.camera
    frame.resize(1300, 800)
    frame.show_scene(Scene())
    assert frame.camera == before


def test_ctrl_and_wheel_zoom_about_the_pointer(frame: MapFrame) -> None:
    at = QPoint(300, 200)
    scale, before = frame.camera.scale, under(frame, at)
    turn(frame.canvas, at, QPoint(0, 120), ctrl=True)
    assert frame.camera.scale == pytest.approx(scale * 1.2)
    assert under(frame, at) == pytest.approx(before)
    turn(frame.canvas, at, QPoint(0, -120), ctrl=True)
    assert frame.camera.scale == pytest.approx(scale)


def test_the_wheel_pans_and_with_shift_sideways(frame: MapFrame) -> None:
    frame.set_camera(Camera())
    turn(frame.canvas, QPoint(300, 200), QPoint(0, -120))
    assert (frame.camera.left, frame.camera.top) == (0, 60)
    turn(frame.canvas, QPoint(300, 200), QPoint(0, -120), shift=True)
    assert (frame.camera.left, frame.camera.top) == (60, 60)


def test_two_fingers_on_a_trackpad_pan_by_pixels(frame: MapFrame) -> None:
    frame.set_camera(Camera())
    turn(frame.canvas, QPoint(300, 200), QPoint(-90, -30), QPoint(-17, -5))
    assert (frame.camera.left, frame.camera.top) == (17, 5)


def test_the_wheel_over_heads_and_ladder_moves_the_map_too(frame: MapFrame) -> None:
    frame.set_camera(Camera())
    turn(frame.heads, QPoint(50, 50), QPoint(0, -120))
    turn(frame.ladder, QPoint(50, 50), QPoint(-120, 0))
    assert (frame.camera.left, frame.camera.top) == (60, 60)


def drag(frame: MapFrame, button: Qt.MouseButton) -> None:
    QTest.mousePress(frame.canvas, button, Qt.KeyboardModifier.NoModifier, QPoint(300, 200))
    QTest.mouseMove(frame.canvas, QPoint(280, 190))
    QTest.mouseMove(frame.canvas, QPoint(260, 195))
    QTest.mouseRelease(frame.canvas, button, Qt.KeyboardModifier.NoModifier, QPoint(260, 195))


def test_the_middle_button_drags_the_map(frame: MapFrame) -> None:
    frame.set_camera(Camera())
    drag(frame, Qt.MouseButton.MiddleButton)
    assert (frame.camera.left, frame.camera.top) == (40, 5)
    assert not frame.panning


def test_with_space_held_the_left_button_drags_the_map(frame: MapFrame) -> None:
    frame.set_camera(Camera())
    drag(frame, Qt.MouseButton.LeftButton)
    assert frame.camera == Camera()
    QTest.keyPress(frame.canvas, Qt.Key.Key_Space)
    drag(frame, Qt.MouseButton.LeftButton)
    QTest.keyRelease(frame.canvas, Qt.Key.Key_Space)
    assert (frame.camera.left, frame.camera.top) == (40, 5)
    drag(frame, Qt.MouseButton.LeftButton)
    assert (frame.camera.left, frame.camera.top) == (40, 5)


def test_zoom_by_command_keeps_the_middle(frame: MapFrame) -> None:
    middle = frame.canvas.rect().center() + QPoint(1, 1)
    before = under(frame, middle)
    frame.zoom_in_middle(2.0)
    assert under(frame, middle) == pytest.approx(before, abs=1.5)
    frame.zoom_to(1.0)
    assert frame.camera.scale == 1.0
    assert under(frame, middle) == pytest.approx(before, abs=1.5)


def test_a_part_of_the_map_fills_the_view(frame: MapFrame) -> None:
    box = STEPS["node:9"].bounds
    frame.fit_box(box)
    assert frame.camera.scale == 1.0
    assert frame.canvas.rect_of(box).center() == frame.canvas.rect().center()


def test_the_view_moves_as_little_as_needed_to_show_a_step(frame: MapFrame) -> None:
    frame.set_camera(Camera())
    hidden = STEPS["node:15"].bounds
    frame.reveal(hidden)
    assert frame.canvas.rect().contains(frame.canvas.rect_of(hidden))
    assert frame.camera.top == 0
    before = frame.camera
    frame.reveal(hidden)
    assert frame.camera == before


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.0])
def test_heads_and_ladder_stay_in_line_with_the_map(frame: MapFrame, scale: float) -> None:
    frame.set_camera(Camera(scale, 40.0, 100.0))
    frame.settle()
    heads, ladder = frame.heads.grab().toImage(), frame.ladder.grab().toImage()
    user_lane_ends = round((126 - 100) * scale)
    assert heads.pixelColor(60, user_lane_ends - 1) == QColor(color("user_head"))
    assert heads.pixelColor(60, user_lane_ends + 1) == QColor(color("bg"))
    wait_begins, wait_ends = round((100 - 40) * scale), round((300 - 40) * scale)
    assert ladder.pixelColor(wait_begins + 1, 70) == QColor(color("wait_fill"))
    assert ladder.pixelColor(wait_ends - 2, 70) == QColor(color("wait_fill"))
    assert ladder.pixelColor(wait_begins - 2, 70) == QColor(color("surface"))


def test_whoever_shows_the_zoom_is_told(frame: MapFrame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.camera_changed) as told:
        frame.zoom_to(0.5)
    assert told.args[0].scale == 0.5


def test_the_theme_reaches_every_part(frame: MapFrame) -> None:
    frame.set_theme("dark")
    parts = (frame.canvas, frame.heads, frame.ladder, frame.ladder_head)
    assert {part.theme for part in parts} == {"dark"}


def test_lanes_reach_across_a_window_that_is_wider_than_the_map(frame: MapFrame) -> None:
    frame.set_camera(Camera(0.5, -200.0, 0.0))
    frame.settle()
    image = frame.canvas.grab().toImage()
    assert image.pixelColor(5, 20) == image.pixelColor(image.width() - 5, 20) == QColor(color("surface"))
    unchanged = frame.canvas.sheet["lane:0"]
    frame.show_scene(Scene(ladder=SUMS))
    assert frame.canvas.sheet["lane:0"] is unchanged


def test_heads_and_ladder_of_a_long_stream_are_right_when_the_zoom_rests(
    frame: MapFrame, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame.zoom_to(0.8)
    frame.settle()
    wanted = [part.grab().toImage() for part in (frame.heads, frame.ladder)]
    frame.zoom_to(0.5)
    monkeypatch.setattr("vsa.ui.canvas_map.QUICK", 0.0)
    frame.zoom_to(0.8)
    qtbot.waitUntil(lambda: [part.grab().toImage() for part in (frame.heads, frame.ladder)] == wanted)
