"""A, R and an arrow let go over nothing open the list of symbols, which keys and mouse work alike."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.windows import NONE, open_window, press, session_of, stage_of, tools_of, write
from vsa.editor import operations
from vsa.i18n import LANGUAGES, Language
from vsa.i18n.resources import examples
from vsa.ui.symbol_list import SymbolList
from vsa.ui.symbol_rows import ROW, star_place
from vsa.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes((examples() / "byggesak.vsa").read_bytes())
    return open_window(qtbot, copy, 1280, 720)


def shown(window: Window) -> SymbolList:
    found = [each for each in window.findChildren(SymbolList) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def marked(window: Window) -> str:
    return str(shown(window).view.currentIndex().data())


def test_a_types_to_search_and_enter_appends_to_the_selected_step(window: Window) -> None:
    session = session_of(window)
    session.select(["node:2"])
    press(Qt.Key.Key_A)
    opened = shown(window)
    assert opened.field.hasFocus()
    assert opened.parentWidget().rect().contains(opened.geometry())
    write("nødv")
    assert marked(window) == "Steg NV: nødvendig"
    press(Qt.Key.Key_Return)
    assert not window.findChildren(SymbolList, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (made,) = session.selected("node")
    assert stage_of(window).frame.label.isVisible()
    write("Registrere")
    press(Qt.Key.Key_Return)
    assert session.stream is not None
    assert session.stream.nodes[made].name == "Registrere"


def test_arrows_go_up_and_down_and_what_is_marked_is_said(window: Window) -> None:
    press(Qt.Key.Key_A)
    write("kanban")
    first = marked(window)
    press(Qt.Key.Key_Down)
    assert marked(window) != first
    assert shown(window).field.accessibleDescription().startswith(marked(window))
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert marked(window) == first


def test_esc_closes_and_the_map_has_the_keyboard_again(window: Window) -> None:
    session, before = session_of(window), session_of(window).document
    session.select(["node:2"])
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_Escape)
    assert tools_of(window).purpose is None
    assert stage_of(window).canvas.hasFocus()
    assert session.document is before
    assert session.selection == ("node:2",)


def test_what_is_refused_stays_with_its_reason(window: Window) -> None:
    press(Qt.Key.Key_A)
    write("tidslinje")
    press(Qt.Key.Key_Return)
    assert "Tidslinjen står alltid under kartet." in shown(window).field.accessibleDescription()


def test_a_star_makes_a_favourite_by_key_and_by_mouse(window: Window) -> None:
    press(Qt.Key.Key_A)
    write("flaske")
    write("*")
    assert window.settings.favourites == ("bottleneck",)
    assert shown(window).field.text() == "flaske"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_A)
    opened = shown(window)
    assert opened.rows()[0].entry.name == "bottleneck"
    place = star_place(opened.view.visualRect(opened.view.currentIndex()))
    QTest.mouseClick(opened.view.viewport(), Qt.MouseButton.LeftButton, NONE, place.center())
    QApplication.processEvents()
    assert window.settings.favourites == ()
    assert shown(window) is opened


def test_the_toolbox_opens_it_and_a_click_chooses(window: Window) -> None:
    more = next(
        button for button in stage_of(window).bar.findChildren(QToolButton) if button.text() == "Flere symboler"
    )
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    write("bil")
    opened = shown(window)
    place = opened.view.visualRect(opened.view.currentIndex())
    QTest.mouseClick(opened.view.viewport(), Qt.MouseButton.LeftButton, NONE, place.center())
    QApplication.processEvents()
    (made,) = session_of(window).selected("symbol")
    canvas = stage_of(window).canvas
    assert canvas.rect().intersects(canvas.rect_of(canvas.sheet[f"symbol:{made}"].bounds))
    write("Postbilen")
    press(Qt.Key.Key_Return)
    stream = session_of(window).stream
    assert stream is not None
    assert stream.symbols[made].name == "Postbilen"


def test_an_arrow_let_go_over_nothing_asks_there(window: Window) -> None:
    session, canvas = session_of(window), stage_of(window).canvas
    session.select(["node:2"])
    before = session.document
    handle = next(each for each in tools_of(window).chrome.handles if each.kind == "arrow_left")
    start = QPoint(*map(round, canvas.camera.to_view(handle.x, handle.y)))
    end = start + QPoint(-60, 200)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(canvas, start + QPoint(-30, 90))
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, NONE, end)
    QApplication.processEvents()
    opened = shown(window)
    near = QRect(canvas.mapTo(opened.parentWidget(), end), opened.size()).adjusted(-400, -400, 400, 400)
    assert near.intersects(opened.geometry())
    assert session.document is before
    write("it-system")
    press(Qt.Key.Key_Return)
    (made,) = session.selected("symbol")
    assert session.stream is not None
    assert [flow.source for flow in session.stream.flows.values() if flow.target == made] == ["2"]
    session.undo()
    assert session.document is before


def test_r_turns_a_step_into_a_choice(window: Window) -> None:
    session = session_of(window)
    session.select(["node:7"])
    press(Qt.Key.Key_R)
    write("valg")
    press(Qt.Key.Key_Return)
    assert session.stream is not None
    assert session.stream.nodes["7"].kind == "gateway"


def test_a_click_elsewhere_closes_it(window: Window) -> None:
    press(Qt.Key.Key_A)
    canvas = stage_of(window).canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, NONE, QPoint(5, 5))
    QApplication.processEvents()
    assert tools_of(window).purpose is None


def test_what_does_not_fit_stands_last_with_a_reason_that_is_not_cut(window: Window) -> None:
    session_of(window).select(["node:7"])
    press(Qt.Key.Key_R)
    rows = shown(window).rows()
    refused = [row.refusal is not None for row in rows]
    assert refused == sorted(refused)
    assert True in refused
    assert False in refused


def test_a_symbol_is_told_with_its_role_and_moves_to_another(window: Window) -> None:
    session = session_of(window)
    press(Qt.Key.Key_A)
    write("it-system")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    (made,) = session.selected("symbol")
    stage_of(window).fill_in("name")
    operations.set_role(session, [made], "Leder byggesak")
    assert stage_of(window).canvas.spoken_item(f"symbol:{made}").text == "IT-system, Leder byggesak"


@pytest.mark.parametrize(
    ("words", "typed", "kept"),
    [
        ("bil", "Posten", ("Posten", {})),
        ("informasjonsboks", "ukeplan", ("", {"text": "ukeplan"})),
        ("databoks", "PT 60 min", ("", {"lines": "PT 60 min"})),
        ("prosess med", "Postmottak", ("Postmottak", {})),
    ],
)
def test_what_a_symbol_shows_is_typed_where_it_stands(
    window: Window, words: str, typed: str, kept: tuple[str, dict[str, str]]
) -> None:
    press(Qt.Key.Key_A)
    write(words)
    press(Qt.Key.Key_Return)
    write(typed)
    press(Qt.Key.Key_Return)
    (made,) = session_of(window).selected("symbol")
    stream = session_of(window).stream
    assert stream is not None
    assert (stream.symbols[made].name, dict(stream.symbols[made].fields)) == kept


def test_the_inspector_shows_the_fields_of_a_symbol(window: Window) -> None:
    press(Qt.Key.Key_A)
    write("supermark")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    (made,) = session_of(window).selected("symbol")
    stage_of(window).fill_in("count")
    write("12")
    press(Qt.Key.Key_Return)
    stream = session_of(window).stream
    assert stream is not None
    assert stream.symbols[made].fields["count"] == 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_named_and_its_rows_are_large_enough_in_every_language(window: Window, language: Language) -> None:
    window.use_language(language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage_of(window).canvas.setFocus()
    press(Qt.Key.Key_A)
    opened = shown(window)
    for widget in (opened, opened.field, opened.view):
        assert widget.accessibleName()
    model = opened.view.model()
    places = [opened.view.visualRect(model.index(at, 0)) for at in range(model.rowCount())]
    symbols = [place for at, place in enumerate(places) if model.index(at, 0).data(ROW)]
    assert len(symbols) == len(opened.rows())
    assert min(place.height() for place in symbols) >= 40
