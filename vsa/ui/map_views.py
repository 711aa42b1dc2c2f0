"""The views of a map: drawn, as a table, or both with a splitter between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.session import Changes, Session
from vsa.editor.views import Grid, View
from vsa.ui.canvas import MapView
from vsa.ui.panes import lead_on

if TYPE_CHECKING:
    from vsa.ui.step_table.panel import Home, TablePanel

SHARES = (55, 45)
"""How the height is divided at first between the map and its table."""
SETTLED = 300
"""Milliseconds after which a splitter that moves no more is remembered."""


class MapViews(QSplitter):
    """Map above, table below. The table is made when it is first asked for. `turned` tells that another view is
    shown."""

    turned = Signal()
    asked = Signal(str)
    """A field is to be filled in that the table does not show."""

    def __init__(self, session: Session, frame: MapView, theme: Theme, home: Home) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._session, self._frame, self._theme, self._home = session, frame, theme, home
        self.panel: TablePanel | None = None
        self.view = View.DIAGRAM
        self._alone = False
        self._left: QWidget = frame.canvas
        """Where the keyboard was last."""
        frame.canvas.installEventFilter(self)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(8)
        self.addWidget(frame)
        session.listen(self._changed)
        self._show(home.settings.view)

    @property
    def grid(self) -> Grid | None:
        """The table, for commands."""
        return self.panel.hands if self.panel else None

    @property
    def at_table(self) -> bool:
        """Whether the table has the keyboard, or had it before a menu was opened."""
        return self.panel is not None and self.main is self.panel.grid

    def turn_to(self, view: View) -> None:
        """Show a view from now on, also the next time that a map is opened."""
        self.finish()
        self._show(view)
        if view is not View.DIAGRAM and self.panel is not None:
            self._left = self.panel.grid
        self._home.keep_settings(self._home.settings.model_copy(update={"view": view}))
        self.take_focus()
        self.turned.emit()

    def show_map_alone(self, alone: bool) -> None:
        """Show only the map, as on a projector, or again the view that was chosen."""
        self._alone = alone
        self._show(self.view)

    def search_table(self) -> bool:
        """Go to where a text in the table is looked for; False where the map is shown too."""
        if self.view is not View.TABLE or self._alone or self.panel is None:
            return False
        self.panel.bar.search.setFocus()
        self.panel.bar.search.selectAll()
        return True

    def finish(self) -> None:
        """Take the text of an open cell."""
        if self.panel is not None:
            self.panel.finish()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        if self.panel is not None:
            self.panel.dress(theme)

    def take_focus(self) -> None:
        """Give the keyboard to what is shown: of map and table, to the one that had it last."""
        self.main.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._left = watched
        return False

    @property
    def main(self) -> QWidget:
        """Where the keyboard goes."""
        if self._left.isVisibleTo(self) or self.panel is None:
            return self._left
        return self.panel.grid if self.panel.isVisibleTo(self) else self._frame.canvas

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        beside: list[QWidget] = [self.panel.bar, self.panel.grid, self.panel.unread] if self.panel else []
        return [self._frame.canvas, *beside]

    def _show(self, view: View) -> None:
        self.view = view
        diagram = self._alone or view is not View.TABLE
        table = not self._alone and view is not View.DIAGRAM
        if table and self.panel is None:
            self._make_panel()
        self._frame.show_ladder(not table)
        self._frame.set_awake(diagram)
        if self.panel is not None:
            self.panel.setVisible(table)

    def _make_panel(self) -> None:
        """It is made when it is first asked for: a map is on screen sooner without it."""
        from vsa.ui.step_table.panel import TablePanel

        made = self.panel = TablePanel(self._session, self._theme, self._home)
        self._home.bind_cells(made.grid)
        made.grid.installEventFilter(self)
        self.addWidget(made)
        lead_on(self._frame.bar, made)
        self.setSizes(list(self._home.settings.split) or [share * 10 for share in SHARES])
        self._moved = QTimer(self, singleShot=True, interval=SETTLED)
        self._moved.timeout.connect(self.remember)
        self.splitterMoved.connect(lambda *_: self._moved.start())

    def remember(self) -> None:
        """Divide the height in the same way the next time."""
        settings = self._home.settings
        self._home.keep_settings(settings.model_copy(update={"split": tuple(self.sizes())}))

    def _changed(self, changes: Changes) -> None:
        if changes.editing and self._session.editing and self.view is View.TABLE and not self._alone:
            self._edit_text(self._session.editing, self._session.edited_field)

    def _edit_text(self, key: str, field: str) -> None:
        """What is to be typed on the map is typed in the table, or in the inspector where the table has no cell."""
        from vsa.editor.step_rows.columns import NEXT

        kind, _, name = key.partition(":")
        stream = self._session.stream
        self._session.edit_text(None)
        assert self.panel is not None
        assert stream is not None
        node = stream.flows[name].source if kind == "flow" else name
        row = self.panel.table.row_of(node) if kind in ("node", "flow") else None
        if row is None:
            self.asked.emit("text" if kind in ("note", "problem") else "name")
        else:
            self.panel.grid.edit_in(row, NEXT if kind == "flow" else field)
