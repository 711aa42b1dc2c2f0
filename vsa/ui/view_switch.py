"""The switch between the views of a map, in the header."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vsa.editor.commands import COMMANDS
from vsa.editor.views import View
from vsa.i18n import Translator
from vsa.ui.key_text import key_text
from vsa.ui.menus import Runner
from vsa.ui.segments import Segments

BY_VIEW = {view: next(command for command in COMMANDS if command.id == f"view_{view}") for view in View}
PADDING = 26


class ViewSwitch(QWidget):
    """Seen while a map is on the stage and not on a projector; each part carries its command out."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._segments = Segments(["" for _ in View])
        self._segments.chosen.connect(lambda at: self._runner.run(BY_VIEW[tuple(View)[at]]))
        self._row.addWidget(self._segments)

    def speak(self, tr: Translator) -> None:
        """Write the names."""
        self._segments.setAccessibleName(tr("steps.view.name"))
        for at, view in enumerate(View):
            button, name = self._segments.button(at), tr(f"steps.view.{view}")
            button.setText(name)
            button.setAccessibleName(name)
            button.setToolTip(f"{tr(BY_VIEW[view].label)} ({key_text(BY_VIEW[view].keys[0])})")
        self.fit()
        self.refresh()

    def fit(self) -> None:
        """Take the room that the names need."""
        buttons = [self._segments.button(at) for at in range(len(View))]
        for button in buttons:
            button.ensurePolished()
        widths = [button.fontMetrics().horizontalAdvance(button.text()) for button in buttons]
        self._segments.setFixedWidth(len(View) * (max(widths) + PADDING))

    def refresh(self) -> None:
        """Show which view is shown."""
        views = self._runner.views
        self.setVisible(BY_VIEW[View.DIAGRAM].available(self._runner) and not self._runner.presenting)
        if views is not None:
            self._segments.choose(tuple(View).index(views.view))
