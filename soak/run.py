"""One soak: a window, a monkey with a seed, what must hold, and what came of it."""

import shutil
import sys
import traceback
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

import vsa
from soak import memory
from soak.actions import close_another_window, one_action
from soak.checks import check_all
from soak.dialogs import Answers
from soak.monkey import Monkey
from vsa.editor.settings import Settings
from vsa.editor.stages import Stage
from vsa.i18n.resources import examples
from vsa.ui.program import application
from vsa.ui.window import Window

FIRST = "byggesak.vsa"
CHECKED_EVERY = 20
MEASURED_EVERY = 500
WARM_UP = 0.2
"""The part of all actions after which memory is compared: some thousand, until the bounded memories of measured texts,
courses of arrows and letters are full."""
READ_WHEN_USED = (
    "holidays.countries",
    "icalendar",
    "numpy",
    "openpyxl",
    "openpyxl.worksheet.datavalidation",
    "PySide6.QtPrintSupport",
)
MOST_NODES = 120
REMEMBERED = 40
ROUNDS = 3
"""So often what is given up may leave something behind that is given up then."""


@dataclass(slots=True)
class Outcome:
    """What came of a soak. `edits` are actions after which another document is shown, `memory` megabytes at the same
    state of the window, after so many actions."""

    seed: int
    actions: int = 0
    edits: int = 0
    checks: int = 0
    seconds: float = 0.0
    memory: list[tuple[int, float]] = field(default_factory=list)
    grumbles: Counter[str] = field(default_factory=Counter)
    latest: deque[str] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    failure: str = ""

    @property
    def growth(self) -> float | None:
        """How much more memory there ever was than after the warm-up, as a part of that; None when unknown."""
        warm = [size for done, size in self.memory if done >= WARM_UP * self.actions]
        return max(warm) / warm[0] - 1 if len(warm) > 1 else None


def soak(actions: int, seed: int, report: Callable[[str], None] = lambda _: None) -> Outcome:
    """Do so many random actions. Ends at the first failure, which the outcome tells with the latest actions."""
    application()
    outcome = Outcome(seed)
    started = perf_counter()
    with TemporaryDirectory() as folder, _Failures(outcome) as failures:
        soaking = _Soak(Path(folder), outcome, failures, report)
        _in_a_loop(lambda: soaking.run(actions))
    outcome.seconds = perf_counter() - started
    return outcome


class _Failures:
    """Collects what nobody caught, which Qt hands on to `sys.excepthook`, and what Qt itself grumbles about."""

    def __init__(self, outcome: Outcome) -> None:
        self.found: list[str] = []
        self._outcome = outcome
        self._kept = sys.excepthook

    def __enter__(self) -> "_Failures":
        sys.excepthook = self._take
        qInstallMessageHandler(self._hear)
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook = self._kept
        qInstallMessageHandler(None)

    def _hear(self, _: QtMsgType, __: QMessageLogContext, text: str) -> None:
        if "plugin does not support" not in text:  # The display that is none.
            self._outcome.grumbles[text] += 1

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.found.append("".join(traceback.format_exception(kind, error, trace)))


class _Soak:
    def __init__(self, folder: Path, outcome: Outcome, failures: _Failures, report: Callable[[str], None]) -> None:
        self._folder, self._outcome, self._failures, self._report = folder, outcome, failures, report
        self._first = folder / FIRST
        self._window = Window(Settings(), remembers=False)
        self._monkey = Monkey(self._window, Random(outcome.seed))
        # Answers come when a timer says so: a chance of their own leaves the actions the same every time.
        self._answers = Answers(Random(outcome.seed), folder)

    def run(self, actions: int) -> None:
        self._answers.start()
        try:
            _read_everything()
            self._begin_anew()
            for number in range(1, actions + 1):
                self._outcome.actions = number
                self._one()
                if self._failures.found:
                    break
                if number % MEASURED_EVERY == 0:
                    self._measure(number)
        finally:
            self._outcome.failure = "\n".join(self._failures.found)
            self._answers.stop()
            self._answers.clear()
            self._window.files.release()
            QApplication.clipboard().clear()  # Without a display Qt would keep it until Python is gone.
            self._window.hide()
            self._window.deleteLater()
            _forget_deleted()

    def _one(self) -> None:
        """One action, and every so often a look at what must hold."""
        try:
            before = self._window.session and self._window.session.document
            self._outcome.latest.append("…")
            self._outcome.latest[-1] = one_action(self._monkey)
            QApplication.processEvents()
            self._answers.settle()
            _forget_deleted()
            after = self._window.session and self._window.session.document
            self._outcome.edits += before is not after
            if not self._window.isVisible() or self._is_large() or self._window.session is None:
                self._begin_anew()
            if self._outcome.actions % CHECKED_EVERY == 0:
                self._window.finish()
                check_all(self._window)
                self._outcome.checks += 1
        except Exception:
            self._failures.found.append(traceback.format_exc())

    def _is_large(self) -> bool:
        session = self._window.session
        streams = session.document.streams.values() if session else ()
        return sum(len(stream.nodes) for stream in streams) > MOST_NODES

    def _begin_anew(self) -> None:
        """The first example again, in a window as it was at first; what was open is thrown away."""
        shutil.copy(examples() / FIRST, self._first)
        self._window.setWindowState(Qt.WindowState.WindowNoState)
        self._window.use_language("nb")
        self._window.use_theme("light")
        self._window.files.read(self._first)
        if self._window.session is not None:
            self._window.session.go(Stage.CURRENT)
        self._window.resize(1440, 900)
        self._window.show()
        self._window.activateWindow()
        QApplication.processEvents()
        _forget_deleted()

    def _measure(self, number: int) -> None:
        if not memory.MEASURED:
            return
        self._answers.clear()
        close_another_window(self._monkey)
        self._begin_anew()
        _come_to_rest()
        self._outcome.memory.append((number, memory.megabytes()))
        self._report(f"{number} actions, {self._outcome.memory[-1][1]:.0f} MB")


def _read_everything() -> None:
    """Every module, also those that an action reads when it is first done: when that comes is chance, and no growth."""
    modules = (module.name for module in walk_packages(vsa.__path__, "vsa.") if module.name != "vsa.__main__")
    for name in (*modules, *READ_WHEN_USED):
        import_module(name)


def _in_a_loop(work: Callable[[], None]) -> None:
    """Work as the program does, inside the loop of events. Outside it Qt would delete what was given up as soon as any
    question is open, even while it handles the event that led to the question."""
    loop = QEventLoop()

    def turn() -> None:
        try:
            work()
        finally:
            loop.quit()

    QTimer.singleShot(0, turn)
    loop.exec()


def _come_to_rest() -> None:
    """What was given up with a stage, such as what it had in the header, goes after it."""
    for _ in range(ROUNDS):
        QApplication.processEvents()
        _forget_deleted()


def _forget_deleted() -> None:
    """What was given up goes now, as it does between two events."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
