"""Tab and F6 between the parts of the window: where the keyboard goes next."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from vsa.ui.inspector.panel import Inspector


def focus_next(panes: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the pane `step` places (1 or -1) after the one that has it, the first when none has; a pane
    in which nothing takes the keyboard is passed over."""
    here = next((place for place, pane in enumerate(panes) if _has_keyboard(pane)), -1)
    for further in range(1, len(panes) + 1):
        chosen = panes[(here + step * further) % len(panes)]
        if isinstance(chosen, Inspector):
            chosen.focus_field()
        if not _has_keyboard(chosen):
            _focus(chosen)
        if _has_keyboard(chosen):
            return


def lead_on(earlier: QWidget, pane: QWidget) -> None:
    """Let Tab come to a part of the window, which was made later than its neighbours, right after an earlier one."""
    for one, following in pairwise([*_stops(earlier)[-1:], *_stops(pane)]):
        QWidget.setTabOrder(one, following)


def _stops(pane: QWidget) -> list[QWidget]:
    """What Tab comes to there, whether it is in sight or not; menus and lists that drop down are windows themselves."""
    parts = (pane, *pane.findChildren(QWidget))
    return [each for each in parts if _is_for_tab(each) and each.window() is pane.window()]


def _has_keyboard(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _focus(pane: QWidget) -> None:
    takes = next((each for each in (pane, *pane.findChildren(QWidget)) if _takes_keyboard(each, pane)), None)
    if takes is not None:
        takes.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _takes_keyboard(widget: QWidget, pane: QWidget) -> bool:
    return _is_for_tab(widget) and (widget is pane or (widget.isVisibleTo(pane) and widget.isEnabled()))


def _is_for_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
