"""A whole stream from an empty document without a mouse, and how many key presses that takes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vsa.editor.session import Session
from vsa.editor.settings import Settings
from vsa.model.nodes import Step
from vsa.model.stream import Flow, FlowKind, Stream
from vsa.ui import dialogs
from vsa.ui.program import application
from vsa.ui.window import Window

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
MOST_PRESSES = 250
DISCARD = 1

ROLES = ("Søker", "Dokumentsenter", "Saksbehandler", "Leder byggesak")
STEPS = (
    ("Motta søknad", "Dokumentsenter", "20 min", "1 d"),
    ("Journalføre søknad", "Dokumentsenter", "10 min", "3 d"),
    ("Fordele sak", "Saksbehandler", "10 min", "4 d"),
    ("Kontrollere søknad", "Saksbehandler", "1 t", "2 d"),
    ("Be om opplysninger", "Saksbehandler", "45 min", "0 d"),
    ("Vurdere søknad", "Saksbehandler", "4 t", "5 d"),
    ("Skrive vedtak", "Saksbehandler", "1,5 t", "1 d"),
    ("Godkjenne vedtak", "Leder byggesak", "30 min", "2 d"),
    ("Sende vedtak", "Leder byggesak", "15 min", "1 d"),
    ("Føre matrikkelen", "Leder byggesak", "25 min", "1,5 d"),
)
PROBLEMS = {"Kontrollere søknad": "Mangelfulle søknader", "Godkjenne vedtak": "Leder er borte"}


class Hands:
    """Two hands on a keyboard: letters of names and numbers are typed, everything else is a press that counts."""

    def __init__(self) -> None:
        self.presses = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """One press is a key with whatever is held down."""
        for _ in range(times):
            self.presses += 1
            QTest.keyClick(_focused(), key, held)
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """The letters of a name or number."""
        QTest.keyClicks(_focused(), text)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr(dialogs, "ask", lambda *_: DISCARD)
    application()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made = Window(Settings())
    made.resize(1600, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def hands() -> Hands:
    return Hands()


def test_a_stream_is_entered_with_the_keyboard_alone(window: Window, hands: Hands) -> None:
    hands.press(KEY.Key_N, CTRL)
    hands.press(KEY.Key_Right, CTRL)
    _write_steps(hands, STEPS)
    _draw_the_loop_and_the_choice(hands)
    _name_the_roles(hands)

    session = window.session
    assert session is not None
    stream = session.stream
    assert stream is not None
    print(f"\n{hands.presses} key presses for ten steps")
    assert hands.presses <= MOST_PRESSES
    _look_at_steps(session, stream)
    _look_at_arrows(stream)
    assert {stream.nodes[each.node].name: each.text for each in stream.problems.values()} == PROBLEMS
    assert session.analysis is not None
    assert session.analysis.expected is not None


def _write_steps(hands: Hands, steps: tuple[tuple[str, str, str, str], ...]) -> None:
    """Name, time and wait, each after a Tab; then on: in the lane below when the role is another."""
    for (name, role, time, wait), following in zip(steps, (*steps[1:], None), strict=True):
        hands.write(name)
        hands.press(KEY.Key_Tab)
        hands.write(time)
        hands.press(KEY.Key_Tab)
        hands.write(wait)
        if name in PROBLEMS:
            hands.press(KEY.Key_Return, CTRL | SHIFT)
            hands.write(PROBLEMS[name])
        if following is None:
            hands.press(KEY.Key_Return)
        elif following[1] != role:
            hands.press(KEY.Key_Down, CTRL)
        else:
            hands.press(KEY.Key_Right, CTRL)


def _draw_the_loop_and_the_choice(hands: Hands) -> None:
    """After the control the case is complete, or it goes the way round; a fifth of the decisions come back."""
    hands.press(KEY.Key_Tab, SHIFT, times=6)
    hands.press(KEY.Key_C)
    hands.press(KEY.Key_Tab, times=2)
    hands.press(KEY.Key_Return)
    _write_share(hands, "70")
    hands.press(KEY.Key_Tab, times=2)
    hands.press(KEY.Key_C)
    hands.press(KEY.Key_Tab, SHIFT)
    hands.press(KEY.Key_Return)
    _write_share(hands, "20")


def _write_share(hands: Hands, percent: str) -> None:
    """The share of the arrow that was just drawn; the others take the rest by themselves."""
    hands.press(KEY.Key_Return)
    hands.write(percent)
    hands.press(KEY.Key_Return)


def _name_the_roles(hands: Hands) -> None:
    hands.press(KEY.Key_L)
    hands.press(KEY.Key_Up, Qt.KeyboardModifier.AltModifier, times=3)
    hands.press(KEY.Key_Return)
    for role in ROLES[:-1]:
        hands.write(role)
        hands.press(KEY.Key_Tab)
    hands.write(ROLES[-1])
    hands.press(KEY.Key_Return)


def _look_at_steps(session: Session, stream: Stream) -> None:
    made = [
        (
            step.name,
            stream.lanes[step.lane].name,
            *(_minutes(session, step, field) for field in ("process_time", "wait")),
        )
        for step in stream.nodes.values()
        if isinstance(step, Step)
    ]
    day = 450.0
    times = (20.0, 10.0, 10.0, 60.0, 45.0, 240.0, 90.0, 30.0, 15.0, 25.0)
    waits = (1.0, 3.0, 4.0, 2.0, 0.0, 5.0, 1.0, 2.0, 1.0, 1.5)
    assert made == [
        (name, role, time, wait * day) for (name, role, *_), time, wait in zip(STEPS, times, waits, strict=True)
    ]


def _look_at_arrows(stream: Stream) -> None:
    assert _between(stream, "Kontrollere søknad", "Vurdere søknad").share == 0.7
    assert _between(stream, "Kontrollere søknad", "Be om opplysninger").share is None
    loop = _between(stream, "Skrive vedtak", "Vurdere søknad")
    assert (loop.kind, loop.share) == (FlowKind.REWORK, 0.2)


def _minutes(session: Session, step: Step, field: str) -> float:
    return float(getattr(step, field).minutes(session.document.calendar))


def _between(stream: Stream, source: str, target: str) -> Flow:
    names = {node.id: node.name for node in stream.nodes.values()}
    return next(flow for flow in stream.flows.values() if (names[flow.source], names[flow.target]) == (source, target))
