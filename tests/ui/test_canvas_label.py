"""Typing on the map: what keeps the text, what leaves it, and that each opening ends exactly once."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from vsa.ui.canvas_label import LabelEditor, Opening
from vsa.ui.canvas_reason import Reason

PLACE = QRect(100, 80, 130, 100)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Ends:
    """What an editor told."""

    editor: LabelEditor

    def __init__(self, editor: LabelEditor) -> None:
        self.kept: list[tuple[str, str]] = []
        self.wandered: list[int] = []
        self.appended: list[str] = []
        self.left = 0
        editor.kept.connect(self._leave)
        editor.reverted.connect(self._leave)
        editor.wandering.connect(lambda *where: self.wandered.append(where[-1]))
        editor.appending.connect(self.appended.append)

    def opening(self, key: str = "node:a", text: str = "Motta", field: str = "") -> Opening:
        """A text whose keeping is told; `ukjent` cannot be read."""
        return Opening(key, field, text, lambda typed: self._take(key, typed))

    def _take(self, key: str, text: str) -> str:
        if text == "ukjent":
            return "Kan ikke leses."
        self.kept.append((key, text))
        return ""

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
def ends(window: QWidget) -> Ends:
    editor = LabelEditor(window)
    made = Ends(editor)
    made.editor = editor
    editor.open(made.opening(), PLACE, 1.0)
    return made


@pytest.fixture
def editor(ends: Ends) -> LabelEditor:
    return ends.editor


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
    assert ends.wandered == [1]


def test_shift_and_tab_keep_and_ask_for_the_text_before(editor: LabelEditor, ends: Ends) -> None:
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    assert ends.wandered == [-1]
    assert not editor.isVisible()


def test_ctrl_and_an_arrow_ask_for_a_step_where_they_would_move_nothing(editor: LabelEditor, ends: Ends) -> None:
    QTest.keyClicks(editor, "Fordele sak")
    press(editor, Qt.Key.Key_Left, CTRL)
    press(editor, Qt.Key.Key_Right, CTRL)
    assert ends.appended == []
    press(editor, Qt.Key.Key_Right, CTRL)
    assert (ends.appended, ends.kept) == (["right"], [("node:a", "Fordele sak")])


def test_an_unreadable_text_stays_with_the_reason_beside_it(editor: LabelEditor, ends: Ends) -> None:
    QTest.keyClicks(editor, "ukjent")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        press(editor, key)
        assert (editor.toPlainText(), editor.reason) == ("ukjent", "Kan ikke leses.")
    assert editor.accessibleDescription() == "Kan ikke leses."
    assert (ends.kept, ends.wandered, ends.left) == ([], [], 0)
    QTest.keyClicks(editor, "e")
    assert editor.reason == ""
    press(editor, Qt.Key.Key_Return)
    assert ends.kept == [("node:a", "ukjente")]


def test_escape_leaves_an_unreadable_text(editor: LabelEditor, ends: Ends) -> None:
    QTest.keyClicks(editor, "ukjent")
    press(editor, Qt.Key.Key_Return)
    press(editor, Qt.Key.Key_Escape)
    assert (ends.kept, ends.left, editor.reason) == ([], 1, "")
    assert not editor.isVisible()


def test_going_elsewhere_does_not_lose_an_unreadable_text(editor: LabelEditor, ends: Ends, window: QWidget) -> None:
    QTest.keyClicks(editor, "ukjent")
    window.elsewhere.setFocus()
    assert (editor.isVisible(), editor.reason) == (True, "Kan ikke leses.")


def test_the_reason_stays_inside_the_window(editor: LabelEditor, ends: Ends, window: QWidget) -> None:
    QTest.keyClicks(editor, "ukjent")
    editor.move_to(QRect(560, 380, 20, 15))
    press(editor, Qt.Key.Key_Return)
    reason = next(label for label in window.findChildren(Reason))
    assert window.rect().contains(reason.geometry())
    assert not reason.geometry().intersects(editor.geometry())


def test_going_elsewhere_keeps(editor: LabelEditor, ends: Ends, window: QWidget) -> None:
    QTest.keyClicks(editor, "Fordele")
    window.elsewhere.setFocus()
    assert ends.kept == [("node:a", "Fordele")]
    assert ends.left == 1
    assert window.elsewhere.hasFocus()


def test_opening_another_text_keeps_the_first(editor: LabelEditor, ends: Ends) -> None:
    QTest.keyClicks(editor, "Fordele")
    editor.open(ends.opening("node:b", "Skrive"), PLACE, 1.0)
    assert ends.kept == [("node:a", "Fordele")]
    assert (editor.key, editor.toPlainText()) == ("node:b", "Skrive")
    editor.keep()
    editor.keep()
    assert [key for key, _ in ends.kept] == ["node:a", "node:b"]


def test_far_away_the_field_is_still_large_enough_to_read(editor: LabelEditor, ends: Ends) -> None:
    editor.open(ends.opening("node:b", "Skrive"), QRect(100, 80, 20, 15), 0.15)
    assert editor.geometry().center() == QRect(100, 80, 20, 15).center()
    assert editor.width() >= 110
    assert editor.fontMetrics().height() >= 12
