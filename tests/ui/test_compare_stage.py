"""The stage Sammenlign in the real window: by mouse, by keyboard, by ear, in every view, language and theme."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vsa.drawing.primitives import Text
from vsa.editor.settings import Settings
from vsa.editor.stages import Stage
from vsa.edits.fields import Ref, set_fields
from vsa.i18n import LANGUAGES, Language, message, translator
from vsa.i18n.resources import examples
from vsa.model.durations import Unit, duration
from vsa.model.stream import State
from vsa.ui import dialogs
from vsa.ui.compare_changes import ChangeList
from vsa.ui.compare_stage import ABOVE, BESIDE, TABLE, CompareStage
from vsa.ui.compared_map import ComparedCanvas
from vsa.ui.program import application
from vsa.ui.window import Window

BYGGESAK = examples() / "byggesak.vsa"
DISCARD = 1


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """The window on an example. Questions about unsaved work are answered with "do not save"."""
    monkeypatch.setattr(dialogs, "ask", lambda *_: DISCARD)
    application()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made = Window(Settings(), remembers=False)
    qtbot.addWidget(made, before_close_func=lambda _: monkeypatch.setattr(dialogs, "ask", lambda *_: DISCARD))
    made.resize(1700, 1000)
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes(BYGGESAK.read_bytes())
    assert made.files.open_path(copy)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def stage(window: Window) -> CompareStage:
    return opened(window)


def opened(window: Window) -> CompareStage:
    assert window.session is not None
    window.session.go(Stage.COMPARE)
    QApplication.processEvents()
    return shown(window)


def shown(window: Window) -> CompareStage:
    (found,) = [each for each in window.findChildren(CompareStage) if each.isVisible()]
    return found


def middle_of(canvas: ComparedCanvas, key: str) -> QPoint:
    return canvas.rect_of(canvas.sheet[key].bounds).center()


def click(canvas: ComparedCanvas, key: str) -> None:
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle_of(canvas, key))


def row_of(changes: ChangeList, key: str) -> QPoint:
    place = next(place for place, each in enumerate(changes.table.changes) if each.key == key)
    return changes.visualRect(changes.table.index(place)).center()


def test_a_click_on_a_step_lights_up_its_change_everywhere(stage: CompareStage) -> None:
    click(stage.current.canvas, "node:3")
    assert stage.chosen is not None
    assert stage.chosen.key == "changed:3"
    assert stage.current.canvas.chosen == stage.ideal.canvas.chosen == {"node:3"}
    assert stage.changes.currentIndex().row() == 1


def test_a_click_on_a_step_that_is_as_it_was_lets_go(stage: CompareStage) -> None:
    click(stage.ideal.canvas, "node:3")
    click(stage.ideal.canvas, "node:1")
    assert stage.chosen is None
    assert stage.current.canvas.chosen == stage.ideal.canvas.chosen == set()


def test_a_click_on_a_change_lights_up_the_step_in_both_maps(stage: CompareStage) -> None:
    QTest.mouseClick(stage.changes.viewport(), Qt.MouseButton.LeftButton, pos=row_of(stage.changes, "changed:4"))
    assert stage.current.canvas.chosen == stage.ideal.canvas.chosen == {"node:4"}


def test_changes_are_walked_with_the_arrow_keys(stage: CompareStage) -> None:
    keys = [each.key for each in stage.changes.table.changes]
    stage.current.canvas.setFocus()
    QTest.keyClick(stage.current.canvas, Qt.Key.Key_Right)
    QTest.keyClick(stage.current.canvas, Qt.Key.Key_Right)
    assert stage.chosen is not None
    assert stage.chosen.key == keys[1]
    stage.changes.setFocus()
    QTest.keyClick(stage.changes, Qt.Key.Key_Down)
    assert stage.chosen is not None
    assert stage.chosen.key == keys[2]
    stage.ideal.canvas.setFocus()
    QTest.keyClick(stage.ideal.canvas, Qt.Key.Key_Escape)
    assert stage.chosen is None


def test_both_maps_look_through_one_camera(stage: CompareStage) -> None:
    before = stage.ideal.canvas.camera
    wheel = QWheelEvent(
        QPointF(300, 200),
        QPointF(300, 200),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stage.current, wheel)
    assert stage.current.canvas.camera.scale > before.scale
    assert stage.ideal.canvas.camera == stage.current.canvas.camera


def test_a_change_out_of_view_is_brought_into_it(stage: CompareStage) -> None:
    stage.current.zoom(3.0, QPointF(200, 100))
    QTest.keyClick(stage.current.canvas, Qt.Key.Key_Left)
    canvas = stage.ideal.canvas
    (last,) = canvas.chosen
    assert canvas.rect().contains(middle_of(canvas, last))


def test_the_views(window: Window, stage: CompareStage) -> None:
    current, ideal = stage.current, stage.ideal
    assert stage.view == ABOVE
    assert current.y() < ideal.y()
    assert current.x() == ideal.x()
    stage.switch.button(BESIDE).click()
    QApplication.processEvents()
    assert current.x() < ideal.x()
    assert current.y() == ideal.y()
    stage.switch.button(TABLE).click()
    QApplication.processEvents()
    assert not current.isVisible()
    assert stage.figures.isVisible()
    assert stage.figures.mapTo(stage, QPoint()).x() < stage.changes.mapTo(stage, QPoint()).x()


def test_the_switch_comes_and_goes_with_the_stage(window: Window, stage: CompareStage) -> None:
    assert stage.switch.isVisible()
    assert window.session is not None
    window.session.go(Stage.CURRENT)
    assert not stage.switch.isVisible()


def test_the_action_behind_a_change_is_one_click_or_enter_away(window: Window, stage: CompareStage) -> None:
    stage.choose("changed:3")
    stage.changes.setFocus()
    QTest.keyClick(stage.changes, Qt.Key.Key_Return)
    session = window.session
    assert session is not None
    assert session.stage is Stage.ACTIONS
    assert [session.document.actions[action].number for action in session.selected("action")] == [1]
    stage = opened(window)
    place = stage.changes.visualRect(stage.changes.table.index(0))
    QTest.mouseClick(
        stage.changes.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.right() - 30, place.center().y())
    )
    assert session.stage is Stage.ACTIONS
    assert [session.document.actions[action].number for action in session.selected("action")] == [3]


def test_a_change_without_an_action_gets_one_that_realises_it(window: Window, stage: CompareStage) -> None:
    session = window.session
    assert session is not None
    stage.choose("changed:6")
    stage.changes.setFocus()
    QTest.keyClick(stage.changes, Qt.Key.Key_Return)
    assert session.stage is Stage.ACTIONS
    (made,) = session.selected("action")
    assert [each.element for each in session.document.actions[made].realises] == ["6"]
    session.undo()
    assert made not in session.document.actions


def test_what_is_edited_meanwhile_is_compared_anew(window: Window, stage: CompareStage) -> None:
    session = window.session
    assert session is not None
    session.go(Stage.IDEAL)
    session.perform(
        message("editor.edit.problem"),
        lambda document: set_fields(document, Ref("node", "1", "ideal"), process_time=duration(5, Unit.MINUTE)),
    )
    session.go(Stage.COMPARE)
    assert "changed:1" in [each.key for each in stage.changes.table.changes]
    session.undo()
    session.go(Stage.COMPARE)
    assert "changed:1" not in [each.key for each in stage.changes.table.changes]


def test_without_an_ideal_state_a_calm_page_stays(window: Window) -> None:
    session = window.session
    assert session is not None
    ideal = session.document.in_state(State.IDEAL)
    assert ideal is not None
    streams = {key: stream for key, stream in session.document.streams.items() if key != ideal.id}
    session.perform(message("editor.edit.problem"), lambda document: document.model_copy(update={"streams": streams}))
    session.go(Stage.COMPARE)
    assert not any(each.isVisible() for each in window.findChildren(CompareStage))


def test_everything_can_be_heard(stage: CompareStage) -> None:
    for canvas, name in ((stage.current.canvas, "Kart over nåsituasjonen"), (stage.ideal.canvas, "Kart over ideell")):
        interface = QAccessible.queryAccessibleInterface(canvas)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name).startswith(name)
        spoken = [interface.child(place).text(QAccessible.Text.Name) for place in range(interface.childCount())]
        (said,) = [text for text in spoken if "Kontrollere mangler" in text]
        assert "60 til 40\u00a0min" in said
        assert "Tiltak 1" in said
    first = stage.changes.table.index(0)
    assert "Tiltak 3" in str(first.data(Qt.ItemDataRole.AccessibleTextRole))
    figure = stage.figures.table.index(0, 0)
    assert "bedre" in str(figure.data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_header_says_what_is_compared(window: Window, stage: CompareStage) -> None:
    assert stage.facts == "Nåsituasjon versjon 2 mot ideell situasjon versjon 1"
    assert stage.current.lead_time.text() == "28,5\u00a0arbeidsdager"
    assert stage.ideal.lead_time.text() == "12,5\u00a0arbeidsdager"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language(window: Window, stage: CompareStage, language: Language) -> None:
    window.use_language(language)
    QApplication.processEvents()
    found = shown(window)
    assert found.switch.button(ABOVE).text() == translator(language)("compare.view.above")
    assert found.changes.table.changes[0].link.startswith("Action" if language == "en" else "Tiltak")


def test_it_is_painted_in_both_themes(window: Window, stage: CompareStage) -> None:
    pictures = []
    for theme in ("light", "dark"):
        window.use_theme(theme)  # type: ignore[arg-type]
        window.settle()
        pictures.append(stage.grab().toImage())
    light, dark = (picture.pixelColor(400, 200).lightness() for picture in pictures)
    assert light > 200 > 60 > dark


@pytest.mark.parametrize("view", [ABOVE, BESIDE, TABLE])
def test_the_smallest_window_holds_every_view(window: Window, stage: CompareStage, view: int) -> None:
    window.resize(1024, 640)
    stage.switch.button(view).click()
    QApplication.processEvents()
    window.settle()
    assert window.width() == 1024
    assert stage.changes.width() >= 240


def test_a_lane_that_is_cut_off_has_its_name_where_it_is_seen(window: Window) -> None:
    window.resize(1280, 720)
    stage = opened(window)
    for compared in (stage.current, stage.ideal):
        top, height = compared.heads.camera.top, compared.heads.height()
        seen = [head for head in compared.heads.sheet.items if head.bounds.top + 40 < top + height < head.bounds.bottom]
        assert seen
        names = [part for head in seen for part in head.primitives if isinstance(part, Text)]
        assert names
        assert all(top < name.y < top + height for name in names)
