"""The window: menus, the rail of stages, and the stage itself.

What the first picture does without (other stages, dialogs, the start page beside a document) is imported when it is
first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from vsa import __version__
from vsa.analysis import advice
from vsa.analysis.results import Fix, Notice
from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.commands import Command, Scope
from vsa.editor.session import Changes, Session
from vsa.editor.settings import Settings, save_settings
from vsa.editor.stages import MAP_STATES, Stage, filled_stages, has_both_states
from vsa.editor.tools import Tools
from vsa.editor.views import Views
from vsa.i18n import Language, Message, Translator, UserError, translator
from vsa.model.stream import State
from vsa.scene import facts_line
from vsa.ui import dialogs
from vsa.ui.calm_page import CalmPage
from vsa.ui.clipboard import SystemClipboard
from vsa.ui.file_label import FileLabel
from vsa.ui.files import Files
from vsa.ui.header import Header
from vsa.ui.header_buttons import HeaderButtons
from vsa.ui.log import open_log
from vsa.ui.map_stage import MapStage
from vsa.ui.menus import Menus
from vsa.ui.notices import NoticesButton
from vsa.ui.panes import focus_next
from vsa.ui.presentation import Presentation
from vsa.ui.qt_words import QtWords
from vsa.ui.rail import Rail
from vsa.ui.symbol_picker import SymbolPicker
from vsa.ui.theme import dress_application
from vsa.ui.toast import Toast

if TYPE_CHECKING:
    from vsa.drawing.sheet import Box
    from vsa.ui.actions_stage import ActionsStage
    from vsa.ui.compare_stage import CompareStage
    from vsa.ui.start_page import StartPage

LEAST_SIZE = (1024, 640)
FIRST_SIZE = (1440, 900)


class Window(QMainWindow):
    """Shows one document, or the start page. It is the desk that commands act on."""

    def __init__(self, settings: Settings, *, remembers: bool = True, start_page: bool = True) -> None:
        super().__init__()
        self.settings = settings
        self._remembers = remembers
        self.session: Session | None = None
        self.files, self.clipboard = Files(self), SystemClipboard()
        self._start: StartPage | None = None
        self._map: MapStage | None = None
        self._actions: ActionsStage | None = None
        self._compare: CompareStage | None = None
        self._rail, self._header, self._stack, self._calm = Rail(), Header(), QStackedWidget(), CalmPage()
        self._buttons, self._file_label, self._notices = HeaderButtons(self), FileLabel(self.menuBar()), NoticesButton()
        self._presentation = Presentation(self, (self._rail, self._header, self.menuBar()))
        self._menus = Menus(self, self)
        self._menus.list_recent(lambda: self.settings.recent, lambda path: self.files.open_path(path))
        self._arrange()
        self._rail.chosen.connect(self._go)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self._qt_words: QtWords | None = None
        self._speak_qt()
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
    def language(self) -> Language:
        """The language of the interface."""
        return self.settings.language

    @property
    def theme(self) -> Theme:
        """The theme of the window."""
        return self.settings.theme

    @property
    def projector(self) -> bool:
        """Whether a map is presented in large letters and strong colours."""
        return self.settings.projector

    @property
    def minimap(self) -> bool:
        """Whether large maps have an overview in the corner."""
        return self.settings.minimap

    @property
    def tr_(self) -> Translator:
        """The texts in the language of the interface."""
        return translator(self.language)

    @property
    def presenting(self) -> bool:
        """Whether only the map and its figures are shown."""
        return self._presentation.active

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

    def export(self) -> None:
        self.files.export()

    def print_report(self) -> None:
        self.files.print_report()

    def leave(self) -> None:
        self.close()

    def sight(self) -> Box | None:
        return self._map.frame.sight if self._map else None

    def zoom(self, factor: float) -> None:
        if self._map:
            self._map.frame.zoom_in_middle(factor)

    def zoom_to_full_size(self) -> None:
        if self._map:
            self._map.frame.zoom_to(1.0)

    def fit_all(self) -> None:
        if self._map:
            self._map.frame.fit()

    def fit_selection(self) -> None:
        if self._map:
            self._map.fit_selection()

    def look(self, across: float, down: float) -> None:
        if self._map:
            self._map.look(across, down)

    def toggle_minimap(self) -> None:
        self._remember(minimap=not self.minimap)
        if self._map:
            self._map.overview.want(self.minimap)

    def toggle_inspector(self) -> None:
        if self._map:
            self._map.toggle_inspector()

    def toggle_presenting(self) -> None:
        if self._map:
            self._presentation.toggle(self._map)
            self._buttons.refresh()

    def toggle_projector(self) -> None:
        self._remember(projector=not self.settings.projector)
        self._presentation.dress()

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def use_theme(self, theme: Theme) -> None:
        self._remember(theme=theme)
        self.dress(theme)
        if self.session is None and self._start is not None:
            self.show_start_page()

    def dress(self, theme: Theme) -> None:
        """Take the look of a theme, without remembering it."""
        dress_application(theme, self.settings.text_scale)
        for part in (self._rail, self._header, self._buttons, self._map, self._actions, self._compare):
            if part is not None:
                part.dress(theme)

    def use_language(self, language: Language) -> None:
        self._remember(language=language)
        self._speak_qt()
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
        if self._map:
            self._map.fill_in(field)

    def look_for(self, step: int = 0) -> None:
        if self._map:
            self._map.look_for(step)

    def next_pane(self, step: int) -> None:
        focus_next([pane for pane in self._panes() if pane.isVisibleTo(self)], step)

    def toggle_what_if(self) -> None:
        if self._map:
            self._map.toggle_what_if()

    def show_simulation(self) -> None:
        from vsa.ui.simulation_dialog import SimulationDialog

        if self.session is None:
            return
        open_ones = (child for child in self.children() if isinstance(child, SimulationDialog) and child.isVisible())
        dialog = next(open_ones, None) or SimulationDialog(self.session, self.theme, self)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def show_commands(self) -> None:
        from vsa.ui.command_list import CommandList

        CommandList(self).open()

    def show_keys(self) -> None:
        from vsa.ui.keys_dialog import KeysDialog

        dialogs.run(KeysDialog(self.tr_, self))

    def show_about(self) -> None:
        dialogs.inform(self, self.tr_, f"vsa {__version__}", self.tr_("ui.about"))

    def open_log(self) -> None:
        open_log(self, self.tr_)

    # Documents

    def show_document(self, session: Session) -> None:
        """Open a session in place of what is shown."""
        self._forget_parts()
        self.session = session
        self._show_parts(session)

    def show_start_page(self) -> None:
        """Close what is open, and show the start page."""
        from vsa.ui.recent import recent_files
        from vsa.ui.start_page import StartPage

        self._forget_parts()
        self.files.release()
        self.session = None
        recent = recent_files(self.settings, self.tr_)
        self._start = StartPage(self.tr_, self.theme, recent)
        self._start.new.connect(self.files.new)
        self._start.example.connect(self.files.open_example)
        self._start.open.connect(self.files.open)
        self._start.opened.connect(self.files.open_path)
        self._start.forget.connect(self._forget_recent)
        self._stack.addWidget(self._start)
        self._stack.setCurrentWidget(self._start)
        self._speak()
        self._rail.show_stage(None, set())
        self._header.show_facts(self.tr_("ui.start.title"), self.tr_("ui.start.subtitle"))
        self._buttons.hide()
        self._notices.hide()
        self._show_file()

    def finish(self) -> None:
        """Take every text that is typed but not yet committed."""
        for part in (self._map, self._actions):
            if part is not None and part.isVisible():
                part.finish()

    def say(self, sentence: str) -> None:
        """A sentence over the lower edge, also for those who listen."""
        self._toast.say(sentence)

    def keep_settings(self, settings: Settings) -> None:
        """Use settings from now on, and remember them."""
        self.settings = settings
        if self._remembers:
            save_settings(settings)

    def bind_cells(self, widget: QWidget) -> None:
        """Let the keys of the table act in a widget."""
        self._menus.bind(widget, scope=Scope.TABLE)

    def settle(self) -> None:
        """Make everything sharp now."""
        if self._map is not None:
            self._map.frame.settle()
        if self._compare is not None and self._compare.isVisible():
            self._compare.settle()

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
        self._remember(geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        event.accept()

    def _arrange(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._header.add(self._notices)
        self._header.add(self._buttons)
        self._notices.chosen.connect(self._look_at)
        self._notices.mended.connect(self._mend)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self._stack.addWidget(self._calm)
        self.setCentralWidget(body)
        self._toast = Toast(body)

    def _show_parts(self, session: Session) -> None:
        self._presentation.end()
        self._drop(self._map, self._actions, self._compare)
        session.forget_listeners()
        session.listen(self._changed)
        self._map, self._actions, self._compare = MapStage(session, self.theme, self), None, None
        self._map.views.turned.connect(self._buttons.refresh)
        self._map.tool_status.connect(lambda text: self.say(text) if text else self._toast.hush())
        SymbolPicker(self._map, self)
        self._map.presented.connect(self.toggle_presenting)
        self._menus.bind(self._map.canvas)
        self._map.frame.menu_wanted.connect(self._menus.open_context)
        self._stack.addWidget(self._map)
        self._buttons.show()
        self._speak()
        self._show_stage(session)

    def _make_actions(self, session: Session) -> ActionsStage:
        """The stage of the actions is made when it is first asked for: a map is on screen sooner without it."""
        from vsa.ui.actions_stage import ActionsStage

        made = self._actions = ActionsStage(session, self.theme)
        self._menus.bind(made.table, only=("delete", "select_all"))
        self._stack.addWidget(made)
        return made

    def _make_compare(self, session: Session) -> CompareStage:
        from vsa.ui.compare_stage import CompareStage

        made = self._compare = CompareStage(session, self.theme)
        made.follows.connect(self._show_actions)
        self._stack.addWidget(made)
        self._header.lead(made.switch)
        return made

    def _forget_parts(self) -> None:
        self._presentation.end()
        dialogs.close_all(self)
        self._drop(self._map, self._actions, self._compare, self._start)
        self._map = self._actions = self._compare = self._start = None

    def _drop(self, *parts: QWidget | None) -> None:
        for part in parts:
            if part is not None:
                self._stack.removeWidget(part)
                part.deleteLater()

    def _speak_qt(self) -> None:
        """Qt's own dialogs and menus speak the language of the interface."""
        if self._qt_words is not None:
            QCoreApplication.removeTranslator(self._qt_words)
        self._qt_words = QtWords(self.language)
        QCoreApplication.installTranslator(self._qt_words)

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
            self._rail.show_stage(stage, filled_stages(self.session.document))

    def _changed(self, changes: Changes) -> None:
        session = self.session
        if session is None:
            return
        if changes.document:
            self.files.committed()
        if changes.stage:
            self._show_stage(session)
        elif changes.document and not changes.preview:
            if session.stage in MAP_STATES and (session.stream is None) is (self._stack.currentWidget() is self._map):
                self._show_stage(session)
            self._show_head(session)
            self._show_notices(session)
        if changes.file or changes.document:
            self._show_file()
        self._buttons.refresh()

    def _show_stage(self, session: Session) -> None:
        assert self._map is not None
        if session.stage in MAP_STATES and session.stream is not None:
            self._map.show_session()
            self._stack.setCurrentWidget(self._map)
            self._map.views.take_focus()
        elif session.stage is Stage.ACTIONS:
            actions = self._actions or self._make_actions(session)
            self._stack.setCurrentWidget(actions)
            actions.table.setFocus()
        elif session.stage is Stage.COMPARE and has_both_states(session.document):
            compare = self._compare or self._make_compare(session)
            compare.show_session()
            self._stack.setCurrentWidget(compare)
            compare.current.canvas.setFocus()
        else:
            self._show_calm(session)
        self._show_head(session)
        self._show_notices(session)
        self._show_file()
        self._buttons.refresh()

    def _show_calm(self, session: Session) -> None:
        tr, stage = self.tr_, session.stage
        title, text = tr(f"ui.calm.{stage}.title"), tr(f"ui.calm.{stage}.text")
        can_make = stage is Stage.IDEAL and session.document.in_state(State.CURRENT) is not None
        if can_make:
            self._calm.show_text(title, text, tr("ui.calm.make_ideal"), lambda: operations.make_ideal(session))
        else:
            self._calm.show_text(title, text)
        self._stack.setCurrentWidget(self._calm)

    def _show_head(self, session: Session) -> None:
        tr, document = self.tr_, session.document
        self._rail.show_stage(session.stage, filled_stages(document))
        stream = session.stream
        title = (stream.name if stream else "") or document.title or tr("ui.untitled")
        if stream is not None:
            self._header.show_facts(title, facts_line(document, stream, tr))
        elif self._compare is not None and self._stack.currentWidget() is self._compare:
            self._header.show_facts(document.title or tr("ui.untitled"), self._compare.facts)
        else:
            facts = " · ".join(text for text in (document.title, document.unit, tr.date(session.today)) if text)
            self._header.show_facts(tr(f"ui.stage_title.{session.stage}"), facts)

    def _show_actions(self, actions: tuple[str, ...]) -> None:
        if self.session is not None:
            self.session.go(Stage.ACTIONS)
            self.session.select(f"action:{action}" for action in actions)

    def _show_notices(self, session: Session) -> None:
        stream, analysis = session.stream, session.analysis
        found = advice(session.document, stream, analysis) if stream is not None and analysis is not None else ()
        # An empty map says in its own place how to begin.
        self._notices.show_notices([each for each in found if each.code != "empty"], self.tr_, self.theme)

    def _look_at(self, notice: Notice) -> None:
        if self.session is not None:
            keys = [f"node:{node}" for node in notice.nodes] or [f"flow:{flow}" for flow in notice.flows]
            self.session.select(keys)
            if len(keys) > 1:
                self.fit_selection()

    def _mend(self, fix: Fix) -> None:
        from vsa.editor.fixes import mend

        if self.session is not None:
            mend(self.session, fix)

    def _show_file(self) -> None:
        self._file_label.show_state(self.files.state_text(), urgent=self.files.is_in_the_way())
        self.setWindowTitle(self.files.title())
        self.setWindowModified(self.session is not None and not self.session.saved)

    def _forget_recent(self) -> None:
        self._remember(recent=())
        self.show_start_page()

    def _remember(self, **changes: object) -> None:
        self.keep_settings(self.settings.model_copy(update=changes))

    def _panes(self) -> list[QWidget]:
        if self.session is None or self._map is None:
            return []
        if self.session.stage in MAP_STATES:
            stage = self._map
            beside = [stage.inspector, stage.working, *filter(None, [stage.what_if])]
            return [self._rail, self._header, *stage.views.panes(), stage.bar, stage.strip, *beside]
        if self.session.stage is Stage.ACTIONS and self._actions is not None:
            return [self._rail, self._header, self._actions.table, self._actions.inspector]
        if self._compare is not None and self._stack.currentWidget() is self._compare:
            return [self._rail, self._header, *self._compare.panes()]
        return [self._rail, self._header, self._calm]
