"""Typing on the map: what keeps the text, what leaves it, and that each opening ends exactly once."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from vsa.ui.canvas_label import LabelEditor

PLACE = QRect(100, 80, 130, 100)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Ends:
    """What an editor told."""

    def __init__(self, editor: LabelEditor) -> None:
        self.kept: list[tuple[str, str]] = []
        self.appended = 0
        self.left = 0
        editor.kept.connect(lambda key, text: self.kept.append((key, text)))
        editor.appending.connect(self._append)
        editor.left.connect(self._leave)

    def _append(self) -> None:
        self.appended += 1

    def _leave(self) -> None:
        self.left += 1


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.elsewhere = QLineEdit(made)
    made.show()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def editor(window: QWidget, qtbot: QtBot) -> LabelEditor:
    made = LabelEditor(window)
    made.open("node:a", "Motta", PLACE, 1.0)
    return made


@pytest.fixture
def ends(editor: LabelEditor) -> Ends:
    return Ends(editor)


def press(editor: LabelEditor, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(editor, key, modifier)


def test_it_opens_over_its_place_with_the_old_text_selected(editor: LabelEditor) -> None:
    assert editor.geometry() == PLACE
    assert editor.textCursor().selectedText() == "Motta"
    assert editor.hasFocus()


def test_typing_replaces_and_enter_keeps(editor: LabelEditor, ends: Ends, window: QWidget) -> None:
    QTest.keyClicks(editor, "Fordele ")
    press(editor, Qt.Key.Key_Return)
    assert ends.kept == [("node:a", "Fordele")]
    assert ends.left == 1
    assert not editor.isVisible()
    assert window.hasFocus()


def test_shift_and_enter_begin_a_new_line(editor: LabelEditor, ends: Ends) -> None:
    QTest.keyClicks(editor, "Motta")
    press(editor, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(editor, "sak")
    press(editor, Qt.Key.Key_Return)
    assert ends.kept == [("node:a", "Motta\nsak")]


def test_escape_leaves_the_text_as_it_was(editor: LabelEditor, ends: Ends) -> None:
    QTest.keyClicks(editor, "Fordele")
    press(editor, Qt.Key.Key_Escape)
    assert ends.kept == []
    assert ends.left == 1
    assert not editor.isVisible()


def test_tab_keeps_and_asks_for_the_next_step(editor: LabelEditor, ends: Ends) -> None:
    QTest.keyClicks(editor, "Fordele")
    press(editor, Qt.Key.Key_Tab)
    assert ends.kept == [("node:a", "Fordele")]
    assert ends.appended == 1


def test_going_elsewhere_keeps(editor: LabelEditor, ends: Ends, window: QWidget) -> None:
    QTest.keyClicks(editor, "Fordele")
    window.elsewhere.setFocus()
    assert ends.kept == [("node:a", "Fordele")]
    assert ends.left == 1
    assert window.elsewhere.hasFocus()


def test_opening_another_text_keeps_the_first(editor: LabelEditor, ends: Ends) -> None:
    QTest.keyClicks(editor, "Fordele")
    editor.open("node:b", "Skrive", PLACE, 1.0)
    assert ends.kept == [("node:a", "Fordele")]
    assert (editor.key, editor.toPlainText()) == ("node:b", "Skrive")
    editor.keep()
    editor.keep()
    assert [key for key, _ in ends.kept] == ["node:a", "node:b"]


def test_far_away_the_field_is_still_large_enough_to_read(editor: LabelEditor) -> None:
    editor.open("node:b", "Skrive", QRect(100, 80, 20, 15), 0.15)
    assert editor.geometry().center() == QRect(100, 80, 20, 15).center()
    assert editor.width() >= 110
    assert editor.fontMetrics().height() >= 12
