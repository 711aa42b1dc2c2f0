"""Groups of steps in the window: made by a key, folded out by Enter, taken back by undo, printed as they are drawn."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.reports.pdfs import texts
from tests.ui.windows import CTRL, SHIFT, open_window, press, session_of, stage_of, write
from vsa.i18n import LANGUAGES, translator
from vsa.i18n.resources import examples
from vsa.model.stream import StepGroup
from vsa.reports import render
from vsa.scene.group_texts import group_texts
from vsa.ui.inspector.group_part import GroupPart
from vsa.ui.strip import FigureColumn
from vsa.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
INSIDE = ("node:3", "node:choice-3", "node:4", "node:5")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes((examples() / "byggesak.vsa").read_bytes())
    return open_window(qtbot, copy)


@pytest.fixture
def grouped(window: Window) -> Window:
    """The control of what is missing as one card, with a name, by keys."""
    session_of(window).select(INSIDE)
    stage_of(window).canvas.setFocus()
    press(Qt.Key.Key_G, CTRL)
    write("Kontroll av mangler")
    press(Qt.Key.Key_Return)
    return window


def group_of(window: Window) -> StepGroup:
    stream = session_of(window).stream
    assert stream is not None
    return next(iter(stream.groups.values()))


def keys(window: Window) -> set[str]:
    return {item.key for item in stage_of(window).canvas.sheet.items}


def figures(window: Window) -> list[str]:
    columns = stage_of(window).strip.findChildren(FigureColumn)
    return [label.text() for column in columns for label in column.findChildren(QLabel)]


def test_keys_make_a_card_with_a_name_and_enter_folds_it_out(window: Window) -> None:
    before = figures(window)
    session_of(window).select(INSIDE)
    stage_of(window).canvas.setFocus()
    press(Qt.Key.Key_G, CTRL)
    write("Kontroll av mangler")
    press(Qt.Key.Key_Return)
    card = f"group:{group_of(window).id}"
    assert group_of(window).name == "Kontroll av mangler"
    assert card in keys(window)
    assert not keys(window) & set(INSIDE)
    assert figures(window) == before
    press(Qt.Key.Key_Return)
    assert set(INSIDE) <= keys(window)
    assert session_of(window).selection == INSIDE
    press(Qt.Key.Key_Z, CTRL)
    assert not keys(window) & set(INSIDE)
    press(Qt.Key.Key_Y, CTRL)
    press(Qt.Key.Key_G)
    assert not keys(window) & set(INSIDE)
    press(Qt.Key.Key_G, CTRL | SHIFT)
    assert set(INSIDE) <= keys(window)
    assert card not in keys(window)


def test_f2_renames_the_card(grouped: Window) -> None:
    press(Qt.Key.Key_F2)
    write("Mangler")
    press(Qt.Key.Key_Return)
    assert group_of(grouped).name == "Mangler"


def test_a_double_click_folds_out(grouped: Window) -> None:
    canvas = stage_of(grouped).canvas
    at = canvas.rect_of(canvas.sheet[f"group:{group_of(grouped).id}"].bounds).topLeft() + QPoint(30, 20)
    QTest.mouseDClick(canvas, LEFT, pos=at)
    assert not group_of(grouped).collapsed


def test_why_steps_cannot_be_one_card_is_said(window: Window) -> None:
    session_of(window).select(["node:1", "node:9"])
    stage_of(window).canvas.setFocus()
    press(Qt.Key.Key_G, CTRL)
    assert any("henger ikke sammen" in label.text() for label in window.findChildren(QLabel))


def test_the_inspector_says_what_the_card_takes_and_what_is_in_it(grouped: Window) -> None:
    session_of(grouped).select([f"group:{group_of(grouped).id}"])
    QApplication.processEvents()
    part = stage_of(grouped).inspector.findChild(GroupPart)
    assert part is not None
    assert part.words.text().startswith("3 steg.")
    rows = [row.accessibleName() for row in part.findChildren(QPushButton) if row.accessibleName()]
    assert "3 Kontrollere mangler" in rows
    QTest.mouseClick(part.fold, LEFT)
    assert not group_of(grouped).collapsed


def test_those_who_listen_hear_of_the_card(grouped: Window) -> None:
    canvas, card = stage_of(grouped).canvas, f"group:{group_of(grouped).id}"
    assert card in canvas.spoken_keys()
    assert not set(INSIDE) & set(canvas.spoken_keys())
    spoken = canvas.spoken_item(card)
    assert spoken is not None
    assert spoken.text.startswith("Gruppe, Kontroll av mangler, 3 steg")
    session_of(grouped).select(["node:4"])
    assert canvas.spoken_focus() == card


def test_tab_walks_over_the_card(grouped: Window) -> None:
    session_of(grouped).select(["node:2"])
    stage_of(grouped).canvas.setFocus()
    press(Qt.Key.Key_Tab)
    assert session_of(grouped).selection == (f"group:{group_of(grouped).id}",)
    press(Qt.Key.Key_Tab)
    assert session_of(grouped).selection == ("node:6",)


def test_what_is_found_inside_is_seen_on_the_card(grouped: Window) -> None:
    press(Qt.Key.Key_F, CTRL)
    write("uttalelse")
    stage = stage_of(grouped)
    assert session_of(grouped).only == "node:5"
    card = stage.canvas.rect_of(stage.canvas.sheet[f"group:{group_of(grouped).id}"].bounds)
    assert stage.canvas.rect().contains(card)


def test_the_card_is_saved_and_printed(grouped: Window, tmp_path: Path) -> None:
    press(Qt.Key.Key_S, CTRL)
    assert grouped.files.open_path(Path(session_of(grouped).file.path or ""))
    assert group_of(grouped).collapsed
    assert '"groups": [' in Path(session_of(grouped).file.path or "").read_text(encoding="utf-8")
    printed = render("map", session_of(grouped).document, {"state": "current"}, today=date(2026, 11, 22))
    words = " ".join(texts(printed)).replace("\u00a0", " ")
    assert "3 steg" in words
    assert "Venting" in words
    assert "flere steg vist som ett kort" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_group_takes_is_told_in_every_language(grouped: Window, language: str) -> None:
    session = session_of(grouped)
    assert session.stream is not None
    assert session.analysis is not None
    told = group_texts(session.stream, session.analysis, group_of(grouped), translator(language))  # type: ignore[arg-type]
    assert len(told) == 3
    assert all(told)
