"""Simulated cases in the window: off its thread, stoppable, with the histogram and the dates."""

import gc

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from vsa.analysis import basis_of
from vsa.analysis.simulation import Request, simulate
from vsa.drawing.primitives import Path, Rect, Text
from vsa.editor.session import Session
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.scene.simulated import figure_rows, histogram_sheet
from vsa.storage import load
from vsa.ui.program import application
from vsa.ui.simulation_dialog import SimulationDialog
from vsa.ui.window import Window


@pytest.fixture
def dialog(qtbot: QtBot) -> SimulationDialog:
    application()
    made = SimulationDialog(Session(load(examples() / "byggesak.vsa").document), "light", None)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(dialog: SimulationDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def test_a_run_shows_figures_with_their_intervals_and_the_dates(dialog: SimulationDialog, qtbot: QtBot) -> None:
    dialog._cases.setText("2000")
    dialog._arrival.setText("10.5.2027")
    dialog.start()
    qtbot.waitUntil(lambda: dialog._run is None and "±" in shown(dialog), timeout=60_000)
    text = shown(dialog)
    assert "17.5.2027 (2. pinsedag, grunnlovsdagen)" in text
    assert "2\u00a0000 saker" in text
    assert dialog._picture.isVisibleTo(dialog)


def test_nothing_is_collected_in_the_thread_of_a_run(dialog: SimulationDialog, qtbot: QtBot) -> None:
    gc.enable()
    dialog.start()
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: dialog._run is None, timeout=60_000)
    assert gc.isenabled()


def test_a_run_can_be_stopped(dialog: SimulationDialog, qtbot: QtBot) -> None:
    dialog._cases.setText("1000000")
    dialog._mode.setCurrentIndex(1)
    dialog.start()
    run = dialog._run
    assert run is not None
    told: list[object] = []
    run.done.connect(told.append)
    dialog.stop()
    qtbot.waitUntil(lambda: dialog._run is None, timeout=60_000)
    assert told == []


def test_it_goes_with_the_document_that_it_is_about(byggesak: Window) -> None:
    byggesak.show_simulation()
    (dialog,) = byggesak.findChildren(SimulationDialog)
    byggesak.show_document(Session(load(examples() / "helse.vsa").document))
    assert not dialog.isVisible()
    byggesak.show_simulation()
    shown_now = [each for each in byggesak.findChildren(SimulationDialog) if each.isVisible()]
    assert shown_now
    assert dialog not in shown_now
    byggesak.show_start_page()
    assert not shown_now[0].isVisible()


@pytest.mark.parametrize("answer", ["mange", "0", "1,5", "2000000"])
def test_an_answer_that_cannot_be_used_is_said_and_nothing_begins(dialog: SimulationDialog, answer: str) -> None:
    dialog._cases.setText(answer)
    dialog.start()
    assert dialog._run is None
    assert answer in dialog._error.text() or "tall" in dialog._error.text()


def test_the_histogram_has_a_bar_for_every_bin_and_the_deadline_in_it() -> None:
    document = load(examples() / "byggesak.vsa").document
    stream = next(iter(document.streams.values()))
    simulation = simulate(stream, basis_of(document), Request(cases=2_000))
    assert simulation.figures is not None
    tr = translator("nb")
    sheet = histogram_sheet(simulation, simulation.figures.histogram, document.calendar, tr)
    shapes = [shape for item in sheet.items for shape in item.primitives]
    assert sum(isinstance(shape, Rect) for shape in shapes) == len(simulation.figures.histogram.counts)
    assert any(isinstance(shape, Path) and shape.pen and shape.pen.token == "s" for shape in shapes)
    assert any("60" in shape.text for shape in shapes if isinstance(shape, Text))
    assert all(shape.x >= 0 and shape.x + shape.width <= 560 for shape in shapes if isinstance(shape, Text))
    assert len(list(figure_rows(simulation, simulation.figures, document.calendar, tr))) >= 6
