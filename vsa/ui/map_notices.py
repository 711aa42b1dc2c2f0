"""What to look at in the map that is open: shown in the header, led to and mended from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vsa.analysis import advice
from vsa.analysis.results import Fix, Notice
from vsa.editor.session import Session
from vsa.ui.notices import NoticesButton

if TYPE_CHECKING:
    from vsa.ui.window import Window


class MapNotices:
    """Stands between the list of notices and the window, whose session and camera it uses."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.button = NoticesButton()
        self.button.chosen.connect(self._look_at)
        self.button.mended.connect(self._mend)

    def show(self, session: Session) -> None:
        """Show how much there is to look at."""
        stream, analysis = session.stream, session.analysis
        found = advice(session.document, stream, analysis) if stream is not None and analysis is not None else ()
        # An empty map says in its own place how to begin.
        told = [each for each in found if each.code != "empty"]
        self.button.show_notices(told, self._window.tr_, self._window.theme)

    def _look_at(self, notice: Notice) -> None:
        session = self._window.session
        if session is not None:
            keys = [f"node:{node}" for node in notice.nodes] or [f"flow:{flow}" for flow in notice.flows]
            session.select(keys)
            if len(keys) > 1:
                self._window.camera.fit_selection()

    def _mend(self, fix: Fix) -> None:
        from vsa.editor.fixes import mend

        if self._window.session is not None:
            mend(self._window.session, fix)
