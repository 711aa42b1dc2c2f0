"""What a widget must be for everybody: named, large enough, readable, whole, and reached by key."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from vsa.drawing.theme import contrast
from vsa.ui.accessibility import SpokenView
from vsa.ui.canvas import MapCanvas
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.step_table.cell_view import CellView

LEAST_TARGET = 32
WORDS_CONTRAST, GRAPHICS_CONTRAST = 4.5, 3.0
USED = (
    QAbstractButton,
    QLineEdit,
    QTextEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QAbstractSlider,
    SpokenView,
)
"""Kinds of widgets that people do something with."""
Pixels = NDArray[np.uint32]


def used_widgets(root: QWidget) -> Iterator[QWidget]:
    """Those in sight that people do something with, without the parts that another widget is made of."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, USED) and widget.isVisible() and not _is_part(widget) and not _is_picture(widget):
            yield widget


def described(widget: QWidget) -> str:
    """Which widget, for a message."""
    chain = [type(each).__name__ for each in _chain(widget)][:4]
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel | QLineEdit) else ""
    return f"{' < '.join(chain)} {widget.objectName()!r} {words[:40]!r} {widget.accessibleName()[:30]!r}"


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def is_small(widget: QWidget) -> bool:
    """Whether a target can be missed. What scrolls or lists is larger than any target; its rows are looked at."""
    if isinstance(widget, QAbstractItemView):
        return widget.model() is not None and 0 < _row_height(widget) < LEAST_TARGET
    return isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox) and (
        min(widget.width(), widget.height()) < LEAST_TARGET
    )


def takes_tab(widget: QWidget) -> bool:
    """Whether the key Tab is meant to come to it."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not _is_part(widget)
    return by_tab and widget.isVisible() and widget.isEnabled()


def one_of(widget: QWidget) -> QWidget:
    """The widget that stands for it: of exclusive buttons, among which the arrow keys move, the first."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group.buttons()[0] if group is not None and group.exclusive() else widget


def has_tab_of_its_own(widget: QWidget) -> bool:
    """Whether Tab means something else there: on the map it goes on from step to step, in cells from cell to cell."""
    return isinstance(widget, MapCanvas | CellView) or (
        isinstance(widget, QAbstractItemView) and widget.tabKeyNavigation()
    )


def words_in_sight(root: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """Widgets that show words of their own, with their place in the root."""
    for widget in root.findChildren(QWidget):
        if not isinstance(
            widget, QLabel | QPushButton | QToolButton | QCheckBox | QRadioButton | QLineEdit | QComboBox
        ):
            continue
        if _words(widget).strip() and (place := _place_in_sight(widget, root)):
            yield widget, place


def icons_in_sight(root: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """Buttons that say with an icon alone what they do, with their place in the root."""
    for button in root.findChildren(QAbstractButton):
        icon_alone = not button.icon().isNull() and (not button.text() or _icon_alone(button))
        if icon_alone and (place := _place_in_sight(button, root)):
            yield button, place


def _place_in_sight(widget: QWidget, root: QWidget) -> QRect | None:
    """Where enough of a widget is seen to be judged; None when it is not."""
    if not widget.isVisible() or not widget.isEnabled() or _is_part(widget):
        return None
    seen = widget.visibleRegion().boundingRect()
    place = QRect(widget.mapTo(root, seen.topLeft()), seen.size())
    enough = seen.height() >= min(widget.height(), 14) and seen.width() > 8
    return place if enough and not _is_covered(widget, place, root) else None


def pixels(image: QImage) -> Pixels:
    """Rows of pixels, each `0xRRGGBB`."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return rows[:, : image.width()] & 0xFFFFFF


def contrast_in(shown: Pixels, place: QRect) -> float:
    """The contrast between what most of a place is painted with and what differs most from it."""
    part = shown[max(place.top(), 0) : place.bottom() + 1, max(place.left(), 0) : place.right() + 1]
    colours, counts = np.unique(part, return_counts=True)
    green = (colours >> 8) & 0xFF
    ground, extremes = colours[counts.argmax()], (colours[green.argmin()], colours[green.argmax()])
    return max(contrast(f"#{ground:06X}", f"#{each:06X}") for each in extremes)


def is_cut(widget: QWidget) -> bool:
    """Whether words have less room than they need, though nothing says that they are cut."""
    if isinstance(widget, QLabel):
        return _label_is_cut(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        return _button_is_cut(widget)
    return False


def _button_is_cut(button: QAbstractButton) -> bool:
    if _icon_alone(button) or (isinstance(button, QToolButton) and button.text() in button.toolTip()):
        return False  # Qt ends it in an ellipsis, and the tool tip has all of it.
    if button.hasHeightForWidth():
        return button.heightForWidth(button.width()) > button.height() + 1
    picture = button.iconSize().width() if not button.icon().isNull() and not _icon_above(button) else 0
    words = max(map(button.fontMetrics().horizontalAdvance, button.text().splitlines()))
    return words + picture > button.width()


def _icon_alone(button: QAbstractButton) -> bool:
    return (
        isinstance(button, QToolButton)
        and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        and not button.icon().isNull()
    )


def _icon_above(button: QAbstractButton) -> bool:
    above = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
    return isinstance(button, QToolButton) and button.toolButtonStyle() == above


def _label_is_cut(label: QLabel) -> bool:
    if isinstance(label, ElidedLabel) or not label.text() or label.textFormat() == Qt.TextFormat.RichText:
        return False
    room = label.contentsRect()
    if label.hasHeightForWidth():
        return label.heightForWidth(label.width()) > label.height() + 3
    metrics = label.fontMetrics()
    lines = label.text().splitlines() or [""]
    return max(map(metrics.horizontalAdvance, lines)) > room.width() + 1 or metrics.height() > label.height() + 1


def _words(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""


def _chain(widget: QWidget) -> Iterator[QWidget]:
    each: QWidget | None = widget
    while each is not None:
        yield each
        each = each.parentWidget()


def _is_part(widget: QWidget) -> bool:
    """Whether it belongs to a widget that is looked at itself, or to Qt."""
    above = widget.parentWidget()
    if isinstance(widget, QScrollBar | QScrollArea | QHeaderView | QMenuBar):
        return True
    whole = QComboBox | QAbstractSpinBox | QAbstractItemView | QMenuBar
    inside = isinstance(above, whole) or (
        isinstance(above, QAbstractScrollArea)
        and not isinstance(above, QScrollArea)
        and widget is not above.viewport()
        and type(widget).__name__ == "QWidget"
    )
    return inside or widget.objectName().startswith("qt_")


def _is_covered(widget: QWidget, place: QRect, root: QWidget) -> bool:
    on_top = root.childAt(place.center())
    return on_top is not None and widget not in _chain(on_top) and on_top not in _chain(widget)


def _is_picture(widget: QWidget) -> bool:
    """Whether it only shows what a view beside it speaks of."""
    return isinstance(widget, SpokenView) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus


def _row_height(view: QAbstractItemView) -> int:
    model = view.model()
    rows = [model.index(row, 0) for row in range(min(model.rowCount(), 3))]
    targets = [row for row in rows if model.flags(row) & Qt.ItemFlag.ItemIsSelectable]
    return min((height for row in targets if (height := view.visualRect(row).height()) > 0), default=0)
