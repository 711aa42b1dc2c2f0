"""Enter on a focused button, in the real window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.windows import CTRL, press
from vsa.editor.commands import COMMANDS
from vsa.editor.stages import Stage
from vsa.model.stream import State
from vsa.ui.window import Window

NEW = next(command for command in COMMANDS if command.id == "new")


def test_the_ideal_state_is_begun_with_enter_where_there_is_nothing_to_compare(window: Window) -> None:
    window.run(NEW)
    session = window.session
    assert session is not None
    session.go(Stage.COMPARE)
    button = window._stages.calm.button
    assert button.isVisible()
    button.setFocus()
    press(Qt.Key.Key_Return)
    assert session.document.in_state(State.IDEAL) is not None
    assert session.stage is Stage.IDEAL


def test_enter_with_ctrl_presses_nothing(window: Window) -> None:
    pressed: list[bool] = []
    button = QPushButton("x", window)
    button.clicked.connect(lambda: pressed.append(True))
    button.show()
    button.setFocus()
    QApplication.processEvents()
    press(Qt.Key.Key_Return, CTRL)
    assert not pressed
    press(Qt.Key.Key_Enter)
    assert pressed == [True]
