"""What stands in the way of the window: questions, menus and lists that wait for an answer, and get a random one."""

from contextlib import ExitStack
from pathlib import Path
from random import Random
from unittest.mock import patch

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QMenu, QWidget

from soak.hands import press, write
from vsa.ui import dialogs

OFTEN_MS = 5
PATIENCE = 8
"""So many answers a question gets before it is closed."""
POPUP_KEYS = ("Down", "Down", "Up", "Return", "Return", "Escape", "Right", "Left")
SEARCHED = ("a", "steg", "kø", "slutt", "tog", "12")
SEARCHES = 0.4
ENDINGS = (".vsa", ".csv", ".xlsx", ".svg", ".png", ".pdf", ".ics")


class Answers(QObject):
    """Answers everything modal from a timer, since the action that opened it waits for the answer. Files are chosen in
    one folder."""

    def __init__(self, chance: Random, folder: Path) -> None:
        super().__init__()
        self._chance = chance
        self._folder = folder
        self._answered: dict[QWidget, int] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(OFTEN_MS)
        # An answer may lead to another question, and a timer does not come again before it has been heard.
        self._timer.timeout.connect(lambda: QTimer.singleShot(0, self.attend))
        self._seams = ExitStack()

    def start(self) -> None:
        """Answer from now on."""
        self._seams.enter_context(patch.object(dialogs, "ask_open", self._choose_file))
        self._seams.enter_context(patch.object(dialogs, "ask_file", self._choose_file))
        self._seams.enter_context(patch.object(dialogs, "ask_save", self._choose_place))
        self._seams.enter_context(patch.object(dialogs, "ask_folder", lambda *_: self._folder))
        self._seams.enter_context(patch("vsa.ui.printing.system_printer.ask_for_printer", lambda *_: False))
        self._timer.start()

    def stop(self) -> None:
        """Leave everything as it was."""
        self._timer.stop()
        self._seams.close()

    def attend(self) -> None:
        """Answer what is open now."""
        waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if waiting is None:
            self._answered.clear()
            return
        times = self._answered[waiting] = self._answered.get(waiting, 0) + 1
        if times > PATIENCE:
            waiting.close()
        elif isinstance(waiting, QMenu) or QApplication.activePopupWidget():
            self._answer_popup(waiting)
        else:
            self._answer(waiting)

    def settle(self) -> None:
        """Answer until nothing waits: nobody reaches what lies behind a menu or a question."""
        while QApplication.activePopupWidget() or QApplication.activeModalWidget():
            self.attend()
            QApplication.processEvents()

    def clear(self) -> None:
        """Close everything that is open beside the window."""
        while (waiting := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
            waiting.close()

    def _answer_popup(self, waiting: QWidget) -> None:
        if self._chance.random() < SEARCHES and waiting.findChildren(QLineEdit):
            write(self._chance.choice(SEARCHED))
        else:
            press(waiting.focusWidget() or waiting, self._chance.choice(POPUP_KEYS))

    def _answer(self, waiting: QWidget) -> None:
        fields = [each for each in waiting.findChildren(QLineEdit) if each.isVisible() and each.isEnabled()]
        buttons = [each for each in waiting.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
        kind = self._chance.random()
        if kind < 0.25 and fields:
            self._chance.choice(fields).setFocus()
            write(self._chance.choice(("a", "steg", "12", "ø")))
        elif kind < 0.75 and buttons:
            self._chance.choice(buttons).click()
        elif isinstance(waiting, QDialog):
            waiting.reject()
        else:
            waiting.close()

    def _choose_file(self, *_: object) -> Path | None:
        found = sorted(self._folder.iterdir())
        return self._chance.choice(found) if found and self._chance.random() < 0.8 else None

    def _choose_place(self, *_: object) -> Path | None:
        if self._chance.random() < 0.3:
            return None
        return self._folder / f"{self._chance.randrange(6)}{self._chance.choice(ENDINGS)}"
