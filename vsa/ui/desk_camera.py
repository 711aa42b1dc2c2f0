"""Where the map is looked at and how near, as commands ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vsa.drawing.sheet import Box

if TYPE_CHECKING:
    from vsa.ui.map_stage import MapStage


class DeskCamera:
    """Moves the camera of the map; without a map it does nothing."""

    def __init__(self, stage: MapStage | None) -> None:
        self._stage = stage

    def sight(self) -> Box | None:
        """What is in sight of the map."""
        return self._stage.frame.sight if self._stage else None

    def zoom(self, factor: float) -> None:
        """Go nearer, or away below 1."""
        if self._stage:
            self._stage.frame.zoom_in_middle(factor)

    def zoom_to_full_size(self) -> None:
        """Show the map as large as it is drawn."""
        if self._stage:
            self._stage.frame.zoom_to(1.0)

    def fit_all(self) -> None:
        """Show all of the map."""
        if self._stage:
            self._stage.frame.fit()

    def fit_selection(self) -> None:
        """Show all that is selected."""
        if self._stage:
            self._stage.fit_selection()

    def look(self, across: float, down: float) -> None:
        """Look beside what is in sight, in parts of it."""
        if self._stage:
            self._stage.look(across, down)
