"""The window: menus, the rail of stages, and the stage itself.

What the first picture does without (other stages, dialogs, the start page beside a document) is imported when it is
first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.commands import Command, Scope
from vsa.editor.headline import headline
from vsa.editor.session import Changes, Session
from vsa.editor.settings import Settings
from vsa.editor.stages import MAP_STATES, Stage
from vsa.editor.tools import Tools
from vsa.editor.views import Views
from vsa.i18n import Language, Message, UserError
from vsa.ui import outgoing
from vsa.ui.clipboard import SystemClipboard
from vsa.ui.desk_camera import DeskCamera
from vsa.ui.file_label import FileLabel
from vsa.ui.files import Files
from vsa.ui.header import Header
from vsa.ui.header_buttons import HeaderButtons
from vsa.ui.help import Help
from vsa.ui.map_notices import MapNotices
from vsa.ui.menus import Menus
from vsa.ui.panes import focus_next
from vsa.ui.presentation import Presentation
from vsa.ui.press_with_enter import PressWithEnter
from vsa.ui.qt_words import QtVoice
from vsa.ui.rail import Rail
from vsa.ui.remembering_window import RememberingWindow
from vsa.ui.stage_stack import StageStack
from vsa.ui.symbol_picker import SymbolPicker
from vsa.ui.theme import dress_application
from vsa.ui.toast import Toast

if TYPE_CHECKING:
    from vsa.ui.compare_stage import CompareStage
    from vsa.ui.errands import Errands
    from vsa.ui.map_stage import MapStage
    from vsa.ui.preferences import Preferences
    from vsa.ui.tabbed_stage import TabPage


class Window(RememberingWindow):
    """Shows one document, or the start page. It is the desk that commands act on."""

    def __init__(self, settings: Settings, *, remembers: bool = True, start_page: bool = True) -> None:
        super().__init__(settings, remembers=remembers)
        self.session: Session | None = None
        self.files, self.clipboard, self.help = Files(self), SystemClipboard(), Help(self)
        self._rail, self._header, self._stages = Rail(), Header(), StageStack()
        self._buttons, self._file_label = HeaderButtons(self), FileLabel(self.menuBar())
        self._notices = MapNotices(self)
        self.presentation = Presentation(self, (self._rail, self._header, self.menuBar()))
        self._menus = Menus(self, self)
        self._menus.list_recent(lambda: self.settings.recent, lambda path: self.files.open_path(path))
        self._arrange()
        self._rail.chosen.connect(self._go)
        self._rail.guide.clicked.connect(self.help.show_guide)
        self.installEventFilter(PressWithEnter(self))
        self.stand_where_it_stood()
        self._qt_voice = QtVoice()
        self._qt_voice.speak(self.language)
        self.use_theme(settings.theme)
        if start_page:
            self.show_start_page()

    # What commands see

    @property
    def tools(self) -> Tools | None:
        """The tools of the map, when a document is open."""
        return self._map.tools if self._map else None

    @property
    def views(self) -> Views | None:
        """The views of the map, when a document is open."""
        return self._map.views if self._map else None

    @property
    def presenting(self) -> bool:
        """Whether only the map and its figures are shown."""
        return self.presentation.active

    def run(self, command: Command) -> None:
        """Carry a command out; say why when it is refused."""
        self.finish()
        refused = command.disabled(self)
        if refused is not None:
            self.say(self.tr_.text(refused))
            return
        try:
            told = command.run(self)
        except UserError as error:
            told = error.message
        if isinstance(told, Message):
            self.say(self.tr_.text(told))

    def new_document(self) -> None:
        self.files.new()

    def open_document(self) -> None:
        self.files.open()

    def open_example(self) -> None:
        self.files.open_example()

    def close_document(self) -> None:
        if self.files.may_leave():
            self.show_start_page()

    def save(self) -> bool:
        return self.files.save()

    def save_as(self) -> bool:
        return self.files.save_as()

    def open_earlier(self) -> None:
        from vsa.ui.earlier import offer_earlier

        offer_earlier(self)

    @property
    def errands(self) -> Errands:
        from vsa.ui.errands import Errands

        return Errands(self)

    @property
    def preferences(self) -> Preferences:
        from vsa.ui.preferences import Preferences

        return Preferences(self)

    def export(self) -> None:
        outgoing.export(self)

    def print_report(self, kind: str = "") -> None:
        outgoing.print_report(self, kind)

    def finish_version(self) -> None:
        outgoing.finish_version(self)

    def leave(self) -> None:
        self.close()

    @property
    def camera(self) -> DeskCamera:
        return DeskCamera(self._map)

    def toggle_minimap(self) -> None:
        self.remember(minimap=not self.minimap)
        if self._map:
            self._map.overview.want(self.minimap)

    def toggle_inspector(self) -> None:
        self._stages.toggle_inspector()

    def toggle_presenting(self) -> None:
        if self._map:
            self.presentation.toggle(self._map)
            self._buttons.refresh()

    def toggle_projector(self) -> None:
        self.remember(projector=not self.settings.projector)
        self.presentation.dress()

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def use_theme(self, theme: Theme) -> None:
        self.remember(theme=theme)
        self.dress(self.theme)
        if self.session is None and self._stages.start is not None:
            self.show_start_page()

    def dress(self, theme: Theme) -> None:
        """Take the look of a theme, without remembering it."""
        dress_application(theme, self.settings.text_scale)
        for part in (self._rail, self._header, self._buttons, self._stages):
            part.dress(theme)

    def use_language(self, language: Language) -> None:
        self.remember(language=language)
        self._qt_voice.speak(language)
        if self.session is None:
            self.show_start_page()
        else:
            self.session.speak(language)
            self._show_parts(self.session)

    def step_back(self) -> None:
        if self._map is None or self.session is None or self.session.stage not in MAP_STATES:
            return
        if not self._map.tools.cancel() and self.presenting:
            self.toggle_presenting()

    def fill_in(self, field: str = "") -> None:
        self._stages.fill_in(field)

    def pick(self, step: int) -> None:
        self._stages.pick(step)

    def look_for(self, step: int = 0) -> None:
        if self._map:
            self._map.look_for(step)

    def next_pane(self, step: int) -> None:
        focus_next([pane for pane in self._panes() if pane.isVisibleTo(self)], step)

    def toggle_what_if(self) -> None:
        if self._map:
            self._map.toggle_what_if()

    def show_case_times(self) -> None:
        from vsa.ui.gains.case_times_dialog import ask_case_times

        ask_case_times(self.session, self)

    def show_simulation(self) -> None:
        from vsa.ui.simulation_dialog import show_simulation

        if self.session is not None:
            show_simulation(self.session, self, self._stages.given_up)

    # Documents

    def show_document(self, session: Session) -> None:
        """Open a session in place of what is shown."""
        self.session = session
        self._show_parts(session)

    def show_start_page(self) -> None:
        """Close what is open, and show the start page."""
        from vsa.ui.begin_here import begin_here

        self.presentation.end()
        self._stages.forget()
        self.files.release()
        self.session = None
        self._stages.show_start(begin_here(self))
        self._speak()
        self._rail.show_session(None)
        self._header.show_facts(self.tr_("ui.start.title"), self.tr_("ui.start.subtitle"))
        self._buttons.hide()
        self._notices.button.hide()
        self.show_file()

    def forget_recent(self) -> None:
        """Empty the list of recent files."""
        self.remember(recent=())
        self.show_start_page()

    def finish(self) -> None:
        """Take every text that is typed but not yet committed."""
        self._stages.finish()

    def say(self, sentence: str) -> None:
        """A sentence over the lower edge, also for those who listen."""
        self._toast.say(sentence)

    def bind_cells(self, widget: QWidget) -> None:
        """Let the keys of the table act in a widget."""
        self._menus.bind(widget, scope=Scope.TABLE)

    def settle(self) -> None:
        """Make everything sharp now."""
        self._stages.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.presenting:
            self.toggle_presenting()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.finish()
        if not self.files.may_leave():
            event.ignore()
            return
        self.files.release()
        self.remember_where_it_stands()
        event.accept()

    def _arrange(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._header.add(self._notices.button)
        self._header.add(self._buttons)
        column.addWidget(self._header)
        column.addWidget(self._stages, 1)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self._stages.compare_made.connect(self._bind_compare)
        self._stages.tabbed_made.connect(lambda stage: self._header.lead(stage.switch, self._rail))
        self._stages.page_made.connect(self._bind_page)
        self.setCentralWidget(body)
        self._toast = Toast(body)

    def _show_parts(self, session: Session) -> None:
        self.presentation.end()
        session.forget_listeners()
        session.listen(self._changed)
        session.listen(self._show_changed, patient=True)
        stage = self._stages.open_map(session, self.theme, self)
        stage.views.turned.connect(self._buttons.refresh)
        stage.tool_status.connect(lambda text: self.say(text) if text else self._toast.hush())
        SymbolPicker(stage, self)
        stage.presented.connect(self.toggle_presenting)
        self._menus.bind(stage.canvas)
        stage.frame.menu_wanted.connect(self._menus.open_context)
        self._buttons.show()
        self._speak()
        self._show_stage(session)

    def _bind_page(self, page: TabPage) -> None:
        page.prints.connect(self.print_report)
        page.live_in(self)
        page.bind(self._menus)

    def _bind_compare(self, stage: CompareStage) -> None:
        stage.follows.connect(self._show_actions)
        self._header.lead(stage.switch, self._rail)

    def _speak(self) -> None:
        tr = self.tr_
        self._menus.speak(tr)
        self._rail.speak(tr)
        self._buttons.speak(tr)
        self._buttons.dress(self.theme)

    def _go(self, stage: Stage) -> None:
        self.finish()
        if self.session is not None:
            self.session.go(stage)
            self._rail.show_session(self.session)

    def _changed(self, changes: Changes) -> None:
        session = self.session
        if session is None:
            return
        if changes.document:
            self.files.committed()
        if changes.stage or ((changes.document or changes.tab) and not self._stages.fits(session)):
            self._show_stage(session)
        if changes.file or changes.document:
            self.show_file()
        self._buttons.refresh()

    def _show_changed(self, changes: Changes) -> None:
        if self.session is not None and (changes.document or changes.tab) and not changes.stage:
            self._show_head(self.session)
            self._notices.show(self.session)

    def _show_stage(self, session: Session) -> None:
        self._stages.show_stage(session, self.theme)
        self._show_head(session)
        self._notices.show(session)
        self.show_file()
        self._buttons.refresh()

    def _show_head(self, session: Session) -> None:
        compared = self._stages.compared
        self._rail.show_session(session)
        self._header.show_facts(*headline(session, compared.facts if compared is not None else None))

    def _show_actions(self, actions: tuple[str, ...]) -> None:
        if self.session is not None:
            self.session.go(Stage.ACTIONS, "table")
            self.session.select(f"action:{action}" for action in actions)

    def show_file(self) -> None:
        """Say anew where the work is and whether it is saved."""
        self._file_label.show_state(self.files.state_text(), urgent=self.files.is_in_the_way())
        self.setWindowTitle(self.files.title())
        self.setWindowModified(self.session is not None and not self.session.saved)

    def _panes(self) -> list[QWidget]:
        stage = self._stages.panes(self.session) if self.session is not None else []
        return [self._rail, self._header, *stage]

    @property
    def _map(self) -> MapStage | None:
        return self._stages.map
