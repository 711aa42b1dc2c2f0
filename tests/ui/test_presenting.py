"""Presenting a map: full screen, large figures, and the keys of the walk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.windows import session_of
from vsa.drawing.theme import THEMES, Theme
from vsa.editor.commands import COMMANDS
from vsa.editor.settings import load_settings
from vsa.ui.map_stage import MapStage
from vsa.ui.presenting import Presenting
from vsa.ui.program import application
from vsa.ui.theme import PROJECTOR_SCALE, dress_application, style_sheet, theme_in_use
from vsa.ui.window import Window

BY_ID = {command.id: command for command in COMMANDS}
FULL = Qt.WindowState.WindowFullScreen


def stage_of(window: Window) -> MapStage:
    assert window._map is not None
    return window._map


def show_of(window: Window) -> Presenting:
    (made,) = stage_of(window).findChildren(Presenting)
    return made


def press(window: Window, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(stage_of(window).canvas, key)
        QApplication.processEvents()


@pytest.fixture
def presented(byggesak: Window) -> Window:
    byggesak.run(BY_ID["present"])
    QApplication.processEvents()
    return byggesak


def test_it_fills_the_screen_with_map_and_large_figures(byggesak: Window) -> None:
    stage = stage_of(byggesak)
    small = stage.strip.sizeHint().height()
    byggesak.run(BY_ID["present"])
    assert byggesak.windowState() & FULL
    assert not any(widget.isVisible() for widget in (byggesak._rail, byggesak._header, byggesak.menuBar()))
    assert stage.strip.property("large") is True
    assert theme_in_use() == "projector"
    byggesak.run(BY_ID["present"])
    assert not byggesak.windowState() & FULL
    assert all(widget.isVisible() for widget in (byggesak._rail, byggesak._header, byggesak.menuBar()))
    assert (theme_in_use(), byggesak.theme) == ("light", "light")
    QApplication.processEvents()
    assert stage.strip.sizeHint().height() == small
    assert show_of(byggesak).caption.isHidden()


def test_arrows_space_and_a_presenter_walk_and_edit_nothing(presented: Window) -> None:
    session, before = session_of(presented), session_of(presented).document
    expected = ["1", "2", "3", "2", "3", "2"]
    keys = (
        Qt.Key.Key_Right,
        Qt.Key.Key_Space,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageUp,
    )
    for key, node in zip(keys, expected, strict=True):
        press(presented, key)
        assert session.only == f"node:{node}"
    press(presented, Qt.Key.Key_End)
    assert session.only == "node:end"
    press(presented, Qt.Key.Key_Home)
    assert session.only == "node:start"
    assert session.document is before


def test_the_step_stands_in_the_middle_close_up(presented: Window) -> None:
    press(presented, Qt.Key.Key_Right, Qt.Key.Key_Right)
    frame = stage_of(presented).frame
    box = stage_of(presented).canvas.sheet["node:2"].bounds
    assert frame.camera.scale >= 1
    assert (frame.sight.left + frame.sight.right) / 2 == pytest.approx((box.left + box.right) / 2, abs=2)


def test_a_way_is_chosen_where_the_stream_divides(presented: Window) -> None:
    session_of(presented).select(["node:choice-3"])
    caption = show_of(presented).caption
    assert "<b>" in caption.ways.text()
    press(presented, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert session_of(presented).only == "node:4"


def test_the_caption_follows_and_is_told(presented: Window) -> None:
    session_of(presented).select(["node:3"])
    caption = show_of(presented).caption
    assert caption.title.text() == "3  Kontrollere mangler"
    assert "Saksbehandler" in caption.facts.text()
    assert caption.problems.isVisible()
    assert "Kontrollere mangler, Saksbehandler" in caption.accessibleName()


def test_it_begins_where_something_is_selected(byggesak: Window) -> None:
    session_of(byggesak).select(["node:7"])
    byggesak.run(BY_ID["present"])
    assert session_of(byggesak).only == "node:7"
    assert show_of(byggesak).caption.title.text().startswith("7")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_a_key_leaves(presented: Window, key: Qt.Key) -> None:
    press(presented, Qt.Key.Key_Right, key)
    assert not presented.presenting
    before = session_of(presented).only
    press(presented, Qt.Key.Key_Right)
    assert session_of(presented).only == before  # The arrow moves the step again.
    assert session_of(presented).history.undo_label is not None


def test_afterwards_the_map_is_looked_at_as_before(byggesak: Window) -> None:
    frame = stage_of(byggesak).frame
    frame.zoom_to(0.7)
    session_of(byggesak).select(["node:6"])
    QApplication.processEvents()
    before = frame.camera
    byggesak.run(BY_ID["present"])
    press(byggesak, Qt.Key.Key_Escape)
    assert frame.camera == before


def test_afterwards_the_step_where_the_walk_stood_is_seen_at_the_scale_of_before(byggesak: Window) -> None:
    frame = stage_of(byggesak).frame
    frame.zoom_to(2.0)
    byggesak.run(BY_ID["present"])
    press(byggesak, Qt.Key.Key_End, Qt.Key.Key_Escape)
    assert frame.camera.scale == pytest.approx(2.0)
    only = session_of(byggesak).only
    assert only is not None
    assert stage_of(byggesak).canvas.sheet[only].bounds.overlaps(frame.sight)


def test_a_map_that_was_shown_whole_follows_the_window_again(byggesak: Window) -> None:
    frame = stage_of(byggesak).frame
    QApplication.processEvents()
    frame.fit()
    byggesak.run(BY_ID["present"])
    press(byggesak, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert frame.outlook.fitted_from == 0.0


def test_the_step_stays_in_the_middle_while_the_screen_takes_its_size(byggesak: Window) -> None:
    session_of(byggesak).select(["node:7"])
    byggesak.run(BY_ID["present"])
    canvas = stage_of(byggesak).canvas
    byggesak.setWindowState(Qt.WindowState.WindowNoState)
    for size in ((1100, 700), (1500, 900)):
        byggesak.resize(*size)
        QApplication.processEvents()
        middle = canvas.rect_of(canvas.sheet["node:7"].bounds).center()
        assert (middle - canvas.rect().center()).manhattanLength() <= 4


def test_figures_are_larger_than_in_the_window_on_a_projector_of_1280_by_720(byggesak: Window) -> None:
    byggesak.resize(1280, 720)
    QApplication.processEvents()
    strip = stage_of(byggesak).strip
    figure = strip._columns[0]._value
    usual = figure.fontMetrics().height()
    byggesak.run(BY_ID["present"])
    byggesak.setWindowState(Qt.WindowState.WindowNoState)
    byggesak.resize(1280, 720)
    QApplication.processEvents()
    assert strip.width() > 1200
    assert figure.fontMetrics().height() > usual
    shown = [column for column in strip._columns if column.isVisible()]
    assert len(shown) >= 4
    for column in shown:
        for label in (column._name, column._value, column._unit, column._note):
            assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width(), label.text()


def test_a_button_leaves(presented: Window) -> None:
    show_of(presented).caption.leave.click()
    assert not presented.presenting


def test_the_look_for_a_projector_can_be_done_without(byggesak: Window) -> None:
    byggesak.run(BY_ID["projector"])
    assert not load_settings().projector
    byggesak.run(BY_ID["present"])
    assert theme_in_use() == "light"
    byggesak.run(BY_ID["projector"])
    assert theme_in_use() == "projector"


def test_only_what_is_seen_is_dressed_for_the_projector(byggesak: Window) -> None:
    stage = stage_of(byggesak)
    sheet = application().styleSheet()
    byggesak.run(BY_ID["present"])
    assert application().styleSheet() == sheet
    assert stage.font().pixelSize() == round(14 * PROJECTOR_SCALE)
    byggesak.run(BY_ID["present"])
    assert (stage.styleSheet(), stage.font().pixelSize()) == ("", 14)


def test_in_a_dark_window_all_is_dressed_since_dialogs_would_not_fit(byggesak: Window) -> None:
    byggesak.use_theme("dark")
    byggesak.run(BY_ID["present"])
    assert application().styleSheet() == style_sheet("projector", PROJECTOR_SCALE)
    byggesak.run(BY_ID["present"])
    assert application().styleSheet() == style_sheet("dark")


def test_it_ends_with_the_document(presented: Window) -> None:
    presented.show_start_page()
    assert not presented.presenting
    assert presented._rail.isVisible()
    assert not presented.windowState() & FULL


def test_handles_are_not_for_an_audience(presented: Window) -> None:
    press(presented, Qt.Key.Key_Right)
    assert stage_of(presented).tools.chrome.handles == ()


def test_letters_are_larger_on_a_projector_unless_the_user_has_larger_ones(byggesak: Window) -> None:
    sizes = []
    for scale, theme in ((1.0, "light"), (1.0, "projector"), (2.0, "projector")):
        dress_application(theme, scale)  # type: ignore[arg-type]
        byggesak.ensurePolished()
        sizes.append(byggesak.fontMetrics().height())
    dress_application("light", 1.0)
    assert sizes[0] < sizes[1] < sizes[2]


@pytest.mark.parametrize("theme", THEMES)
def test_words_have_room_in_every_look(byggesak: Window, theme: Theme) -> None:
    byggesak.use_theme(theme)
    QApplication.processEvents()
    buttons = [*byggesak._rail.buttons.values(), *stage_of(byggesak).bar.toolbox._buttons.values()]
    for button in buttons:
        assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width()
        assert button.iconSize().height() + button.fontMetrics().height() <= button.height()
    for label in (byggesak._header.title, byggesak._header.facts):
        assert label.height() >= label.fontMetrics().height()
    byggesak.use_theme("light")
