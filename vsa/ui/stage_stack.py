"""The stages of the window, one of which is on screen: map, comparison, plan, a calm page, or the start page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.session import Session
from vsa.editor.stages import MAP_STATES, Stage, has_both_states
from vsa.model.stream import State
from vsa.ui.calm_page import CalmPage
from vsa.ui.map_stage import MapStage

if TYPE_CHECKING:
    from vsa.ui.compare_stage import CompareStage
    from vsa.ui.start_page import StartPage
    from vsa.ui.step_table.panel import Home
    from vsa.ui.tabbed_stage import TabbedStage, TabPage

WITH_IDEAL = (Stage.IDEAL, Stage.COMPARE)
"""Stages that have nothing to show before the ideal state is there."""


class StageStack(QStackedWidget):
    """The map is made with its document, the others when they are first asked for: a map is on screen sooner without
    them. `compare_made` and `tabbed_made` tell of it, `page_made` of a page of a stage of tabs, `given_up` that all
    stages go with their document."""

    compare_made = Signal(object)
    tabbed_made = Signal(object)
    page_made = Signal(object)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.map: MapStage | None = None
        self.compare: CompareStage | None = None
        self.start: StartPage | None = None
        self.tabbed: dict[Stage, TabbedStage] = {}
        self.calm = CalmPage()
        self.addWidget(self.calm)

    @property
    def compared(self) -> CompareStage | None:
        """The comparison, while it is on screen."""
        return self.compare if self.compare is not None and self.currentWidget() is self.compare else None

    def open_map(self, session: Session, theme: Theme, home: Home) -> MapStage:
        """Begin anew with a session."""
        self.forget()
        made = self.map = MapStage(session, theme, home)
        self.addWidget(made)
        return made

    def show_start(self, page: StartPage) -> None:
        """Show the start page in place of all else."""
        self.start = page
        self.addWidget(page)
        self.setCurrentWidget(page)

    def forget(self) -> None:
        """Give up every stage; none comes into sight while the others go."""
        self.given_up.emit()
        self.setCurrentWidget(self.calm)
        for stage in (self.map, self.compare, self.start, *self.tabbed.values()):
            if stage is not None:
                self.removeWidget(stage)
                stage.deleteLater()
        self.tabbed.clear()
        self.map = self.compare = self.start = None

    def fits(self, session: Session) -> bool:
        """Whether a map is on screen exactly while there is one to show."""
        return session.stage not in MAP_STATES or (session.stream is None) is (self.currentWidget() is not self.map)

    def show_stage(self, session: Session, theme: Theme) -> None:
        """Show the stage that a session is at, and give it the keyboard."""
        if session.stage in MAP_STATES and session.stream is not None and self.map is not None:
            self.map.show_session()
            self.setCurrentWidget(self.map)
            self.map.views.take_focus()
        elif session.stage is Stage.COMPARE and has_both_states(session.document):
            compare = self.compare or self._make_compare(session, theme)
            compare.show_session()
            self.setCurrentWidget(compare)
            compare.current.canvas.setFocus()
        elif session.tab:
            tabbed = self.tabbed.get(session.stage) or self._make_tabbed(session, theme)
            tabbed.show_session()
            self.setCurrentWidget(tabbed)
            tabbed.take_focus()
        else:
            self._show_calm(session)

    def panes(self, session: Session) -> list[QWidget]:
        """What F6 goes through on the stage."""
        if session.stage in MAP_STATES and self.map is not None:
            stage = self.map
            beside = [stage.inspector, stage.working, *filter(None, [stage.what_if])]
            return [*stage.views.panes(), stage.bar, stage.strip, *beside]
        if session.stage in self.tabbed:
            return self.tabbed[session.stage].panes()
        return list(self.compared.panes()) if self.compared is not None else [self.calm]

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for stage in (self.map, self.compare, *self.tabbed.values()):
            if stage is not None:
                stage.dress(theme)

    def finish(self) -> None:
        """Take every text that is typed but not yet committed."""
        for stage in (self.map, *self.tabbed.values()):
            if stage is not None and stage.isVisible():
                stage.finish()

    @property
    def page(self) -> TabPage | None:
        """The page of tabs that is on screen."""
        return next((each.page for each in self.tabbed.values() if each is self.currentWidget()), None)

    def fill_in(self, field: str) -> None:
        """Open the fields of what is chosen."""
        if (owner := self.page or self.map) is not None:
            owner.fill_in(field)

    def toggle_inspector(self) -> None:
        """Open the fields of what is chosen, or close them."""
        if (owner := self.page or self.map) is not None:
            owner.toggle_inspector()

    def pick(self, step: int) -> None:
        """Choose what stands `step` places further on a page."""
        if self.page is not None:
            self.page.pick(step)

    def settle(self) -> None:
        """Make everything sharp now."""
        if self.map is not None:
            self.map.session.settle()
            self.map.frame.settle()
            self.map.overview.refresh()
        if self.compare is not None and self.compare.isVisible():
            self.compare.settle()

    def _make_compare(self, session: Session, theme: Theme) -> CompareStage:
        from vsa.ui.compare_stage import CompareStage

        made = self.compare = CompareStage(session, theme)
        self.addWidget(made)
        self.compare_made.emit(made)
        return made

    def _make_tabbed(self, session: Session, theme: Theme) -> TabbedStage:
        made = self.tabbed[session.stage] = _maker(session.stage)(session, theme)
        self.addWidget(made)
        made.page_made.connect(self.page_made)
        self.tabbed_made.emit(made)
        return made

    def _show_calm(self, session: Session) -> None:
        tr, stage = session.tr, session.stage
        title, text = tr(f"ui.calm.{stage}.title"), tr(f"ui.calm.{stage}.text")
        if stage in WITH_IDEAL and _can_make_ideal(session):
            self.calm.show_text(title, text, tr("ui.calm.make_ideal"), lambda: operations.make_ideal(session))
        else:
            self.calm.show_text(title, text)
        self.setCurrentWidget(self.calm)


def _can_make_ideal(session: Session) -> bool:
    document = session.document
    return document.in_state(State.CURRENT) is not None and document.in_state(State.IDEAL) is None


def _maker(stage: Stage) -> Callable[[Session, Theme], TabbedStage]:
    """What makes a stage of tabs; it is imported when it is first asked for."""
    if stage is Stage.PREPARE:
        from vsa.ui.prepare_stage import prepare_stage

        return prepare_stage
    if stage is Stage.ACTIONS:
        from vsa.ui.actions.stage import actions_stage

        return actions_stage
    from vsa.ui.followup_stage import followup_stage

    return followup_stage
