"""What is left of a document that was given up goes once the window is at rest."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import session_of
from vsa.editor import operations
from vsa.editor.stages import Stage
from vsa.ui.garbage import YOUNG, clear_out, look_at_young, put_aside
from vsa.ui.window import Window

OPENED = 3


@pytest.fixture(autouse=True)
def looked_at_again() -> Iterator[None]:
    """What a test puts aside stays there no longer than the test; the collector is on, as while people work."""
    thresholds, collecting = gc.get_threshold(), gc.isenabled()
    gc.enable()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    if not collecting:
        gc.disable()


def come_to_rest(window: Window) -> None:
    """What is given up with a stage, such as its switch in the header, goes after it."""
    for _ in range(2):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.files._at_rest.come()


class Ring:
    """Holds on to itself."""

    def __init__(self) -> None:
        self.own = self


def test_what_was_put_aside_stays_until_it_is_cleared_out() -> None:
    with put_aside():
        ring = weakref.ref(Ring())
    gc.collect()
    assert ring() is not None
    clear_out()
    assert ring() is None


def test_no_edit_waits_until_everything_has_been_looked_at() -> None:
    with put_aside():
        pass
    everything = gc.get_stats()[2]["collections"]
    kept = [[number] for number in range(300_000)]
    assert gc.get_stats()[2]["collections"] == everything
    assert len(kept) == 300_000


def test_nothing_is_cleared_out_while_the_collector_rests() -> None:
    ring = weakref.ref(Ring())
    gc.disable()
    clear_out()
    assert ring() is not None
    gc.enable()
    clear_out()
    assert ring() is None


def test_what_is_young_has_a_turn_of_its_own_where_it_is_much() -> None:
    with put_aside():
        pass
    ring = weakref.ref(Ring())
    assert not look_at_young()
    kept = [[number] for number in range(2 * YOUNG)]
    assert ring() is not None
    assert look_at_young()
    assert ring() is None
    assert not look_at_young()
    assert len(kept) == 2 * YOUNG


def test_an_edit_leaves_what_is_young_to_the_turns_after_it(byggesak: Window, qtbot: QtBot) -> None:
    with put_aside():
        pass
    session_of(byggesak).select(["node:3"])
    kept = [[number] for number in range(2 * YOUNG)]
    operations.delete_selection(session_of(byggesak))
    assert gc.get_count()[0] > YOUNG
    qtbot.waitUntil(lambda: gc.get_count()[0] < YOUNG)
    assert len(kept) == 2 * YOUNG


def test_documents_that_were_given_up_go_at_rest(byggesak: Window) -> None:
    path = session_of(byggesak).file.path
    assert path is not None
    left, widgets = [], []
    for _ in range(OPENED):
        session_of(byggesak).go(Stage.COMPARE)
        session_of(byggesak).go(Stage.PREPARE)
        left += [weakref.ref(session_of(byggesak)), weakref.ref(session_of(byggesak).document)]
        byggesak.files.read(path)
        come_to_rest(byggesak)
        widgets.append(len(QApplication.allWidgets()))
    assert [each() for each in left] == [None] * len(left)
    assert widgets[-1] <= widgets[0]


def test_the_rest_begins_with_each_document(byggesak: Window) -> None:
    byggesak.files._at_rest.stop()
    byggesak.files.new()
    assert byggesak.files._at_rest.isActive()
