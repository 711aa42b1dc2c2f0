"""What the inspector offers for a lane: to unite it with the lane above or below."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.operations.lanes import role_of
from vsa.editor.session import Session
from vsa.editor.subjects import Subject
from vsa.ui.inspector.parts import Part


class LanePart(Part):
    """A button for each neighbour, by its name."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.above, self.below = self._merging(-1), self._merging(1)

    def refresh(self) -> None:
        above, below = (operations.neighbour(self.session, step) for step in (-1, 1))
        self.above.setVisible(above is not None)
        self.below.setVisible(below is not None)
        if above is not None:
            self.above.setText(self.tr_("lanes.above", lane=role_of(self.session, above)))
        if below is not None:
            self.below.setText(self.tr_("lanes.below", lane=role_of(self.session, below)))

    def _merging(self, step: int) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "link")
        button.clicked.connect(lambda: self._merge(step))
        self.column.addWidget(button)
        return button

    def _merge(self, step: int) -> None:
        if said := operations.merge_lane(self.session, step):
            self.session.say(said)
