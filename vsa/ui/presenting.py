"""Presenting a map: full screen, large figures, and a walk through the stream with the arrow keys or a presenter."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from vsa.drawing.sheet import Box
from vsa.editor.camera import Camera
from vsa.editor.presentation import Caption, Walk
from vsa.editor.session import Changes
from vsa.editor.tools import ToolKind
from vsa.ui.elided_label import ElidedLabel

if TYPE_CHECKING:
    from vsa.ui.map_stage import MapStage

CLOSE_UP = 1.5
"""The scale at which a step is shown, unless somebody has zoomed to another one."""
LEAST_CLOSE_UP = 1.0
SPACING, MARGIN = 2, 10
FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown)
OTHERS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp)


class Presenting(QObject):
    """The walk over one map: its keys, its caption above the map, and where the map is looked at."""

    def __init__(self, stage: MapStage) -> None:
        super().__init__(stage)
        self._stage, self._on = stage, False
        self._looked: Camera | None = None
        self.walk = Walk(stage.session)
        self.caption = CaptionBar(stage)
        stage.canvas.installEventFilter(self)
        stage.session.listen(self._changed)

    def start(self) -> None:
        """Stand where something is selected, else at the beginning with the whole map in view."""
        self._on, standing = True, self.walk.here is not None
        self._stage.tools.presenting = True
        self.walk.begin()
        self.caption.show()
        self._show()
        if standing:
            self._look()
        else:
            self._stage.frame.fit()

    def stop(self) -> None:
        """Leave the map as it is now."""
        self._on = False
        self._stage.tools.presenting = False
        self.caption.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the walk goes on, its keys come before those of the map, and its step stays in the middle."""
        if self._on and event.type() == QEvent.Type.Resize and self._stage.frame.camera == self._looked:
            self._look()
        if not self._on or not isinstance(event, QKeyEvent) or not self._is_walking(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._press(Qt.Key(event.key()))
            return True
        return False

    def _is_walking(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Escape:
            return plain and self._stage.tools.kind is ToolKind.SELECT
        return plain and Qt.Key(event.key()) in (*FORWARD, *BACK, *OTHERS)

    def _press(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Escape:
            self._stage.presented.emit()
            return
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walk.choose(1 if key == Qt.Key.Key_Down else -1)
            self._show()
            return
        if key in FORWARD:
            self.walk.forward()
        elif key in BACK:
            self.walk.back()
        elif key == Qt.Key.Key_Home:
            self.walk.first()
        else:
            self.walk.last()
        self._look()

    def _changed(self, changes: Changes) -> None:
        if self._on and not changes.preview and (changes.selection or changes.document):
            self._show()

    def _show(self) -> None:
        self.caption.show_caption(self.walk.caption)

    def _look(self) -> None:
        """Show where the walk stands in the middle of the view, close up: the node, or the card of its group."""
        frame, sheet = self._stage.frame, self._stage.canvas.sheet
        item = next((item for key in self.walk.keys if (item := sheet.get(key)) is not None), None)
        if item is not None:
            frame.look_from(_close_up(item.bounds, frame.camera.scale, frame.canvas.width(), frame.canvas.height()))
            self._looked = frame.camera


class CaptionBar(QFrame):
    """What is said of the step where the walk stands, in large letters, with a button to leave."""

    left = Signal()

    def __init__(self, stage: MapStage) -> None:
        super().__init__(stage)
        self._session = stage.session
        self.setProperty("role", "caption")
        self.title, self.facts = ElidedLabel(), ElidedLabel()
        self.ways, self.problems = QLabel(), QLabel()
        self.leave = QPushButton(self._session.tr("ui.present.leave"))
        self.leave.clicked.connect(self.left)
        self._arrange()
        self.hide()

    def show_caption(self, caption: Caption | None) -> None:
        """Show a caption, and tell those who listen; without one, how to begin."""
        tr = self._session.tr
        shown = caption or Caption(tr("ui.present.begin"), tr("ui.present.keys"), (), ())
        ways = (f"<b>{escape(way.text)}</b>" if way.chosen else escape(way.text) for way in shown.ways)
        self.title.setText(shown.title)
        self.facts.setText(shown.facts)
        self.ways.setText(tr("ui.present.ways", ways=" &nbsp;·&nbsp; ".join(ways)) if shown.ways else "")
        self.problems.setText("\n".join(shown.problems))
        self.ways.setVisible(bool(shown.ways))
        self.problems.setVisible(bool(shown.problems))
        chosen = [tr("ui.present.chosen", way=way.text) for way in shown.ways if way.chosen]
        self.setAccessibleName(", ".join(filter(None, (shown.title, shown.facts, *shown.problems, *chosen))))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def showEvent(self, event: QShowEvent) -> None:
        """A caption of three lines and one of two are equally high, so that the map stands still."""
        super().showEvent(event)
        lines = (self.title, self.facts, self.problems)
        self.setMinimumHeight(sum(label.fontMetrics().height() + SPACING for label in lines) + 2 * MARGIN)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, MARGIN, 16, MARGIN)
        row.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(SPACING)
        self.ways.setTextFormat(Qt.TextFormat.RichText)
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        for label, role in (
            (self.title, "caption-title"),
            (self.facts, "caption-facts"),
            (self.ways, "caption-more"),
            (self.problems, "caption-problem"),
        ):
            label.setProperty("role", role)
            column.addWidget(label)
        self.ways.setWordWrap(True)
        self.problems.setWordWrap(True)
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addWidget(self.leave, alignment=Qt.AlignmentFlag.AlignTop)


def _close_up(box: Box, scale: float, width: int, height: int) -> Camera:
    """A view with the middle of a box in its own middle; as large as it is, unless that is small."""
    scale = scale if scale >= LEAST_CLOSE_UP else CLOSE_UP
    across, down = box.middle
    return Camera(scale, across - width / scale / 2, down - height / scale / 2)
