"""Letters of twice the size in a window of 1280 × 720: there is still a map, and everything around it is in sight."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QAbstractButton

from tests.ui.everywhere import settle
from tests.ui.looking_over import name_of
from tests.ui.windows import stage_of
from vsa.ui.header import Header
from vsa.ui.rail import Rail
from vsa.ui.window import Window

LEAST_MAP = 180


@pytest.fixture
def low(byggesak: Window) -> Iterator[Window]:
    byggesak.resize(1280, 720)
    byggesak.preferences.use_text_scale(2.0)
    settle()
    yield byggesak
    byggesak.preferences.use_text_scale(1.0)


def test_there_is_a_map_between_the_bars(low: Window) -> None:
    assert stage_of(low).canvas.height() >= LEAST_MAP


def test_the_stages_stand_below_one_another_within_the_window(low: Window) -> None:
    rail = low.findChildren(Rail)[0]
    buttons = [*rail.buttons.values(), rail.guide]
    assert all(above.geometry().bottom() < below.geometry().top() for above, below in pairwise(buttons))
    assert buttons[-1].geometry().bottom() < rail.height()


def test_the_name_of_the_document_is_whole(low: Window) -> None:
    header = low.findChildren(Header)[0]
    assert header.title.fontMetrics().horizontalAdvance(header.title.text()) <= header.title.width()


def test_what_is_shown_as_an_icon_alone_has_a_name_and_a_tool_tip(low: Window) -> None:
    places = (low.findChildren(Header)[0], stage_of(low).bar.toolbox)
    buttons = [each for place in places for each in place.findChildren(QAbstractButton) if each.isVisible()]
    assert len(buttons) > 12
    assert all(name_of(each) and each.toolTip() for each in buttons)


def test_how_the_figures_were_made_is_in_the_tool_tip(low: Window) -> None:
    strip = stage_of(low).strip
    assert not strip.method.isVisible()
    assert strip.toolTip() == strip.method.text() != ""


def test_with_usual_letters_everything_is_as_always(low: Window) -> None:
    low.preferences.use_text_scale(1.0)
    settle()
    assert stage_of(low).strip.method.isVisible()
    assert low._buttons._buttons["print"].text()
