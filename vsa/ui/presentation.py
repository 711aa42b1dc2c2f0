"""What the window does while it presents a map: it fills the screen, and hides what is not the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from vsa.editor.camera import Outlook
from vsa.ui.theme import dress_alone, undress

if TYPE_CHECKING:
    from vsa.ui.map_stage import MapStage
    from vsa.ui.window import Window


class Presentation(QObject):
    """Begins and ends, and `turned` tells of it; `hidden` is all that an audience has no use for."""

    turned = Signal()

    def __init__(self, window: Window, hidden: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._window, self._hidden = window, hidden
        self._stage: MapStage | None = None
        self._alone: MapStage | None = None
        self._before = Qt.WindowState.WindowNoState
        self._outlook: Outlook | None = None

    @property
    def active(self) -> bool:
        """Whether a map is presented."""
        return self._stage is not None

    def toggle(self, stage: MapStage) -> None:
        """Begin, or end."""
        if self.active:
            self.end()
        else:
            self._begin(stage)

    def end(self) -> None:
        """Show the window as it was before."""
        stage, self._stage = self._stage, None
        if stage is not None:
            stage.present(False)
            self._show()
            self._window.setWindowState(self._before)
            if self._outlook is not None:
                stage.frame.come_back(self._outlook, stage.session.only)
            self.turned.emit()

    def _begin(self, stage: MapStage) -> None:
        self._outlook = stage.frame.outlook
        self._stage, self._before = stage, self._window.windowState()
        self._show()
        self._window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        stage.present(True)
        self.turned.emit()

    def dress(self) -> None:
        """Take the look for a projector, if the user wants it, or the usual one. Where all else is light too, the map
        alone takes it."""
        window, settings, stage = self._window, self._window.settings, self._stage
        if self._alone is not None:
            undress(self._alone, window.theme, settings.text_scale)
            self._alone = None
        if stage is None or not settings.projector:
            window.dress(window.theme)
        elif window.theme == "light":
            self._alone = stage
            dress_alone(stage, "projector", settings.text_scale)
            stage.dress("projector")
        else:
            window.dress("projector")

    def _show(self) -> None:
        for widget in self._hidden:
            widget.setVisible(not self.active)
        self.dress()
