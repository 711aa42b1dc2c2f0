"""F6 between the parts of the window: where the keyboard goes next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from vsa.ui.inspector.panel import Inspector


def focus_next(panes: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the pane `step` places after the one that has it; the first when none has."""
    if not panes:
        return
    focused = QApplication.focusWidget()
    here = next((i for i, pane in enumerate(panes) if focused and (pane is focused or pane.isAncestorOf(focused))), -1)
    chosen = panes[(here + step) % len(panes)]
    if isinstance(chosen, Inspector):
        chosen.focus_field()
    else:
        _focus(chosen)


def _focus(pane: QWidget) -> None:
    takes = next((each for each in (pane, *pane.findChildren(QWidget)) if _takes_keyboard(each, pane)), None)
    if takes is not None:
        takes.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _takes_keyboard(widget: QWidget, pane: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and (widget is pane or (widget.isVisibleTo(pane) and widget.isEnabled()))
