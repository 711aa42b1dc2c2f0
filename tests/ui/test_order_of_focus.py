"""Tab goes through the window as the eye does, once round: the stages, the header with the choice of view, the map with
its tools, the table, the key figures, and the panel beside them."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from tests.ui.everywhere import PLACES, leave, settle
from tests.ui.looking_over import described, has_tab_of_its_own, one_of, takes_tab
from vsa.editor.stages import Stage
from vsa.ui.window import Window

ALONE = frozenset({"presenting", "symbols", "list of commands", "hint"})
"""What hides the other parts of the window or holds the keyboard until it is left; and a hint, which comes last, where
it is in nobody's way."""
MOST_STOPS = 250


def test_tab_goes_once_round_as_the_eye_does(byggesak: Window) -> None:
    faults = []
    for place, opens in PLACES.items():
        if place not in ALONE:
            opens(byggesak)
            settle()
            faults += [f"{place}: {fault}" for fault in faults_of(byggesak)]
            leave(byggesak, place)
    assert not faults, "\n".join(faults)


def test_the_choice_of_view_keeps_its_place_in_another_language(byggesak: Window) -> None:
    byggesak.use_language("en")
    settle()
    assert not list(faults_of(byggesak))


def faults_of(window: Window) -> Iterator[str]:
    """What is wrong with the way round the window."""
    seen = [window._rail.buttons[Stage.PREPARE]]
    seen[0].setFocus()
    for _ in range(MOST_STOPS):
        here = one_of(go_on())
        if here is seen[0]:
            break
        if here in seen:
            yield f"twice: {described(here)}"
        if goes_back(seen[-1], here, window):
            yield f"{described(seen[-1])} before {described(here)}"
        seen.append(here)
    missed = {one_of(each) for each in window.findChildren(QWidget) if takes_tab(each)} - set(seen)
    yield from (f"not on the way: {described(each)}" for each in missed)


def go_on() -> QWidget:
    """Where Tab goes next. Another key leaves the map and cells, where Tab goes from step to step and from cell to
    cell."""
    here = QApplication.focusWidget()
    if not has_tab_of_its_own(here):
        QTest.keyClick(here, Qt.Key.Key_Tab)
        return QApplication.focusWidget()
    if isinstance(here, QAbstractItemView):
        here.setTabKeyNavigation(False)
    here.focusNextChild()
    if isinstance(here, QAbstractItemView):
        here.setTabKeyNavigation(True)
    return QApplication.focusWidget()


def goes_back(one: QWidget, other: QWidget, window: Window) -> bool:
    """Whether the eye goes back from one to the other: to the stages, to the header, or up again where nothing stands
    beside it."""
    before, after = place_of(one), place_of(other)
    up = after.bottom() <= before.top() and after.left() < before.right()
    return up or part_of(other, window) < part_of(one, window)


def part_of(widget: QWidget, window: Window) -> int:
    """The stages, the header, or what is below it."""
    parts = (window._rail, window._header)
    return next((at for at, part in enumerate(parts) if part.isAncestorOf(widget)), len(parts))


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
