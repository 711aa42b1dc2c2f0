"""What the inspector offers for a lane: to collapse it, or to unite it with the lane above or below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.operations.lanes import role_of
from vsa.editor.session import Session
from vsa.editor.subjects import Subject
from vsa.model.stream import Lane
from vsa.ui.inspector.parts import Part

ROOM = 250


class LanePart(Part):
    """A button that collapses or opens the lane, and one for each neighbour, by its name."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.fold = self._button(lambda: operations.fold_lane(session))
        self.merge = QLabel(self.tr_("lanes.merge_with"))
        self.merge.setProperty("role", "label")
        self.column.addWidget(self.merge)
        self.above = self._button(lambda: self._merge(-1))
        self.below = self._button(lambda: self._merge(1))

    def refresh(self) -> None:
        above, below = (operations.neighbour(self.session, step) for step in (-1, 1))
        self.fold.setText(self.tr_("lanes.unfold" if operations.is_folded(self.session) else "lanes.fold"))
        self._show(self.above, "lanes.above", above)
        self._show(self.below, "lanes.below", below)
        self.merge.setVisible(above is not None or below is not None)

    def _show(self, button: QPushButton, key: str, lane: Lane | None) -> None:
        button.setVisible(lane is not None)
        if lane is None:
            return
        whole = self.tr_(key, lane=role_of(self.session, lane))
        button.setText(button.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideMiddle, ROOM))
        button.setAccessibleName(f"{self.merge.text()} {whole}")
        button.setToolTip(button.accessibleName())

    def _button(self, act: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "link")
        button.clicked.connect(act)
        self.column.addWidget(button)
        return button

    def _merge(self, step: int) -> None:
        self.session.say(operations.merge_lane(self.session, step))
