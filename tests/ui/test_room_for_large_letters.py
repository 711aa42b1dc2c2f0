"""With letters of twice the size on a small screen everything is still there, and nothing lies on anything else."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import session_of
from vsa.editor.stages import Stage
from vsa.ui.header import Header
from vsa.ui.map_stage import MapStage
from vsa.ui.rail import Rail
from vsa.ui.toolbox import Toolbox
from vsa.ui.window import Window

SMALL_SCREEN = (1280, 720)
LEAST_MAP = 100
"""Pixels of the height of a map above its tools: a card and the arrow that leads to it."""


@pytest.fixture
def large(byggesak: Window) -> Iterator[Window]:
    scale = byggesak.preferences.text_scale
    byggesak.preferences.use_text_scale(2.0)
    byggesak.resize(*SMALL_SCREEN)
    QApplication.processEvents()
    yield byggesak
    byggesak.preferences.use_text_scale(scale)


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


def apart(widgets: list[QAbstractButton]) -> bool:
    return all(not place(one).intersects(place(other)) for one, other in pairwise(widgets))


def test_the_stages_stand_below_one_another_on_the_rail(large: Window) -> None:
    rail = large.findChildren(Rail)[0]
    buttons = [*rail.buttons.values(), rail.guide]
    assert apart(buttons)
    assert all(place(rail).contains(place(button)) for button in buttons)
    assert all(button.fontMetrics().height() <= button.height() for button in buttons)


def test_there_is_room_for_a_map_above_its_tools(large: Window) -> None:
    stage = large.findChildren(MapStage)[0]
    tools, canvas = large.findChildren(Toolbox)[0], stage.canvas
    assert place(tools).top() - place(canvas).top() >= LEAST_MAP


def test_tools_without_room_for_their_names_keep_them_for_who_listens(large: Window) -> None:
    tools = large.findChildren(Toolbox)[0].findChildren(QAbstractButton)
    assert all(button.accessibleName() and button.toolTip() for button in tools)
    assert all(button.width() >= button.iconSize().width() for button in tools)


@pytest.mark.parametrize("stage", list(Stage))
def test_what_is_at_the_right_of_the_header_lies_side_by_side(large: Window, stage: Stage, qtbot: QtBot) -> None:
    session_of(large).go(stage)
    header = large.findChildren(Header)[0]

    def arranged() -> bool:
        buttons = [button for button in header.findChildren(QAbstractButton) if button.isVisible()]
        buttons.sort(key=lambda button: place(button).left())
        return apart(buttons) and place(header).contains(place(buttons[-1]))

    qtbot.waitUntil(arranged)


def test_signs_grow_with_the_letters(byggesak: Window) -> None:
    undo = next(button for button in byggesak.findChildren(QAbstractButton) if button.accessibleName() == "Angre")
    before = undo.iconSize().width()
    byggesak.preferences.use_text_scale(2.0)
    assert undo.iconSize().width() == 2 * before
    assert undo.width() > undo.iconSize().width()
