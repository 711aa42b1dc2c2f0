"""The panel for trying other values: by keyboard and slider, beside the map, in every language and both themes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import session_of
from vsa.editor.commands import COMMANDS
from vsa.editor.settings import Settings
from vsa.editor.stages import Stage
from vsa.i18n import LANGUAGES, Language, translator
from vsa.i18n.resources import examples
from vsa.model.durations import Unit, duration
from vsa.model.nodes import Step
from vsa.ui import dialogs
from vsa.ui.map_stage import MapStage
from vsa.ui.program import application
from vsa.ui.what_if import WhatIfPanel
from vsa.ui.window import Window

DISCARD = 1
COMMAND = next(command for command in COMMANDS if command.id == "what_if")
STEP, LOOP = "node:6", "flow:flow-13"


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Window:
    """The window at the smallest common size, with the first example open."""
    monkeypatch.setattr(dialogs, "ask", lambda *_: DISCARD)
    application()
    made = Window(Settings())
    qtbot.addWidget(made, before_close_func=lambda _: monkeypatch.setattr(dialogs, "ask", lambda *_: DISCARD))
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes((examples() / "byggesak.vsa").read_bytes())
    assert made.files.open_path(copy)
    return made


def stage_of(window: Window) -> MapStage:
    return window.findChildren(MapStage)[-1]


def opened(window: Window, key: str = STEP) -> WhatIfPanel:
    session_of(window).select([key] if key else [])
    window.run(COMMAND)
    panel = stage_of(window).what_if
    assert panel is not None
    QApplication.processEvents()
    return panel


def figure(panel: WhatIfPanel, name: str) -> tuple[str, str, str]:
    row = next(row for row in panel.figures.table.rows if row.id == name)
    return row.current, row.ideal, row.change


def texts(panel: WhatIfPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def wait_of(window: Window) -> object:
    stream = session_of(window).stream
    assert stream is not None
    node = stream.nodes["6"]
    assert isinstance(node, Step)
    return node.wait


def test_the_key_opens_and_closes_it_in_place_of_the_inspector(window: Window) -> None:
    stage = stage_of(window)
    session_of(window).select([STEP])
    assert stage.inspector.isVisible()
    stage.canvas.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focused(), Qt.Key.Key_W, keys)
    panel = stage.what_if
    assert panel is not None
    assert panel.isVisible()
    assert panel.isAncestorOf(focused())
    assert not stage.inspector.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert stage.inspector.isVisible()
    assert focused() is stage.canvas


def test_a_written_value_shows_its_effect_and_leaves_the_document(window: Window) -> None:
    panel, before = opened(window), session_of(window).document
    QTest.keyClicks(focused(), "2,5 d")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert figure(panel, "lead_time") == ("28,5", "26,0", "−2,5")
    assert session_of(window).document is before
    assert session_of(window).saved
    assert any("2,5\u00a0d" in text for text in texts(panel))


def test_the_slider_tries_at_once_and_the_field_follows(window: Window) -> None:
    panel = opened(window)
    row = panel.rows[0]
    row.slider.setFocus()
    assert row.slider.value() == 20
    for _ in range(10):
        QTest.keyClick(row.slider, Qt.Key.Key_Left)
    assert row.editor.field.write(panel.trial.hypothesis.value(row.knob), session_of(window).tr) == "2,5\u00a0d"
    assert figure(panel, "waiting_time")[2] == "−2,5"
    assert wait_of(window) == duration(5, Unit.DAY)


def test_the_wheel_scrolls_and_changes_nothing(window: Window) -> None:
    slider = opened(window).rows[0].slider
    wheel = QWheelEvent(
        slider.rect().center().toPointF(),
        slider.mapToGlobal(slider.rect().center()).toPointF(),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = slider.value()
    QApplication.sendEvent(slider, wheel)
    assert slider.value() == before


def test_a_share_shows_that_the_others_give_way(window: Window) -> None:
    panel = opened(window, LOOP)
    panel.rows[0].slider.setValue(5)
    assert float(figure(panel, "fte")[2].replace("−", "-").replace(",", ".")) < 0
    assert any("5\u00a0%" in text and "95\u00a0%" in text for text in texts(panel))


def test_keep_is_one_edit_and_undo_takes_it_back(window: Window) -> None:
    panel = opened(window)
    assert not panel.keep.isEnabled()
    panel.rows[0].slider.setValue(10)
    panel.rows[1].slider.setValue(10)
    then = figure(panel, "lead_time")[1]
    panel.keep.click()
    assert wait_of(window) == duration(2.5, Unit.DAY)
    assert figure(panel, "lead_time")[:2] == (then, then)
    assert not panel.keep.isEnabled()
    session_of(window).undo()
    assert wait_of(window) == duration(5, Unit.DAY)
    assert session_of(window).history.undo_label is None


def test_reset_puts_every_knob_back(window: Window) -> None:
    panel = opened(window)
    panel.rows[0].slider.setValue(0)
    panel.reset.click()
    assert panel.rows[0].slider.value() == 20
    assert figure(panel, "lead_time")[2] == "uendret"
    assert not panel.reset.isEnabled()


def test_closing_forgets_what_was_tried(window: Window) -> None:
    panel = opened(window)
    panel.rows[0].slider.setValue(0)
    window.run(COMMAND)
    window.run(COMMAND)
    assert panel.isVisible()
    assert not panel.trial.hypothesis.standing(session_of(window).document)


def test_an_unreadable_value_says_so_and_tries_nothing(window: Window) -> None:
    panel = opened(window)
    QTest.keyClicks(focused(), "snart")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert panel.rows[0].editor.error.isVisible()
    assert not panel.trial.hypothesis.standing(session_of(window).document)


def test_a_line_of_the_list_selects_its_step_and_tries_half(window: Window) -> None:
    panel = opened(window, "")
    effects = panel.trial.effects()
    assert effects
    assert focused() is panel.list
    panel.list.setCurrentCell(1, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert session_of(window).only == f"node:{effects[1].element}"
    assert panel.rows[0].slider.value() == 10
    assert focused() is panel.list
    line = panel.list.visualItemRect(panel.list.item(0, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert session_of(window).only == f"node:{effects[0].element}"


def test_the_panel_scrolls_to_the_line_that_the_keyboard_is_on(window: Window) -> None:
    panel = opened(window, "")
    last = panel.list.rowCount() - 1
    for _ in range(last + 1):
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    item = panel.list.item(last, 0)
    assert panel.list.currentRow() == last
    middle = panel.list.viewport().mapTo(panel, panel.list.visualItemRect(item).center())
    assert panel.rect().contains(middle)


def test_an_edit_of_the_map_renews_the_list(window: Window, qtbot: QtBot) -> None:
    panel = opened(window)
    first = panel.list.item(1, 0).text()
    panel.rows[0].slider.setValue(0)
    panel.keep.click()
    qtbot.waitUntil(lambda: panel.list.item(1, 0).text() != first)


def test_what_cannot_be_tried_says_what_can(window: Window) -> None:
    panel, tr = opened(window, "node:end"), session_of(window).tr
    assert panel.rows == []
    assert tr("whatif.no_knobs") in texts(panel)
    session_of(window).select([])
    assert tr("whatif.nothing") in texts(panel)


def test_figures_that_cannot_be_computed_say_why(window: Window) -> None:
    panel = opened(window, LOOP)
    panel.rows[0].slider.setValue(100)
    assert figure(panel, "lead_time")[1] == "–"
    assert any(text.startswith("Tallene kan ikke regnes ut slik: ") for text in texts(panel))


def test_it_turns_with_the_stage_and_forgets(window: Window) -> None:
    panel = opened(window)
    panel.rows[0].slider.setValue(0)
    session_of(window).go(Stage.IDEAL)
    assert not panel.trial.hypothesis.standing(session_of(window).document)
    assert figure(panel, "lead_time")[2] == "uendret"
    session_of(window).go(Stage.ACTIONS)
    assert not panel.isVisible()


def test_it_is_refused_without_a_map(window: Window) -> None:
    session_of(window).go(Stage.ACTIONS)
    assert COMMAND.refusal(window) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language(window: Window, language: Language) -> None:
    window.use_language(language)
    panel, tr = opened(window), translator(language)
    assert {tr("whatif.title"), tr("whatif.list.title")} <= set(texts(panel))
    assert (panel.keep.text(), panel.reset.text()) == (tr("whatif.keep"), tr("whatif.reset"))


def test_everything_that_takes_the_keyboard_has_a_name(window: Window) -> None:
    panel = opened(window)
    taking = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.isVisibleTo(panel) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert {panel.keep, panel.list, panel.figures, panel.rows[0].slider} - set(taking) <= {panel.keep}
    for widget in taking:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
    assert "nå 5" in panel.rows[0].slider.accessibleDescription()


def test_it_fits_the_smallest_window(window: Window) -> None:
    panel = opened(window)
    assert window.size().toTuple() == (1280, 720)
    assert panel.geometry().right() <= stage_of(window).width()
    for row in panel.rows:
        assert row.slider.mapTo(panel, row.slider.rect().bottomRight()).y() < panel.height()
    bottom = panel.figures.mapTo(panel, panel.figures.rect().bottomRight())
    assert bottom.y() < panel.height()


def test_the_window_turns_to_it_with_the_other_panes(window: Window) -> None:
    panel = opened(window)
    seen = set()
    for _ in range(8):
        window.next_pane(1)
        seen.add(panel.isAncestorOf(focused()))
    assert seen == {True, False}
