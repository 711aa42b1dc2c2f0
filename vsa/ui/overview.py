"""The overview map in the corner: when it is there, and what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from vsa.drawing.theme import Theme
from vsa.editor.scrolling import times_larger
from vsa.editor.session import Changes, Session
from vsa.ui.canvas import MapView
from vsa.ui.scroll_bars import THICKNESS

if TYPE_CHECKING:
    from vsa.ui.minimap import Minimap

LARGE = 1.5
"""How many views wide or high a map is at least that needs an overview; below that, scroll bars say enough."""
REST = 250
"""Milliseconds without a change after which the overview shows it: a drag costs nothing."""
INSET = 12
MOST_OF_CANVAS = (0.4, 0.25)
"""Where it would take more than this of the width or the height, it would hide more than it shows."""


class Overview(QObject):
    """Shows the overview map over the lower right corner of a large map, as long as it is `wanted`."""

    def __init__(self, frame: MapView, session: Session, *, wanted: bool) -> None:
        super().__init__(frame)
        self._frame, self._session, self._wanted = frame, session, wanted
        self._map: Minimap | None = None
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self.refresh)
        frame.camera_changed.connect(lambda _: self._follow())
        frame.canvas.installEventFilter(self)
        session.listen(self._changed)

    @property
    def shown(self) -> bool:
        """Whether the overview map is on screen."""
        return self._map is not None and not self._map.isHidden()

    def want(self, wanted: bool) -> None:
        """Show it from now on whenever the map is large, or never."""
        self._wanted = wanted
        self.refresh()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        if self._map is not None:
            self._map.set_theme(theme)

    def speak(self) -> None:
        """Write its name in the language of the session."""
        if self._map is not None:
            tr = self._session.tr
            self._map.setAccessibleName(tr("canvas.overview"))
            self._map.setAccessibleDescription(tr("canvas.overview_keys"))
            self._map.setToolTip(tr("canvas.overview_keys"))

    def refresh(self) -> None:
        """Show the map as it is now, or go where there is nothing to look for."""
        scene = self._session.scene
        if scene is None or not self._needed():
            self._hide()
            return
        minimap = self._map or self._make_map()
        minimap.show_sheet(scene.sheet)
        minimap.show()
        self._place(minimap)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
            if self._map is not None:
                self._place(self._map)
        return False

    def _make_map(self) -> Minimap:
        """It is made when a map is first found to be large: others are on screen sooner without it."""
        from vsa.ui.minimap import Minimap

        made = self._map = Minimap(self._frame.canvas, self._frame.canvas.theme)
        made.asked.connect(self._frame.pan)
        self._frame.floating.append(made)
        self.speak()
        return made

    def _changed(self, changes: Changes) -> None:
        if changes.document or changes.preview or changes.stage or changes.picture:
            self._resting.start()
        elif changes.selection:
            self._follow()

    def _follow(self) -> None:
        """The frame follows the camera at once; the map itself appears when the camera rests."""
        if not self._needed():
            self._hide()
        elif self.shown and self._map is not None:
            canvas, scene = self._frame.canvas, self._session.scene
            keys = [key for key in self._session.selection if not key.startswith("lane:")]
            chosen = [item.bounds for key in keys if scene and (item := scene.standing_for(key))]
            self._map.show_camera(canvas.camera, canvas.camera.seen(canvas.width(), canvas.height()), chosen)
        else:
            self._resting.start()

    def _needed(self) -> bool:
        canvas = self._frame.canvas
        width, height = canvas.width(), canvas.height()
        if not self._wanted or times_larger(canvas.sheet.bounds, canvas.camera, width, height) <= LARGE:
            return False
        from vsa.ui.minimap import size_for

        wide, high = MOST_OF_CANVAS
        size = size_for(canvas.sheet.bounds)
        return size.width() <= wide * width and size.height() <= high * height

    def _hide(self) -> None:
        if self._map is not None:
            self._map.hide()

    def _place(self, minimap: Minimap) -> None:
        room, size = self._frame.canvas.size(), minimap.size()
        minimap.move(room.width() - size.width() - INSET - THICKNESS, room.height() - size.height() - INSET - THICKNESS)
        minimap.raise_()
