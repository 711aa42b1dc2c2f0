"""In the look for a projector nothing is cut: what holds words grows with them."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vsa.editor.settings import Settings
from vsa.i18n.resources import examples
from vsa.ui.segments import Segments
from vsa.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window(Settings(), remembers=False, start_page=False)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.files.open_path(examples() / "byggesak.vsa")
    made.show()
    usual = made._rail.width()
    made.use_theme("projector")
    qtbot.waitUntil(lambda: made._rail.width() > usual)
    return made


def cut(widget: QWidget, text: str) -> bool:
    return widget.fontMetrics().horizontalAdvance(text) > widget.width() or (
        widget.fontMetrics().height() > widget.height()
    )


def test_the_names_of_the_stages_and_views_are_whole(window: Window) -> None:
    segments = window._buttons.views.findChild(Segments)
    assert segments is not None
    buttons = [*window._rail.buttons.values(), *(segments.button(at) for at in range(3))]
    assert not [button.text() for button in buttons if cut(button, button.text())]


def test_the_header_has_room_for_both_lines(window: Window) -> None:
    header = window._header
    assert header.title.height() >= header.title.fontMetrics().height()
    assert header.facts.height() >= header.facts.fontMetrics().height()


def test_letters_become_as_they_were_in_another_look(window: Window, qtbot: QtBot) -> None:
    wide = window._rail.width()
    window.use_theme("light")
    qtbot.waitUntil(lambda: window._rail.width() < wide)
