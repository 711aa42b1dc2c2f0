"""Whatever was changed, moved or zoomed on the way: at rest the view shows what a new view shows."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.sheets import card, grid_map, with_items, without
from vsa.drawing.sheet import Item, Sheet
from vsa.drawing.theme import color
from vsa.editor.camera import Camera
from vsa.ui.canvas_sheet import SheetView
from vsa.ui.painter import SheetPainter

STEPS = grid_map(40, 8)
"""Tests see 600 x 400 pixels of it."""


def view_of(qtbot: QtBot, sheet: Sheet = STEPS, camera: Camera | None = None) -> SheetView:
    view = SheetView("light")
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.set_sheet(sheet)
    view.set_camera(camera or Camera())
    view.show()
    return view


def picture(view: SheetView) -> QImage:
    return view.grab().toImage()


def at_rest(view: SheetView) -> QImage:
    view.settle()
    return picture(view)


@pytest.mark.parametrize("scale", [1.0, 0.2])
def test_a_moved_card_is_shown_at_once_and_leaves_no_trace(qtbot: QtBot, scale: float) -> None:
    view = view_of(qtbot, camera=Camera(scale))
    before = picture(view)
    moved = with_items(STEPS, card(1, 1.1, 0.05))
    view.set_sheet(moved)
    assert picture(view) == at_rest(view_of(qtbot, moved, Camera(scale)))
    view.set_sheet(STEPS)
    assert at_rest(view) == before


def test_a_drag_of_many_frames_ends_in_the_same_picture(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    sheets = [with_items(STEPS, card(9, 1 + frame / 10, 1 + frame / 20)) for frame in range(12)]
    for sheet in sheets:
        view.set_sheet(sheet)
        picture(view)
    assert at_rest(view) == at_rest(view_of(qtbot, sheets[-1]))


def test_cards_come_and_go(qtbot: QtBot) -> None:
    view = view_of(qtbot, without(STEPS, "node:1"))
    bare = picture(view)
    view.set_sheet(STEPS)
    assert at_rest(view) == at_rest(view_of(qtbot))
    view.set_sheet(without(STEPS, "node:1"))
    assert at_rest(view) == bare


def test_a_changed_lane_does_not_cover_its_cards(qtbot: QtBot) -> None:
    lanes = [item for item in grid_map(40, 9).items if item.key.startswith("lane:")]
    wider = with_items(STEPS, *lanes)
    view = view_of(qtbot)
    picture(view)
    view.set_sheet(wider)
    assert picture(view) == at_rest(view_of(qtbot, wider))


@pytest.mark.parametrize("quick", [0.0, 10.0], ids=["a slow picture", "a quick picture"])
def test_at_rest_panning_leaves_no_seams(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, quick: float) -> None:
    monkeypatch.setattr("vsa.ui.canvas_sheet.QUICK", quick)
    view = view_of(qtbot)
    picture(view)
    for dx, dy in ((30, 0), (0, 40), (-10, -15), (7, 3), (900, 0), (-700, 0), (0.5, 0.25)):
        view.set_camera(view.camera.panned(dx, dy))
        picture(view)
    assert at_rest(view) == at_rest(view_of(qtbot, camera=view.camera))


@pytest.mark.parametrize("quick", [0.0, 10.0], ids=["a slow picture", "a quick picture"])
def test_at_rest_a_zoomed_picture_is_sharp(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, quick: float) -> None:
    monkeypatch.setattr("vsa.ui.canvas_sheet.QUICK", quick)
    view = view_of(qtbot)
    picture(view)
    for factor in (1.2, 1.2, 0.5, 0.4, 1.1):
        view.set_camera(view.camera.zoomed(factor, 200, 150))
        picture(view)
    assert at_rest(view) == at_rest(view_of(qtbot, camera=view.camera))


def test_a_slow_picture_is_scaled_meanwhile_with_the_pointer_on_the_same_spot(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vsa.ui.canvas_sheet.QUICK", 0.0)
    view = view_of(qtbot)
    picture(view)
    badge = STEPS["node:1"].bounds
    spot = QColor(color("vs"))
    x, y = view.rect_of(badge).left() + 3, view.rect_of(badge).top() + 60
    assert picture(view).pixelColor(x, y) == spot
    view.set_camera(view.camera.zoomed(2.0, x, y))
    assert picture(view).pixelColor(x, y) == spot


def test_the_picture_becomes_sharp_by_itself(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vsa.ui.canvas_sheet.QUICK", 0.0)
    view = view_of(qtbot)
    picture(view)
    view.set_camera(view.camera.zoomed(1.7, 100, 100))
    sharp = at_rest(view_of(qtbot, camera=view.camera))
    qtbot.waitUntil(lambda: picture(view) == sharp)


def test_a_change_during_a_pan_is_kept(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    picture(view)
    changed = with_items(STEPS, card(2, 2, 0, "Fordele"))
    view.set_sheet(changed)
    view.set_camera(view.camera.panned(120, 20))
    picture(view)
    assert at_rest(view) == at_rest(view_of(qtbot, changed, view.camera))


def test_another_theme_paints_everything_anew(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    picture(view)
    view.set_theme("dark")
    assert picture(view).pixelColor(2, 2) == QColor(color("surface", "dark"))
    assert view.theme == "dark"


def test_a_larger_window_shows_more(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    picture(view)
    view.resize(900, 700)
    new = SheetView("light")
    qtbot.addWidget(new)
    new.resize(900, 700)
    new.set_sheet(STEPS)
    assert at_rest(view) == at_rest(new)


def test_outside_the_sheet_lies_the_window(qtbot: QtBot) -> None:
    view = view_of(qtbot, camera=Camera(1.0, -50.0, -50.0))
    assert picture(view).pixelColor(20, 20) == QColor(color("bg"))


def test_where_a_box_lies_in_the_widget(qtbot: QtBot) -> None:
    view = view_of(qtbot, camera=Camera(2.0, 100.0, 50.0))
    rect = view.rect_of(STEPS["node:1"].bounds)
    assert (rect.left(), rect.top(), rect.width(), rect.height()) == (178, -74, 260, 200)


def test_items_far_away_are_not_painted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[str] = []
    view = view_of(qtbot, grid_map(400, 20))
    paint = view._picture.painter.paint

    def spy(painter: object, items: object, scale: float) -> None:
        every = list(items)
        painted.extend(item.key for item in every)
        paint(painter, every, scale)

    monkeypatch.setattr(view._picture.painter, "paint", spy)
    picture(view)
    assert "node:0" in painted
    assert len(painted) < 60
    assert all(below <= above for below, above in pairwise(map(painted.index, painted)))


def test_changed_cards_that_nobody_sees_are_not_painted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view, painted, paint = view_of(qtbot), list[str](), SheetPainter.paint
    picture(view)

    def noted(self: SheetPainter, painter: QPainter, items: Iterable[Item], scale: float) -> None:
        each = list(items)
        painted.extend(item.key for item in each)
        paint(self, painter, each, scale)

    monkeypatch.setattr(SheetPainter, "paint", noted)
    view.set_sheet(with_items(STEPS, card(1, 1.1, 0.1), card(300, 30.0, 5.0)))
    picture(view)
    assert "node:1" in painted
    assert "node:300" not in painted
