"""Every window, stage, tab, panel and dialog of the program, opened one after the other on the same document.

A new stage, tab or report is in here by being in its table. A new dialog gets a row in `DIALOGS`; a test fails while
one is missing.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import delete

from tests.ui.windows import session_of, stage_of, tools_of
from vsa.editor.palette.asking import ask_to_add
from vsa.editor.stages import MAP_STATES, Stage
from vsa.editor.tabs import TABS
from vsa.editor.views import View
from vsa.i18n import message
from vsa.storage.errors import ConflictError
from vsa.ui import crash, dialogs
from vsa.ui.command_list import CommandList
from vsa.ui.find_bar import FindBar
from vsa.ui.hint_card import HintCard
from vsa.ui.symbol_list import SymbolList
from vsa.ui.window import Window

Opens = Callable[[Window], QWidget]
"""Opens a place and gives the widget that holds it."""


def _select(*kinds: str) -> Opens:
    def opens(window: Window) -> QWidget:
        session = session_of(window)
        session.go(Stage.CURRENT)
        stream = session.stream
        assert stream is not None
        session.select([f"{kind}:{next(iter(getattr(stream, f'{kind}s')))}" for kind in kinds])
        return window

    return opens


def _view(view: View) -> Opens:
    def opens(window: Window) -> QWidget:
        session_of(window).go(Stage.CURRENT)
        assert window.views is not None
        window.views.turn_to(view)
        return window

    return opens


def _stage(stage: Stage, tab: str = "") -> Opens:
    def opens(window: Window) -> QWidget:
        session_of(window).go(stage, tab)
        return window

    return opens


def _what_if(window: Window) -> QWidget:
    _select("node")(window)
    window.toggle_what_if()
    return window


def _working(window: Window) -> QWidget:
    _select("node")(window)
    stage_of(window).show_working("lead_time")
    return window


def _find(window: Window) -> QWidget:
    session_of(window).go(Stage.CURRENT)
    window.look_for()
    return window


def _presenting(window: Window) -> QWidget:
    session_of(window).go(Stage.CURRENT)
    window.toggle_presenting()
    return window


def _symbols(window: Window) -> QWidget:
    session_of(window).go(Stage.CURRENT)
    ask_to_add(session_of(window), tools_of(window))
    shown = window.findChild(SymbolList)
    assert shown is not None
    return shown


def _commands(window: Window) -> QWidget:
    session_of(window).go(Stage.CURRENT)
    window.help.show_commands()
    shown = window.findChild(CommandList)
    assert shown is not None
    return shown


def _hint(window: Window) -> QWidget:
    session_of(window).go(Stage.CURRENT)
    card = HintCard(window)
    card.look()
    assert card.isVisible()
    return window


def _chosen_action(window: Window) -> QWidget:
    session = session_of(window)
    session.go(Stage.ACTIONS)
    session.select([f"action:{next(iter(session.document.actions))}"])
    return window


PLACES: Mapping[str, Opens] = {
    "nothing selected": _stage(Stage.CURRENT),
    "step": _select("node"),
    "arrow": _select("flow"),
    "lane": _select("lane"),
    "problem": _select("problem"),
    "several": _select("node", "problem"),
    "table": _view(View.TABLE),
    "split": _view(View.SPLIT),
    "diagram": _view(View.DIAGRAM),
    "find": _find,
    "what if": _what_if,
    "working": _working,
    "symbols": _symbols,
    "list of commands": _commands,
    "presenting": _presenting,
    "hint": _hint,
    "action": _chosen_action,
    **{f"stage {stage}": _stage(stage) for stage in Stage if stage not in MAP_STATES and stage not in TABS},
    **{f"tab {tab.name}": _stage(stage, tab.name) for stage, tabs in TABS.items() for tab in tabs},
}
"""What the window shows of a document."""


def _keys(window: Window) -> QDialog:
    from vsa.ui.keys_dialog import KeysDialog

    return KeysDialog(window.tr_, window)


def _print(window: Window) -> QDialog:
    from vsa.ui.printing.dialog import PrintDialog

    return PrintDialog(session_of(window), Path(), window)


def _simulation(window: Window) -> QDialog:
    from vsa.ui.simulation_dialog import SimulationDialog

    session_of(window).go(Stage.CURRENT)
    return SimulationDialog(session_of(window), window.theme, window)


def _finish(window: Window) -> QDialog:
    from vsa.ui.finish_dialog import FinishDialog

    return FinishDialog(session_of(window), Path(), window)


def _questions(window: Window) -> QDialog:
    from vsa.ui.prepare.question_dialog import QuestionDialog

    return QuestionDialog(session_of(window), window)


def _programme(window: Window) -> QDialog:
    from vsa.i18n.resources import examples
    from vsa.ui.programme_window import ProgrammeWindow

    made = ProgrammeWindow(window.tr_, window)
    made.read(examples() / "programme")
    return made


def _case_times(window: Window) -> QDialog:
    from vsa.ui.gains.case_times_dialog import CaseTimesDialog

    return CaseTimesDialog(session_of(window), window)


def _about(window: Window) -> QDialog:
    from vsa.ui.about_dialog import AboutDialog

    return AboutDialog(window.tr_, window)


def _examples(window: Window) -> QDialog:
    from vsa.ui.example_dialog import ExampleDialog

    return ExampleDialog(window, window.tr_)


def _guides(window: Window) -> QDialog:
    from vsa.ui.guide_window import GuideWindow

    return GuideWindow(window)


DIALOGS: Mapping[str, Callable[[Window], QDialog]] = {
    "keys_dialog": _keys,
    "about_dialog": _about,
    "example_dialog": _examples,
    "guide_window": _guides,
    "printing.dialog": _print,
    "simulation_dialog": _simulation,
    "finish_dialog": _finish,
    "prepare.question_dialog": _questions,
    "programme_window": _programme,
    "gains.case_times_dialog": _case_times,
}
"""Every module of the window that has a dialog, and how it is made."""


Shows = Callable[[Window], object]
"""What the program does that ends in a question or something to read."""


def _crash(window: Window) -> None:
    crash.tell(window, window.tr_, Path("log") / "vsa.log", "vsa")


def _news(window: Window) -> None:
    window.preferences.show_news()


def _unsaved(window: Window) -> None:
    session = session_of(window)
    with patch.object(type(session), "saved", False):
        window.files.may_leave()


def _recover(window: Window) -> None:
    tr = window.tr_
    answers = (tr("ui.recover.open"), tr("ui.recover.discard"), tr("ui.recover.later"))
    dialogs.ask(window, tr("ui.recover.question", file="byggesak.vsa"), tr("ui.recover.details"), answers)


def _conflict(window: Window) -> None:
    session = session_of(window)
    window.files._resolve(session, Path("byggesak.vsa"), ConflictError(message("ui.unexpected")))


def _earlier(window: Window) -> None:
    dialogs.ask_item(window, window.tr_, window.tr_("ui.file.earlier"), ("22.11.2026 12:00", "21.11.2026 12:00"))


def _told(window: Window) -> None:
    dialogs.tell(window, window.tr_, window.tr_("ui.file.lost"), ("byggesak.vsa",))


MESSAGES: Mapping[str, Shows] = {
    "crash": _crash,
    "what is new": _news,
    "unsaved": _unsaved,
    "recovery": _recover,
    "conflict": _conflict,
    "earlier versions": _earlier,
    "something told": _told,
}
"""Boxes that are made when they are needed: every kind that there is, with the words of the program."""
ASK = dialogs.ask
"""As the program asks; tests answer in its place."""


def message_box(window: Window, shows: Shows) -> QDialog:
    """The box that the program would wait for, made but not waited for."""
    made: list[QDialog] = []

    def keep(dialog: QDialog) -> int:
        made.append(dialog)
        return 0

    with patch.object(dialogs, "run", keep), patch.object(dialogs, "ask", ASK):
        shows(window)
    return made[0]


def settle() -> None:
    """Let everything find its place."""
    for _ in range(20):
        QApplication.processEvents()


def leave(window: Window, place: str) -> None:
    """Close what was opened over the stage."""
    stage = stage_of(window)
    if place == "presenting":
        window.toggle_presenting()
    elif place == "what if":
        stage.close_what_if()
    elif place == "working":
        stage.close_working()
    elif place == "find":
        shown_bar = window.findChild(FindBar)
        assert shown_bar is not None
        shown_bar.leave()
    elif place == "hint":
        card = window.findChild(HintCard)
        assert card is not None
        delete(card)
    elif place == "symbols":
        tools_of(window).ask(None)
    elif place == "list of commands":
        shown = window.findChild(CommandList)
        assert shown is not None
        shown.close()
    settle()
