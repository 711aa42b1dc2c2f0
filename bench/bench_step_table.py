"""How long the table of a map takes at 2 000 steps: pasting, a changed cell, a key, a scroll and an order, in machine
time."""

import os
import statistics
import time
from collections.abc import Callable

from bench.table import Row
from vsa.editor.session import Session
from vsa.editor.step_rows import cell_edits
from vsa.editor.step_rows.arranging import Order
from vsa.editor.step_rows.columns import BY_ID
from vsa.editor.step_rows.table import StepTable
from vsa.edits.new_document import new_document
from vsa.i18n import translator
from vsa.model.document import Document

NAME = "table"
STEPS = 2000
REPETITIONS = 15
FRAME_MS = 16.7
WIDE, HIGH = 1500, 900


def run() -> list[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from vsa.ui.program import application
    from vsa.ui.step_table.grid import StepGrid
    from vsa.ui.step_table.model import StepTableModel

    application()
    document = _document()
    table = StepTable(Session(document))
    grid = StepGrid(table.session, StepTableModel(table))
    grid.resize(WIDE, HIGH)
    grid.show()
    column = table.columns.index(BY_ID["process_time"])
    grid.go(STEPS // 2, column)

    def painted(act: Callable[[int], object]) -> float:
        return _median_ms(lambda number: (act(number), QApplication.processEvents()))

    def write(number: int) -> None:
        grid.steps.setData(grid.steps.index(STEPS // 2, column), f"{number + 100} min")

    def scroll(number: int) -> None:
        grid.verticalScrollBar().setValue(number * 500)

    orders = (Order(BY_ID["name"]), Order(BY_ID["process_time"]))
    return [
        _row("2 000 rows pasted", _median_ms(lambda _: _document(), 3), "from texts to steps, no picture"),
        _row("a cell written", painted(write), "figures and paint included"),
        _row("arrow down", painted(lambda _: QTest.keyClick(grid, Qt.Key.Key_Down)), "with the selection of the map"),
        _row("scrolled to other rows", painted(scroll), "every cell in view anew"),
        _row("sorted", painted(lambda number: grid.arrange(lambda: table.arrange(orders[number % 2]))), ""),
    ]


def _document() -> Document:
    session = Session(new_document(translator("nb")))
    table = StepTable(session)
    rows = tuple(
        (f"Steg {number}", f"Rolle {number % 5}", "1 d", "", f"{10 + number % 50} min") for number in range(STEPS)
    )
    cell_edits.paste_block(table, rows, [(len(table.rows), 1)])
    return session.document


def _median_ms(act: Callable[[int], object], repetitions: int = REPETITIONS) -> float:
    times = []
    for number in range(repetitions):
        started = time.process_time()
        act(number)
        times.append(time.process_time() - started)
    return 1000 * statistics.median(times)


def _row(name: str, median: float, note: str) -> Row:
    return Row(name, median, median / FRAME_MS, f"{note}; against a frame of {FRAME_MS} ms".removeprefix("; "))
