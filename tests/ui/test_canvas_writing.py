"""Times and shares written on the map itself: where the field opens, what it takes, and what it offers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vsa.editor import operations
from vsa.editor.fields import field_of
from vsa.editor.session import Session
from vsa.editor.subjects import change_field, subject_of
from vsa.editor.text_spots import spot_of
from vsa.editor.tools import Tools
from vsa.exchange import read_table
from vsa.model.nodes import Step
from vsa.model.stream import FlowKind
from vsa.ui.canvas import MapView
from vsa.ui.canvas_offer import Offer

KEY, LEFT, NONE = Qt.Key, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
TABLE = """name: Byggesøknad
user role: Søker
id;step;role;wait;process time;class;next
1;Sende søknad;Søker;;10 min;NV;2
2;Motta;Mottak;1 d;20 min;NV;3
3;Vurdere;Saksbehandler;3 d;60 min;VS;4: 80 %, 2: 20 %
4;Vedta;Saksbehandler;1 d;30 min;VS;END
"""


@pytest.fixture
def session() -> Session:
    return Session(read_table(TABLE.encode(), "nb"))


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> MapView:
    made = MapView(session, Tools(session), "light")
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    qtbot.waitActive(made)
    made.canvas.setFocus()
    return made


@pytest.fixture
def place(view: MapView, session: Session) -> Callable[[str, str], QPoint]:
    """Where on the canvas a figure stands."""

    def at(key: str, field: str) -> QPoint:
        assert session.scene is not None
        spot = spot_of(session.scene, key, field)
        assert spot is not None
        return view.canvas.rect_of(spot).center()

    return at


def step(session: Session, node: str) -> Step:
    assert session.stream is not None
    found = session.stream.nodes[node]
    assert isinstance(found, Step)
    return found


def way(session: Session, source: str, target: str) -> str:
    assert session.stream is not None
    return next(flow.id for flow in session.stream.flows.values() if (flow.source, flow.target) == (source, target))


@pytest.mark.parametrize("field", ["process_time", "wait"])
def test_a_double_click_on_a_time_opens_it_where_it_stands(
    view: MapView, session: Session, place: Callable, field: str
) -> None:
    QTest.mouseDClick(view.canvas, LEFT, NONE, place("node:3", field))
    assert (view.label.key, view.label.field) == ("node:3", field)
    assert (view.label.geometry().center() - view.canvas.mapTo(view, place("node:3", field))).manhattanLength() <= 2
    QTest.keyClicks(view.label, "1,5 t")
    QTest.keyClick(view.label, KEY.Key_Return)
    written = getattr(step(session, "3"), field)
    assert written.minutes(session.document.calendar) == 90
    assert operations.text_of(session, "node:3", field).replace("\u00a0", " ") == "1,5 t"
    assert session.editing is None
    assert view.canvas.hasFocus()


def test_an_unreadable_time_stays_with_its_reason_until_it_is_mended(
    view: MapView, session: Session, place: Callable
) -> None:
    before = session.document
    QTest.mouseDClick(view.canvas, LEFT, NONE, place("node:3", "process_time"))
    QTest.keyClicks(view.label, "en stund")
    QTest.keyClick(view.label, KEY.Key_Return)
    assert "en stund" in view.label.reason
    QTest.mouseClick(view.canvas, LEFT, NONE, place("node:2", ""))
    assert (view.label.isVisible(), view.label.toPlainText()) == (True, "en stund")
    assert session.document is before
    view.label.setFocus()
    view.label.selectAll()
    QTest.keyClicks(view.label, "2 t")
    QTest.keyClick(view.label, KEY.Key_Return)
    assert not view.label.isVisible()
    assert operations.text_of(session, "node:3", "process_time").replace("\u00a0", " ") == "2 t"


def test_a_text_goes_with_its_step_when_that_is_gone(view: MapView, session: Session) -> None:
    session.select(["node:4"])
    operations.append(session, "right")
    QTest.keyClick(view.label, KEY.Key_F2)
    QTest.keyClicks(view.label, "en stund")
    QTest.keyClick(view.label, KEY.Key_Return)
    session.undo()
    assert not view.label.isVisible()


def test_a_share_goes_with_the_arrow_that_has_none_any_more(view: MapView, session: Session) -> None:
    key = f"flow:{way(session, '3', '4')}"
    session.select([key])
    session.edit_text(key, "share")
    view.label.setPlainText("70 %")
    subject = subject_of(session, key)
    assert subject is not None
    change_field(session, [subject], field_of("flow", "kind"), FlowKind.INFORMATION)
    assert not view.label.isVisible()
    assert session.editing is None


def test_tab_in_a_name_appends_the_next_step_and_goes_on_with_its_name(view: MapView, session: Session) -> None:
    session.select(["node:4"])
    operations.append(session, "right")
    for name in ("Ekspedere", "Arkivere", "Fakturere"):
        QTest.keyClicks(view.label, name)
        QTest.keyClick(view.label, KEY.Key_Tab)
    stream = session.stream
    assert stream is not None
    assert {"Ekspedere", "Arkivere", "Fakturere", ""} <= {node.name for node in stream.nodes.values()}
    assert operations.text_of(session, str(view.label.key)) == ""
    QTest.keyClick(view.label, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert operations.text_of(session, str(view.label.key)) == "Fakturere"


def test_f2_writes_name_time_and_wait_and_tab_then_the_next_step(view: MapView, session: Session) -> None:
    session.select(["node:4"])
    operations.append(session, "right")
    first = str(session.only).removeprefix("node:")
    for text, key in (("Ekspedere", KEY.Key_F2), ("20 min", KEY.Key_F2), ("2 d", KEY.Key_Tab)):
        QTest.keyClicks(view.label, text)
        QTest.keyClick(view.label, key)
    made = step(session, first)
    assert made.process_time is not None
    assert made.wait is not None
    day = session.document.calendar
    assert (made.name, made.process_time.minutes(day), made.wait.minutes(day)) == ("Ekspedere", 20, 900)


def test_enter_on_an_arrow_writes_its_share_and_the_others_are_offered_the_rest(
    view: MapView, session: Session, place: Callable
) -> None:
    on, back = way(session, "3", "4"), way(session, "3", "2")
    QTest.mouseDClick(view.canvas, LEFT, NONE, place(f"flow:{on}", "share"))
    assert (view.label.key, view.label.field) == (f"flow:{on}", "share")
    QTest.keyClicks(view.label, "60")
    QTest.keyClick(view.label, KEY.Key_Return)
    offer = next(offer for offer in view.findChildren(Offer))
    assert offer.isVisible()
    assert "40" in offer.text()
    QTest.mouseClick(offer, LEFT)
    assert session.stream is not None
    assert (session.stream.flows[on].share, session.stream.flows[back].share) == (0.6, 0.4)
    assert not offer.isVisible()


def test_a_share_that_fits_offers_nothing(view: MapView, session: Session) -> None:
    on = way(session, "3", "4")
    session.select([f"flow:{on}"])
    operations.open_text(session, f"flow:{on}")
    QTest.keyClicks(view.label, "80 %")
    QTest.keyClick(view.label, KEY.Key_Return)
    assert not any(offer.isVisible() for offer in view.findChildren(Offer))


def test_the_offer_follows_the_map_and_goes_with_the_selection(view: MapView, session: Session) -> None:
    on = way(session, "3", "4")
    session.select([f"flow:{on}"])
    operations.open_text(session, f"flow:{on}")
    QTest.keyClicks(view.label, "60")
    QTest.keyClick(view.label, KEY.Key_Return)
    offer = next(offer for offer in view.findChildren(Offer))
    before = offer.geometry().center()
    view.pan(0, -30)
    assert offer.geometry().center() == before + QPoint(0, 30)
    session.select(["node:2"])
    assert not offer.isVisible()
