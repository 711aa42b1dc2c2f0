"""A stage of several tabs: the names of the tabs in the header, the page of one of them below."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.commands import Scope
from vsa.editor.session import Changes, Session
from vsa.editor.tabs import TABS
from vsa.ui.menus import Menus
from vsa.ui.segments import Segments
from vsa.ui.step_table.panel import Home

PADDING = 26
LEAST_WIDTH = 64


class TabPage(QWidget):
    """The page of a tab. It is asked to show the session when it comes on screen and after every change while it is
    there, so it needs no listener of its own. `prints` asks for a report by its kind."""

    prints = Signal(str)

    def show_session(self) -> None:
        """Show the document and the selection as they are now."""

    def speak(self) -> None:
        """Write all words in the language of the session."""

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme, and the room that its letters need."""

    def finish(self) -> None:
        """Take every text that is typed but not yet committed."""

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return [self]

    def keyed(self) -> Sequence[QWidget]:
        """Widgets in which the keys for deleting and for records act; lists choose all that they show by themselves."""
        return []

    def bind(self, menus: Menus) -> None:
        """Let the keys act that the page wants."""
        for widget in self.keyed():
            menus.bind(widget, only=("delete",))
            menus.bind(widget, scope=Scope.RECORDS)

    def live_in(self, home: Home) -> None:
        """The window around it, which remembers how the user likes things."""

    def fill_in(self, field: str = "") -> None:
        """Open the fields of what is chosen, with the cursor in one of them."""

    def toggle_inspector(self) -> None:
        """Open the fields of what is chosen, or close them."""

    def pick(self, step: int) -> None:
        """Choose what stands `step` places further."""


Make = Callable[[Session, Theme], TabPage]


class TabbedStage(QStackedWidget):
    """Shows the tab that the session is at. Its page is made when it is first shown, which `page_made` tells.

    `switch` stands in the header while the stage is on screen; Ctrl+PgUp and Ctrl+PgDown turn as well.
    """

    page_made = Signal(object)

    def __init__(self, session: Session, theme: Theme, makers: Mapping[str, Make]) -> None:
        super().__init__()
        self._session, self._theme, self._makers = session, theme, makers
        self._names = [tab.name for tab in TABS[session.stage]]
        self._stage = session.stage
        self._pages: dict[str, TabPage] = {}
        self._frames: dict[str, QScrollArea] = {}
        self.switch = Segments([session.tr(f"tabs.label.{name}") for name in self._names])
        self.switch.hide()
        self.destroyed.connect(self.switch.deleteLater)
        self.switch.chosen.connect(lambda at: session.show_tab(self._names[at]))
        self._speak_switch()
        session.listen(self._changed)

    @property
    def page(self) -> TabPage:
        """The page of the tab that the session is at."""
        name = self._session.tab
        return self._pages.get(name) or self._make(name)

    def show_session(self) -> None:
        """Show the tab of the session as it is now."""
        page = self.page
        page.show_session()
        self.setCurrentWidget(self._frames[self._session.tab])
        self.switch.choose(self._names.index(self._session.tab))

    def take_focus(self) -> None:
        """Give the keyboard to the page."""
        self.page.take_focus()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return list(self.page.panes())

    def finish(self) -> None:
        """Take every text that is typed but not yet committed."""
        self.page.finish()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for page in self._pages.values():
            page.dress(theme)
        self._fit_switch()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_switch()
        self.switch.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.switch.hide()

    def _make(self, name: str) -> TabPage:
        made = self._pages[name] = self._makers[name](self._session, self._theme)
        frame = self._frames[name] = _scrolled(made)
        self.addWidget(frame)
        self.page_made.emit(made)
        return made

    def _changed(self, changes: Changes) -> None:
        if self._session.stage is not self._stage:
            return
        if changes.stage and changes.file:
            self._speak()
        if changes.tab:
            self.show_session()
            self.take_focus()
        elif changes.document or changes.selection:
            self.page.show_session()

    def _speak(self) -> None:
        """The language of the session may be another one."""
        self._speak_switch()
        for page in self._pages.values():
            page.speak()

    def _speak_switch(self) -> None:
        tr = self._session.tr
        self.switch.setAccessibleName(tr("tabs.switch"))
        for at, name in enumerate(self._names):
            button, label = self.switch.button(at), tr(f"tabs.label.{name}")
            button.setText(label)
            button.setAccessibleName(label)
            button.setToolTip(tr("tabs.tip", tab=tr(f"tabs.title.{name}")))

    def _fit_switch(self) -> None:
        """Each name takes the room that it needs; in a narrow window with large letters they give way."""
        for at in range(len(self._names)):
            button = self.switch.button(at)
            button.ensurePolished()
            width = QFontMetrics(_bold(button.font())).horizontalAdvance(button.text()) + PADDING
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.setMinimumWidth(min(width, LEAST_WIDTH))
            button.setMaximumWidth(width)


def _bold(font: QFont) -> QFont:
    """The letters of the name of the tab that is shown."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold


def _scrolled(page: TabPage) -> QScrollArea:
    """A page as large as its frame, or larger and scrolled when large letters leave it too little room."""
    frame = QScrollArea()
    frame.setWidgetResizable(True)
    frame.setFrameShape(QFrame.Shape.NoFrame)
    frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    frame.setWidget(page)
    return frame
