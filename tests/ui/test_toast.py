"""A sentence over the lower edge of the window stays there, whatever size the window takes."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vsa.ui.program import application
from vsa.ui.toast import Toast


def test_a_sentence_of_before_the_window_is_shown_stands_at_its_lower_edge(qtbot: QtBot) -> None:
    application()
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(window)
    window.resize(640, 480)
    toast.say("Filen er åpen hos noen andre.")
    window.resize(1280, 720)
    window.show()
    QApplication.processEvents()
    assert abs(toast.geometry().center().x() - 640) <= 1
    assert 720 - 40 <= toast.geometry().bottom() < 720
