"""Going from step to step: the fields stay, what stands in them is that of the step."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.i18n import message, translator
from vsa.i18n.resources import examples
from vsa.model.nodes import Step
from vsa.storage import load
from vsa.ui.inspector.field_editors import FieldEditor, TextEditor
from vsa.ui.inspector.panel import Inspector
from vsa.ui.inspector.parts import WaysOutPart
from vsa.ui.line import Line
from vsa.ui.program import application
from vsa.ui.segments import Segments


@pytest.fixture
def session() -> Session:
    return Session(load(examples() / "byggesak.vsa").document)


@pytest.fixture
def inspector(qtbot: QtBot, session: Session) -> Iterator[Inspector]:
    """Beside something that has the keyboard, as the map has."""
    application()
    window, outside = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(outside)
    made = Inspector(session, "light")
    row.addWidget(made)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    outside.setFocus()
    yield made
    window.close()


def field(inspector: Inspector, name: str) -> FieldEditor:
    return next(each for filled in inspector._forms for each in filled.form.editors if each.field.name == name)


def line(inspector: Inspector, name: str) -> Line:
    found = field(inspector, name).input
    assert isinstance(found, Line)
    return found


def test_the_fields_stay_from_step_to_step_and_show_the_step(inspector: Inspector, session: Session) -> None:
    session.select(["node:1"])
    before = line(inspector, "name")
    session.select(["node:2"])
    assert line(inspector, "name") is before
    assert before.text() == "Fordele sak"
    session.select(["node:end"])
    assert line(inspector, "name") is not before


def test_what_is_typed_after_going_on_is_for_the_step_that_is_shown(inspector: Inspector, session: Session) -> None:
    session.select(["node:1"])
    session.select(["node:2"])
    line(inspector, "name").setText("Ny")
    inspector.finish()
    stream = session.stream
    assert stream is not None
    assert (stream.nodes["1"].name, stream.nodes["2"].name) == ("Motta og journalføre søknad", "Ny")


def test_a_text_that_could_not_be_read_is_not_taken_along(inspector: Inspector, session: Session) -> None:
    session.select(["node:1"])
    line(inspector, "process_time").setText("tull")
    inspector.finish()
    assert field(inspector, "process_time").error.isVisible()
    session.select(["node:2"])
    assert not field(inspector, "process_time").error.isVisible()
    assert line(inspector, "process_time").text().replace("\u00a0", " ") == "10 min"


def test_a_problem_is_put_on_the_step_that_is_shown(inspector: Inspector, session: Session) -> None:
    session.select(["node:1"])
    session.select(["node:7"])
    button = next(each for each in inspector.findChildren(QPushButton) if each.text() == "Nytt problem")
    button.click()
    stream = session.stream
    assert stream is not None
    assert isinstance(stream.nodes["7"], Step)
    assert next(reversed(list(stream.problems.values()))).node == "7"


def test_a_click_that_makes_another_thing_of_it_is_not_the_end_of_the_button(
    inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    """An arrow of information has other fields; those in which was clicked are still at work then."""
    stream = session.stream
    assert stream is not None
    session.select([f"flow:{next(iter(stream.flows))}"])
    segments = field(inspector, "kind").input
    assert isinstance(segments, Segments)
    qtbot.mouseClick(segments.button(2), Qt.MouseButton.LeftButton)
    assert field(inspector, "kind").input is not segments
    assert isValid(segments)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(segments)


def test_an_empty_deadline_shows_a_deadline_and_an_empty_time_a_time(inspector: Inspector, session: Session) -> None:
    session.go(Stage.CURRENT)
    QApplication.processEvents()
    shown = {each.field.name: each.input.placeholderText() for each in inspector.findChildren(TextEditor)}  # type: ignore[attr-defined]
    assert shown["deadline"] == "12 uker"


def test_a_share_that_nobody_gave_shows_what_it_counts_as(inspector: Inspector, session: Session) -> None:
    stream = session.stream
    assert stream is not None
    flow = next(each for each in stream.flows.values() if each.share is not None)
    ref = Ref("flow", flow.id, stream.id)
    session.perform(message("editor.edit.change"), lambda now: set_fields(now, ref, share=None))
    session.select([f"node:{flow.source}"])
    QApplication.processEvents()
    boxes = [box for part in inspector.findChildren(WaysOutPart) for box in part.findChildren(QLineEdit)]
    (empty,) = (box for box in boxes if not box.text())
    assert empty.placeholderText() == translator("nb").percent(flow.share or 0.0, 1)
    assert "Ikke oppgitt" in empty.toolTip()
