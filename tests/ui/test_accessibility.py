"""The tree that a screen reader walks, read back through Qt."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from vsa.ui.accessibility import SpokenItem, SpokenView, install


class Shelf(SpokenView):
    def __init__(self, *titles: str) -> None:
        super().__init__()
        self.titles = list(titles)
        self.chosen = ""
        self.setAccessibleName("Steg")

    def spoken_keys(self) -> list[str]:
        return self.titles

    def spoken_item(self, key: str) -> SpokenItem | None:
        if key not in self.titles:
            return None
        return SpokenItem(key, QRect(10, 40 * self.titles.index(key), 100, 30), key == self.chosen)

    def spoken_focus(self) -> str | None:
        return self.chosen or None


@pytest.fixture(autouse=True)
def _installed(qapp: object) -> None:
    install()


@pytest.fixture
def shelf(qtbot: QtBot) -> Shelf:
    made = Shelf("1 Motta", "2 Fordele", "3 Kontrollere")
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show()
    return made


def interface(shelf: Shelf) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(shelf)


def names(shelf: Shelf) -> list[str]:
    view = interface(shelf)
    return [view.child(place).text(QAccessible.Text.Name) for place in range(view.childCount())]


def test_a_view_is_a_named_list_of_what_it_shows(shelf: Shelf) -> None:
    view = interface(shelf)
    assert (view.role(), view.text(QAccessible.Text.Name)) == (QAccessible.Role.List, "Steg")
    assert names(shelf) == ["1 Motta", "2 Fordele", "3 Kontrollere"]
    assert view.child(0).role() == QAccessible.Role.ListItem
    assert view.child(0).parent() is view
    assert view.child(3) is None


def test_items_come_and_go(shelf: Shelf) -> None:
    second = interface(shelf).child(1)
    shelf.titles = ["2 Fordele", "4 Skrive"]
    shelf.tell_changed()
    assert names(shelf) == ["2 Fordele", "4 Skrive"]
    assert interface(shelf).indexOfChild(second) == 0
    shelf.titles.remove("2 Fordele")
    assert not second.isValid()
    assert second.rect() == QRect()
    assert second.text(QAccessible.Text.Name) == ""
    assert interface(shelf).indexOfChild(second) == -1


def test_an_item_knows_whether_it_is_selected_and_has_the_focus(shelf: Shelf) -> None:
    assert interface(shelf).focusChild() is None
    shelf.chosen = "2 Fordele"
    shelf.tell_focus()
    chosen, other = interface(shelf).child(1), interface(shelf).child(0)
    assert interface(shelf).focusChild() is chosen
    assert chosen.state().selected
    assert chosen.state().focused
    assert not other.state().selected


def test_an_item_has_its_place_on_screen(shelf: Shelf) -> None:
    second = interface(shelf).child(1)
    place = QRect(shelf.mapToGlobal(QPoint(10, 40)), QPoint(109, 69) + shelf.mapToGlobal(QPoint()))
    assert second.rect() == place
    assert interface(shelf).childAt(place.center().x(), place.center().y()) is second
    assert interface(shelf).childAt(place.left() - 5, place.center().y()) is None
    assert not second.state().offscreen
    assert interface(shelf).child(2).rect().top() == second.rect().top() + 40


def test_an_item_outside_the_view_says_so(shelf: Shelf) -> None:
    shelf.resize(200, 60)
    assert interface(shelf).child(2).state().offscreen


def test_widgets_of_other_kinds_speak_as_qt_has_them(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QPushButton

    button = QPushButton("Lagre")
    qtbot.addWidget(button)
    assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.Button


def test_views_can_be_closed_while_a_reader_holds_their_items(qapp: object) -> None:
    for _ in range(30):
        shelf = Shelf("1 Motta")
        shelf.show()
        item = interface(shelf).child(0)
        shelf.close()
        shelf.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del shelf
        gc.collect()
        assert not item.isValid()
