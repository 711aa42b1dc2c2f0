"""A whole stream from an empty document without a mouse, and how many key presses that takes."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vsa.editor.session import Session
from vsa.editor.settings import Settings
from vsa.model.durations import Duration
from vsa.model.nodes import Gateway, Start, Step
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
CHECKED, CHOICE = "Kontrollere søknad", "Komplett?"
DAY = 450.0
TIMES = (20.0, 10.0, 10.0, 60.0, 45.0, 240.0, 90.0, 30.0, 15.0, 25.0)
WAITS = (1.0, 3.0, 4.0, 2.0, 0.0, 5.0, 1.0, 2.0, 1.0, 1.5)
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
    _write_steps(hands)
    _end_the_stream(hands)
    _let_complete_cases_pass(hands)
    _send_a_fifth_back(hands)
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
    _look_at_figures(session)


def _write_steps(hands: Hands) -> None:
    """Name, time and wait, one after the other with F2; then on: in the lane below when the role is another. After the
    control comes a choice."""
    for (name, role, time, wait), following in pairwise((*STEPS, None)):
        hands.write(name)
        hands.press(KEY.Key_F2)
        hands.write(time)
        hands.press(KEY.Key_F2)
        hands.write(wait)
        if name in PROBLEMS:
            hands.press(KEY.Key_Return, CTRL | SHIFT)
            hands.write(PROBLEMS[name])
        if name == CHECKED:
            hands.press(KEY.Key_Return)
            hands.press(KEY.Key_Tab)
            _add(hands, "valg")
            hands.write(CHOICE)
            hands.press(KEY.Key_Tab)
        elif following is None:
            hands.press(KEY.Key_Return)
        elif following[1] != role:
            hands.press(KEY.Key_Down, CTRL)
        else:
            hands.press(KEY.Key_Right, CTRL)


def _add(hands: Hands, symbol: str) -> None:
    """From the list of symbols, by a part of the name: those letters are presses too."""
    hands.press(KEY.Key_A)
    for letter in symbol:
        hands.press(KEY[f"Key_{letter.upper()}"])
    hands.press(KEY.Key_Return)


def _end_the_stream(hands: Hands) -> None:
    _add(hands, "slutt")
    hands.write("Mottar vedtak")
    hands.press(KEY.Key_Return)


def _let_complete_cases_pass(hands: Hands) -> None:
    """From the choice, six back from the last step but one, past the question to the applicant."""
    hands.press(KEY.Key_Tab, SHIFT, times=7)
    hands.press(KEY.Key_C)
    hands.press(KEY.Key_Tab, times=2)
    hands.press(KEY.Key_Return)
    _write_share(hands, "70")


def _send_a_fifth_back(hands: Hands) -> None:
    """From the writing of the decision to the assessment before it."""
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
    hands.press(KEY.Key_Up, Qt.KeyboardModifier.AltModifier, times=2)
    hands.press(KEY.Key_Return)
    for role in ROLES[:-1]:
        hands.write(role)
        hands.press(KEY.Key_Tab)
    hands.write(ROLES[-1])
    hands.press(KEY.Key_Return)


def _look_at_steps(session: Session, stream: Stream) -> None:
    made = [
        (step.name, stream.lanes[step.lane].name, _minutes(session, step.process_time), _minutes(session, step.wait))
        for step in stream.nodes.values()
        if isinstance(step, Step)
    ]
    written = [(name, role, time, wait * DAY) for (name, role, *_), time, wait in zip(STEPS, TIMES, WAITS, strict=True)]
    assert made == written
    assert [lane.name for lane in stream.lanes.values()] == list(ROLES)


def _look_at_arrows(stream: Stream) -> None:
    """One chain from the start to the end, the way past the question, and the loop."""
    assert isinstance(next(node for node in stream.nodes.values() if node.name == CHOICE), Gateway)
    names = [name for name, *_ in STEPS]
    at = names.index(CHECKED) + 1
    chain = [*names[:at], CHOICE, *names[at:], "Mottar vedtak"]
    drawn = {_ends(stream, flow): (flow.kind, flow.share) for flow in stream.flows.values()}
    extra = {
        (CHOICE, "Vurdere søknad"): (FlowKind.FORWARD, 0.7),
        ("Skrive vedtak", "Vurdere søknad"): (FlowKind.REWORK, 0.2),
    }
    start = next(node.name for node in stream.nodes.values() if isinstance(node, Start))
    assert drawn == dict.fromkeys(pairwise((start, *chain)), (FlowKind.FORWARD, None)) | extra


def _look_at_figures(session: Session) -> None:
    """Each step of the way as often as a case comes there: the assessment and the writing 1/(1 - 0.2) times, the
    question in three of ten cases."""
    assert session.analysis is not None
    assert session.analysis.expected is not None
    visits = [1, 1, 1, 1, 0.3, 1.25, 1.25, 1, 1, 1]
    expected = session.analysis.expected
    assert expected.process_time == pytest.approx(sum(v * t for v, t in zip(visits, TIMES, strict=True)))
    assert expected.waiting_time == pytest.approx(DAY * sum(v * w for v, w in zip(visits, WAITS, strict=True)))


def _ends(stream: Stream, flow: Flow) -> tuple[str, str]:
    return stream.nodes[flow.source].name, stream.nodes[flow.target].name


def _minutes(session: Session, time: Duration | None) -> float:
    assert time is not None
    return time.minutes(session.document.calendar)
