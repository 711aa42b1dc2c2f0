"""The stage of a map: canvas, tools, ladder, key figures, and the inspector at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.session import Changes, Session
from vsa.editor.tools import Tools
from vsa.editor.views import View
from vsa.i18n import Message
from vsa.scene import key_figures, method_line
from vsa.ui.canvas import MapView
from vsa.ui.catching_up import CatchingUp
from vsa.ui.drawer import Drawer
from vsa.ui.inspector.panel import Inspector
from vsa.ui.map_views import MapViews
from vsa.ui.measures import LOW_FOR_AUDIENCE, LOW_FOR_LETTERS, NARROW_WINDOW
from vsa.ui.overview import Overview
from vsa.ui.panes import lead_on
from vsa.ui.strip import Strip
from vsa.ui.theme import scaled
from vsa.ui.toolbox import MapBar

if TYPE_CHECKING:
    from vsa.ui.find_bar import FindBar
    from vsa.ui.presenting import Presenting
    from vsa.ui.step_table.panel import Home
    from vsa.ui.what_if import WhatIfPanel
    from vsa.ui.working_panel import WorkingPanel

LOW = 800
"""Below this height of the window, map and table side by side have the room of the key figures."""


class MapStage(QWidget):
    """Everything about one map. `tool_status` carries the sentence of the tool in hand."""

    tool_status = Signal(str)
    presented = Signal()
    """Somebody has seen enough of the presentation."""

    def __init__(self, session: Session, theme: Theme, home: Home) -> None:
        super().__init__()
        self.session, self.tools = session, Tools(session)
        self.frame = MapView(session, self.tools, theme, awake=home.settings.view is not View.TABLE)
        self.bar, self.strip = MapBar(), Strip()
        self.frame.insert_bar(self.bar)
        self.views = MapViews(session, self.frame, theme, home)
        self.canvas = self.frame.canvas
        self.overview = Overview(self.frame, session, wanted=home.settings.minimap)
        self.inspector = Inspector(session, theme)
        self._working: WorkingPanel | None = None
        self.what_if: WhatIfPanel | None = None
        self._find_bar: FindBar | None = None
        self._presenting: Presenting | None = None
        self._asked_from: QWidget | None = None
        self._status: Message | None = None
        self._home, self.inspector_wanted = home, home.settings.inspector
        self._drawer, self._pulled = Drawer(self._show_panels, self), False
        """Whether it was asked for: a table alone has all the fields in its cells."""
        self.presenting = False
        self._arrange()
        self._connect()
        self.speak()
        self.dress(theme)

    def _arrange(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = self._left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.views, 1)
        left.addWidget(self.strip)
        row.addLayout(left, 1)
        row.addWidget(self.inspector)

    def _connect(self) -> None:
        session, zoom = self.session, self.bar.zoom
        session.listen(self._changed)
        session.listen(self._show_changed_figures, patient=True)
        CatchingUp(session, self)
        self.tools.listen(self._tool_changed)
        self.bar.toolbox.chosen.connect(self.tools.take)
        self.bar.toolbox.chosen.connect(lambda _: self.canvas.setFocus())
        zoom.smaller.connect(lambda: self.frame.zoom_in_middle(1 / 1.25))
        zoom.larger.connect(lambda: self.frame.zoom_in_middle(1.25))
        zoom.full_size.connect(lambda: self.frame.zoom_to(1.0))
        zoom.fit.connect(self.frame.fit)
        self.frame.camera_changed.connect(lambda camera: zoom.show_scale(camera.scale))
        self.frame.refused.connect(lambda reason: self.tool_status.emit(session.tr.text(reason)))
        self.inspector.closed.connect(self.toggle_inspector)
        self.strip.asked.connect(self.show_working)
        self.inspector.left.connect(self.views.take_focus)
        self.views.turned.connect(self._show_panels)
        self.views.asked.connect(self.fill_in)

    def finish(self) -> None:
        """Take every text that is typed but not yet committed, on the map and in the inspector."""
        self.frame.label.keep()
        self.views.finish()
        self.inspector.finish()
        if self.what_if is not None:
            self.what_if.finish()

    def speak(self) -> None:
        """Write all words in the language of the session."""
        self.bar.speak(self.session.tr)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.bar.dress(theme)
        self._condense()
        self.frame.set_theme(theme)
        self.overview.dress(theme)
        self.views.dress(theme)
        self.inspector.dress(theme)
        for made in (self._working, self.what_if, self._find_bar):
            if made is not None:
                made.dress(theme)
        self.show_session()

    @property
    def working(self) -> WorkingPanel:
        """How a key figure came about, beside the map."""
        return self._working or self._make_working()

    def show_working(self, measure: str) -> None:
        """Show how a key figure came about, in place of the inspector."""
        if not self.working.isVisible():
            self._asked_from = QApplication.focusWidget()
        self.inspector.finish()
        self._close_beside()
        self.working.open_at(measure)
        self._show_panels()

    def close_working(self) -> None:
        """Close the working, and give the keyboard back to where it was asked for."""
        self.working.hide()
        self._show_panels()
        asked_from = self._asked_from
        (asked_from if asked_from is not None and asked_from.isVisible() else self.views.main).setFocus()

    def toggle_what_if(self) -> None:
        """Open or close the panel for trying other values, in place of the inspector."""
        if self.what_if is not None and not self.what_if.isHidden():
            self.close_what_if()
            return
        self.inspector.finish()
        self._close_beside()
        panel = self.what_if or self._make_what_if()
        panel.show()
        self._show_panels()
        panel.focus_first()

    def close_what_if(self) -> None:
        """Close the panel for trying other values, and give the keyboard back to the map."""
        self._close_beside()
        self._show_panels()
        self.views.take_focus()

    def _make_working(self) -> WorkingPanel:
        """It is made, and its module read, when it is first asked for: a map is on screen sooner without it."""
        from vsa.ui.working_panel import WorkingPanel

        made = self._working = WorkingPanel(self.session, self.canvas.theme)
        made.closed.connect(self.close_working)
        self._row.addWidget(made)
        return made

    def _make_what_if(self) -> WhatIfPanel:
        from vsa.ui.what_if import WhatIfPanel

        made = self.what_if = WhatIfPanel(self.session)
        made.closed.connect(self.close_what_if)
        made.kept.connect(self.tool_status)
        self._row.addWidget(made)
        return made

    def look_for(self, step: int = 0) -> None:
        """Open the bar that looks for a text on the map; while it is open, go `step` places on (1) or back (-1)."""
        if self.views.search_table():
            return
        bar = self._find_bar or self._make_find_bar()
        if step and bar.isVisible():
            bar.step(step)
        else:
            bar.open()

    def _make_find_bar(self) -> FindBar:
        from vsa.ui.find_bar import FindBar

        made = self._find_bar = FindBar(self.session, self.frame)
        made.closed.connect(self.canvas.setFocus)
        made.dress(self.canvas.theme)
        made.speak()
        lead_on(self.canvas, made)
        self.frame.floating.append(made)
        return made

    def _close_beside(self) -> None:
        """Close what stands in place of the inspector."""
        for panel in self._beside():
            panel.hide()

    def _beside(self) -> list[QWidget]:
        """What can stand in place of the inspector, of what is made."""
        return [panel for panel in (self._working, self.what_if) if panel is not None]

    def toggle_inspector(self) -> None:
        """Open or close the inspector; where it has a place of its own, it is remembered for the next time."""
        self.inspector_wanted = self._pulled = not self.inspector.isVisible()
        if self.window().width() >= NARROW_WINDOW:
            self._home.keep_settings(self._home.settings.model_copy(update={"inspector": self.inspector_wanted}))
        self._close_beside()
        self._show_panels()

    def present(self, presenting: bool) -> None:
        """Show only map, ladder and figures, for a projector."""
        self.presenting = presenting
        if presenting and self.what_if is not None:
            self.what_if.hide()
        self.views.show_map_alone(presenting)
        self.strip.enlarge(presenting)
        self._show_panels()
        self.canvas.setFocus()
        walk = self._presenting or self._make_presenting()
        if presenting:
            walk.start()
        else:
            walk.stop()

    def _make_presenting(self) -> Presenting:
        from vsa.ui.presenting import Presenting

        made = self._presenting = Presenting(self)
        made.caption.left.connect(self.presented)
        self._left.insertWidget(0, made.caption)
        return made

    def look(self, across: float, down: float) -> None:
        """Move the view by parts of its own width and height."""
        self.frame.pan(round(across * self.canvas.width()), round(down * self.canvas.height()))

    def fit_selection(self) -> None:
        """Show what is selected as large as possible."""
        self.frame.fit_selection()

    def fill_in(self, field: str = "") -> None:
        """Go to a field of what is selected, or to the first one; from there, back to the map."""
        if not field and self.inspector.takes_keyboard:
            self.inspector.leave()
            return
        self.inspector_wanted = self._pulled = True
        self._close_beside()
        self._show_panels()
        self.inspector.setVisible(True)
        self.inspector.focus_field(field)

    def show_session(self) -> None:
        """Show the figures of the session's map as they are."""
        session = self.session
        if session.stream is not None:
            self._show_figures()

    def _show_changed_figures(self, changes: Changes) -> None:
        before = self.strip.figures
        if changes.document or changes.stage or changes.preview:
            self.show_session()
        if changes.document and not changes.stage:
            self.strip.speak_of_changes(before)

    def _changed(self, changes: Changes) -> None:
        if changes.selection:
            self._drawer.follow()
        if changes.said:
            self.tool_status.emit(self.session.tr.text(changes.said))

    def _tool_changed(self) -> None:
        self.bar.toolbox.show_tool(self.tools.kind)
        status = self.tools.status
        if status or self._status:
            self.tool_status.emit(self.session.tr.text(status) if status else "")
        self._status = status

    def _show_figures(self) -> None:
        session = self.session
        stream, analysis = session.stream, session.analysis
        assert stream is not None
        assert analysis is not None
        latest, tr = session.last_figures, session.tr
        stale = analysis.expected is None and latest is not None
        if analysis.expected is None and analysis.notices:
            reason = tr.text(analysis.notices[0].message)
            method = tr("ui.strip.stale", reason=reason) if stale else reason
        else:
            method = method_line(session.document, stream, analysis, tr)
        if latest is not None:
            stream, analysis = latest
        figures = key_figures(session.document, stream, analysis, session.tr)
        self.strip.show_figures(figures, method, stale=stale, tr=tr)

    def _show_panels(self) -> None:
        drawer = self.window().width() < NARROW_WINDOW
        if self.views.view is View.TABLE:
            wanted = self._pulled
        else:
            wanted = self.inspector_wanted and (not drawer or bool(self.session.selection))
        beside = any(not panel.isHidden() for panel in self._beside())
        self.inspector.setVisible(wanted and not self.presenting and not beside)
        self.bar.setVisible(not self.presenting)
        crowded = self.window().height() < LOW and self.views.view is View.SPLIT
        self.strip.setVisible(self.presenting or not crowded)
        self._condense()

    def _condense(self) -> None:
        low = self.window().height() < scaled(LOW_FOR_AUDIENCE if self.presenting else LOW_FOR_LETTERS)
        self.bar.condense(low)
        self.strip.condense(low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_panels()
