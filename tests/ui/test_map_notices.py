"""What to look at in a map: counted in the header, led to and mended from the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.windows import session_of
from vsa.editor.session import Session
from vsa.edits.new_document import new_document
from vsa.exchange import read_table
from vsa.i18n import translator
from vsa.ui.notices import NoticesButton
from vsa.ui.window import Window

TABLE = "id;step;role;next\n1;Motta;Mottak;2\n2;Vedta;Saksbehandler;\n"
ALL = {"node:1", "node:2"}


@pytest.fixture
def drawn(window: Window) -> Window:
    window.show_document(Session(read_table(TABLE.encode(), "nb")))
    return window


def button_of(window: Window) -> NoticesButton:
    found = window.findChild(NoticesButton)
    assert found is not None
    return found


def opened(window: Window) -> QWidget:
    """The list that the button opens."""
    button_of(window).click()
    shown = QApplication.activePopupWidget()
    assert shown is not None
    return shown


def press(shown: QWidget, words: str) -> None:
    buttons = shown.findChildren(QPushButton)
    (meant,) = (each for each in buttons if words in each.text() or words in each.accessibleName())
    QTest.mouseClick(meant, Qt.MouseButton.LeftButton)


def test_the_header_counts_what_there_is_to_look_at(drawn: Window) -> None:
    assert button_of(drawn).isVisible()
    assert button_of(drawn).text() == drawn.tr_("ui.notices.count", count=4)


def test_a_line_leads_to_all_that_it_is_about(drawn: Window) -> None:
    press(opened(drawn), "Prosesstid")
    assert set(session_of(drawn).selection) == ALL


def test_what_can_be_mended_is_one_step_back_in_the_history(drawn: Window) -> None:
    before = session_of(drawn).document
    press(opened(drawn), drawn.tr_("editor.fix.add_user_lane"))
    session_of(drawn).settle()
    assert button_of(drawn).text() == drawn.tr_("ui.notices.count", count=3)
    session_of(drawn).undo()
    assert session_of(drawn).document is before


def test_an_empty_map_and_the_start_page_have_none(drawn: Window) -> None:
    drawn.show_document(Session(new_document(translator("nb"))))
    assert not button_of(drawn).isVisible()
    drawn.show_document(Session(read_table(TABLE.encode(), "nb")))
    drawn.show_start_page()
    assert not button_of(drawn).isVisible()
