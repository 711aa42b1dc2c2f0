"""Every window, stage, tab, panel and dialog can be used by everybody: each is opened and looked over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

import vsa.ui
from tests.ui.everywhere import DIALOGS, MESSAGES, PLACES, leave, message_box, settle
from tests.ui.looking_over import (
    GRAPHICS_CONTRAST,
    WORDS_CONTRAST,
    contrast_in,
    described,
    has_tab_of_its_own,
    icons_in_sight,
    is_cut,
    is_small,
    name_of,
    one_of,
    pixels,
    takes_tab,
    used_widgets,
    words_in_sight,
)
from vsa.drawing.theme import THEMES, Theme
from vsa.ui.window import Window

MOST_STOPS = 900


def opened(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Every place, one after the other, with the widget that holds it."""
    for place, opens in PLACES.items():
        root = opens(window)
        settle()
        yield place, root
        leave(window, place)
    for place, makes in DIALOGS.items():
        dialog = makes(window)
        dialog.show()
        settle()
        yield place, dialog
        dialog.close()
    for place, shows in MESSAGES.items():
        box = message_box(window, shows)
        box.show()
        settle()
        yield place, box
        box.close()


def test_every_dialog_is_among_those_that_are_looked_over() -> None:
    folder = Path(vsa.ui.__file__).parent
    with_dialogs = {
        ".".join(file.relative_to(folder).with_suffix("").parts)
        for file in folder.rglob("*.py")
        if "(QDialog)" in file.read_text(encoding="utf-8")
    }
    assert set(DIALOGS) == with_dialogs


def test_everything_that_is_used_has_a_name_and_is_large_enough_and_whole(byggesak: Window) -> None:
    faults = []
    for place, root in opened(byggesak):
        faults += [f"{place}: no name: {described(each)}" for each in used_widgets(root) if not name_of(each)]
        faults += [f"{place}: small: {described(each)}" for each in used_widgets(root) if is_small(each)]
        shown = (each for each in root.findChildren(QWidget) if each.isVisible())
        faults += [f"{place}: cut: {described(each)}" for each in shown if is_cut(each)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("theme", THEMES)
def test_all_words_and_icons_stand_out_from_what_they_are_painted_on(byggesak: Window, theme: Theme) -> None:
    byggesak.use_theme(theme)
    faults = []
    for place, root in opened(byggesak):
        shown = pixels(root.grab().toImage())
        for least, in_sight in ((WORDS_CONTRAST, words_in_sight), (GRAPHICS_CONTRAST, icons_in_sight)):
            found = ((contrast_in(shown, where), each) for each, where in in_sight(root))
            faults += [f"{place}: {much:.1f}: {described(each)}" for much, each in found if much < least]
    byggesak.use_theme("light")
    assert not faults, "\n".join(faults)


def test_the_keyboard_comes_everywhere_and_out_again(byggesak: Window) -> None:
    faults = []
    for place, root in opened(byggesak):
        root.window().activateWindow()
        expected = {one_of(each) for each in root.findChildren(QWidget) if takes_tab(each)}
        missed = expected - set(stops(expected))
        faults += [f"{place}: not reached: {described(each)}" for each in missed if takes_tab(each)]
    assert not faults, "\n".join(faults)


def stops(expected: set[QWidget]) -> Iterator[QWidget]:
    """Where the keyboard comes to by Tab, and by F6 from where Tab means something else, until everything is reached
    or nothing new comes."""
    left, times = set(expected), 0
    for _ in range(MOST_STOPS):
        here = QApplication.focusWidget() or QApplication.activeWindow()
        yield one_of(here)
        left.discard(one_of(here))
        if not left:
            return
        if not has_tab_of_its_own(here):
            QTest.keyClick(here, Qt.Key.Key_Tab)
            continue
        times += 1
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)


def test_what_is_wrong_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet("background: #FFFFFF")
    unnamed, pale, cut = QToolButton(page), QLabel("Motta søknad", page), QLabel("Motta søknad", page)
    unnamed.resize(20, 20)
    pale.setStyleSheet("color: #999999")
    pale.setGeometry(40, 0, 200, 30)
    cut.setGeometry(40, 40, 30, 30)
    page.show()
    settle()
    assert list(used_widgets(page)) == [unnamed]
    assert not name_of(unnamed)
    assert is_small(unnamed)
    assert is_cut(cut)
    assert not is_cut(pale)
    assert contrast_in(pixels(page.grab().toImage()), pale.geometry()) < WORDS_CONTRAST
    pale.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    assert takes_tab(pale)
